"""The view on the board: fits the poster, zooms and pans, and turns keys into what they mean for the chosen card."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from .scene import BoardScene

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_NEAREST, _FARTHEST = 4.0, 1.0


class BoardView(QGraphicsView):
    """Shows a BoardScene; its signals tell what a key asks for the chosen card.

    The poster behind the cards is kept as a picture of just this view, so that a card that moves repaints nothing of
    it and a near view of a large screen costs no more memory than a far one.
    """

    move_asked = Signal(str)
    """strength, work or hand, for the chosen card."""
    contested_asked = Signal()
    drawer_asked = Signal()
    next_in_hand_asked = Signal()
    participant_asked = Signal(int)
    list_asked = Signal()
    zoomed = Signal(float)
    """How many times as near as the whole poster."""

    def __init__(self, scene: BoardScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.letters_on = True
        self._zoom = 1.0
        self._panning: QPointF | None = None
        scene.card_chosen.connect(self._show_focus)
        self.paints_own_focus = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        # A finger or a pen that nothing takes as a touch comes as a mouse: one way of dragging for all three.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, False)

    @property
    def board(self) -> BoardScene:
        """The scene."""
        scene = self.scene()
        assert isinstance(scene, BoardScene)
        return scene

    # --- size ---

    def sizeHint(self) -> QSize:
        """The poster fits any size: what stands around it is never pushed out of sight by it."""
        return self.minimumSizeHint().expandedTo(self.minimumSize())

    def fit(self) -> None:
        """Show the whole poster."""
        self._zoom = 1.0
        self._apply()

    @property
    def zoom(self) -> float:
        """How many times as near as the whole poster."""
        return self._zoom

    def zoom_by(self, factor: float, around: bool = False) -> None:
        """Come nearer or go farther, between the whole poster and four times as near.

        `around` keeps what is under the pointer in its place, otherwise the chosen card or the middle is kept.
        """
        before = self._zoom
        self._zoom = min(_NEAREST, max(_FARTHEST, before * factor))
        if abs(self._zoom - 1.0) < 0.02:
            self._zoom = 1.0
        if self._zoom == before:
            return
        chosen = self.board.items_by_card().get(self.board.chosen or "")
        middle = self.mapToScene(self.viewport().rect().center())
        pointer = self.viewport().mapFromGlobal(self.cursor().pos())
        under = self.mapToScene(pointer)
        self._apply()
        if self._zoom > 1.0 and around:
            moved = self.mapFromScene(under) - pointer
            self._scroll(-moved.x(), -moved.y())
        elif self._zoom > 1.0:
            self.centerOn(chosen.pos() if chosen is not None else middle)

    def _scroll(self, right: float, down: float) -> None:
        for bar, by in ((self.horizontalScrollBar(), right), (self.verticalScrollBar(), down)):
            bar.setValue(bar.value() - round(by))

    def _apply(self) -> None:
        poster = self.board.sceneRect()
        wide, high = self.viewport().width(), self.viewport().height()
        if wide < 8 or high < 8:
            return
        scale = min(wide / poster.width(), high / poster.height()) * self._zoom
        if self.board.pictures.set_scale(scale * self.devicePixelRatioF()):
            self.board.redraw()
        self.resetTransform()
        self.scale(scale, scale)
        if self._zoom == 1.0:
            self.centerOn(poster.center())
        self.resetCachedContent()
        self.viewport().update()
        self.zoomed.emit(self._zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._apply()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._apply()
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_by(1 + event.value(), around=True)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1.0015 ** event.angleDelta().y(), around=True)
            event.accept()
        elif self._zoom > 1.0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def _show_focus(self) -> None:
        """Show a frame around the poster while the keyboard is on the board and on no card of it."""
        self.board.frame.show_it(self.hasFocus() and self.board.chosen is None and self.board.in_flight is None)

    # --- panning with the middle button, or with the left one beside a card when zoomed in ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = self.mapToScene(event.position().toPoint())
        beside = event.button() == Qt.MouseButton.LeftButton and self.board.card_at(point) is None
        if event.button() == Qt.MouseButton.MiddleButton or (beside and self._zoom > 1.0):
            self._panning = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._panning is not None:
            moved = event.position() - self._panning
            self._panning = event.position()
            self._scroll(moved.x(), moved.y())
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._panning is not None:
            self._panning = None
            self.viewport().unsetCursor()
            return
        super().mouseReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in (Qt.FocusReason.PopupFocusReason,):
            self.board.cancel_flight()
        super().focusOutEvent(event)
        self._show_focus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_key and self.board.chosen is None:
            self.board.choose(self.board.next_card(+1))
        self._show_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        self.board.cancel_flight()
        super().hideEvent(event)

    # --- keys ---

    def _go_to(self, card: str | None) -> None:
        if card is None:
            return
        self.board.choose(card)
        item = self.board.items_by_card().get(card)
        if item is not None and self._zoom > 1.0:
            self.ensureVisible(item, 40, 40)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = (
            event.key(),
            not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier),
        )
        if not plain:
            event.ignore()
            return
        if key in _ARROWS:
            self._go_to(self.board.neighbour(key))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._go_to(self.board.next_card(1 if key == Qt.Key.Key_PageDown else -1))
        elif key == Qt.Key.Key_Escape and self.board.in_flight:
            self.board.cancel_flight()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.drawer_asked.emit()
        elif key == Qt.Key.Key_Backspace:
            self.move_asked.emit("hand")
        elif key == Qt.Key.Key_Plus:
            self.zoom_by(1.25)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(0.8)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.fit()
        elif self.letters_on and key == Qt.Key.Key_L:
            self.list_asked.emit()
        elif self.letters_on and key == Qt.Key.Key_B:
            self.move_asked.emit("strength")
        elif self.letters_on and key == Qt.Key.Key_R:
            self.move_asked.emit("work")
        elif self.letters_on and key == Qt.Key.Key_T:
            self.move_asked.emit("hand")
        elif self.letters_on and key == Qt.Key.Key_X:
            self.contested_asked.emit()
        elif self.letters_on and key == Qt.Key.Key_N:
            self.next_in_hand_asked.emit()
        elif (digit := digit_of(event)) is not None:
            self.participant_asked.emit(digit)
        else:
            event.ignore()
            return
        event.accept()


_AZERTY = {"&": 1, "é": 2, '"': 3, "'": 4, "(": 5, "§": 6, "è": 7, "!": 8, "ç": 9}


def digit_of(event: QKeyEvent) -> int | None:
    """Return the digit of a key, 1 to 9; a Belgian AZERTY's top row counts without Shift too."""
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return int(event.key()) - int(Qt.Key.Key_0)
    return _AZERTY.get(event.text())
