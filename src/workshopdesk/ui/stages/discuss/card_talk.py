"""What the group talks about for one card: key question, six prompts with notes, and what was moved when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ....content.pack import PackTexts
from ....domain.terms import FACES
from ....domain.workshop import Placement
from ...board.listing import level_sign
from ...parts.button import Button
from ...parts.chip import Chip
from ...parts.flow_layout import FlowLayout
from ...parts.label import Label
from ...texts import tr
from ...theme.theme import theme_of
from .prompt_fold import PromptFold


class CardTalk(QWidget):
    """Built anew for another card; what is stored is shown without touching the place of typing."""

    note_settled = Signal(str, str, str)
    back_asked = Signal()
    other_face_asked = Signal(str)
    contested_asked = Signal()

    def __init__(self, texts: PackTexts, prompts: Sequence[str], card: str, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self.card = card
        self._texts = texts
        self._has_course = self._private = False
        text = texts.cards[card]
        chips = QWidget(self)
        flow = FlowLayout(chips, gap_px=theme.px(8))
        flow.addWidget(Chip(text.code, text.level, chips, sign=level_sign(texts, card)))
        self.face = Chip("", "plain", chips)
        flow.addWidget(self.face)
        self.mark = Chip(tr("board.contested"), "ink", chips)
        flow.addWidget(self.mark)
        self.back_button = Button(tr("phase2.turn"), "quiet", chips, sign="swap")
        self.back_button.clicked.connect(self.back_asked)
        flow.addWidget(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(chips)
        column.addWidget(Label(text.title, "heading", self))
        column.addWidget(Label(texts.texts["key_question"]["text"], "body", self, colour="ink2"))
        self.folds: dict[str, PromptFold] = {}
        for prompt in prompts:
            said = texts.texts["prompts"][prompt]
            fold = PromptFold(prompt, said["short"], said["text"], said.get("reminder", ""), self)
            fold.note_settled.connect(lambda prompt, note: self.note_settled.emit(self.card, prompt, note))
            fold.head.clicked.connect(lambda on, fold=fold: self._opened(fold) if on else None)
            self.folds[prompt] = fold
            column.addWidget(fold)
        self.move_button = Button(parent=self, left=True)
        self.move_button.clicked.connect(self._move)
        self.agree_button = Button(parent=self, sign="contested", left=True)
        self.agree_button.clicked.connect(self.contested_asked)
        column.addSpacing(theme.px(6))
        column.addWidget(self.move_button)
        column.addWidget(self.agree_button)
        self.course = Label(kind="meta", parent=self)
        self.course.hide()
        column.addWidget(self.course)
        column.addStretch(1)

    def _opened(self, opened: PromptFold) -> None:
        for fold in self.folds.values():
            if fold is not opened and not fold.stored:
                fold.show_open(False)

    def show_card(self, placement: Placement, notes: Mapping[str, str]) -> None:
        """Show where the card lies and what is noted."""
        face = placement.zone.value if placement.zone in FACES else ""
        word = self._texts.texts["faces"][face]["word"] if face else tr("phase2.lies-nowhere")
        self.face.show_text(word, face or "plain", f"face-{face}" if face else "")
        self.mark.setVisible(placement.contested)
        other = "work" if face == "strength" else "strength"
        self._other = other
        self.move_button.setText(tr(f"board.to-{other}"))
        self.move_button.set_sign(f"face-{other}")
        self.agree_button.setText(tr("phase2.agreed") if placement.contested else tr("board.contested"))
        for prompt, fold in self.folds.items():
            fold.show_note(notes.get(prompt, ""))

    def show_private(self, on: bool) -> None:
        """Cover the notes, and tell nothing of who moved the card, while the group looks too."""
        self._private = on
        for fold in self.folds.values():
            fold.show_private(on)
        self._place_course()

    def show_course(self, lines: Sequence[str]) -> None:
        """Show who moved it when."""
        self.course.setText("\n".join([tr("phase2.course"), *lines]))
        self._has_course = bool(lines)
        self._place_course()

    def _place_course(self) -> None:
        self.course.setVisible(self._has_course and not self._private)

    def _move(self) -> None:
        self.other_face_asked.emit(self._other)

    def unsaved(self) -> dict[str, str]:
        """Return the notes that are typed and not stored yet, by prompt."""
        return {prompt: text for prompt, fold in self.folds.items() if (text := fold.unsaved()) is not None}
