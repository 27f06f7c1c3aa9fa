"""The options of the document in front: only what touches it, with a picture of what they give."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ...app.poster_advice import PosterAdvice
from ...app.print_jobs import CARDS, KIT, POSTERS, TWO_SIDED, Choices
from ...app.print_status import fillable
from ..parts.choice import Choice
from ..parts.label import Label
from ..parts.stepper_field import StepperField
from ..parts.text_field import TextField
from ..texts import tr
from ..theme.theme import theme_of
from . import option_fields as fields
from .option_fields import Labelled
from .option_picture import OptionPicture


@dataclass(frozen=True)
class OptionsView:
    """What the panel shows; `advice` is for posters, `trays` those of the printer."""

    document: str
    choices: Choices
    filled: bool = False
    advice: PosterAdvice | None = None
    duplex: bool | None = None
    codes: tuple[str, ...] = ()
    trays: tuple[str, ...] = ()
    tray: str = ""


class OptionsPanel(QWidget):
    """Tells the new choices at every change."""

    choices_changed = Signal(object)
    tray_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self._view: OptionsView | None = None
        self.picture = OptionPicture(self)
        self.said = Label("", "meta", self, colour="ink2")
        head = QHBoxLayout()
        head.setSpacing(theme.px(14))
        head.addWidget(self.picture)
        head.addWidget(self.said, 1)
        self._head = QWidget(self)
        self._head.setLayout(head)
        head.setContentsMargins(0, 0, 0, 0)
        self.paper = Labelled(tr("printing.paper"), fields.paper_field(), self)
        self.size_ = Labelled(tr("printing.size"), fields.size_field(), self)
        self.template = Labelled(tr("printing.card-size"), fields.template_field(), self)
        self.sides = Labelled(tr("printing.sides"), fields.sides_field(), self)
        self.only_edit = TextField(tr("printing.only"), self, placeholder=tr("printing.only-hint"))
        self.only = Labelled(tr("printing.only"), self.only_edit, self)
        self.filled = Labelled(tr("printing.contents"), fields.filled_field(), self)
        self.ink = Labelled(tr("printing.ink"), fields.ink_field(), self)
        self.language = Labelled(tr("printing.language"), fields.language_field(), self)
        self.tray_choice = Choice(tr("printing.tray"), self)
        self.tray = Labelled(tr("printing.tray"), self.tray_choice, self)
        self.copies_field = StepperField(tr("printing.copies"), self, least=1, most=99, value=1)
        self.copies = Labelled(tr("printing.copies"), self.copies_field, self, across=True)
        rule = QFrame(self)
        rule.setProperty("kind", "rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for widget in (
            self._head, self.paper, self.size_, self.template, self.sides, self.only, self.ink, self.filled,
            self.language, self.tray, rule, self.copies,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.paper.field.segment_chosen.connect(self._paper)
        self.size_.field.segment_chosen.connect(lambda key: self._tell(size=key))
        self.template.field.segment_chosen.connect(lambda key: self._tell(template=key))
        self.sides.field.segment_chosen.connect(lambda key: self._tell(sides=key))
        self.ink.field.segment_chosen.connect(lambda key: self._tell(ink=key))
        self.language.field.segment_chosen.connect(lambda key: self._tell(language=key or None))
        self.filled.field.segment_chosen.connect(self._filled)
        self.only_edit.text_settled.connect(self._only)
        self.copies_field.value_changed.connect(self._copies)
        self.tray_choice.option_chosen.connect(self.tray_chosen)

    def show_view(self, view: OptionsView) -> None:
        """Show the options of a document."""
        self._view = view
        document, choices = view.document, view.choices
        poster, cards, kit = document in POSTERS, document == CARDS, document == KIT
        self.paper.setVisible(poster or kit)
        self.size_.setVisible(poster or kit)
        self.template.setVisible((cards or kit or document == "screener-poster") and choices.sides != "fold")
        self.sides.setVisible(document in TWO_SIDED or kit)
        self.only.setVisible(cards)
        self.filled.setVisible(view.filled and fillable(document))
        self.tray.setVisible(len(view.trays) > 1)
        self.copies.setVisible(not kit)
        self._head.setVisible(poster or document in (CARDS, KIT))
        paper = choices.paper if choices.tile or kit else "whole"
        self.paper.field.show_chosen(paper)
        self.size_.field.show_chosen(choices.size)
        self.template.field.show_chosen(choices.template)
        self.sides.field.show_chosen(choices.sides)
        self.ink.field.show_chosen(choices.ink)
        self.language.field.show_chosen(choices.language or "")
        self.filled.field.show_chosen("blank" if document in choices.blank else "filled")
        self.copies_field.show_value(choices.copies_of(document))
        if not self.only_edit.edit.hasFocus():
            self.only_edit.show_text(" ".join(choices.only))
        unknown = [code for code in choices.only if code not in view.codes]
        self.only_edit.set_wrong(bool(unknown))
        self.only.show_note(tr("printing.only-unknown", codes=", ".join(unknown)) if unknown else "")
        self.tray_choice.show_options([("", tr("printing.tray-auto")), *((one, one) for one in view.trays)], view.tray)
        self.sides.show_note(self._sides_note(view))
        self._show_picture(view)

    def _sides_note(self, view: OptionsView) -> str:
        if view.choices.sides in ("long", "short") and view.duplex is False:
            return tr("printing.no-duplex")
        if view.choices.sides == "apart" and view.document == KIT:
            return tr("printing.kit-folds")
        return tr(f"printing.sides-{view.choices.sides}-note")

    def _show_picture(self, view: OptionsView) -> None:
        if view.advice is not None:
            self.picture.show_poster(view.advice, view.choices.tile)
            said = [tr("printing.readable", metres=f"{view.advice.reading_m:g}".replace(".", tr("printing.comma")))]
            if view.document == "screener-poster":
                said.append(tr("printing.fits", n=view.advice.fits))
            if view.choices.tile:
                said.append(tr("printing.tiles", n=view.advice.sheets - 1))
            self.said.setText("\n".join(said))
            self.said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        else:
            self.picture.show_cards(view.choices)
            width, height = view.choices.card_mm
            self.said.setText(tr("printing.card-said", width=f"{width:.0f}", height=f"{height:.0f}"))

    # --- what is chosen ---

    def _tell(self, **changed: Any) -> None:
        if self._view is not None:
            self.choices_changed.emit(replace(self._view.choices, **changed))

    def _paper(self, key: str) -> None:
        if key == "whole":
            self._tell(tile=False)
        else:
            self._tell(paper=key, tile=True)

    def _filled(self, key: str) -> None:
        if self._view is not None:
            name, blank = self._view.document, self._view.choices.blank
            self._tell(blank=blank | {name} if key == "blank" else blank - {name})

    def _copies(self, copies: int) -> None:
        if self._view is not None:
            self._tell(copies={**self._view.choices.copies, self._view.document: copies})

    def _only(self, text: str) -> None:
        if self._view is None:
            return
        wanted = tuple(dict.fromkeys(text.upper().replace(",", " ").replace(";", " ").split()))
        self._tell(only=wanted)
