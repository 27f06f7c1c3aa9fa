"""The small signs of papers as pictures: marks of cards, boxes to tick, how far a row is, flags and faces."""

from __future__ import annotations

from ...domain.terms import RowStatus
from ...layout import marks, paths
from ...layout.display import Item, Shape
from ...layout.faces import small_face
from ...layout.flags import HEIGHT, WIDTH, flag
from .picture import Picture
from .setting import Setting


def level_mark(setting: Setting, level: str, size_mm: float) -> Picture:
    """Return the mark of a level with its letter in the language."""
    known = setting.texts.levels.get(level)
    sign = known.letter if known else "?"
    return Picture(size_mm, size_mm, marks.mark(level, sign, 0, 0, size_mm, setting.tones.palette))


def tick_box(setting: Setting, size_mm: float, ticked: bool = False) -> Picture:
    """Return a box, ticked or not."""
    edge = 0.2 if setting.tones.saving else size_mm * 0.1
    items: list[Item] = [marks.box(0.2, 0.2, size_mm - 0.4, setting.tones("ink"), edge)]
    if ticked:
        items.append(marks.tick(0.2, 0.1, size_mm * 0.95, setting.tones("accent"), size_mm * 0.18))
    return Picture(size_mm, size_mm, items)


def status_disc(setting: Setting, status: RowStatus, size_mm: float) -> Picture:
    """Return how far a row is: an open ring, half a disc, a tick on a disc, or a barred ring."""
    tones, middle = setting.tones, size_mm / 2
    radius, edge = middle - 0.2, size_mm * 0.1
    ring = Shape(paths.circle(middle, middle, radius), stroke=tones("line_strong"), width_mm=edge)
    accent = tones("accent")
    if status is RowStatus.DONE:
        body = Shape(paths.circle(middle, middle, radius), tones.fill("accent"), accent, edge / 2)
        sign = marks.tick(size_mm * 0.18, size_mm * 0.18, size_mm * 0.64, tones("on_accent"), size_mm * 0.14)
        return Picture(size_mm, size_mm, (body, sign))
    if status is RowStatus.BUSY:
        # The left half: two of the circle's four curves and a line back.
        _, _, second, third, _, _ = paths.circle(middle, middle, radius)
        half = (("M", middle, middle + radius), second, third, ("Z",))
        body = Shape(paths.circle(middle, middle, radius), stroke=accent, width_mm=edge)
        return Picture(size_mm, size_mm, (body, Shape(half, fill=accent)))
    if status is RowStatus.BLOCKED:
        colour = tones("ink")
        bar = paths.line(middle - radius * 0.6, middle, middle + radius * 0.6, middle, colour, edge * 2)
        body = Shape(paths.circle(middle, middle, radius), stroke=colour, width_mm=edge)
        return Picture(size_mm, size_mm, (body, bar))
    return Picture(size_mm, size_mm, (ring,))


def flag_sign(setting: Setting, key: str, height_mm: float) -> Picture:
    """Return a flag."""
    return Picture(height_mm * WIDTH / HEIGHT, height_mm, flag(key, 0, 0, height_mm, setting.tones.palette))


def face_sign(setting: Setting, face: str, size_mm: float) -> Picture:
    """Return a face."""
    return Picture(size_mm, size_mm, small_face(face, 0, 0, size_mm, setting.tones.palette))


def bullet(setting: Setting, size_mm: float) -> Picture:
    """Return the dot before an item of a list; a smaller one where ink is saved."""
    colour = setting.tones("accent")
    middle = size_mm / 2
    radius = middle * 0.6 if setting.tones.saving else middle
    return Picture(size_mm, size_mm, (Shape(paths.circle(middle, middle, radius), fill=colour),))


def contested_sign(setting: Setting, size_mm: float) -> Picture:
    """Return the sign of a card on which the group does not agree yet."""
    return Picture(size_mm, size_mm, marks.question(size_mm / 2, size_mm / 2, size_mm, setting.tones.palette))
