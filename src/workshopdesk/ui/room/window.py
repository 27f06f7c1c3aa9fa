"""The window that the group sees: it holds one frame and paints it; it has no way to anything else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ..theme.theme import Theme
from .chalk import Chalk
from .frame import RoomFrame
from .paint_board import paint_board
from .paint_flags import paint_flags
from .paint_lists import paint_plan, paint_poster, paint_ranking
from .paint_points import paint_criteria, paint_point
from .paint_principles import paint_principles
from .paint_text import paint_one_text, paint_step
from .views import (
    BoardRoom,
    CriteriaRoom,
    FlagsRoom,
    PlanRoom,
    PointRoom,
    PosterRoom,
    PrinciplesRoom,
    RankingRoom,
    TextRoom,
)

PAINTERS = {
    BoardRoom: paint_board,
    TextRoom: paint_one_text,
    PointRoom: paint_point,
    CriteriaRoom: paint_criteria,
    FlagsRoom: paint_flags,
    PrinciplesRoom: paint_principles,
    PosterRoom: paint_poster,
    RankingRoom: paint_ranking,
    PlanRoom: paint_plan,
}

_FRESH_MS = 1500


class RoomWindow(QWidget):
    """Dark, full screen on the projector or an ordinary window; blank it is a plain board."""

    key_pressed = Signal(str)
    """off, blank or swap: keys work here too, so that Esc always leads back."""
    shut = Signal()
    took_keyboard = Signal()
    """It became the active window by appearing: some window managers do that to what asks not to be activated."""

    def __init__(self, title: str) -> None:
        super().__init__(None)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(480, 270)
        self._theme = Theme("dark")
        self._frame: RoomFrame | None = None
        self.paints_own_focus = True
        self._fresh = QTimer(self)
        self._fresh.setSingleShot(True)
        self._fresh.setInterval(_FRESH_MS)

    @property
    def frame(self) -> RoomFrame | None:
        """What it shows; None is the plain board."""
        return self._frame

    def show_frame(self, frame: RoomFrame | None) -> None:
        """Show a frame, or the plain board; the same frame again paints nothing."""
        if frame != self._frame:
            self._frame = frame
            self.setAccessibleName(frame.title if frame else "")
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("table"))
        frame = self._frame
        if frame is None:
            return
        wide, high = float(self.width()), float(self.height())
        if wide / high < 4 / 3:  # a projector turned on its side: keep the picture whole
            high = wide * 3 / 4
        chalk = Chalk(painter, self._theme, wide, high)
        paint = PAINTERS.get(type(frame.view))
        if paint is None:
            paint_step(chalk, frame)
        else:
            paint(chalk, frame, frame.view)  # type: ignore[operator]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fresh.start()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self._fresh.isActive():
            self._fresh.stop()
            self.took_keyboard.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked = {
            Qt.Key.Key_Escape: "off",
            Qt.Key.Key_F5: "off",
            Qt.Key.Key_F8: "blank",
            Qt.Key.Key_F9: "swap",
        }.get(Qt.Key(event.key()))
        if asked:
            self.key_pressed.emit(asked)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.shut.emit()
        event.accept()
