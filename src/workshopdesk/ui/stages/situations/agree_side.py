"""What the group agrees on: one flag, its reaction, a note; then the model answer, closed until asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....domain.terms import Flag
from ....domain.workshop import JudgedSituation
from ...parts.button import Button
from ...parts.flag_choice import FlagChoice
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...texts import tr
from ...theme.theme import theme_of
from ..frame.even_grid import EvenGrid
from ..frame.saved_fields import Save, SavedNote

_REACTION, _NOTE = 300, 200
"""How high they get beside a long talk about criteria: the model answer below them must not go out of reach."""


class AgreeSide(QWidget):
    """The flag is chosen here by people; nothing proposes one."""

    flag_chosen = Signal(object)
    model_asked = Signal()

    def __init__(
        self,
        flags: Mapping[str, Mapping[str, Any]],
        save_reaction: Save,
        save_note: Save,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._flags(flags))
        reaction, note = self._reaction(save_reaction), self._note(save_note)
        reaction.setMaximumHeight(max(reaction.minimumSizeHint().height(), theme.px(_REACTION)))
        note.setMaximumHeight(max(note.minimumSizeHint().height(), theme.px(_NOTE)))
        column.addWidget(reaction, 3)
        column.addWidget(note, 1)
        column.addWidget(self._model())
        column.addStretch(0)

    def _flags(self, flags: Mapping[str, Mapping[str, Any]]) -> Sheet:
        theme = theme_of(self)
        sheet = Sheet(self, padding=16)
        sheet.body.setSpacing(theme.px(4))
        sheet.body.addWidget(Label(tr("phase1.our-flag"), "heading", sheet))
        sheet.body.addWidget(Label(tr("phase1.our-flag-how"), "meta", sheet))
        holder = QWidget(sheet)
        grid = EvenGrid(holder, least_px=theme.px(120), most=2, gap_px=theme.px(8))
        self.choices: dict[Flag, FlagChoice] = {}
        for flag in Flag:
            choice = FlagChoice(flag, flags[flag]["word"], flags[flag]["meaning"], holder)
            choice.clicked.connect(lambda _=False, flag=flag: self.flag_chosen.emit(flag))
            self.choices[flag] = choice
            grid.addWidget(choice)
        sheet.body.addWidget(holder)
        return sheet

    def _reaction(self, save: Save) -> Sheet:
        sheet = Sheet(self, padding=16)
        sheet.body.setSpacing(theme_of(self).px(4))
        sheet.body.addWidget(Label(tr("phase1.our-reaction"), "heading", sheet))
        sheet.body.addWidget(Label(tr("phase1.our-reaction-how"), "meta", sheet))
        self.reaction = SavedNote(
            tr("phase1.our-reaction"), save, sheet, placeholder=tr("phase1.our-reaction-empty"), lines=3
        )
        sheet.body.addWidget(self.reaction, 1)
        sheet.body.addWidget(Label(tr("phase1.functions-only"), "meta", sheet))
        return sheet

    def _note(self, save: Save) -> Sheet:
        sheet = Sheet(self, padding=16)
        sheet.body.setSpacing(theme_of(self).px(4))
        sheet.body.addWidget(Label(tr("phase1.note"), "strong", sheet))
        self.note = SavedNote(tr("phase1.note"), save, sheet, placeholder=tr("phase1.note-empty"), lines=1)
        self.note.edit.setAccessibleDescription(tr("phase1.no-real-cases"))
        sheet.body.addWidget(self.note, 1)
        sheet.body.addWidget(Label(tr("phase1.no-real-cases"), "meta", sheet))
        return sheet

    def _model(self) -> Sheet:
        theme = theme_of(self)
        sheet = Sheet(self, across=True, padding=14)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(Label(tr("phase1.model"), "strong", sheet))
        self.model_hint = Label("", "meta", sheet)
        words.addWidget(self.model_hint)
        self.model_button = Button(
            tr("phase1.model-open"), parent=sheet, sign="lock", name=tr("phase1.model-open-name")
        )
        self.model_button.clicked.connect(self.model_asked)
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(self.model_button, 0, Qt.AlignmentFlag.AlignVCenter)
        sheet.body.addLayout(row)
        return sheet

    def show_judged(self, judged: JudgedSituation | None, *, anyway: bool = False) -> None:
        """Show what is stored."""
        flag = judged.flag if judged else None
        for key, choice in self.choices.items():
            choice.setAutoExclusive(False)
            choice.setChecked(key is flag)
            choice.setAutoExclusive(True)
            reached = key is (flag or Flag.GREEN)  # Tab stops once, arrows go on from there
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus if reached else Qt.FocusPolicy.ClickFocus)
        self.reaction.show_stored(judged.reaction if judged else "", anyway=anyway)
        self.note.show_stored(judged.note if judged else "", anyway=anyway)
        self.model_button.setEnabled(flag is not None)
        self.model_hint.setText(tr("phase1.model-closed" if flag else "phase1.model-waits"))

    def flush(self) -> None:
        """Store what was typed just now."""
        self.reaction.flush()
        self.note.flush()
