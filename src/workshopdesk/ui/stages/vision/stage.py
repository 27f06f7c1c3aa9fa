"""The stage of the vision: the poster as it will hang on the wall, and the beginning of a text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....app.vision_text import redraft
from ....domain.workshop import Workshop
from ...desk import Desk
from ...parts.button import Button
from ...parts.label import Label
from ...room.views import PosterRoom
from ...run.stage import Stage
from ...texts import tr
from ..frame.page import Columns, StagePage
from ..poster_view import PosterView
from .export import Exporter, ask_to_print
from .text_sheet import VisionTextSheet


class VisionStage(Stage):
    """What is missing stays an empty place on the poster, as on paper."""

    def __init__(self, desk: Desk, phase: int, step: str) -> None:
        super().__init__(desk, phase, step)
        self.exporter = Exporter(desk)
        self.destroyed.connect(self.exporter.let_go)  # it outlives the stage while a file is being made
        theme = desk.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        page = StagePage(self)
        outer.addWidget(page)
        columns = Columns(page.page, side=500, both=1000)
        self.text = VisionTextSheet(self, columns.left)
        self.text.draft_asked.connect(self._draft)
        self.text.export_asked.connect(lambda ending: self._export("vision-text", ending))
        columns.main.addWidget(self.text, 1)
        columns.side.addWidget(self._poster(columns.right), 1)
        page.column.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16))
        page.column.addWidget(columns, 1)
        self.show_workshop(self.workshop)

    def _poster(self, parent: QWidget) -> QWidget:
        theme = self.desk.theme
        holder = QWidget(parent)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.addWidget(Label(tr("phase1.poster"), "heading", holder), 1)
        self.state = Label("", "meta", holder, wraps=False)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        self.poster = PosterView(self.pack, tr("phase1.poster"), holder)
        self.poster.setMinimumHeight(theme.px(480))
        column.addWidget(self.poster, 1)
        self.too_long = Label(tr("phase1.poster-too-long"), "body", holder)
        self.too_long.hide()
        self.poster.fitted.connect(lambda fits: self.too_long.setVisible(not fits))
        column.addWidget(self.too_long)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.pdf_button = Button(tr("phase1.poster-pdf"), parent=holder, sign="pdf", large=True)
        self.pdf_button.clicked.connect(lambda: self._export("vision-poster", "pdf"))
        self.print_button = Button(tr("phase1.print-poster"), "primary", holder, sign="print")
        self.print_button.clicked.connect(lambda: ask_to_print(self.desk, "vision-poster"))
        row.addWidget(self.pdf_button, 1)
        row.addWidget(self.print_button, 1)
        column.addLayout(row)
        return holder

    def show_workshop(self, workshop: Workshop, change: object = None) -> None:
        assert self.desk.school is not None
        operation = getattr(change, "operation", "")
        anyway = change is None or getattr(change, "how", "run") != "run" or operation == "redraft_vision_text"
        self.poster.show_poster(self.desk.school.archive.school, workshop)
        missing = 2 - len(workshop.principles.chosen)
        self.state.setText(tr("phase1.poster-missing") if missing else tr("phase1.poster-full"))
        self.text.show_text(workshop.vision_text, anyway=anyway)
        self.room_changed.emit()

    def _draft(self) -> None:
        """Build a draft, or bring it up to date after what was typed just now is stored."""
        field = self.text.field
        field.flush()
        if field.pending.came_back(self.workshop.vision_text):
            self._redraft()
        else:
            assert self.desk.school is not None
            self.desk.school.ask(lambda _: None, lambda _: self._redraft())

    def _redraft(self) -> None:
        workshop = self.workshop
        made = redraft(self.pack, workshop)
        if made.text == workshop.vision_text:
            self.desk.say(tr("phase1.vision-same"))
            return
        first = not workshop.vision_text.strip()
        said = tr("phase1.vision-built") if first else tr("phase1.vision-redrafted", n=made.kept)
        self.run("redraft_vision_text", text=made.text, done=lambda _: self.desk.say(said, True))

    def _export(self, document: str, ending: str) -> None:
        self.text.field.flush()
        self.exporter.export(document, ending, self.window())

    def room_view(self) -> object:
        """Return the poster, as it is printed."""
        return PosterRoom(self.poster.items)

    def leave(self) -> None:
        self.text.field.flush()
