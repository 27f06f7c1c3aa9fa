"""The button: a sign, words that wrap, a small note, the picture of a key; in five kinds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ..icons.drawn_signs import is_drawn, sign_picture
from ..theme.frames import paint_frame
from ..theme.theme import Theme, theme_of
from .as_typed import keep_as_typed, plain_tip
from .button_look import look_of
from .key_cap import key_cap_size, paint_key_cap
from .text_block import longest_word, paint_text, text_height, text_width


class Button(QPushButton):
    """A push button of the desk. `kind`: primary, secondary, outline, quiet or danger.

    Without a text it is a square with a sign, and needs `name` for screen readers. A disabled button says
    what it waits for through `wait_for`. `flush` gives a quiet button no margin, so that it lines up with
    text above it.
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "secondary",
        parent: QWidget | None = None,
        *,
        sign: str = "",
        key: str = "",
        note: str = "",
        name: str = "",
        large: bool | None = None,
        left: bool = False,
        flush: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._sign, self._key, self._note = kind, sign, key, note
        self._large = kind == "primary" if large is None else large
        self._left, self._flush = left, flush
        self._waiting_text = ""
        self._trailing = ""
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(True)  # Enter presses it, not Space alone
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if name:
            self.setAccessibleName(name)
            if not text:
                self.setToolTip(plain_tip(name))
        if note:
            self.setAccessibleDescription(note)
        keep_as_typed(self)

    @property
    def corner_px(self) -> int:
        """The radius of its corners, for the focus ring."""
        return theme_of(self).radius("control")

    def set_sign(self, sign: str) -> None:
        """Change the sign before the words."""
        self._sign = sign
        self.updateGeometry()
        self.update()

    def set_trailing_sign(self, sign: str) -> None:
        """Put a sign after the words, as the arrow of "Naar situatie 3"."""
        self._trailing = sign
        self.updateGeometry()

    def set_note(self, note: str) -> None:
        """Change the small words at the end, as "ligt hier"."""
        self._note = note
        self.setAccessibleDescription(note)
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: str) -> None:
        """Change the kind, as when a step becomes the one to take."""
        self._kind = kind
        self.setProperty("kind", kind)
        self.update()

    def setText(self, text: str) -> None:
        super().setText(text)
        keep_as_typed(self)
        self.updateGeometry()

    def wait_for(self, reason: str) -> None:
        """Disable, with the reason in the text ("Maak definitief: wacht op een K"); "" enables."""
        self._waiting_text = reason
        self.setEnabled(not reason)
        self.setAccessibleDescription(reason or self._note)
        self.updateGeometry()
        self.update()

    @property
    def shown_text(self) -> str:
        """The words as shown, with what it waits for."""
        return f"{self.text()}: {self._waiting_text}" if self._waiting_text else self.text()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
        return super().event(event)

    # --- measures ---

    def _pad(self, theme: Theme) -> int:
        if not self.text():
            return theme.px(10)
        if self._flush:
            return 0
        return theme.px(8 if self._kind == "quiet" else 24 if self._large else 16)

    def _sign_px(self, theme: Theme) -> int:
        if is_drawn(self._sign):
            return theme.px(26)
        return theme.px(22 if self._large else 20)

    def _extras(self, theme: Theme) -> float:
        """The width of all but the words."""
        width, gap = 2.0 * self._pad(theme), theme.px(10)
        for sign in (self._sign, self._trailing):
            if sign:
                width += self._sign_px(theme) + (gap if self.text() else 0)
        if self._note:
            width += text_width(theme, "meta", self._note) + gap
        if self._key:
            width += key_cap_size(theme, self._key).width() + gap
        return width

    def _height(self, theme: Theme, words: float) -> int:
        least = theme.primary_target if self._large else theme.target
        return max(least, int(words + theme.px(16)))

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        words = text_width(theme, self._role, self.shown_text, True) if self.text() else 0.0
        width = max(theme.target, int(self._extras(theme) + words + 1))
        return QSize(width, self._height(theme, theme.line_height(self._role) if self.text() else 0))

    def minimumSizeHint(self) -> QSize:
        # Short words stay on one line; only a long text gives way to what stands beside it.
        theme = theme_of(self)
        whole = text_width(theme, self._role, self.shown_text, True) if self.text() else 0.0
        longest = longest_word(theme, self._role, self.shown_text, True)
        words = min(whole, max(longest, theme.px(150)))
        least = theme.primary_target if self._large else theme.target
        return QSize(max(theme.target, int(self._extras(theme) + words + 1)), least)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        room = width - self._extras(theme) + 1
        return self._height(theme, text_height(theme, self._role, self.shown_text, room, True))

    @property
    def _role(self) -> str:
        return "strong" if self._large else "body"

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        look = look_of(
            self._kind,
            enabled=self.isEnabled(),
            down=self.isDown(),
            hover=self.underMouse(),
            checked=self.isChecked(),
        )
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_frame(
            painter,
            box,
            self.corner_px,
            theme.colour(look.fill) if look.fill and not self._flush else None,
            theme.colour(look.line) if look.line else None,
            theme.line(look.width),
            (theme.line(4), theme.line(3)) if look.dash else None,
        )
        self.paint_content(painter, theme, box, theme.colour(look.text))

    def paint_content(self, painter: QPainter, theme: Theme, box: QRectF, colour: QColor) -> None:
        """Paint the sign, the words, the note and the key inside the frame."""
        pad, gap, side = self._pad(theme), theme.px(10), self._sign_px(theme)
        text = self.shown_text
        left, right = box.left() + pad, box.right() - pad
        middle = box.center().y()
        if self._key:
            cap = key_cap_size(theme, self._key)
            right -= cap.width()
            paint_key_cap(
                painter, theme, self._key, QRectF(right, middle - cap.height() / 2, cap.width(), cap.height())
            )
            right -= gap
        if self._note:
            wide = text_width(theme, "meta", self._note)
            paint_text(
                painter,
                theme,
                "meta",
                self._note,
                QRectF(right - wide, box.top(), wide, box.height()),
                colour,
            )
            right -= wide + gap
        signs = side * (bool(self._sign) + bool(self._trailing))
        gaps = gap * (bool(self._sign) + bool(self._trailing)) if text else 0
        words = min(right - left - signs - gaps, text_width(theme, self._role, text, True) if text else 0)
        if not self._left and not self._key and not self._note:
            left += (right - left - signs - gaps - words) / 2
        if self._sign:
            self._paint_sign(painter, theme, self._sign, left, middle, colour)
            left += side + gap
        if text:
            room = QRectF(left, box.top(), words + 1, box.height())
            align = Qt.AlignmentFlag.AlignLeft if self._left or self._sign else Qt.AlignmentFlag.AlignHCenter
            paint_text(painter, theme, self._role, text, room, colour, align, True)
            left += words + gap
        if self._trailing:
            self._paint_sign(painter, theme, self._trailing, left, middle, colour)

    def _paint_sign(
        self, painter: QPainter, theme: Theme, sign: str, left: float, middle: float, colour: QColor
    ) -> None:
        side = self._sign_px(theme)
        drawn = sign_picture(sign, theme, colour, side, self.devicePixelRatioF())
        painter.drawPixmap(round(left), round(middle - side / 2), drawn)
