"""Flowables one below the other: how high they are, how they split over pages, and how they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportlab.platypus.flowables import Flowable

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_FUZZ = 1e-6
_ENDLESS = 1e9


def placed(stack: Sequence[Flowable], width: float) -> tuple[list[tuple[Flowable, float, float]], float]:
    """Return each flowable with its top (from the top of the stack) and its height, and the height of all."""
    found: list[tuple[Flowable, float, float]] = []
    y, last_after = 0.0, 0.0
    for flowable in stack:
        if found:
            y += max(last_after, flowable.getSpaceBefore())
        height = flowable.wrap(width, _ENDLESS)[1]
        found.append((flowable, y, height))
        y += height
        last_after = flowable.getSpaceAfter()
    return found, y


def height_of(stack: Sequence[Flowable], width: float) -> float:
    """Return the height of a stack, without room above the first and below the last."""
    return placed(stack, width)[1]


def draw(stack: Sequence[Flowable], canvas: Canvas, x: float, top: float, width: float) -> None:
    """Draw a stack that hangs from `top`."""
    for flowable, y, height in placed(stack, width)[0]:
        flowable.drawOn(canvas, x, top - y - height)


def split(stack: Sequence[Flowable], width: float, height: float) -> tuple[list[Flowable], list[Flowable]]:
    """Return what fits in a height and what is left; either may be empty, nothing is lost."""
    items = placed(stack, width)[0]
    for number, (flowable, y, own) in enumerate(items):
        if y + own <= height + _FUZZ:
            continue
        parts = flowable.split(width, height - y) if height - y > 0 else []
        if len(parts) < 2:
            return list(stack[:number]), list(stack[number:])
        return [*stack[:number], parts[0]], [*parts[1:], *stack[number + 1 :]]
    return list(stack), []
