"""A drawing as a ghost of itself: every colour two thirds on its way to white."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from .display import Group, Item, Shape

WHITE_SHARE = 0.65


@cache
def paler(colour: str) -> str:
    """Return a colour, 65 % of the way to white."""
    parts = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * WHITE_SHARE):02X}" for part in parts)


def ghost(items: Iterable[Item]) -> Iterator[Item]:
    """Yield items in their pale colours."""
    for item in items:
        if isinstance(item, Group):
            yield replace(item, items=tuple(ghost(item.items)))
        elif isinstance(item, Shape):
            yield replace(
                item,
                fill=item.fill and paler(item.fill),
                stroke=item.stroke and paler(item.stroke),
            )
        else:
            yield replace(item, colour=paler(item.colour))
