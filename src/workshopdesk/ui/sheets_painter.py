"""Draws a display list with QPainter: the thin renderer of the screen, beside the one of ReportLab.

What is drawn often (a card, the poster) is prepared once for a scale: shapes become paths with their pens,
lines of text become runs of glyphs. Each glyph stands where the font file's own advances put it, the
numbers that `layout` measured with, so a line is as wide as in the PDF; Qt's layout, with kerning and
rounding, is not asked.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QGlyphRun,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QRawFont,
    QTransform,
)

from ..content.glyphs import advance, face_of
from ..layout.display import Group, Item, Page, Shape, Text
from .theme import fonts

MM_PER_POINT = 25.4 / 72
# Above 64 px Qt turns from pictures of glyphs to paths, and finds none for a font of a fractional size.
_LARGEST_RUN_PX = 60.0


@lru_cache(maxsize=512)
def _raw(face: str, size_px: float) -> QRawFont:
    """The font at a size, unhinted."""
    fonts.load()
    font = QFont(fonts.FALLBACK if face.startswith("fallback") else fonts.FAMILY)
    font.setPixelSize(100)
    font.setItalic("italic" in face)
    if face == "fallback-bold":
        font.setVariableAxis(QFont.Tag("wght"), 700)
    else:
        font.setBold("bold" in face)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    raw = QRawFont.fromFont(font)
    raw.setPixelSize(size_px)
    return raw


@lru_cache(maxsize=4096)
def _glyph(char: str, font: str) -> tuple[str, int, float] | None:
    """Which font draws a character, as which glyph, and how far it moves the pen (share of the type size)."""
    face = face_of(char, font)
    if face is None:
        return None  # no font of ours has it; what is measured and printed leaves it out too
    index = int(_raw(face, 100.0).glyphIndexesForString(char)[0])
    return face, index, advance(char, face) / 1000


def _placed(text: Text, size: float) -> tuple[list[tuple[str, int, float]], float]:
    """The glyphs of a line with the place of each, and the line's width, for a type size in any unit."""
    tracking = text.tracking_pt / text.size_pt * size if text.size_pt else 0.0
    glyphs, at = [], 0.0
    for char in text.text:
        if char == "\u00ad":
            continue
        glyph = _glyph(char, text.font)
        if glyph is None:
            continue
        face, index, advance = glyph
        glyphs.append((face, index, at))
        at += advance * size * (text.word_space if char == " " else 1.0) + tracking
    return glyphs, at


def width_mm(text: Text) -> float:
    """Return how wide this renderer draws a line, in millimetres."""
    return _placed(text, text.size_pt * MM_PER_POINT)[1]


@lru_cache(maxsize=4096)
def _path(shape: Shape, scale: float) -> QPainterPath:
    """A shape's path in pixels."""
    path = QPainterPath()
    for command in shape.commands:
        numbers = [float(part) * scale for part in command[1:]]
        match command[0]:
            case "M":
                path.moveTo(*numbers)
            case "L":
                path.lineTo(*numbers)
            case "C":
                path.cubicTo(*numbers)
            case "Z":
                path.closeSubpath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


@lru_cache(maxsize=1024)
def _colour(name: str) -> QColor:
    return QColor(name)


def _pen(shape: Shape, scale: float) -> QPen:
    if not shape.stroke or shape.width_mm <= 0:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(_colour(shape.stroke), shape.width_mm * scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if shape.round else Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if shape.round else Qt.PenJoinStyle.MiterJoin)
    if shape.dash:
        # Qt counts dashes in widths of the pen, and wants an even number of them.
        dash = [max(part / shape.width_mm, 0.001) for part in shape.dash]
        pen.setDashPattern(dash if len(dash) % 2 == 0 else dash * 2)
    return pen


class _DrawnShape:
    __slots__ = ("brush", "path", "pen")

    def __init__(self, shape: Shape, scale: float) -> None:
        self.path = _path(shape, scale)
        self.brush = QBrush(_colour(shape.fill)) if shape.fill else QBrush(Qt.BrushStyle.NoBrush)
        self.pen = _pen(shape, scale)

    def paint(self, painter: QPainter, zoom: float) -> None:
        painter.setPen(self.pen)
        painter.setBrush(self.brush)
        painter.drawPath(self.path)


