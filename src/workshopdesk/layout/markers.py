"""Square codes that a photo is read back by: ArUco markers of the dictionary 4x4_50, as paths.

A zone is 8 modules wide: a white ring, a black ring, 4 x 4 data. The patterns are the published ones, one
bit a module, row by row from the top left, 1 is white.
"""

from __future__ import annotations

from functools import cache

from .display import Command, Shape

# fmt: off
PATTERNS = (
    0xB532, 0x0F9A, 0x332D, 0x9946, 0x549E, 0x79CD, 0x9E2E, 0xC4F2, 0xFEDA, 0xCF56, 0xF991, 0x11A7, 0x0EB7,
    0x2A0F, 0x24B1, 0x263E, 0x4665, 0x6600, 0x6C5E, 0x76AF, 0x868B, 0xB02B, 0xCCD5, 0xDD82, 0xFE47, 0x9471,
    0xACE4, 0xA554, 0x2123, 0x346F, 0x4415, 0x57B2, 0x9ECF, 0xF0CB, 0x08AE, 0x0929, 0x1875, 0x04FF, 0x0DF6,
    0x1C5A, 0x1718, 0x2A28, 0x328C, 0x38B2, 0x24E8, 0x2EEB, 0x2D3F, 0x4B64, 0x502E, 0x5013,
)
# fmt: on
MODULES = 8


def black_modules(number: int) -> frozenset[tuple[int, int]]:
    """Return the black modules (column, row) of a marker in its zone of 8 x 8."""
    bits = PATTERNS[number]
    return frozenset(
        (column, row)
        for row in range(1, 7)
        for column in range(1, 7)
        if row in (1, 6) or column in (1, 6) or not bits >> (15 - ((row - 2) * 4 + column - 2)) & 1
    )


@cache
def _loops(number: int) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return the outlines of the black area, holes the other way round: no seam can show between modules."""
    black = black_modules(number)
    ways: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for c, r in sorted(black):
        for beside, start, end in (
            ((c, r - 1), (c, r), (c + 1, r)),
            ((c + 1, r), (c + 1, r), (c + 1, r + 1)),
            ((c, r + 1), (c + 1, r + 1), (c, r + 1)),
            ((c - 1, r), (c, r + 1), (c, r)),
        ):
            if beside not in black:
                ways.setdefault(start, []).append(end)
    loops = []
    while ways:
        first = min(ways)
        loop, here, before = [first], ways[first].pop(), first
        while here != first:
            loop.append(here)
            ends = ways[here]
            # Where two white modules touch at a corner, keep to the same black module: turn right.
            step = (here[0] - before[0], here[1] - before[1])
            right = (here[0] - step[1], here[1] + step[0])
            chosen = right if right in ends else ends[0]
            ends.remove(chosen)
            before, here = here, chosen
        ways = {start: ends for start, ends in ways.items() if ends}
        loops.append(tuple(loop))
    return tuple(loops)


def marker(number: int, x_mm: float, y_mm: float, size_mm: float, colour: str = "#000000") -> Shape:
    """Return a marker whose zone of `size_mm`, white ring counted, starts at a point."""
    module = size_mm / MODULES
    path: list[Command] = []
    for loop in _loops(number):
        points = [(x_mm + column * module, y_mm + row * module) for column, row in loop]
        path += [("M", *points[0]), *(("L", *point) for point in points[1:]), ("Z",)]
    return Shape(tuple(path), fill=colour)
