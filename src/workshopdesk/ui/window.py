"""The main window: header, rail of places, the screen of the place, banner and toast; and its place on the desktop."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from . import places, rehearsing
from .banner_room import BannerRoom
from .board.pages import Pages
from .desk import Desk
from .header import Header
from .kept_screens import KeptScreens
from .parts.banner import BannerView
from .parts.button import Button
from .parts.cover_pane import CoverPane
from .parts.rail import Rail, rail_is_slim
from .parts.toast import Toast
from .places_rail import places_rail
from .regions import first_focusable, go_to_next
from .screen import Screen
from .shortcuts import do, install_shortcuts
from .texts import tr
from .theme.tokens import tokens


class MainWindow(QWidget):
    """Shows one place at a time; screens are made when first gone to, and anew when the look changes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setObjectName("MainWindow")
        self.setWindowTitle("WorkshopDesk")
        self._shortcuts: list[QShortcut] = []
        self._root = QVBoxLayout(self)
        self._root.setContentsMargins(0, 0, 0, 0)
        rehearsing.watch(desk)
        self._build()
        desk.place_changed.connect(self._go)
        desk.school_leaving.connect(lambda: self._screens.leave_school())
        desk.school_changed.connect(self._school_changed)
        desk.workshop_changed.connect(self._stored)
        desk.said.connect(self._say)
        desk.warned.connect(self._warn)
        desk.offered.connect(self._offer)
        desk.step_left.connect(lambda: self.toast.withdraw_undo())
        desk.calmed.connect(lambda: self._show_banner(None))
        desk.look_changed.connect(self._rebuild)
        desk.look_private.connect(lambda _on: self._cover_place())

    # --- building ---

    def _build(self) -> None:
        least = tokens()["layout"]["minWindow"]
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.setMinimumSize(min(least[0], screen.width()), min(least[1], screen.height() - 30))
        frame = self._frame = QWidget(self)
        self.header = Header(self.desk, frame)
        self.header.help_pressed.connect(self.do_help)
        self.rail = Rail(frame)
        self.rail.item_chosen.connect(self._rail_chosen)
        self.rail.tell_pressed.connect(self.tell)
        self._banner_room = BannerRoom(frame)
        self.banner = self._banner_room.banner
        self._stack = Pages(frame)
        self._screens = KeptScreens(self.desk, self._stack)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._banner_room)
        self._nobody_looks = Button(tr("parts.cover.nobody"), parent=frame, sign="eye")
        self._nobody_looks.clicked.connect(lambda: self.desk.let_group_look(False))
        self.cover = CoverPane(self._stack, frame, beside=self._nobody_looks)
        middle.addWidget(self.cover, 1)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.rail)
        body.addLayout(middle, 1)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(body, 1)
        self._root.addWidget(frame)
        self.toast = Toast(self._stack)
        self.toast.undo_pressed.connect(lambda: do(self, "undo"))
        self._shortcuts = install_shortcuts(self)
        self._fit_rail()

    def _rebuild(self) -> None:
        """Build everything anew in another language, theme or text size; the guide stays where she is."""
        self._screens.drop()
        for shortcut in self._shortcuts:
            shortcut.setParent(None)
            shortcut.deleteLater()
        old = self._frame
        self._root.removeWidget(old)
        old.hide()
        self._build()
        self._frame.show()
        old.deleteLater()
        self._go(self.desk.place)

    @property
    def _present(self) -> Screen | None:
        """The screen of the place where the guide is."""
        return self._screens.present

    # --- going somewhere ---

    def _go(self, place: str) -> None:
        self.toast.withdraw_undo()  # it would take back what is no longer seen
        self._screens.leave()
        if place == "locked":
            self.toast.leave()  # it tells of what must not be seen now
        if place in ("run", "start-check") and self.desk.room is None:
            from .room.keeper import RoomKeeper

            self.desk.room = RoomKeeper(self.desk, self)
        screen = self._screens.present = self._screens.of(place)
        self._show_banner(None)
        # never both at once, what the frame needs and what the screen without it needs: the window would grow
        if not screen.framed:
            self._frame_it(False)
        if self._stack.currentWidget() is not screen:
            self._stack.setCurrentWidget(screen)
            now = cast("QWidget | None", self.window().focusWidget())
            if now is not None and self._stack.isAncestorOf(now):
                now.clearFocus()  # Qt hands it to whatever comes first, or to the whole of the screen
        if screen.framed:
            self._frame_it(True)
        self._cover_place()
        screen.enter()
        self._show_frame()
        QTimer.singleShot(0, self, self._take_keyboard)

    def _frame_it(self, framed: bool) -> None:
        self.header.setVisible(framed)
        self.rail.setVisible(framed)
        self._fit_rail()

    def _cover_place(self) -> None:
        """Cover a place that names other schools, while the group looks at this screen."""
        place = places.PLACES.get(self.desk.place)
        covers = self.desk.group_looks and bool(place and place.names_schools)
        pad = self.desk.theme.layout("pagePadding") if covers else 0
        self.cover.setContentsMargins(pad, pad // 2, pad, pad)
        self.cover.set_covering(covers)

    def _take_keyboard(self) -> None:
        """Put the keyboard into the screen where nothing that shows has it."""
        now = cast("QWidget | None", self.window().focusWidget())  # none, whatever Qt's types say
        here = [self.header, *self.header.findChildren(QWidget)]
        lost = now is None or not now.isVisible() or now in here
        if lost and self._present is not None:
            own = None if self.cover.is_covering else self._present.takes_keyboard()
            first = own or first_focusable(self.cover if self.cover.is_covering else self._present)
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_frame(self) -> None:
        screen = self._present
        if screen is None or not screen.framed:
            return
        school = self.desk.school
        self.rail.show_view(places_rail(self.desk.place, has_school=school is not None))
        name = school.archive.school.name if school and self.desk.place != "library" else "WorkshopDesk"
        self.header.show_view(name, screen.title(), screen.header_actions(), screen.chip())

    def _rail_chosen(self, key: str) -> None:
        self.desk.show_place(key)

    def _school_changed(self) -> None:
        self.toast.withdraw_undo()
        homeless = self._screens.drop_those_of_a_school() and self.desk.school is None
        if homeless:
            self.desk.show_place("library")
        else:
            self._show_frame()

    def _stored(self, change: object) -> None:
        self.toast.withdraw_undo()
        if self._present is not None:
            self._present.stored(change)  # type: ignore[arg-type]
        if self.header.isVisible():
            self.header.show_stored(tr("desk.stored", time=f"{datetime.now():%H:%M}"))

    # --- saying things ---

    def _say(self, sentence: str, undoable: bool) -> None:
        self.toast.show_message(sentence, undo=undoable)

    def _warn(self, sentence: str, kind: str) -> None:
        self._show_banner(BannerView(sentence, kind=kind))  # type: ignore[arg-type]

    def _show_banner(self, view: BannerView | None) -> None:
        self._banner_room.show_banner(view, framed=self._is_framed)

    def _offer(self, sentence: str, words: str, act: Callable[[], None]) -> None:
        self._banner_room.offer(BannerView(sentence, action=words), act, framed=self._is_framed)

    @property
    def _is_framed(self) -> bool:
        return self._present is None or self._present.framed

    def tell(self) -> None:
        """Open what to do when someone tells something; stores nothing, blanks the room screen."""
        from .someone_tells import open_someone_tells

        open_someone_tells(self.desk, self)

    # --- what keys ask everywhere ---

    def do_help(self) -> None:
        """Open the help, the keys first."""
        from .help import open_help

        open_help(self.desk.place, self)

    def do_next_region(self) -> None:
        """Put the keyboard in the next part of the window."""
        own = getattr(self._present, "regions", None)
        parts = own() if own is not None else [self.header, self.rail, self._banner_room, self.cover]
        go_to_next(parts, self)

    # --- its place on the desktop ---

    def _fit_rail(self) -> None:
        slim = bool(self._present and self._present.slim_rail) or rail_is_slim(self.width(), self.desk.theme.scale)
        self.rail.set_slim(slim)
        self.header.set_head_width(self.rail.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._screens.drop()
        if self.desk.room is not None:
            self.desk.room.close_it()
        self.desk.close_school()
        event.accept()
        app = QGuiApplication.instance()
        if app is not None:
            QGuiApplication.quit()
