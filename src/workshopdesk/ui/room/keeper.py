"""Keeps the room screen: on which monitor it is, when it hides, and what it may show.

It opens only after the guide picked a monitor; it hides while that one is unplugged and comes back when it is plugged
in again; it is never full screen over the guide's own controls.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from ..desk import Desk
from ..texts import tr
from .frame import RoomFrame
from .monitors import Monitor, key_of, mirrored, monitors
from .window import RoomWindow

State = Literal["off", "on", "blank", "test", "lost"]
_CHOSEN = "room_monitor"


class RoomKeeper(QObject):
    """One for the application; `provide` gives the frame of the moment."""

    state_changed = Signal(str)

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._host = host
        self._window: RoomWindow | None = None
        self._state: State = "off"
        self._key = ""
        self.provide: Callable[[], RoomFrame | None] = lambda: None
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._removed)
        desk.room_asked.connect(self.refresh)

    # --- state ---

    @property
    def state(self) -> State:
        """What the strip says of it."""
        return self._state

    @property
    def window(self) -> RoomWindow | None:
        """The window, where it is open."""
        return self._window

    @property
    def single_screen(self) -> bool:
        """Whether the group looks at the guide's own screen, so that private panes stay covered."""
        return self._desk.group_looks

    def _set(self, state: State) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)

    # --- asked by the guide ---

    def open_on(self, monitor: Monitor) -> None:
        """Show the room screen on a monitor: full screen on another one, an ordinary window on the guide's own."""
        self._desk.settings.set(_CHOSEN, monitor.key)
        self._key = monitor.key
        self.single(monitor.is_desk)
        self._show_on(monitor.screen, full=not monitor.is_desk)

    def remembered(self) -> Monitor | None:
        """Return the monitor of last time, where it is here and not the guide's own."""
        key = self._desk.settings.get(_CHOSEN, "")
        return next((m for m in monitors(self._host) if m.key == key and not m.is_desk), None)

    def toggle(self) -> bool:
        """Turn it on or off; False where the guide has to choose a monitor first."""
        if self._window is not None:
            self.close_it()
            return True
        monitor = self.remembered()
        if monitor is None or mirrored(monitors(self._host)):
            return False
        self.open_on(monitor)
        return True

    def single(self, on: bool) -> None:
        """Work on one screen that the group looks at too."""
        self._desk.let_group_look(on)

    def blank(self) -> None:
        """Show the plain board, or what is there again."""
        if self._window is not None:
            self._set("on" if self._state == "blank" else "blank")
            self.refresh()

    def cover(self) -> None:
        """Show the plain board: when locking, and when someone tells something."""
        if self._window is not None:
            self._set("blank")
            self.refresh()

    def swap(self) -> None:
        """Put the room screen where the desk is, and the desk where the room screen is."""
        if self._window is None:
            return
        here, there = self._host.window().screen(), self._window.screen()
        if here is there or self.single_screen:
            return
        desk = self._host.window()
        maximised = desk.isMaximized()
        self._window.hide()
        if maximised:
            desk.showNormal()
        desk.move(there.availableGeometry().topLeft())
        if maximised:
            desk.showMaximized()
        self._key = key_of(here)
        self._desk.settings.set(_CHOSEN, self._key)
        self._show_on(here, full=True)

    def close_it(self) -> None:
        """Take the room screen away."""
        window, self._window = self._window, None
        if window is not None:
            window.shut.disconnect(self._shut)
            window.close()
            window.deleteLater()
        self.single(False)
        self._set("off")

    # --- showing ---

    def _show_on(self, screen: QScreen, full: bool) -> None:
        if self._window is None:
            self._window = RoomWindow(tr("room.window"))
            self._window.key_pressed.connect(self._key_pressed)
            self._window.shut.connect(self._shut)
            self._window.took_keyboard.connect(self._host.window().activateWindow)
        window = self._window
        window.hide()
        area = screen.geometry()
        window.setScreen(screen)
        if full:
            window.setGeometry(area)
            window.showFullScreen()
        else:
            window.showNormal()
            window.resize(round(area.width() * 0.55), round(area.width() * 0.55 * 9 / 16))
            window.move(area.left() + round(area.width() * 0.4), area.top() + 80)
            window.show()
        self._set("on")
        self.refresh()
        self._host.window().activateWindow()

    def refresh(self) -> None:
        """Show the frame of the moment; blank and lost show nothing of it."""
        if self._window is not None:
            self._window.show_frame(self.provide() if self._state == "on" else None)

    def _key_pressed(self, what: str) -> None:
        {"off": self.close_it, "blank": self.blank, "swap": self.swap}[what]()

    def _shut(self) -> None:
        self._window = None
        self.single(False)
        self._set("off")

    # --- monitors come and go ---

    def _removed(self, screen: QScreen) -> None:
        if self._window is None or self.single_screen or key_of(screen) != self._key:
            return
        self._window.hide()
        self._window.show_frame(None)
        self._set("lost")

    def _added(self, screen: QScreen) -> None:
        if self._state == "lost" and key_of(screen) == self._key and screen is not self._host.window().screen():
            self._show_on(screen, full=True)
