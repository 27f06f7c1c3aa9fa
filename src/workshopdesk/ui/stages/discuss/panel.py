"""The drawer of discussing: which cards first, and below it the card that is talked about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ....content.pack import PackTexts
from ....domain.discussion import Proposed
from ....domain.workshop import Placement
from ...board.card_drawer import card_back
from ...parts.button import Button
from ...parts.cover_pane import CoverPane
from ...parts.label import Label
from ...texts import tr
from ...theme.theme import Theme
from .card_talk import CardTalk
from .triage_list import TriageList


class DiscussPanel(QWidget):
    """`show_card(None, ...)` shows how to begin."""

    card_chosen = Signal(str)
    note_settled = Signal(str, str, str)
    other_face_asked = Signal(str)
    contested_asked = Signal()

    def __init__(self, texts: PackTexts, prompts: tuple[str, ...], theme: Theme) -> None:
        super().__init__()
        self._texts, self._prompts, self._theme = texts, prompts, theme
        self.talk: CardTalk | None = None
        self._turned: QWidget | None = None
        self._private = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(8), theme.px(12))
        column.setSpacing(theme.px(4))
        column.addWidget(Label(tr("phase2.first"), "heading", self))
        self.why = Label(tr("phase2.first-why"), "meta", self)
        column.addWidget(self.why)
        self.list = TriageList(texts, self)
        self.list.card_chosen.connect(self.card_chosen)
        self.first = CoverPane(self.list, self)
        column.addWidget(self.first)
        rule = QFrame(self)
        rule.setProperty("kind", "rule")
        column.addSpacing(theme.px(8))
        column.addWidget(rule)
        column.addSpacing(theme.px(8))
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        self._hint = Label(tr("phase2.choose-talk"), "body", self, colour="ink2")
        self._place.addWidget(self._hint)
        column.addStretch(1)

    def show_triage(self, cards: tuple[Proposed, ...], chosen: str | None) -> None:
        """Show which cards come first."""
        self.why.setText(tr("phase2.first-why") if cards else tr("phase2.first-none"))
        self.list.show_cards(cards, chosen)
        self.first.setVisible(bool(cards))

    def show_card(self, card: str | None, placement: Placement | None, notes: dict[str, str]) -> None:
        """Show the card that is talked about."""
        if self.talk is not None and self.talk.card != card:
            self._flush()
            self._drop(self.talk)
            self.talk = None
            self._turn_back()
        self._hint.setVisible(card is None)
        if card is None or placement is None:
            return
        if self.talk is None:
            self.talk = CardTalk(self._texts, self._prompts, card, self)
            self.talk.note_settled.connect(self.note_settled)
            self.talk.other_face_asked.connect(self.other_face_asked)
            self.talk.contested_asked.connect(self.contested_asked)
            self.talk.back_asked.connect(self._turn)
            self._place.addWidget(self.talk)
            self.talk.show_private(self._private)
        self.talk.show_card(placement, notes)

    def show_private(self, on: bool) -> None:
        """Cover which cards come first and what is noted while the group looks too; the questions are for all."""
        self._private = on
        self.first.set_covering(on)
        if self.talk is not None:
            self.talk.show_private(on)

    def _drop(self, widget: QWidget) -> None:
        self._place.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _turn(self) -> None:
        """Show the back of the card in the place of the questions."""
        if self.talk is None:
            return
        self.talk.hide()
        self._turned = QWidget(self)
        column = QVBoxLayout(self._turned)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card_back(self._texts, self.talk.card, self._theme, self._turned))
        again = Button(tr("phase2.to-questions"), parent=self._turned, sign="question")
        again.clicked.connect(self._turn_back)
        column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        self._place.addWidget(self._turned)
        again.setFocus(Qt.FocusReason.TabFocusReason)

    def _turn_back(self) -> None:
        if self._turned is not None:
            self._drop(self._turned)
            self._turned = None
        if self.talk is not None:
            self.talk.show()

    def _flush(self) -> None:
        if self.talk is not None:
            for prompt, text in self.talk.unsaved().items():
                self.talk.folds[prompt].field._settled = text
                self.note_settled.emit(self.talk.card, prompt, text)

    def settle(self) -> None:
        """Ask to store what is half typed."""
        self._flush()
