"""The display list: what a sheet shows, in millimetres from the top left (y down) and type in points.

Two thin renderers draw it, one with ReportLab, one with QPainter; so the card on the screen is the card on
paper.
Colours are "#RRGGBB". Text is one line each, already broken and measured; kerning is off in both renderers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Font = Literal["regular", "bold", "italic", "bold-italic", "fallback", "fallback-bold"]
Anchor = Literal["start", "middle", "end"]
# A path command: ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y) or ("Z",); absolute, in mm.
Command = tuple[str | float, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A path, filled, stroked or both; `dash` in mm (on, off, ...); round caps and joins when `round`."""

    commands: tuple[Command, ...]
    fill: str | None = None
    stroke: str | None = None
    width_mm: float = 0.25
    dash: tuple[float, ...] = ()
    round: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `x_mm`, `y_mm` its anchor on the baseline; `tracking_pt` extra advance a glyph."""

    x_mm: float
    y_mm: float
    text: str
    size_pt: float
    font: Font = "regular"
    colour: str = "#20261F"
    anchor: Anchor = "start"
    tracking_pt: float = 0.0
    word_space: float = 1.0


@dataclass(frozen=True, slots=True)
class Group:
    """Items under an affine map (a, b, c, d, e, f): x' = a x + c y + e, y' = b x + d y + f.

    `clip` (x, y, w, h) is in the coordinates around the group: what is clipped is the result of the map.
    """

    items: tuple[Item, ...]
    matrix: tuple[float, float, float, float, float, float] = (1, 0, 0, 1, 0, 0)
    clip: tuple[float, float, float, float] | None = None


Item = Shape | Text | Group


@dataclass(frozen=True, slots=True)
class Page:
    """One side of one sheet of paper."""

    width_mm: float
    height_mm: float
    items: tuple[Item, ...] = field(default=())
    bookmark: str | None = None


@dataclass(frozen=True, slots=True)
class Sheets:
    """A document of absolutely placed pages; `duplex` is the edge to flip on, where it matters.

    `light` asks for type that saves ink: the same letters on the same places, drawn thinner.
    """

    title: str
    language: str
    pages: tuple[Page, ...]
    duplex: Literal["long", "short"] | None = None
    light: bool = False
