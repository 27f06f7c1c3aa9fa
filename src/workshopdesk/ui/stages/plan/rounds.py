"""The two rounds of the plan with how far each is, and the school year that it is for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ....domain import school_year
from ....domain.workshop import PlanRow
from ...icons.icons import paint_icon
from ...parts.flow_layout import FlowLayout
from ...parts.label import Label
from ...parts.segmented import Segment, Segmented
from ...parts.sheet import Sheet
from ...parts.text_block import paint_text, text_width
from ...texts import tr
from ...theme.frames import paint_frame
from ...theme.theme import theme_of
from .row_sheet import missing


class _Round(QAbstractButton):
    """A disc with its number or a tick, its name, and how far it is."""

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._number, self._state, self._done = number, "", False
        self.setText(tr(f"phase2.round-{number}"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: str, done: bool) -> None:
        self._state, self._done = state, done
        self.setAccessibleName(f"{self.text()}, {state}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        words = max(text_width(theme, "body", self.text(), True), text_width(theme, "meta", self._state))
        return QSize(int(words) + theme.px(26 + 12 + 8), theme.px(48))

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        side = theme.px(26)
        disc = QRectF(theme.px(2), (box.height() - side) / 2, side, side)
        paint_frame(painter, disc, side / 2, theme.colour("ink2" if self._done else "accent"))
        if self._done:
            inner = disc.adjusted(side * 0.22, side * 0.22, -side * 0.22, -side * 0.22)
            paint_icon(painter, "check", theme.colour("paper"), inner)
        else:
            centre = Qt.AlignmentFlag.AlignHCenter
            paint_text(painter, theme, "body", str(self._number), disc, theme.colour("onAccent"), centre, True)
        left = disc.right() + theme.px(12)
        half = box.height() / 2
        paint_text(
            painter, theme, "body", self.text(), QRectF(left, 2, box.width(), half), theme.colour("ink"), bold=True
        )
        below = QRectF(left, half - 2, box.width(), half)
        paint_text(painter, theme, "meta", self._state, below, theme.colour("ink2"))


class Rounds(Sheet):
    """Pressing a round goes to the first field that it still needs."""

    round_asked = Signal(int)
    year_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, padding=10)
        theme = theme_of(parent)
        self.first, self.second = _Round(1, self), _Round(2, self)
        self.first.clicked.connect(lambda: self.round_asked.emit(1))
        self.second.clicked.connect(lambda: self.round_asked.emit(2))
        self.year = Segmented(tr("phase2.plan-for"), (), "", self)
        self.year.segment_chosen.connect(self.year_chosen)
        rounds, years = QWidget(self), QWidget(self)
        row = FlowLayout(rounds, gap_px=theme.px(20))
        row.addWidget(self.first)
        row.addWidget(self.second)
        right = QHBoxLayout(years)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.px(12))
        right.addStretch(1)
        right.addWidget(Label(tr("phase2.plan-for"), "meta", years, wraps=False))
        right.addWidget(self.year)
        holder = QWidget(self)
        flow = FlowLayout(holder, gap_px=theme.px(16), row_gap_px=theme.px(8), stretches=True)
        flow.addWidget(rounds)
        flow.addWidget(years)
        self.body.addWidget(holder)

    def show_plan(self, rows: Sequence[PlanRow], year: str, today_year: str) -> None:
        """Show how far both rounds are, and the year."""
        first = sum(bool(row.owner and row.deadline) for row in rows)
        second = sum(not missing(row) for row in rows)
        total = len(rows)
        self.first.show_state(tr("phase2.rows-done", n=first, total=total), total > 0 and first == total)
        self.second.show_state(tr("phase2.rows-complete", n=second, total=total), total > 0 and second == total)
        coming = school_year.next_after(today_year)
        years = [(today_year, tr("phase2.this-year")), (coming, tr("phase2.coming-year"))]
        if year not in (today_year, coming):
            years.append((year, year.replace("-", "–")))
        self.year.show_segments([Segment(key, words) for key, words in years], year)
