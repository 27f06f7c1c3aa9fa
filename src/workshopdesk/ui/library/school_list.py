"""The list of schools: Enter or a click opens one, Delete throws it away, the menu key says what can be done."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from ..texts import tr
from ..theme.theme import theme_of
from .rows import ROW, SchoolDelegate, SchoolModel, SchoolRow


class SchoolList(QListView):
    """Marks the keyboard's own place, so that the window draws no ring around the whole list."""

    school_chosen = Signal(object)
    bin_asked = Signal(object)
    menu_asked = Signal(object, QPoint)
    paints_own_focus = True

    def __init__(self, model: SchoolModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.shows_focus = False
        self.setModel(model)
        self.setItemDelegate(SchoolDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListView { background: transparent; }")
        self.viewport().setAutoFillBackground(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("library.schools"))
        self.clicked.connect(self._chose)

    def row_px(self) -> int:
        """Return how high a row is."""
        return theme_of(self).px(58)

    def _row(self, index: QModelIndex) -> SchoolRow | None:
        row = index.data(ROW) if index.isValid() else None
        return row if isinstance(row, SchoolRow) else None

    def _chose(self, index: QModelIndex) -> None:
        row = self._row(index)
        if row is not None:
            self.school_chosen.emit(row)

    def stand_on_first(self) -> None:
        """Put the keyboard on the first school."""
        if self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def open_first(self) -> None:
        """Open the first school that fits."""
        self._chose(self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.shows_focus = True
        row = self._row(self.currentIndex())
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.school_chosen.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self.bin_asked.emit(row)
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        row = self._row(index)
        if row is not None:
            at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_asked.emit(row, at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self.shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.shows_focus = False
        self.viewport().update()
