"""The stage of the mission: six points one by one, each with room for what it looks like at this school."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...domain.workshop import Workshop
from ..desk import Desk
from ..parts.button import Button
from ..parts.chip import Chip
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..room.views import PointRoom
from ..run.stage import Stage
from ..texts import tr
from .frame.page import Columns, StagePage
from .frame.point_card import PointCard
from .frame.saved_fields import SavedNote, saver


class MissionStage(Stage):
    """The point before the group stands large; the notes stay with the guide."""

    def __init__(self, desk: Desk, phase: int, step: str) -> None:
        super().__init__(desk, phase, step)
        self.point = self.pack.missions[0]
        self.notes: dict[str, SavedNote] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        page = StagePage(self)
        outer.addWidget(page)
        page.column.addWidget(Label(self.texts.texts["mission_lead"], "title", page.page))
        page.column.addWidget(Label(self.step_text()["instruction"], "body", page.page, colour="ink2"))
        columns = Columns(page.page, side=380, both=880)
        columns.main.addWidget(self._large(columns.left), 1)
        columns.side.addWidget(self._list(columns.right))
        columns.side.addStretch(1)
        page.column.addWidget(columns, 1)
        self.show_workshop(self.workshop)
        self.show_point(self.point)

    def _large(self, parent: QWidget) -> Sheet:
        theme = self.desk.theme
        sheet = Sheet(parent, padding=28)
        self.place = Chip("", parent=sheet)
        sheet.body.addWidget(self.place, 0, Qt.AlignmentFlag.AlignLeft)
        self.keyword = Label("", "title", sheet)
        self.sentence = Label("", "situation", sheet)
        self.prompt = Label("", "strong", sheet)
        sheet.body.addWidget(self.keyword)
        sheet.body.addWidget(self.sentence)
        sheet.body.addSpacing(theme.px(16))
        sheet.body.addWidget(self.prompt)
        for key in self.pack.missions:
            told = self.texts.texts["mission"][key]
            note = SavedNote(
                tr("phase1.mission-note-of", point=told["keyword"]),
                saver(self, "set_mission_note", mission=key),
                sheet,
                placeholder=tr("phase1.mission-note-empty"),
                lines=5,
            )
            self.notes[key] = note
            sheet.body.addWidget(note, 1)
        sheet.body.addWidget(Label(tr("phase1.mission-note-how"), "meta", sheet))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self.back = Button(tr("phase1.mission-back"), parent=sheet, sign="chevron-left", large=True)
        self.on = Button(tr("phase1.mission-on"), "primary", sheet)
        self.on.set_trailing_sign("chevron-right")
        self.back.clicked.connect(lambda: self._move(-1))
        self.on.clicked.connect(lambda: self._move(1))
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.on)
        sheet.body.addLayout(row)
        return sheet

    def _list(self, parent: QWidget) -> QWidget:
        theme = self.desk.theme
        holder = _Points(self, parent)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        self.cards: dict[str, PointCard] = {}
        for number, key in enumerate(self.pack.missions, start=1):
            told = self.texts.texts["mission"][key]
            card = PointCard(str(number), told["keyword"], "", told["text"], holder)
            card.clicked.connect(lambda _=False, key=key: self.show_point(key))
            self.cards[key] = card
            column.addWidget(card)
        return holder

    def show_workshop(self, workshop: Workshop, change: object = None) -> None:
        anyway = change is None or getattr(change, "how", "run") != "run"
        stored = {note.mission: note.text for note in workshop.mission_notes}
        for key, note in self.notes.items():
            note.show_stored(stored.get(key, ""), anyway=anyway)

    def show_point(self, key: str) -> None:
        """Put one point before the group."""
        self.notes[self.point].flush()
        self.point = key
        told = self.texts.texts["mission"][key]
        number = self.pack.missions.index(key) + 1
        self.place.show_text(tr("phase1.mission-of", number=number, total=len(self.pack.missions)))
        self.keyword.setText(told["keyword"])
        self.sentence.setText(told["text"])
        self.prompt.setText(told["prompt"])
        for one, note in self.notes.items():
            note.setVisible(one == key)
        for one, card in self.cards.items():
            card.setChecked(one == key)
        self.back.setEnabled(number > 1)
        self.on.setEnabled(number < len(self.pack.missions))
        self.room_changed.emit()

    def _move(self, step: int) -> None:
        at = self.pack.missions.index(self.point) + step
        if 0 <= at < len(self.pack.missions):
            self.show_point(self.pack.missions[at])

    def room_view(self) -> object:
        """Return the point and its question; never the notes."""
        told = self.texts.texts["mission"][self.point]
        place = self.said(
            "phase1.mission-of", number=self.pack.missions.index(self.point) + 1, total=len(self.pack.missions)
        )
        return PointRoom(place, told["keyword"], told["text"], told["prompt"])

    def leave(self) -> None:
        for note in self.notes.values():
            note.flush()


class _Points(QWidget):
    """The list; arrows go from point to point."""

    def __init__(self, stage: MissionStage, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = stage

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self._stage._move(step)
        self._stage.cards[self._stage.point].setFocus(Qt.FocusReason.TabFocusReason)
