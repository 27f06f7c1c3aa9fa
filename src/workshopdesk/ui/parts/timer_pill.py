"""The clock of the step: a shape with a sign, figures of equal width, and a word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..texts import tr
from ..theme.frames import paint_frame
from ..theme.theme import Theme, theme_of
from .text_block import paint_text, text_width
from .timer_mark import paint_timer_mark

# State: surface, text, and the line around it (only where the surface is that of the strip).
_SURFACES = {
    "idle": ("sunken", "ink2", None),
    "running": ("accentTint", "onAccentTint", None),
    "paused": ("sunken", "ink2", None),
    "last20": ("attention", "onAttention", None),
    "last5": ("attention", "onAttention", "ink"),
    "overtime": ("ink", "paper", None),
    "ended": ("sunken", "ink2", None),
}


class TimerPill(QWidget):
    """Shows a state of the clock; `digits` may be "" where the person hid the time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mood, self._digits, self._left = "idle", "", 1.0
        self._wordless = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("parts.timer.name"))
        self.setAccessibleDescription(self.word)

    @property
    def mood(self) -> str:
        """The state shown."""
        return self._mood

    @property
    def word(self) -> str:
        """The state in a word or two."""
        return tr(f"parts.timer.{self._mood}")

    @property
    def digits(self) -> str:
        """The figures shown."""
        return self._digits

    @property
    def figures(self) -> str:
        """The figures as painted: in overtime the sign before them is the plus already."""
        return self._digits.removeprefix("+") if self._mood == "overtime" else self._digits

    def show_time(self, mood: str, digits: str, left: float = 1.0) -> None:
        """Show a state, its figures ("16:10", "+0:42") and the share of the step that is left."""
        before = (self._mood, len(self._digits))
        if (mood, digits, left) == (self._mood, self._digits, self._left):
            return
        said = digits.split(":")[0] != self._digits.split(":")[0] or mood != self._mood
        self._mood, self._digits, self._left = mood, digits, left
        if said:  # once a minute: a screen reader that hears every second is of no use
            self.setAccessibleDescription(f"{self.word} {digits}".strip())
        if before != (mood, len(digits)):
            self.updateGeometry()
        self.update()

    def set_wordless(self, wordless: bool) -> None:
        """Leave the word out where there is no room; shape and sign still tell the state."""
        if wordless != self._wordless:
            self._wordless = wordless
            self.updateGeometry()
            self.update()

    def _digits_width(self, theme: Theme) -> float:
        if not self._digits:
            return 0.0
        metrics = QFontMetricsF(theme.font("clock"))
        return metrics.horizontalAdvance(self.figures) + theme.px(1)

    def _word_width(self, theme: Theme) -> float:
        if self._wordless and self._digits:
            return 0.0
        whole = text_width(theme, "micro", self.word)
        if whole <= theme.px(76):
            return whole
        words = self.word.split()
        lines = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
        return min((max(text_width(theme, "micro", part) for part in line) for line in lines), default=whole) + 1

    def width_for(self, *, wordless: bool) -> int:
        """Return how wide it would be with or without the word."""
        theme = theme_of(self)
        kept, self._wordless = self._wordless, wordless
        parts = [theme.px(28), self._digits_width(theme), self._word_width(theme)]
        self._wordless = kept
        shown = [part for part in parts if part > 0]
        return int(sum(shown) + theme.px(10) * (len(shown) - 1) + theme.px(28) + 1)

    def sizeHint(self) -> QSize:
        return QSize(self.width_for(wordless=self._wordless), theme_of(self).px(52))

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        surface, text, line = _SURFACES.get(self._mood, _SURFACES["idle"])
        painter = QPainter(self)
        box = QRectF(self.rect())
        edge = theme.colour(line) if line else None
        paint_frame(painter, box, theme.radius("control"), theme.colour(surface), edge, theme.line(2))
        at, side, gap = box.left() + theme.px(14), theme.px(28), theme.px(10)
        mark = QRectF(at, box.center().y() - side / 2, side, side)
        paint_timer_mark(painter, theme, self._mood, mark, self._left)
        at += side + gap
        if self._digits:
            painter.setFont(theme.font("clock"))
            painter.setPen(theme.colour(text))
            wide = self._digits_width(theme)
            painter.drawText(QRectF(at, box.top(), wide + 2, box.height()), Qt.AlignmentFlag.AlignVCenter, self.figures)
            at += wide + gap
        wide = self._word_width(theme)
        if wide:
            paint_text(
                painter,
                theme,
                "micro",
                self.word,
                QRectF(at, box.top(), wide, box.height()),
                theme.colour(text),
            )
