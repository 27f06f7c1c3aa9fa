"""The names of tiles in the preview: a tab on the corner of a sheet, or plain above a sheet too small to cover."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from ..parts.text_block import paint_text, text_width
from ..theme.frames import paint_frame
from ..theme.theme import Theme

_MOST_COVERED = 0.3
"""A tab wider than this share of its sheet would hide what the sheet is known by."""
_ROLE = "micro"


def tab_of(theme: Theme, sheet: QRect, name: str) -> QRectF | None:
    """Return where the tab of a name lies; None where it would cover too much of its sheet."""
    width, height = text_width(theme, _ROLE, name, True) + theme.px(16), theme.px(24)
    if width > sheet.width() * _MOST_COVERED:
        return None
    return QRectF(sheet.left() + theme.px(10), sheet.top() - height * 0.55, width, height)


def place_above(theme: Theme, sheet: QRect, name: str) -> QRectF:
    """Return where a name stands in the gap above its sheet, clear of the frame of the sheet in front."""
    height = theme.line_height(_ROLE)
    width = max(float(sheet.width()), text_width(theme, _ROLE, name, True))
    return QRectF(sheet.left(), sheet.top() - theme.line(2) * 1.5 - height, width, height)


def paint_name(painter: QPainter, theme: Theme, sheet: QRect, name: str) -> None:
    """Paint a tile's name at its sheet."""
    tab = tab_of(theme, sheet, name)
    if tab is None:
        paint_text(painter, theme, _ROLE, name, place_above(theme, sheet, name), theme.colour("ink"), bold=True)
        return
    paint_frame(painter, tab, theme.px(5), theme.colour("ink"))
    inner = tab.adjusted(theme.px(8), 0, 0, 0)
    paint_text(painter, theme, _ROLE, name, inner, theme.colour("paper"), bold=True)
