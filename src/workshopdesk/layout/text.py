"""Breaking text into lines that fit, and shrinking to a floor; what does not fit is named, never cut off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..content.glyphs import MM_PER_POINT, SOFT_HYPHEN
from ..domain.errors import Refused
from .display import Anchor, Font, Text
from .metrics import CAP_HEIGHT, printable, width_mm

Measure = Callable[[str], float]
_SPACE = re.compile(r"[ \t\r\n\v\f\u2028\u2029]+")


class DoesNotFit(Refused):
    """A text is too long for its place even at its smallest size; `what` names it, nothing was printed."""

    area = "sheets"

    def __init__(self, what: str, text: str) -> None:
        super().__init__("does-not-fit", what=_short(what), text=printable(text))
        self.what = what


def _short(what: str) -> str:
    """Return a name short enough for a sentence; where it is a whole text, its beginning."""
    said = printable(what)
    return said if len(said) <= 60 else f"{said[:57]}…"


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one size, broken and measured."""

    lines: tuple[str, ...]
    font: Font
    size_pt: float
    leading_pt: float
    tracking_pt: float = 0.0
    word_space: float = 1.0

    @property
    def leading_mm(self) -> float:
        """Return the distance of two baselines."""
        return self.leading_pt * MM_PER_POINT

    @property
    def height_mm(self) -> float:
        """Return what the block takes, a whole leading a line."""
        return len(self.lines) * self.leading_mm

    def at(self, x_mm: float, y_mm: float, colour: str, anchor: Anchor = "start") -> tuple[Text, ...]:
        """Return the lines, the first with its baseline at `y_mm`."""
        return tuple(
            Text(
                x_mm,
                y_mm + number * self.leading_mm,
                said,
                self.size_pt,
                self.font,
                colour,
                anchor,
                self.tracking_pt,
                self.word_space,
            )
            for number, said in enumerate(self.lines)
        )

    def centred(self, x_mm: float, middle_mm: float, colour: str, anchor: Anchor = "start") -> tuple[Text, ...]:
        """Return the lines with the middle of their capitals at `middle_mm`."""
        span = (len(self.lines) - 1) * self.leading_mm
        first = middle_mm - span / 2 + CAP_HEIGHT * self.size_pt * MM_PER_POINT / 2
        return self.at(x_mm, first, colour, anchor)


def words_of(text: str) -> list[str]:
    """Return the words of a text as they print, soft hyphens kept: they mark where a word may break.

    A space that does not break keeps its two sides in one word, and prints as a space.
    """
    found = [word for word in _SPACE.split(text) if word]
    return [SOFT_HYPHEN.join(printable(part) for part in word.split(SOFT_HYPHEN)) for word in found]


def _pieces(word: str) -> list[str]:
    """Return the parts between which a word may break; a part that ends in a soft hyphen prints one."""
    parts, start = [], 0
    for place, char in enumerate(word):
        if char == SOFT_HYPHEN or (char in "-/–" and 0 < place < len(word) - 1):
            parts.append(word[start : place + 1])
            start = place + 1
    return [*parts, word[start:]]


def _shown(text: str) -> str:
    """Return a line as printed: soft hyphens inside vanish, one at its end is a hyphen."""
    ended = text.endswith(SOFT_HYPHEN)
    return text.replace(SOFT_HYPHEN, "").replace("\u00a0", " ") + ("-" if ended else "")


def break_lines(text: str, width: float, measure: Measure, *, anywhere: bool = False) -> tuple[str, ...] | None:
    """Return the lines of a text, or None where a word is wider than the line.

    A word breaks at a marked point only where it is wider than a whole line; `anywhere` lets one without
    marks break between any two letters (for a user's words on the screen).
    """
    lines: list[str] = []
    current = ""
    for word in words_of(text):
        wider = f"{current} {word}" if current else word
        if measure(_shown(wider)) <= width:
            current = wider
            continue
        if current and measure(_shown(word)) <= width:
            lines.append(current)
            current = word
            continue
        if current:
            lines.append(current)
        current = ""
        parts = _pieces(word)
        if anywhere and any(measure(_shown(part)) > width for part in parts):
            parts = list(word)
        for part in parts:
            if measure(_shown(current + part)) <= width:
                current += part
            elif current and measure(_shown(part)) <= width:
                lines.append(current)
                current = part
            else:
                return None
    return tuple(_shown(line) for line in ([*lines, current] if current else lines))


def balance(text: str, width: float, measure: Measure) -> tuple[str, ...] | None:
    """Return no more lines than needed, of even length."""
    lines = break_lines(text, width, measure)
    if lines is None or len(lines) < 2:
        return lines
    low, high = 0.0, width
    while high - low > 0.2:
        middle = (low + high) / 2
        tried = break_lines(text, middle, measure)
        if tried is not None and len(tried) <= len(lines) and not _breaks_more(tried, lines):
            lines, high = tried, middle
        else:
            low = middle
    return lines


def _breaks_more(one: Sequence[str], other: Sequence[str]) -> bool:
    return sum(line.endswith("-") for line in one) > sum(line.endswith("-") for line in other)


def sizes(start: float, floor: float, step: float = 0.5) -> list[float]:
    """Return type sizes from the wished one down to the floor."""
    found = []
    size = start
    while size > floor + 1e-6:
        found.append(size)
        size = round(size - step, 4)
    return [*found, floor]


def fit(
    text: str,
    what: str,
    width: float,
    tried: Iterable[float],
    *,
    font: Font = "regular",
    leading: float = 1.3,
    max_lines: int | None = None,
    max_height: float | None = None,
    even: bool = False,
    tracking: float = 0.0,
    word_space: float = 1.0,
    anywhere: bool = False,
) -> Block:
    """Return a text at the largest of the sizes at which it fits; raise DoesNotFit, naming `what`, else.

    `leading` and `tracking` are multiples of the size; `max_height` counts a whole leading a line. `anywhere`
    breaks a word between any two letters before it gives up.
    """
    steps = [(size, False) for size in tried]
    for size, rough in [*steps, (steps[-1][0], True)] if anywhere else steps:

        def measure(said: str, size: float = size) -> float:
            return width_mm(said, font, size, tracking * size, word_space)

        lines = balance(text, width, measure) if even else break_lines(text, width, measure, anywhere=rough)
        if lines is None or (max_lines is not None and len(lines) > max_lines):
            continue
        block = Block(lines, font, size, leading * size, tracking * size, word_space)
        if max_height is None or block.height_mm <= max_height + 1e-6:
            return block
    raise DoesNotFit(what, text)


def one_line(text: str, what: str, width: float, tried: Iterable[float], *, font: Font = "regular") -> Block:
    """Return a text on one line at the largest size that fits."""
    return fit(text, what, width, tried, font=font, max_lines=1)
