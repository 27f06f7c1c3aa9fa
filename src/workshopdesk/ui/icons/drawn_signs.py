"""Signs that keep colours of their own (faces, flags, marks of the levels), drawn by `layout` as on paper.

Their names: "face-strength", "face-work", "flag-green" and so on, "level-quality:K" with the letter after
the colon.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ..theme.theme import Theme
from .icons import picture

_DRAWN = ("face-", "flag-", "level-")
_SIDE_MM = 24.0


def is_drawn(name: str) -> bool:
    """Say whether a sign keeps its own colours."""
    return name.startswith(_DRAWN) and name != "flag"


def sign_picture(name: str, theme: Theme, colour: QColor | str, size_px: int, ratio: float) -> QPixmap:
    """Return any sign: drawn with its own colours in this look, or a line drawing in `colour`."""
    if not is_drawn(name):
        return picture(name, colour, size_px, ratio)
    return _drawn(name, theme.is_dark, size_px, ratio)


@lru_cache(maxsize=256)
def _drawn(name: str, dark: bool, size_px: int, ratio: float) -> QPixmap:
    # Imported when first asked for: `layout` reads font files, which the first window has no need of.
    from ...layout import faces, flags, marks
    from ...layout.palette import SCREEN_DARK, SCREEN_LIGHT
    from ..sheets_painter import PreparedItems

    colours = SCREEN_DARK if dark else SCREEN_LIGHT
    family, _, rest = name.partition("-")
    if family == "face":
        items = faces.small_face(rest, 0, 0, _SIDE_MM, colours)
    elif family == "flag":
        items = flags.flag(rest, (_SIDE_MM - _SIDE_MM * 30 / 34) / 2, 0, _SIDE_MM, colours)
    else:
        level, _, letter = rest.partition(":")
        inset = _SIDE_MM * 0.06
        items = marks.mark(level, letter, inset, inset, _SIDE_MM - 2 * inset, colours)
    side = round(size_px * ratio)
    made = QPixmap(side, side)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    PreparedItems(items, size_px / _SIDE_MM).paint(painter)
    painter.end()
    return made
