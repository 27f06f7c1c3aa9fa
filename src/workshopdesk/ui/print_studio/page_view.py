"""Shows the pages of a PDF as they will be printed: all at a glance, one at a time, or larger."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ...app.print_jobs import POSTERS, Made
from ..texts import tr
from ..theme.frames import paint_frame
from ..theme.theme import theme_of
from .page_flow import Flow, best_grid, fitting_scale, flow, poster_flow
from .page_names import paint_name
from .page_pictures import PagePictures

OVERVIEW, PAGE = "overview", "page"
_MOST_AT_A_GLANCE = 6
_ZOOM_STEP, _CLOSEST = 1.25, 12.0
_NO_PAGES = Flow((), 1, 1)


class PageView(QAbstractScrollArea):
    """Page keys turn, Ctrl with + and − zooms, Ctrl 0 shows the whole page again."""

    page_turned = Signal(int)
    zoom_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made: Made | None = None
        self._flow = _NO_PAGES
        self._mode, self._scale = OVERVIEW, 1.0
        self._page = 0
        self._drag: QPoint | None = None
        self.pictures = PagePictures(self)
        self.pictures.drawn.connect(lambda _page: self.viewport().update())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(tr("printing.preview"))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)
        self.setMinimumHeight(theme_of(self).px(140))

    @property
    def corner_px(self) -> int:
        """The radius of its corners, for the focus ring."""
        return theme_of(self).radius("banner")

    # --- what is shown ---

    def show_made(self, made: Made | None) -> None:
        """Show a document; the page stays where it was when the same document comes again."""
        same = made is not None and self._made is not None and made.wish.document == self._made.wish.document
        self._made = made
        self.pictures.show_document(made.data if made else b"")
        self._page = min(self._page, len(made.pages) - 1) if made and same else 0
        if not same:
            self._mode = OVERVIEW
        self._arrange()
        if same and self._mode != OVERVIEW:
            self._go(self._page)
        elif same:
            self._tell_page()
        else:
            self.verticalScrollBar().setValue(0)
            self.horizontalScrollBar().setValue(0)
            self._tell_page()
        self.zoom_changed.emit()

    @property
    def page(self) -> int:
        """The page in front, counted from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._made.pages) if self._made else 0

    @property
    def mode(self) -> str:
        """How it is shown: overview, page, or "" at a scale that the person chose."""
        return self._mode

    @property
    def scale(self) -> float:
        """Pixels per mm."""
        return self._scale

    def show_mode(self, mode: str) -> None:
        """Show all at a glance, or one page at a time."""
        self._mode = mode
        self._arrange()
        self._go(self._page)
        self.zoom_changed.emit()

    def zoom(self, steps: int) -> None:
        """Go closer or further away, about the page in front."""
        if not self.count:
            return
        least = fitting_scale(self._pages, *self._room, self._gap, 1, 1) * 0.25
        self._mode = ""
        self._scale = min(_CLOSEST, max(least, self._scale * _ZOOM_STEP**steps))
        self._arrange()
        self._go(self._page)
        self.zoom_changed.emit()

    def turn(self, steps: int) -> None:
        """Go to a later or earlier page."""
        if self.count:
            self._go(min(max(self._page + steps, 0), self.count - 1))

    # --- geometry ---

    @property
    def _pages(self):
        return self._made.pages if self._made else ()

    @property
    def _tiles_across(self) -> int:
        """How many tiles of a poster lie side by side; 0 for anything else."""
        made = self._made
        if made is None or made.wish.document not in POSTERS or not made.wish.tile:
            return 0
        return len({page.name[:1] for page in made.pages[1:]})

    @property
    def _room(self) -> tuple[int, int]:
        # As if the bar were always there: what fits must not change by its coming and going.
        bar = self.verticalScrollBar().sizeHint().width()
        return max(1, self.width() - bar), max(1, self.height())

    @property
    def _gap(self) -> int:
        return theme_of(self).px(22)

    def _arrange(self) -> None:
        width, height = self._room
        columns = 0
        across = self._tiles_across
        if self._mode == OVERVIEW and across:
            rows = -(-(self.count - 1) // across)
            self._scale = fitting_scale(self._pages, width, height, self._gap, across, rows)
            self._flow = poster_flow(self._pages, self._scale, width, self._gap, across)
        elif self._mode == OVERVIEW:
            columns, rows = best_grid(self._pages, width, height, self._gap, _MOST_AT_A_GLANCE)
            self._scale = fitting_scale(self._pages, width, height, self._gap, columns, rows)
        elif self._mode == PAGE:
            self._scale = fitting_scale(self._pages, width, height, self._gap, 1, 1)
            columns = 1
        if self._made is None:
            self._flow = _NO_PAGES
        elif self._mode != OVERVIEW or not across:
            self._flow = flow(self._pages, self._scale, width, self._gap, columns)
        self.verticalScrollBar().setRange(0, max(0, self._flow.height - height))
        self.verticalScrollBar().setPageStep(height)
        self.verticalScrollBar().setSingleStep(theme_of(self).px(40))
        self.horizontalScrollBar().setRange(0, 0 if self._mode else max(0, self._flow.width - width))
        self.horizontalScrollBar().setPageStep(width)
        self._want()
        self.viewport().update()

    @property
    def _offset(self) -> QPoint:
        slack = max(0, (self._room[1] - self._flow.height) // 2)
        return QPoint(-self.horizontalScrollBar().value(), slack - self.verticalScrollBar().value())

    def _in_sight(self) -> list[int]:
        window = self.viewport().rect()
        return [at for at, box in enumerate(self._flow.pages) if box.translated(self._offset).intersects(window)]

    def _want(self) -> None:
        pages = self._in_sight()
        first = [page for page in pages if page == self._page]
        self.pictures.want(first + [page for page in pages if page != self._page], self._pixels)

    @property
    def _pixels(self) -> float:
        return self._scale * self.devicePixelRatioF()

    def _go(self, page: int) -> None:
        self._page = page
        if page < len(self._flow.pages):
            box = self._flow.pages[page]
            bar, high = self.verticalScrollBar(), self._room[1]
            if not (bar.value() <= box.top() and box.bottom() <= bar.value() + high):
                bar.setValue(max(0, box.center().y() - high // 2 if box.height() < high else box.top() - self._gap))
        self._tell_page()

    def _tell_page(self) -> None:
        where = tr("printing.page-of", n=self._page + 1, total=self.count) if self.count else ""
        self.setAccessibleDescription(where)
        self._want()
        self.viewport().update()
        self.page_turned.emit(self._page)

    def _scrolled(self) -> None:
        middle = self.viewport().rect().center() - self._offset
        if self._flow.pages and not self._flow.pages[self._page].translated(self._offset).intersects(
            self.viewport().rect()
        ):
            nearest = min(
                range(len(self._flow.pages)),
                key=lambda at: (self._flow.pages[at].center() - middle).manhattanLength(),
            )
            self._page = nearest
        self._tell_page()

    # --- events ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Home: -10_000, Qt.Key.Key_End: 10_000}
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        if key in turns:
            self.turn(turns[key])
        elif key in zooms and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(zooms[key])
        elif key == Qt.Key.Key_0 and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.show_mode(PAGE)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event) -> None:
        at = event.position().toPoint() - self._offset
        for page, box in enumerate(self._flow.pages):
            if box.contains(at):
                self._go(page)
        self._drag = event.position().toPoint()

    def mouseMoveEvent(self, event) -> None:
        if self._drag is not None:
            moved = event.position().toPoint() - self._drag
            self._drag = event.position().toPoint()
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - moved.y())
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - moved.x())

    def mouseReleaseEvent(self, event) -> None:
        self._drag = None

    def mouseDoubleClickEvent(self, event) -> None:
        self.show_mode(PAGE if self._mode != PAGE else OVERVIEW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self._in_sight():
            self._paint_page(painter, self._flow.pages[page].translated(self._offset), page)

    def _paint_page(self, painter: QPainter, box: QRect, page: int) -> None:
        theme = theme_of(self)
        shade = QColor(theme.colour("ink" if not theme.is_dark else "table"))
        for spread, alpha in ((3, 14), (2, 18), (1, 26)):
            shade.setAlpha(alpha)
            painter.fillRect(box.adjusted(-spread + 1, 1, spread - 1, spread + 1), shade)
        painter.fillRect(box, Qt.GlobalColor.white)
        image = self.pictures.picture(page, self._pixels)
        if image is not None:
            painter.drawImage(box, image)
        if page == self._page and self.count > 1 and self._mode != PAGE:
            line = theme.line(2)
            paint_frame(painter, QRectF(box).adjusted(-line, -line, line, line), 2, None, theme.colour("accent"), line)
        name = self._made.pages[page].name if self._made else ""
        if self._made is not None and len(name) <= 3 and name:
            paint_name(painter, theme, box, name)
