"""The report's picture of the board: both faces, each card with mark and code where it was laid."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from ...domain.slots import FACE_H_MM, FACE_Y_MM, POSTER_MM
from ...domain.terms import FACES, Zone
from ...domain.workshop import Workshop
from ...layout import faces, marks, paths
from ...layout.board_places import apart
from ...layout.display import Item, Shape, Text
from . import report_facts as told
from .blocks import Stack
from .picture import Picture
from .setting import Setting

_TOP_MM = FACE_Y_MM - 8.0  # of the poster's own height: head and foot are left out
_ROOM_MM = FACE_H_MM + 16.0
_CARD_MM = (72.0, 50.0)


def part(setting: Setting, workshop: Workshop, width: float) -> Sequence[Flowable]:
    """Return the board and what its signs mean."""
    placed = [one for one in workshop.placed() if one.card in setting.texts.cards]
    if not placed:
        return [setting.text(setting.say("report.none-laid"), "body")]
    scale = width / POSTER_MM[0]
    items = _background(setting, workshop, scale)
    ranked = told.ranked(setting, workshop)
    for face in FACES:
        lying = [one for one in placed if one.zone is face]
        centres = [((one.x or 0) * POSTER_MM[0], (one.y or 0) * POSTER_MM[1]) for one in lying]
        # None covers another, so they are drawn as they are read: row by row.
        places = zip(lying, apart(face.value, centres, *_CARD_MM), strict=True)
        for one, (x, y) in sorted(places, key=lambda place: (round(place[1][1] / 20), place[1][0])):
            rank = ranked.index(one.card) + 1 if one.card in ranked else None
            items += _card(setting, one.card, x * scale, (y - _TOP_MM) * scale, scale, rank, one.contested)
    picture = Picture(width, _ROOM_MM * scale, items, before=4, after=8)
    legend: Stack = [setting.text(setting.say("report.board-legend"), "small")]
    loose = [one.card.code for one in told.cards(setting, workshop) if one.zone not in FACES]
    if loose:
        said = setting.say("report.board-loose", n=len(loose), codes=", ".join(loose))
        legend.append(setting.text(said, "small", before=3))
    return [picture, *legend]


def _background(setting: Setting, workshop: Workshop, scale: float) -> list[Item]:
    palette = setting.tones.palette
    lain = told.cards(setting, workshop)
    drawn: list[Item] = []
    words: list[Item] = []
    for face in FACES:
        drawn += [*faces.ring(face, palette), *faces.features(face, palette)]
        named = setting.texts.texts["faces"][face]
        x = faces.centre_x(face) * scale
        colour = palette.face(face).text
        words.append(Text(x, (113 - _TOP_MM) * scale, str(named["word"]), 13, "bold", colour, "middle"))
        count = setting.say("report.cards", n=told.on_face(lain, Zone(face)))
        y = (450.0 if face is Zone.STRENGTH else 474.0) - _TOP_MM
        words.append(Text(x, y * scale, count, 8.5, "bold", colour, "middle"))
    return [paths.moved(drawn, 0, -_TOP_MM * scale, scale), *words]


def _card(
    setting: Setting, key: str, x: float, y: float, scale: float, rank: int | None, contested: bool
) -> list[Item]:
    """Return a card as a small box: hatch and mark of its level, code, rank, and '?' where not agreed."""
    card, palette = setting.texts.cards[key], setting.tones.palette
    wide, high = _CARD_MM[0] * scale * 0.94, _CARD_MM[1] * scale * 0.94
    left, top = x - wide / 2, y - high / 2
    band = wide * 0.4
    level = setting.texts.levels[card.level]
    edge = paths.rounded(left, top, wide, high, 0.9)
    items: list[Item] = [
        Shape(edge, fill=palette.card),
        *marks.hatch(card.level, left + 0.2, top + 0.2, band - 0.2, high - 0.4, palette, scale=0.5),
        Shape(edge, stroke=palette.card_line, width_mm=0.25),
        *marks.mark(card.level, level.letter, left + (band - 4.0) / 2, y - 2.0, 4.0, palette),
        Text(left + band + (wide - band) / 2, y + 1.1, card.code, 9, "bold", palette.card_ink, "middle"),
    ]
    if rank is not None:
        items += marks.disc(str(rank), left + wide - 0.6, top + 0.4, 1.9, palette)
    if contested:
        items += marks.question(left + wide - 1.0, top + high - 0.6, 3.2, palette)
    return items