class _DrawnText:
    """Runs of glyphs, or their outlines where they are large (see _LARGEST_RUN_PX)."""

    __slots__ = ("brush", "glyphs", "origin", "outline", "pen", "runs", "size")

    def __init__(self, text: Text, scale: float) -> None:
        self.size = text.size_pt * MM_PER_POINT * scale
        self.glyphs, width = _placed(text, self.size)
        shift = {"start": 0.0, "middle": width / 2, "end": width}[text.anchor]
        self.origin = QPointF(text.x_mm * scale - shift, text.y_mm * scale)
        self.pen, self.brush = QPen(_colour(text.colour)), QBrush(_colour(text.colour))
        self.outline: QPainterPath | None = None
        self.runs: list[QGlyphRun] = []
        if self.size <= 0:
            return
        for face in dict.fromkeys(glyph[0] for glyph in self.glyphs):
            mine = [(index, at) for owner, index, at in self.glyphs if owner == face]
            run = QGlyphRun()
            run.setRawFont(_raw(face, self.size))
            run.setGlyphIndexes([index for index, _ in mine])
            run.setPositions([QPointF(at, 0) for _, at in mine])
            self.runs.append(run)

    def paint(self, painter: QPainter, zoom: float) -> None:
        if self.size * zoom > _LARGEST_RUN_PX:
            if self.outline is None:
                self.outline = self._outlined()
            painter.fillPath(self.outline, self.brush)
            return
        painter.setPen(self.pen)
        for run in self.runs:
            painter.drawGlyphRun(self.origin, run)

    def _outlined(self) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for face, index, at in self.glyphs:
            glyph = _raw(face, self.size).pathForGlyph(index)
            path.addPath(glyph.translated(self.origin.x() + at, self.origin.y()))
        return path


class _DrawnGroup:
    __slots__ = ("clip", "items", "transform", "zoom")

    def __init__(self, group: Group, scale: float) -> None:
        a, b, c, d, e, f = group.matrix
        self.transform = QTransform(a, b, c, d, e * scale, f * scale)
        self.zoom = _zoom(self.transform)
        self.clip = QRectF(*(part * scale for part in group.clip)) if group.clip else None
        self.items = _prepare(group.items, scale)

    def paint(self, painter: QPainter, zoom: float) -> None:
        painter.save()
        if self.clip is not None:
            painter.setClipRect(self.clip, Qt.ClipOperation.IntersectClip)
        painter.setTransform(self.transform, True)
        for item in self.items:
            item.paint(painter, zoom * self.zoom)
        painter.restore()


_Drawn = _DrawnShape | _DrawnText | _DrawnGroup


def _zoom(transform: QTransform) -> float:
    """How many times larger a transform makes things."""
    return math.sqrt(abs(transform.determinant()))


def _prepare(items: Iterable[Item], scale: float) -> Sequence[_Drawn]:
    drawn: list[_Drawn] = []
    for item in items:
        if isinstance(item, Shape):
            drawn.append(_DrawnShape(item, scale))
        elif isinstance(item, Text):
            if item.text.strip():
                drawn.append(_DrawnText(item, scale))
        else:
            drawn.append(_DrawnGroup(item, scale))
    return tuple(drawn)


class PreparedItems:
    """Items made ready once for one scale (pixels a millimetre), to be painted many times."""

    def __init__(self, items: Iterable[Item], scale: float) -> None:
        self.scale = scale
        self._drawn = _prepare(items, scale)

    def paint(self, painter: QPainter) -> None:
        """Paint at the painter's origin; its pen and brush are changed."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        zoom = _zoom(painter.deviceTransform())
        for item in self._drawn:
            item.paint(painter, zoom)

    def picture(self, width_mm: float, height_mm: float, ratio: float = 1.0) -> QPixmap:
        """Return a transparent picture of a part that starts at 0, 0; for what is painted very often."""
        size = QSize(round(width_mm * self.scale * ratio), round(height_mm * self.scale * ratio))
        picture = QPixmap(size)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter)
        painter.end()
        return picture


@lru_cache(maxsize=256)
def prepared(items: tuple[Item, ...], scale: float) -> PreparedItems:
    """Return items made ready, remembered by what they hold."""
    return PreparedItems(items, scale)


def paint_items(painter: QPainter, items: Iterable[Item], scale: float) -> None:
    """Paint items at a scale in pixels a millimetre, from the painter's origin."""
    painter.save()
    prepared(tuple(items), scale).paint(painter)
    painter.restore()


def paint_page(painter: QPainter, page: Page, scale: float) -> None:
    """Paint a page's white paper and all on it, at a scale in pixels a millimetre."""
    painter.save()
    paper = QRectF(0, 0, page.width_mm * scale, page.height_mm * scale)
    painter.fillRect(paper, Qt.GlobalColor.white)
    painter.setClipRect(paper, Qt.ClipOperation.IntersectClip)
    prepared(page.items, scale).paint(painter)
    painter.restore()
