"""The start check: what does the group see? Every monitor shows its number; the guide says which one is the wall."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ..desk import Desk
from ..parts.button import Button
from ..parts.key_cap import key_cap_size, paint_key_cap
from ..parts.label import Label
from ..parts.page_columns import PageColumns
from ..parts.sheet import Sheet
from ..screen import Screen
from ..stages.frame.page import StagePage
from ..texts import tr
from ..theme.frames import paint_frame
from ..theme.theme import Theme, theme_of
from .monitors import Monitor, mirrored, monitors
from .pattern import PatternWindow, paint_pattern


class SmallScreen(QWidget):
    """A picture of a monitor with its number."""

    def __init__(self, monitor: Monitor, parent: QWidget) -> None:
        super().__init__(parent)
        self._monitor = monitor
        self._theme = Theme("light" if monitor.is_desk else "dark")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(theme_of(parent).px(120))
        self.setMaximumWidth(self.sizeHint().width())
        self.setAccessibleName(tr("room.monitor", number=monitor.number, name=monitor.name))

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        wide = theme.px(250 if self._monitor.is_desk else 380)
        return QSize(wide, round(wide * self._monitor.height / max(1, self._monitor.width)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._monitor.height / max(1, self._monitor.width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = theme_of(self)
        box = QRectF(self.rect())
        paint_frame(painter, box, theme.radius("control"), theme.colour("ink2"))
        edge = theme.px(10)
        inner = box.adjusted(edge, edge, -edge, -edge)
        painter.setClipRect(inner)
        painter.translate(inner.topLeft())
        paint_pattern(painter, self._theme, inner.width(), inner.height(), self._monitor.number)


class KeyHint(QWidget):
    """Two keys side by side, as on the keyboard."""

    def __init__(self, keys: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys
        theme = theme_of(parent)
        width = sum(key_cap_size(theme, key).width() + theme.px(8) for key in keys)
        self.setFixedSize(int(width), theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        x = 0.0
        for key in self._keys:
            size = key_cap_size(theme, key)
            paint_key_cap(
                painter,
                theme,
                key,
                QRectF(x, (self.height() - size.height()) / 2, size.width(), size.height()),
            )
            x += size.width() + theme.px(8)


class StartCheckScreen(Screen):
    """Before a phase: the wall, one or two screens, and four things to look at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._patterns: list[PatternWindow] = []
        pad = desk.theme.layout("pagePadding")
        page = StagePage(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        self._column = page.column
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(desk.theme.px(12))
        self._body: QWidget | None = None
        self.wall_button: Button | None = None
        self.single_button: Button
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._again)
        app.screenRemoved.connect(self._again)

    def title(self) -> str:
        return tr("room.start-check")

    def enter(self) -> None:
        if self.desk.room is not None:
            self.desk.room.close_it()
        self._show()

    def takes_keyboard(self) -> QWidget | None:
        """With a second monitor the wall is what one chooses."""
        return self.wall_button

    def leave(self) -> None:
        self._hide_patterns()

    def _again(self, _screen: object = None) -> None:
        if self.isVisible():
            now = cast("QWidget | None", self.window().focusWidget())
            held = now is not None and self.isAncestorOf(now)
            self._show()
            if held:  # what had the keyboard went with the old picture
                go_to = self.wall_button or self.single_button
                go_to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hide_patterns(self) -> None:
        for pattern in self._patterns:
            pattern.close()
            pattern.deleteLater()
        self._patterns = []

    def _show(self) -> None:
        self._hide_patterns()
        self.wall_button = None
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.setParent(None)
            self._body.deleteLater()
        found = monitors(self)
        same = mirrored(found)
        for monitor in found:
            if not monitor.is_desk and not same:
                pattern = PatternWindow(Theme("dark"), monitor.number)
                pattern.setGeometry(monitor.screen.geometry())
                pattern.show()
                self._patterns.append(pattern)
        self._body = self._build(found, same)
        self._column.addWidget(self._body)

    def _build(self, found: list[Monitor], same: bool) -> QWidget:
        theme = self.desk.theme
        body = PageColumns(self, least=(480, 300), weights=(7, 4))
        left, right = body.columns
        left.setSpacing(theme.px(12))
        right.setSpacing(theme.px(12))
        left.addWidget(Label(tr("room.what-sees"), "title", body))
        left.addWidget(Label(tr("room.half-a-minute"), "body", body, colour="ink2"))
        several = len(found) > 1 and not same
        sheet = Sheet(body)
        sheet.body.addWidget(Label(tr("room.each-shows" if several else "room.only-one"), "heading", sheet))
        sheet.body.addWidget(Label(tr("room.ask-group" if several else "room.how-extend"), "meta", sheet))
        for monitor in sorted(found, key=lambda one: one.is_desk):
            sheet.body.addWidget(self._monitor_row(monitor, several, sheet))
        left.addWidget(sheet)
        hint = Sheet(body, across=True, bar="lineStrong")
        hint.body.addWidget(KeyHint(("Win", "P"), hint))
        words = QVBoxLayout()
        words.addWidget(Label(tr("room.same-as-here"), "strong", hint))
        words.addWidget(Label(tr("room.press-win-p"), "meta", hint))
        hint.body.addLayout(words, 1)
        left.addWidget(hint)
        left.addStretch(1)
        self._fill_right(right, body)
        return body

    def _monitor_row(self, monitor: Monitor, several: bool, sheet: Sheet) -> QWidget:
        theme = self.desk.theme
        line = QWidget(sheet)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        row.setSpacing(theme.px(20))
        row.addWidget(SmallScreen(monitor, line), 2)
        words = QVBoxLayout()
        name = (
            tr("room.this-laptop") if monitor.is_desk else tr("room.monitor", number=monitor.number, name=monitor.name)
        )
        words.addStretch(1)
        words.addWidget(Label(name, "heading", line))
        words.addWidget(Label(f"{monitor.width} × {monitor.height}", "meta", line))
        if monitor.is_desk:
            words.addWidget(Label(tr("room.for-you-only" if several else "room.group-looks-too"), "body", line))
        elif several:
            button = Button(tr("room.this-is-the-wall", number=monitor.number), "primary", line, sign="projector")
            button.clicked.connect(lambda: self._start_on(monitor))
            words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.wall_button = self.wall_button or button
        words.addStretch(1)
        row.addLayout(words, 3)
        return line

    def _fill_right(self, right: QVBoxLayout, body: QWidget) -> None:
        one = Sheet(body)
        one.body.addWidget(Label(tr("room.one-screen"), "heading", one))
        one.body.addWidget(Label(tr("room.one-screen-how"), "body", one, colour="ink2"))
        self.single_button = Button(tr("room.go-on-one-screen"), "outline", one, sign="monitor", large=True)
        self.single_button.clicked.connect(self._start_single)
        one.body.addWidget(self.single_button)
        right.addWidget(one)
        four = Sheet(body)
        four.body.addWidget(Label(tr("room.four-things"), "heading", four))
        for number in range(1, 5):
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(Label(tr(f"room.thing-{number}"), "strong", four))
            pair.addWidget(Label(tr(f"room.thing-{number}-how"), "meta", four))
            four.body.addLayout(pair)
        right.addWidget(four)
        without = Button(tr("room.without"), parent=body, sign="play")
        without.clicked.connect(self._go_on)
        right.addWidget(without)
        right.addStretch(1)

    def _start_on(self, monitor: Monitor) -> None:
        self._hide_patterns()
        self._go_on()
        if self.desk.room is not None:
            self.desk.room.open_on(monitor)

    def _start_single(self) -> None:
        self._hide_patterns()
        self._go_on()
        if self.desk.room is not None:
            self.desk.room.single(True)

    def _go_on(self) -> None:
        self.desk.show_place("run")
