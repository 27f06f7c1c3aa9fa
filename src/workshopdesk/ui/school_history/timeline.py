"""What happened at this school, newest first: phases, and days to look back at a plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...domain.school import Archive
from ...domain.terms import RowStatus, Zone
from ..parts.dates_shown import day_words
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import tr
from ..theme.theme import theme_of


@dataclass(frozen=True, slots=True)
class Moment:
    """One point; `strong` for a phase that was led."""

    day: date
    title: str
    under: str
    strong: bool


def moments(archive: Archive) -> list[Moment]:
    """Return the points of a school, newest first."""
    found = []
    for workshop in archive.workshops:
        zones = [placement.zone for placement in workshop.placed()]
        for number in (1, 2):
            run = workshop.phase(number)
            day = run.date or (run.started_at.astimezone().date() if run.started_at else None)
            if day is None:
                continue
            if number == 2 and zones:
                under = tr("history.placed", strong=zones.count(Zone.STRENGTH), work=zones.count(Zone.WORK))
            elif number == 1 and workshop.principles.chosen:
                under = tr("history.principles", n=len(workshop.principles.chosen))
            else:
                under = tr("history.led" if run.started_at else "history.planned")
            found.append(Moment(day, tr("prepare.phase", n=number), under, run.started_at is not None))
        reviews = {row.review_date for row in workshop.plan if row.review_date}
        for day in reviews:
            rows = [row for row in workshop.plan if row.review_date == day]
            done = sum(row.status is RowStatus.DONE for row in rows)
            busy = sum(row.status is RowStatus.BUSY for row in rows)
            found.append(
                Moment(day, tr("history.follow-up"), tr("history.progress", done=done, busy=busy, n=len(rows)), False)
            )
    return sorted(found, key=lambda one: (one.day, one.title), reverse=True)


class _Point(QWidget):
    """A dot on the line, and its words."""

    def __init__(self, moment: Moment, first: bool, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._moment, self._first, self._last = moment, first, last
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(38), 0, 0, theme.px(14))
        column.setSpacing(0)
        column.addWidget(Label(day_words(moment.day), "meta", self, colour="ink2"))
        column.addWidget(Label(moment.title, "strong", self))
        column.addWidget(Label(moment.under, "meta", self, colour="ink2"))
        said = f"{day_words(moment.day)}, {moment.title}, {moment.under}"
        self.setAccessibleName(said)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y, radius = theme.px(12), theme.px(10), theme.px(9)
        pen = QPen(theme.colour("line"), theme.line(2))
        painter.setPen(pen)
        painter.drawLine(x, 0 if not self._first else y, x, self.height() if not self._last else y)
        if self._moment.strong:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accentTint"))
            painter.drawEllipse(QRectF(x - radius - 3, y - radius - 3, 2 * radius + 6, 2 * radius + 6))
            painter.setBrush(theme.colour("accent"))
        else:
            painter.setPen(QPen(theme.colour("lineStrong"), theme.line(2)))
            painter.setBrush(theme.colour("paper"))
        painter.drawEllipse(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))


class Timeline(Sheet):
    """Built anew with each view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, padding=18)
        self.body.setSpacing(0)
        self._points: list[QWidget] = []

    def show_view(self, shown: Sequence[Moment]) -> None:
        """Show points, newest first."""
        for point in self._points:
            self.body.removeWidget(point)
            point.setParent(None)
            point.deleteLater()
        self._points = [_Point(one, at == 0, at == len(shown) - 1, self) for at, one in enumerate(shown)]
        if not self._points:
            self._points = [Label(tr("history.no-moments"), "body", self, colour="ink2")]
        for point in self._points:
            self.body.addWidget(point)
