"""The focus ring: one overlay a window, drawn around whatever has the keyboard, outside its own bounds.

A style sheet can't draw outside a widget, so the ring is a widget of its own that follows the focus. It is
hidden only after a mouse press on a button, until the next key. A widget that marks its own place inside (a
list, a canvas) sets `paints_own_focus = True`; a field inside a frame names the frame in `ring_around`.
"""

from __future__ import annotations

import weakref

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget

from .theme import theme_of
from .tokens import tokens

_MOVES = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.EnabledChange,
    QEvent.Type.ZOrderChange,
}


class FocusRing(QWidget):
    """The overlay of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("FocusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.corner_px = 0.0
        self.colour = QColor()
        self.width_px = 3.0
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.colour, self.width_px))
        half = self.width_px / 2
        ring = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(ring, self.corner_px, self.corner_px)


class _FocusWatch(QObject):
    """Follows the application's focus and moves the rings.

    It remembers widgets by weak references: a strong one would keep a closed window alive, and let it go in
    the midst of the next change of focus, when Qt still works with it.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("FocusWatch")
        self._focused: Weak = None
        self._target: Weak = None
        self._ring: Weak = None
        self._chain: list[Weak] = []
        self._pressed = False
        app.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        for link in self._chain:
            if (widget := _alive(link)) is not None:
                widget.removeEventFilter(self)
        self._chain = []
        if (ring := _alive(self._ring)) is not None:
            ring.hide()
        self._ring = self._focused = self._target = None
        if new is None or getattr(new, "paints_own_focus", False):
            return
        self._focused = weakref.ref(new)
        self._target = weakref.ref(getattr(new, "ring_around", None) or new)
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._pressed = by_mouse and isinstance(new, QAbstractButton)
        walk: QWidget | None = new
        while walk is not None:
            walk.installEventFilter(self)
            self._chain.append(weakref.ref(walk))
            walk = None if walk.isWindow() else walk.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _MOVES:
            self._place()
        elif kind == QEvent.Type.KeyPress and self._pressed and watched is _alive(self._focused):
            self._pressed = False
            self._place()
        return False

    def _place(self) -> None:
        target = _alive(self._target)
        if target is None:
            return
        ring = self._ring_of(target.window())
        box = None if self._pressed or not target.isVisible() or target.isWindow() else _ring_box(target)
        if box is None:
            ring.hide()
            return
        theme = theme_of(target)
        ring.width_px = theme.line(tokens()["focus"]["width"])
        ring.colour = theme.colour("focus")
        default = theme.radius("control")
        ring.corner_px = getattr(target, "corner_px", default) + theme.line(tokens()["focus"]["offset"])
        ring.setGeometry(box)
        ring.raise_()
        ring.show()
        ring.update()

    def _ring_of(self, window: QWidget) -> FocusRing:
        ring = _alive(self._ring)
        if isinstance(ring, FocusRing) and ring.parentWidget() is window:
            return ring
        known = window.findChild(FocusRing, "FocusRing", Qt.FindChildOption.FindDirectChildrenOnly)
        found = known if isinstance(known, FocusRing) else FocusRing(window)
        self._ring = weakref.ref(found)
        return found


Weak = weakref.ref[QWidget] | None


def _alive(link: Weak) -> QWidget | None:
    """The widget of a weak reference, while both its halves live."""
    widget = link() if link is not None else None
    return widget if widget is not None and shiboken6.isValid(widget) else None


def _ring_box(target: QWidget) -> QRect | None:
    """Where the ring goes in the window; drawn in where what scrolls would cut it, None where nothing is seen."""
    theme = theme_of(target)
    out = int(theme.line(tokens()["focus"]["width"]) + theme.line(tokens()["focus"]["offset"]) + 0.5)
    window = target.window()
    box = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
    seen = room = window.rect()
    walk = target.parentWidget()
    while walk is not None and walk is not window:
        here = QRect(walk.mapTo(window, QPoint(0, 0)), walk.size())
        seen = seen.intersected(here)
        if _scrolls(walk):  # the ring lies over all else, so what merely holds the target need not cut it
            room = room.intersected(here)
        walk = walk.parentWidget()
    if not seen.intersects(box):
        return None
    return box.adjusted(-out, -out, out, out).intersected(room)


def _scrolls(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget


def watch_focus(app: QApplication) -> None:
    """Give every window of the application a focus ring; more than one call changes nothing."""
    if app.findChild(_FocusWatch, "FocusWatch") is None:
        _FocusWatch(app)
