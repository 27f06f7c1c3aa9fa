"""The single fields of the options, each under its label."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...app.print_jobs import SIZES, TEMPLATES
from ..parts.label import Label
from ..parts.segmented import Segment, Segmented
from ..texts import tr
from ..theme.theme import theme_of


class Labelled(QWidget):
    """A label with its field below, or beside it where `across`."""

    def __init__(self, words: str, field: QWidget, parent: QWidget | None = None, *, across: bool = False) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self.label = Label(words, "body", self, strong=words)
        self.field: Any = field
        self.note = Label("", "meta", self)
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(5))
        if across:
            row = QHBoxLayout()
            row.addWidget(self.label, 1)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignRight)
            column.addLayout(row)
        else:
            column.addWidget(self.label)
            column.addWidget(field)
        column.addWidget(self.note)

    def show_note(self, words: str) -> None:
        """Say something below the field; "" for nothing."""
        self.note.setText(words)
        self.note.setVisible(bool(words))


def paper_field() -> Segmented:
    """Return the paper of a poster: sheets of A4 or A3, or one piece."""
    pieces = [Segment("A4", "A4"), Segment("A3", "A3"), Segment("whole", tr("printing.whole"))]
    return Segmented(tr("printing.paper"), pieces)


def size_name(size: str) -> str:
    """Return how a poster size is called."""
    return tr("printing.near-a2") if size == "near-A2" else size


def size_field() -> Segmented:
    """Return the sizes of a poster."""
    return Segmented(tr("printing.size"), [Segment(size, size_name(size)) for size in SIZES])


def card_name(template: str) -> str:
    """Return how a card size is called."""
    width, height = TEMPLATES[template]
    if template.endswith("-large-backs"):
        return tr("printing.card-large-backs", width=f"{width:.0f}", height=f"{height:.0f}")
    return f"{width:.0f} × {height:.0f}"


def template_field() -> Segmented:
    """Return the sizes of a card."""
    return Segmented(tr("printing.card-size"), [Segment(one, card_name(one)) for one in TEMPLATES])


def ink_field() -> Segmented:
    """Return how ink is used."""
    pieces = [Segment(one, tr(f"printing.ink-{one}")) for one in ("normal", "grey", "saver")]
    return Segmented(tr("printing.ink"), pieces)


def sides_field() -> Segmented:
    """Return how the backs come on the cards."""
    signs = {"long": "duplex-long", "short": "duplex-short", "fold": "fold", "apart": "swap"}
    pieces = [Segment(one, tr(f"printing.sides-{one}"), sign) for one, sign in signs.items()]
    return Segmented(tr("printing.sides"), pieces)


def filled_field() -> Segmented:
    """Return whether a document is printed as filled in or blank."""
    pieces = [Segment(one, tr(f"printing.{one}")) for one in ("filled", "blank")]
    return Segmented(tr("printing.contents"), pieces)


def language_field() -> Segmented:
    """Return the language of the document; none chosen means the workshop's."""
    pieces = [Segment("", tr("printing.language-own")), Segment("nl", "Nederlands"), Segment("en", "English")]
    return Segmented(tr("printing.language"), pieces)
