"""Phase 1 on one screen, for a group that did it on paper: counts, flags, two principles, notes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....domain.practice import situation_key
from ....domain.workshop import Workshop
from ...parts.button import Button
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...run.stage import Stage
from ...texts import tr
from ...theme.theme import theme_of
from ..frame.even_grid import EvenGrid
from ..frame.page import StagePage
from ..frame.saved_fields import SavedLine, saver
from .principles_row import PrinciplesRow
from .situation_row import SituationRow

_ROWS = 3


class PaperPage(StagePage):
    """Each piece is stored as soon as it is there; all of it can be gone through with Tab."""

    closed = Signal()

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        theme = theme_of(self)
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(Label(tr("phase1.paper-title"), "title", self.page))
        words.addWidget(Label(tr("phase1.paper-how"), "body", self.page, colour="ink2"))
        head.addLayout(words, 1)
        done = Button(tr("phase1.paper-close"), "outline", self.page, sign="check")
        done.clicked.connect(self.closed)
        head.addWidget(done, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.column.addWidget(self._situations())
        self.column.addWidget(self._principles())
        self.column.addWidget(self._mission())
        self.column.addStretch(1)
        self.column.setSpacing(theme.px(6))
        self.show_workshop(stage.workshop, anyway=True)

    def _situations(self) -> Sheet:
        sheet = Sheet(self.page)
        sheet.body.addWidget(Label(tr("phase1.paper-situations"), "heading", sheet))
        sheet.body.addWidget(Label(tr("phase1.count-hint"), "meta", sheet))
        self._rows_column = QVBoxLayout()
        self._rows_column.setSpacing(theme_of(self).px(16))
        sheet.body.addLayout(self._rows_column)
        self.rows: list[SituationRow] = []
        workshop = self._stage.workshop
        judged = [situation_key(one.situation, self._stage.pack.vocabulary) for one in workshop.practice]
        keys = list(dict.fromkeys([*judged, *workshop.chosen_situations]))
        for key in [*keys, *[""] * max(0, _ROWS - len(keys))]:
            self._add_row(key)
        self.more = Button(tr("phase1.paper-more"), "quiet", sheet, sign="plus", flush=True)
        self.more.clicked.connect(lambda: self._add_row(""))
        sheet.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        return sheet

    def _add_row(self, key: str) -> None:
        stage = self._stage
        row = SituationRow(len(self.rows) + 1, self._offered(key), stage.texts.texts["flags"], key, self.page)
        row.counts_given.connect(lambda one, counts: stage.run("judge_situation", situation=one, counts=counts))
        row.flag_given.connect(lambda one, flag: stage.run("judge_situation", situation=one, flag=flag))
        row.reaction_given.connect(lambda one, text: stage.run("set_reaction", situation=one, text=text))
        row.situation_chosen.connect(lambda _: self.show_workshop(stage.workshop))
        row.show_judged(None)
        self.rows.append(row)
        self._rows_column.addWidget(row)

    def _offered(self, key: str) -> list[tuple[str, str]]:
        """Return what a row may choose from: what no other row has."""
        told, taken = self._stage.texts.situations, {row.key for row in self.rows} - {key}
        return [(one, told[one]["title"]) for one in self._stage.pack.situations if one not in taken]

    def _principles(self) -> Sheet:
        stage = self._stage
        sheet = Sheet(self.page)
        sheet.body.addWidget(Label(tr("phase1.paper-principles"), "heading", sheet))
        options = [
            (key, f"{number}. {stage.texts.principle_title(key)}")
            for number, key in enumerate(stage.pack.principles, start=1)
        ]
        sentences = {key: stage.texts.principle_sentence(key) for key in stage.pack.principles}
        self.principles = PrinciplesRow(options, sentences, sheet)
        self.principles.hands_given.connect(lambda counts: stage.run("set_principle_votes", counts=counts))
        self.principles.chosen.connect(lambda keys: stage.run("choose_principles", principles=list(keys)))
        self.principles.own_given.connect(
            lambda key, text, failed: stage.run("set_own_wording", principle=key, text=text, failed=failed)
        )
        sheet.body.addWidget(self.principles)
        return sheet

    def _mission(self) -> Sheet:
        stage, theme = self._stage, theme_of(self)
        sheet = Sheet(self.page)
        sheet.body.addWidget(Label(tr("phase1.paper-mission"), "heading", sheet))
        grid = EvenGrid(least_px=theme.px(300), most=2, gap_px=theme.px(10))
        self.notes: dict[str, SavedLine] = {}
        for number, key in enumerate(stage.pack.missions, start=1):
            keyword = stage.texts.texts["mission"][key]["keyword"]
            cell = QWidget(sheet)
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.px(2))
            column.addWidget(Label(f"{number}. {keyword}", "body", cell))
            note = SavedLine(
                keyword,
                saver(stage, "set_mission_note", mission=key),
                cell,
                placeholder=tr("phase1.mission-note-short"),
                longest=2000,
            )
            column.addWidget(note)
            self.notes[key] = note
            grid.addWidget(cell)
        sheet.body.addLayout(grid)
        return sheet

    def show_workshop(self, workshop: Workshop, *, anyway: bool = False) -> None:
        """Show what is stored."""
        words = self._stage.pack.vocabulary
        judged = {situation_key(one.situation, words): one for one in workshop.practice}
        for row in self.rows:
            row.offer(self._offered(row.key))
            row.show_judged(judged.get(row.key), anyway=anyway)
        self.principles.show_choice(workshop.principles, anyway=anyway)
        notes = {note.mission: " ".join(note.text.split()) for note in workshop.mission_notes}
        for key, field in self.notes.items():
            field.show_stored(notes.get(key, ""), anyway=anyway)

    def focus_start(self) -> None:
        """Give the keyboard to the first place to type or choose."""
        first = self.rows[0]
        (first.counts if first.key else first.choice).setFocus()

    def flush(self) -> None:
        """Store what was typed just now."""
        for row in self.rows:
            row.flush()
        self.principles.flush()
        for field in self.notes.values():
            field.flush()
