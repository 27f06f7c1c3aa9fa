"""Entering what lies on a paper poster: all cards in rows by level, one key a card, from top to bottom."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ....content.pack import PackTexts
from ....domain.terms import FACES, Zone
from ....domain.workshop import Workshop
from ...parts.button import Button
from ...parts.counter import Counter
from ...parts.flow_layout import FlowLayout
from ...parts.key_cap import KeyCap
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...texts import tr
from ...theme.theme import theme_of
from .column import PaperColumn
from .row import PaperRow

_KEYS = (("B", "paper-b"), ("R", "paper-r"), ("X", "paper-x"), ("space", "paper-skip"), ("Backspace", "paper-back"))


class PaperBoard(QWidget):
    """Each key is stored at once; the cards then lie in slots."""

    placed = Signal(str, str)
    taken_back = Signal(str)
    contested = Signal(str, bool)
    finished = Signal()

    def __init__(self, texts: PackTexts, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self._texts = texts
        self._seen: Workshop | None = None
        self.rows: dict[str, PaperRow] = {}
        self.counter = Counter(self)
        self.counter.setFixedWidth(self.counter.sizeHint().width() + theme.px(60))
        self.done_button = Button(tr("phase2.paper-done"), "primary", self, sign="poster")
        self.done_button.clicked.connect(self.finished)
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(tr("phase2.paper-title"), "title", self))
        words.addWidget(Label(tr("phase2.paper-hint"), "body", self, colour="ink2"))
        head.addLayout(words, 1)
        head.addWidget(self.counter)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("kind", "clear")
        self.area.setWidget(page)
        flow = FlowLayout(page, gap_px=theme.px(14), stretches=True, top=True)
        self.columns = [self._column(level, page) for level in texts.levels]
        for column in self.columns:
            flow.addWidget(column)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(10))
        whole.addLayout(head)
        whole.addWidget(self.area, 1)
        whole.addWidget(self._foot())

    def _column(self, level: str, page: QWidget) -> PaperColumn:
        column = PaperColumn(self._texts.levels[level], page)
        for text in self._texts.cards.values():
            if text.level == level:
                row = PaperRow(text, column)
                row.key_asked.connect(self._key)
                row.face_pressed.connect(self._laid)
                column.add_row(row)
                self.rows[text.key] = row
        return column

    def _foot(self) -> Sheet:
        theme = theme_of(self)
        sheet = Sheet(self, across=True, padding=10)
        legend = QWidget(sheet)
        flow = FlowLayout(legend, gap_px=theme.px(16), row_gap_px=theme.px(4))
        for key, word in _KEYS:
            piece = QWidget(legend)
            row = QHBoxLayout(piece)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(8))
            row.addWidget(KeyCap(tr("phase2.key-space") if key == "space" else key, piece))
            row.addWidget(Label(tr(f"phase2.{word}"), "meta", piece, wraps=False))
            flow.addWidget(piece)
        sheet.body.addWidget(legend, 1, Qt.AlignmentFlag.AlignVCenter)
        sheet.body.addWidget(self.done_button, 0, Qt.AlignmentFlag.AlignVCenter)
        return sheet

    def show_workshop(self, workshop: Workshop) -> None:
        """Show where each card lies."""
        self._seen = workshop
        counts = dict.fromkeys(FACES, 0)
        for card, row in self.rows.items():
            placement = workshop.placement(card)
            row.show_placement(placement)
            if placement.zone in FACES:
                counts[placement.zone] += 1
        for column in self.columns:
            column.show_count(sum(row.is_placed for row in column.rows))
        total = len(self.rows)
        self.counter.show_counts(counts[Zone.STRENGTH], counts[Zone.WORK], total)
        left = total - sum(counts.values())
        self.done_button.setText(tr("phase2.paper-done-left", n=left) if left else tr("phase2.paper-done"))
        self.done_button.set_kind("secondary" if left else "primary")

    def begin(self) -> None:
        """Go to the first card that is not placed yet."""
        order = list(self.rows.values())
        row = next((one for one in order if not one.is_placed), order[0])
        QTimer.singleShot(0, row, lambda: self._go(row))

    def _go(self, row: PaperRow) -> None:
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self.area.ensureWidgetVisible(row, 0, row.height())

    def _step(self, card: str, by: int) -> None:
        order = list(self.rows)
        at = order.index(card) + by
        if 0 <= at < len(order):
            self._go(self.rows[order[at]])
        elif by > 0:
            self.done_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _laid(self, card: str, face: str) -> None:
        row = self.rows[card]
        if row.placement.zone.value != face:
            self.placed.emit(card, face)
        self._step(card, +1)

    def _key(self, card: str, what: str) -> None:
        row = self.rows[card]
        if what in ("strength", "work"):
            self._laid(card, what)
        elif what == "contested":
            self.contested.emit(card, not row.placement.contested)
        elif what == "skip":
            self._step(card, +1)
        elif what == "up":
            self._step(card, -1)
        elif what == "back":
            order = list(self.rows)
            before = order[max(0, order.index(card) - 1)]
            if row.is_placed:
                self.taken_back.emit(card)
            else:
                self._go(self.rows[before])
                if self.rows[before].is_placed:
                    self.taken_back.emit(before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
            return
        super().keyPressEvent(event)
