"""The two faces: blue smiles in a solid ring; red has an arched mouth, worried brows and a dashed ring."""

from __future__ import annotations

import math

from ..domain.slots import FACE_H_MM, FACE_RADIUS_MM, FACE_W_MM, FACE_X_MM, FACE_Y_MM
from ..domain.terms import Zone
from . import paths
from .display import Command, Item, Shape
from .palette import Palette

RING_MM, MOUTH_MM, BROW_MM = 5.0, 8.5, 4.5
DASH_MM = (21.0, 9.0)
EYE_MM, EYE_Y_MM, MOUTH_Y_MM = 104.0, 117.0, 428.0
_HOLLOW_MM = 0.5
_SMALL_DASH = (5.2, 2.4)


def centre_x(face: str) -> float:
    """Return the middle of a face on the poster."""
    return FACE_X_MM[Zone(face)] + FACE_W_MM / 2


def _stroked(
    path: tuple[Command, ...], colour: str, width: float, palette: Palette, dash: tuple[float, ...] = ()
) -> tuple[Item, ...]:
    """Return a thick stroke, hollow where ink is saved."""
    whole = Shape(path, stroke=colour, width_mm=width, dash=dash, round=True)
    if not palette.saving:
        return (whole,)
    inside = Shape(path, stroke=palette.paper, width_mm=width - 2 * _HOLLOW_MM, dash=dash, round=True)
    return whole, inside


def ring(face: str, palette: Palette) -> tuple[Item, ...]:
    """Return the face's area and ring; cards lie between this and nothing else."""
    ink = palette.face(face)
    x, half = FACE_X_MM[Zone(face)], RING_MM / 2
    edge = paths.rounded(x + half, FACE_Y_MM + half, FACE_W_MM - RING_MM, FACE_H_MM - RING_MM, FACE_RADIUS_MM - half)
    area = () if palette.saving else (Shape(edge, fill=ink.tint),)
    return *area, *_stroked(edge, ink.line, RING_MM, palette, _even_dash() if face == "work" else ())


def _even_dash() -> tuple[float, ...]:
    """Return the dash stretched by a hair, so that the ring closes without a broken piece."""
    radius = FACE_RADIUS_MM - RING_MM / 2
    around = 2 * (FACE_W_MM + FACE_H_MM - 2 * RING_MM - 4 * radius) + 2 * math.pi * radius
    stretch = around / (round(around / sum(DASH_MM)) * sum(DASH_MM))
    return tuple(part * stretch for part in DASH_MM)


def features(face: str, palette: Palette) -> tuple[Item, ...]:
    """Return eyes, brows and mouth."""
    ink, cx, work = palette.face(face), centre_x(face), face == "work"
    found: list[Item] = []
    for side in (-1, 1):
        eye = cx + side * EYE_MM
        shape = paths.ellipse(eye, EYE_Y_MM, 10.3 if work else 10.6, 11.6 if work else 13.2)
        hollow = Shape(shape, palette.paper, ink.line, _HOLLOW_MM)
        found.append(hollow if palette.saving else Shape(shape, fill=ink.line))
        if work:
            brow: tuple[Command, ...] = (("M", eye + side * 17, 100.8), ("L", eye - side * 17, 92.6))
        else:
            brow = (("M", eye - 16.8, 99.0), ("C", eye - 8, 91.4, eye + 8, 91.4, eye + 16.8, 99.0))
        found += _stroked(brow, ink.line, BROW_MM, palette)
    if work:
        mouth: tuple[Command, ...] = (
            ("M", cx - 105, 468.0),
            ("C", cx - 70, 417.5, cx + 70, 417.5, cx + 105, 468.0),
        )
    else:
        mouth = (("M", cx - 110, MOUTH_Y_MM), ("C", cx - 73, 480.0, cx + 73, 480.0, cx + 110, MOUTH_Y_MM))
    return *found, *_stroked(mouth, ink.line, MOUTH_MM, palette)


def small_face(face: str, x: float, y: float, size: float, palette: Palette) -> tuple[Item, ...]:
    """Return a face as a small sign in a box of `size`."""
    ink, work, unit = palette.face(face), face == "work", size / 48

    def at(points: tuple[Command, ...]) -> tuple[Command, ...]:
        return tuple(
            (name, *(float(v) * unit + (y if odd % 2 else x) for odd, v in enumerate(values)))
            for name, *values in points
        )

    thin = palette.saving
    ring_mm = 0.35 if thin else 3.2 * unit
    line_mm = 0.35 if thin else 3.4 * unit
    dash = tuple(part * unit for part in _SMALL_DASH) if work else ()
    found: list[Item] = [
        Shape(
            paths.circle(x + 24 * unit, y + 24 * unit, 21 * unit),
            palette.area(ink.tint),
            ink.line,
            ring_mm,
            dash,
            True,
        )
    ]
    for eye in (16.5, 31.5):
        ball = paths.circle(x + eye * unit, y + (21.5 if work else 19) * unit, 2.7 * unit)
        found.append(Shape(ball, fill=ink.line))
    if work:
        found.append(
            Shape(
                at((("M", 12.5, 16.8), ("L", 19.0, 14.0), ("M", 35.5, 16.8), ("L", 29.0, 14.0))),
                stroke=ink.line,
                width_mm=0.35 if thin else 2.8 * unit,
                round=True,
            )
        )
        mouth = at((("M", 14.5, 34.5), ("C", 18.0, 28.5, 30.0, 28.5, 33.5, 34.5)))
    else:
        mouth = at((("M", 13.0, 27.5), ("C", 16.5, 34.0, 31.5, 34.0, 35.0, 27.5)))
    return *found, Shape(mouth, stroke=ink.line, width_mm=line_mm, round=True)
