"""One pack or draft in the list: its name, what it is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...content.shelf import PackSummary
from ..parts.button import Button
from ..parts.chip import Chip
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import speech, tr
from ..theme.theme import theme_of


@dataclass(frozen=True, slots=True)
class Deed:
    """What a row offers: its key, kind of button and sign."""

    key: str
    sign: str
    kind: str = "secondary"


COPY = Deed("copy", "card")
GO_ON = Deed("next", "note")
EXPORT = Deed("export", "export", "quiet")
REMOVE = Deed("remove", "trash", "quiet")
EDIT = Deed("edit", "note")
DISCARD = Deed("discard", "trash", "quiet")


def name_of(pack: PackSummary) -> str:
    """Return a pack's name in the language of the desk, or in one that it has."""
    return pack.names.get(speech().language) or next(iter(pack.names.values()), pack.key)


def about(pack: PackSummary) -> str:
    """Return key, languages and origin in one line."""
    languages = tr("packs.and").join(tr(f"packs.language-{one}") for one in pack.languages)
    parts = [pack.key, languages]
    if pack.based_on:
        parts.append(tr("packs.based-on", pack=pack.based_on.replace("/", " ")))
    return " · ".join(parts)


class PackRow(Sheet):
    """`asked` with the key of a deed and the pack."""

    asked = Signal(str, object)

    def __init__(
        self, pack: PackSummary, chip: str, deeds: Sequence[Deed], parent: QWidget, tone: str = "plain"
    ) -> None:
        super().__init__(parent, padding=16)
        theme = theme_of(self)
        self.pack = pack
        name = name_of(pack)
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(Label(name, "strong", self), 1)
        head.addWidget(Chip(chip, tone, self), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addLayout(head)
        words.addWidget(Label(about(pack), "meta", self))
        holder = QWidget(self)
        row = FlowLayout(holder, gap_px=theme.px(8))
        self.buttons: dict[str, Button] = {}
        for deed in deeds:
            button = Button(tr(f"packs.deed-{deed.key}"), deed.kind, holder, sign=deed.sign)
            button.setAccessibleName(
                tr("packs.deed-with", deed=tr(f"packs.deed-{deed.key}"), pack=f"{name} {pack.version}")
            )
            button.clicked.connect(lambda _=False, key=deed.key: self.asked.emit(key, self.pack))
            row.addWidget(button)
            self.buttons[deed.key] = button
        self.body.addLayout(words)
        self.body.addWidget(holder)
