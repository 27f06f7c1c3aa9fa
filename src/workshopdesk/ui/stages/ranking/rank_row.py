"""One place of the ranking: number, card, points as a bar and in words; moved by its handle or by keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ....content.pack import PackTexts
from ....domain.ranking import Score
from ...board.card_line import level_ink
from ...board.listing import level_sign
from ...icons.drawn_signs import sign_picture
from ...icons.icons import paint_icon
from ...parts.text_block import paint_text, text_height, text_width
from ...texts import tr
from ...theme.frames import paint_frame
from ...theme.theme import Theme, theme_of


def points_words(score: Score | None, slips: int) -> str:
    """Return the points of a card in words."""
    if score is None:
        return tr("phase2.points-none")
    return tr("phase2.points", points=score.points, lists=score.lists, slips=slips)


class RankRow(QWidget):
    """`moved(card, by)` by keys; `dragged(card, y)` while the pointer moves it, `let_go(card)` at its end."""

    moved = Signal(str, int)
    dragged = Signal(str, float)
    let_go = Signal(str)
    cancelled = Signal()

    def __init__(self, texts: PackTexts, card: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.card = card
        self._text, self._sign = texts.cards[card], level_sign(texts, card)
        self._number, self._slips, self._most = 1, 0, 1
        self._score: Score | None = None
        self._final = False
        self._pressed: QPointF | None = None
        self.lifted = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_place(self, number: int, score: Score | None, slips: int, most: int, final: bool) -> None:
        """Show its place and its points."""
        self._number, self._slips, self._most, self._final = number, slips, max(1, most), final
        self._score = score
        words = points_words(score, slips)
        self.setAccessibleName(f"{number}. {self._text.code} {self._text.title}, {words}")
        self.setAccessibleDescription("" if final else tr("phase2.move-keys"))
        self.setCursor(Qt.CursorShape.ArrowCursor if final else Qt.CursorShape.OpenHandCursor)
        self.updateGeometry()
        self.update()

    # --- measures ---

    def _words(self) -> str:
        return points_words(self._score, self._slips)

    def _left(self, theme: Theme) -> float:
        return theme.px(12 + 20 + 8 + 28 + 8 + 28 + 8) + text_width(theme, "strong", "W8") + theme.px(6)

    def _stacks(self, width: int) -> bool:
        theme = theme_of(self)
        title = text_width(theme, "strong", self._text.title)
        return self._left(theme) + title + theme.px(118 + 14 + 16) + text_width(theme, "meta", self._words()) > width

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        room = width - self._left(theme) - theme.px(14)
        if not self._stacks(width):
            return theme.px(56)
        return int(text_height(theme, "strong", self._text.title, room) + theme.line_height("meta") + theme.px(22))

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(420), self.heightForWidth(theme.px(420)))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(int(self._left(theme)) + theme.px(120), theme.px(56))

    # --- moving ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._final:
            self._pressed = event.globalPosition()
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        away = event.globalPosition().y() - self._pressed.y()
        if not self.lifted and abs(away) < 6:
            return
        self.lifted = True
        self.dragged.emit(self.card, event.globalPosition().y())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self.lifted:
            self.lifted = False
            self.update()
            self.let_go.emit(self.card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self.lifted:
            self._pressed, self.lifted = None, False
            self.cancelled.emit()
            return
        if step is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and not self._final:
            self.moved.emit(self.card, step)
        else:
            self.focusNextPrevChild(step > 0)

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        if self.lifted:
            line = theme.colour("accent")
            paint_frame(painter, box, theme.px(6), theme.colour("accentTint"), line, theme.line(2))
        painter.fillRect(QRectF(0, box.height() - theme.line(1), box.width(), theme.line(1)), theme.colour("line"))
        middle, left = box.center().y(), float(theme.px(12))
        if not self._final:
            side = theme.px(20)
            paint_icon(painter, "drag-handle", theme.colour("ink3"), QRectF(left, middle - side / 2, side, side))
        left += theme.px(28)
        number = QRectF(left, 0, theme.px(28), box.height())
        centre = Qt.AlignmentFlag.AlignHCenter
        paint_text(painter, theme, "heading", str(self._number), number, theme.colour("ink"), centre, True)
        left += theme.px(36)
        side = theme.px(26)
        drawn = sign_picture(self._sign, theme, theme.colour("ink"), side, self.devicePixelRatioF())
        painter.drawPixmap(round(left), round(middle - side / 2), drawn)
        left += theme.px(36)
        start, right = self._left(theme), box.right() - theme.px(14)
        stacked = self._stacks(self.width())
        top = QRectF(start, theme.px(4), right - start, box.height() - theme.line_height("meta") - theme.px(10))
        words = top if stacked else QRectF(start, 0, right - start, box.height())
        code = QRectF(left, words.top(), start - left, words.height())
        paint_text(painter, theme, "strong", self._text.code, code, theme.colour(level_ink(self._text.level)))
        paint_text(painter, theme, "strong", self._text.title, words, theme.colour("ink"), bold=True)
        said = self._words()
        wide = text_width(theme, "meta", said)
        y = box.bottom() - theme.line_height("meta") - theme.px(8) if stacked else 0.0
        high = theme.line_height("meta") if stacked else box.height()
        at = start + theme.px(118) if stacked else right - wide
        paint_text(painter, theme, "meta", said, QRectF(at, y, wide + 1, high), theme.colour("ink2"))
        self._paint_bar(
            painter, theme, QRectF(at - theme.px(118), y + high / 2 - theme.px(4), theme.px(106), theme.px(8))
        )

    def _paint_bar(self, painter: QPainter, theme: Theme, bar: QRectF) -> None:
        paint_bar_of(painter, theme, bar, self._score.points if self._score else 0, self._most)


def paint_bar_of(painter: QPainter, theme: Theme, bar: QRectF, points: int, most: int) -> None:
    """Paint points as a bar; what it says stands in words beside it."""
    paint_frame(painter, bar, bar.height() / 2, theme.colour("sunken"))
    if points:
        share = max(bar.height(), bar.width() * points / max(1, most))
        filled = QRectF(bar.left(), bar.top(), min(share, bar.width()), bar.height())
        paint_frame(painter, filled, bar.height() / 2, theme.colour("ink2"))
