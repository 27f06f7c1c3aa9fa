"""The vision text: a draft that is built once and then belongs to whoever writes in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...parts.button import Button
from ...parts.chip import Chip
from ...parts.empty_state import EmptyState
from ...parts.flow_layout import FlowLayout
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...run.stage import Stage
from ...texts import tr
from ...theme.theme import theme_of
from ..frame.saved_fields import SavedNote, saver
from .headings import Headings


class VisionTextSheet(Sheet):
    """Saves as typed; headings and lists are signs at the beginning of a line."""

    draft_asked = Signal()
    export_asked = Signal(str)

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(Label(tr("phase1.vision-text"), "heading", self), 0)
        self.chip = Chip(tr("phase1.vision-draft"), "attention", self, sign="note")
        head.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        self.body.addLayout(head)
        self.how = Label(tr("phase1.vision-how"), "meta", self)
        self.body.addWidget(self.how)
        self.empty = EmptyState(
            tr("phase1.vision-empty"), tr("phase1.vision-build"), self, sign="document", action_sign="document",
            second=tr("phase1.vision-own"),
        )  # fmt: skip
        self.empty.action_pressed.connect(self.draft_asked)
        self.empty.second_pressed.connect(self._write)
        self.body.addWidget(self.empty, 1)
        self.field = SavedNote(
            tr("phase1.vision-text"),
            saver(stage, "set_vision_text"),
            self,
            lines=12,
            longest=20_000,
        )
        self.field.edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.headings = Headings(self.field.edit.document(), theme)
        self.body.addWidget(self.field, 1)
        self._tools = QWidget(self)
        tools = FlowLayout(self._tools, gap_px=theme.px(8))
        self.heading_button = Button(tr("phase1.vision-heading"), parent=self._tools)
        self.item_button = Button(tr("phase1.vision-item"), parent=self._tools)
        self.redraft_button = Button(tr("phase1.vision-redraft"), parent=self._tools, sign="restore")
        self.pdf_button = Button(tr("phase1.vision-pdf"), parent=self._tools, sign="pdf")
        self.word_button = Button(tr("phase1.vision-word"), parent=self._tools, sign="document")
        self.heading_button.clicked.connect(lambda: self._begin("# "))
        self.item_button.clicked.connect(lambda: self._begin("- "))
        self.redraft_button.clicked.connect(self.draft_asked)
        self.pdf_button.clicked.connect(lambda: self.export_asked.emit("pdf"))
        self.word_button.clicked.connect(lambda: self.export_asked.emit("docx"))
        for button in (
            self.heading_button, self.item_button, self.redraft_button, self.pdf_button, self.word_button,
        ):  # fmt: skip
            tools.addWidget(button)
        self.body.addWidget(self._tools)
        self._writing = False

    def show_text(self, text: str, *, anyway: bool = False) -> None:
        """Show what is stored; where nothing is, the way to a draft."""
        self.field.show_stored(text, anyway=anyway)
        typing = self._writing or (self.field.edit.hasFocus() and not anyway)
        there = bool(self.field.text().strip()) or typing
        asked = there and self.empty.isAncestorOf(self.focusWidget())
        self.empty.setVisible(not there)
        for widget in (self.field, self._tools, self.chip, self.how):
            widget.setVisible(there)
        if asked:
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        self._writing = True
        self.show_text("")
        self.field.focus_end()

    def _begin(self, sign: str) -> None:
        """Make the line of the cursor a heading or an item, or an ordinary line again."""
        cursor = self.field.edit.textCursor()
        line = cursor.block().text()
        bare = line.removeprefix("# ").removeprefix("- ")
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(bare if line.startswith(sign) else f"{sign}{bare}")
        self.field.edit.setFocus()
