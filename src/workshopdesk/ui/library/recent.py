"""The last workshops of all schools: where each stands, and one press to open it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ...app.library import Summary
from ..parts.as_typed import keep_as_typed
from ..parts.dates_shown import day_words
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..parts.text_block import paint_text, text_height, text_width
from ..texts import tr
from ..theme.frames import paint_frame
from ..theme.theme import theme_of

_MOST = 3


@dataclass(frozen=True, slots=True)
class RecentView:
    """One workshop that was."""

    folder: Path
    workshop: str
    school: str
    state: str
    day: date


def recent(summaries: Sequence[Summary], titles: dict[tuple[int, str], str]) -> list[RecentView]:
    """Return the last workshops, newest first; `titles` names the steps by phase and key."""
    found = []
    for summary in summaries:
        for line in summary.workshops:
            touched = line.clock is not None or line.placed or line.status != "planned"
            if summary.fault or not (touched and (line.past_date or line.clock)):
                continue
            day = date.fromisoformat(line.past_date or line.clock[2][:10])  # type: ignore[index]
            if line.clock:
                phase, step, _ = line.clock
                state = tr("library.up-to", phase=phase, step=titles.get((phase, step), step))
            elif line.placed:
                state = tr("library.placed", n=line.placed)
            elif line.status == "archived":
                state = tr("library.archived")
            else:
                state = line.title
            found.append(RecentView(summary.folder, line.id, summary.name, state, day))
    return sorted(found, key=lambda one: (one.day, one.school), reverse=True)[:_MOST]


class _Row(QAbstractButton):
    """School, where it stands, and when; the state goes below the school where it is narrow."""

    def __init__(self, view: RecentView, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = view
        self._when = day_words(view.day, weekday=True)
        self.setText(f"{view.school}, {view.state}, {self._when}")
        keep_as_typed(self)
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _parts(self, width: float) -> tuple[float, float, float]:
        """The widths of school, state and day, for one line; the state is 0 where it goes below."""
        theme = theme_of(self)
        day = text_width(theme, "meta", self._when) + theme.px(4)
        school = width * 0.3
        state = width - school - day - 2 * theme.px(12)
        if state < theme.px(200):
            return width - day - theme.px(12), 0.0, day
        return school, state, day

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        inner = width - theme.px(36)
        school, state, _ = self._parts(inner)
        high = text_height(theme, "body", self.view.school, school, True)
        if state:
            high = max(high, text_height(theme, "meta", self.view.state, state))
        else:
            high += text_height(theme, "meta", self.view.state, inner)
        return max(theme.px(45), int(high + theme.px(16)))

    def sizeHint(self) -> QSize:
        return QSize(theme_of(self).px(320), self.heightForWidth(max(self.width(), theme_of(self).px(320))))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px(220), theme_of(self).target)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            paint_frame(painter, box.adjusted(4, 2, -4, -2), theme.radius("card"), theme.colour("sunken"))
        edge = theme.px(18)
        inner = box.adjusted(edge, 0, -edge, 0)
        school, state, day = self._parts(inner.width())
        ink, ink2 = theme.colour("ink"), theme.colour("ink2")
        right = Qt.AlignmentFlag.AlignRight
        if state:
            top = QRectF(inner.left(), 0, school, box.height())
            middle = QRectF(inner.left() + school + theme.px(12), 0, state, box.height())
            paint_text(painter, theme, "meta", self.view.state, middle, ink2)
        else:
            half = text_height(theme, "body", self.view.school, school, True)
            rest = text_height(theme, "meta", self.view.state, inner.width())
            start = (box.height() - half - rest) / 2
            top = QRectF(inner.left(), start, school, half)
            paint_text(
                painter, theme, "meta", self.view.state, QRectF(inner.left(), start + half, inner.width(), rest), ink2
            )
        paint_text(painter, theme, "body", self.view.school, top, ink, bold=True)
        when = QRectF(inner.right() - day, top.top(), day, top.height())
        paint_text(painter, theme, "meta", self._when, when, theme.colour("ink3"), right)


class RecentWorkshops(QWidget):
    """Hidden while there were none."""

    pressed = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(Label(tr("library.recent"), "heading", self))
        self._sheet = Sheet(self, padding=4)
        self._sheet.body.setSpacing(0)
        column.addWidget(self._sheet)
        self.rows: list[_Row] = []

    def show_view(self, views: Sequence[RecentView]) -> None:
        """Show the last workshops."""
        for row in self.rows:
            self._sheet.body.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        self.rows = []
        for view in views:
            row = _Row(view, self._sheet)
            row.clicked.connect(lambda _=False, view=view: self.pressed.emit(view.folder, view.workshop))
            self._sheet.body.addWidget(row)
            self.rows.append(row)
        self.setVisible(bool(views))
