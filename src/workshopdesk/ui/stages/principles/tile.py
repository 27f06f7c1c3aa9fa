"""One principle as a tile: number, title, sentence; a round mark to choose it and how many hands it got."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...icons.icons import paint_icon
from ...parts.as_typed import keep_as_typed
from ...parts.text_block import longest_word, paint_text, text_height
from ...texts import tr
from ...theme.frames import paint_frame
from ...theme.theme import Theme, theme_of
from ..frame.arrows import LaidButton

_PLACE = 46


class PrincipleTile(LaidButton):
    """`show_state(choosable, chosen, hands, own)`; hands None while they are not revealed."""

    def __init__(self, key: str, number: int, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._number, self._title, self._sentence = number, title, sentence
        self._shown = sentence
        self.chosen = self._choosable = self._own = False
        self.hands: int | None = None
        self.setText(title)
        keep_as_typed(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def corner_px(self) -> int:
        """The radius of its corners, for the focus ring."""
        return theme_of(self).radius("control")

    def show_state(self, choosable: bool, chosen: bool, hands: int | None, own: str = "") -> None:
        """Show it; `own` is the group's own wording."""
        self._choosable, self.chosen, self.hands, self._own = choosable, chosen, hands, bool(own)
        self._shown = own or self._sentence
        self.setCursor(Qt.CursorShape.PointingHandCursor if choosable else Qt.CursorShape.ArrowCursor)
        said = [self._shown]
        if own:
            said.append(tr("phase1.own-mark"))
        if chosen:
            said.append(tr("phase1.principle-chosen"))
        if hands is not None:
            said.append(tr("phase1.hands", n=hands))
        self.setAccessibleName(f"{self._number}. {self._title}")
        self.setAccessibleDescription(" ".join(said))
        self.updateGeometry()
        self.update()

    def _room(self, theme: Theme, width: float) -> float:
        return width - theme.px(44) - theme.px(_PLACE + 10)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        room = self._room(theme, width)
        high = text_height(theme, "body", self._title, room, True) + text_height(theme, "meta", self._shown, room)
        if self._own:
            high += theme.line_height("micro")
        return max(theme.px(60), int(high + theme.px(12)))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        widest = max(longest_word(theme, "body", self._title, True), longest_word(theme, "meta", self._shown))
        return QSize(int(widest) + theme.px(44 + _PLACE + 10), theme.px(60))

    def sizeHint(self) -> QSize:
        width = max(theme_of(self).px(320), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        hover = self.underMouse() and self._choosable
        surface = "accentTint" if self.chosen else "sunken" if hover else "paper"
        edge, width = ("accent", 2.5) if self.chosen else ("line", 1.2)
        paint_frame(painter, box, self.corner_px, theme.colour(surface), theme.colour(edge), theme.line(width))
        number = QRectF(theme.px(4), 0, theme.px(38), box.height())
        ink = theme.colour("onAccentTint" if self.chosen else "ink2")
        paint_text(painter, theme, "strong", str(self._number), number, ink, Qt.AlignmentFlag.AlignHCenter, True)
        self._paint_words(painter, theme, box)
        if self._choosable:
            self._paint_mark(painter, theme, box)

    def _paint_words(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        left, room = theme.px(44), self._room(theme, box.width())
        title = text_height(theme, "body", self._title, room, True)
        sentence = text_height(theme, "meta", self._shown, room)
        mark = theme.line_height("micro") if self._own else 0
        top = (box.height() - title - sentence - mark) / 2
        ink, ink2 = theme.colour("ink"), theme.colour("ink2")
        paint_text(painter, theme, "body", self._title, QRectF(left, top, room, title), ink, bold=True)
        paint_text(painter, theme, "meta", self._shown, QRectF(left, top + title, room, sentence), ink2)
        if self._own:
            under = QRectF(left, top + title + sentence, room, mark)
            paint_text(painter, theme, "micro", tr("phase1.own-mark"), under, theme.colour("accent"), bold=True)

    def _paint_mark(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        side = theme.px(26)
        hands_high = theme.line_height("body") if self.hands is not None else 0
        middle = box.right() - theme.px(10) - theme.px(_PLACE) / 2
        spot = QRectF(middle - side / 2, (box.height() - side - hands_high) / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.chosen:
            paint_frame(painter, spot, side / 2, theme.colour("accent"))
            inset = side * 0.2
            paint_icon(painter, "check", theme.colour("onAccent"), spot.adjusted(inset, inset, -inset, -inset))
        else:
            painter.setPen(QPen(theme.colour("lineStrong"), theme.line(2)))
            painter.setBrush(theme.colour("paper"))
            painter.drawEllipse(spot.adjusted(1, 1, -1, -1))
        if self.hands is not None:
            under = QRectF(middle - theme.px(_PLACE) / 2, spot.bottom(), theme.px(_PLACE), hands_high)
            ink = theme.colour("ink" if self.hands else "ink3")
            paint_text(
                painter, theme, "body", str(self.hands), under, ink, Qt.AlignmentFlag.AlignHCenter, self.hands > 0
            )
