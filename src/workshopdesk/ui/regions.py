"""F6: from one part of the window to the next, to the first thing in it that takes the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget


def first_focusable(region: QWidget) -> QWidget | None:
    """Return what takes the keyboard first in a part of the window, from the top left on."""
    found: list[tuple[int, int, int, QWidget]] = []
    for widget in [region, *region.findChildren(QWidget)]:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if not (takes and widget.isVisible() and widget.isEnabled() and widget.visibleRegion()):
            continue
        if isinstance(widget, QAbstractItemView) and not (widget.model() and widget.model().rowCount()):
            continue
        at = widget.mapTo(region.window(), QPoint(0, 0))
        found.append((at.y() // 24, at.x(), len(found), widget))
    return min(found)[3] if found else None


def go_to_next(regions: Sequence[QWidget], window: QWidget) -> QWidget | None:
    """Put the keyboard in the next part that can take it; return what got it."""
    shown = [region for region in regions if region.isVisible() and first_focusable(region) is not None]
    if not shown:
        return None
    now = window.window().focusWidget()
    at = next((n for n, region in enumerate(shown) if region is now or (now and region.isAncestorOf(now))), -1)
    target = first_focusable(shown[(at + 1) % len(shown)])
    if target is not None:
        target.setFocus(Qt.FocusReason.TabFocusReason)
    return target
