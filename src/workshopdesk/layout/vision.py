"""The vision poster, 594 x 841: the mission in six points, and the two principles that the group chose."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..content.pack import Pack, PackTexts
from ..content.words import Words, words
from ..domain.school import School
from ..domain.workshop import Workshop
from . import paths
from .bubbles import EDGE_MM, bubble, talk
from .dates import long_date
from .display import Item, Shape, Text
from .metrics import width_mm
from .palette import Palette
from .posters import poster_name
from .text import Block, DoesNotFit, balance, fit, one_line, sizes

WIDTH_MM, HEIGHT_MM = 594.0, 841.0
_LEFT_MM, _RIGHT_MM = 34.0, 560.0
_TRACKING, _WORD_SPACE = -0.012, 0.72
_BUBBLE_MM = (254.0, 166.0, 570.0)


def vision_poster(
    pack: Pack,
    language: str,
    palette: Palette,
    size: str,
    school: School | None = None,
    workshop: Workshop | None = None,
) -> tuple[Item, ...]:
    """Return the poster, filled with a workshop's principles or with lines to write on."""
    texts, said = pack.speak(language), words(language)
    chosen = chosen_principles(texts, workshop)
    items: list[Item] = [
        Shape(paths.rectangle(_LEFT_MM, 36, _RIGHT_MM - _LEFT_MM, 2.2), fill=palette.accent)
        if not palette.saving
        else paths.line(_LEFT_MM, 37, _RIGHT_MM, 37, palette.ink, 0.5)
    ]
    items += _who(said, palette, school, workshop)
    items += _title(texts.texts["vision_title"], palette)
    items += talk(palette)
    items += _heading(texts.texts["mission_lead"], 232, palette)
    items += _mission(pack, texts, palette)
    items += _heading(said("sheets.our-principles" if chosen else "sheets.choose-principles"), 548, palette)
    items += _principles(chosen, palette)
    items += _foot(pack, texts, said, palette, size, workshop if chosen else None)
    return tuple(items)


def chosen_principles(texts: PackTexts, workshop: Workshop | None) -> tuple[str, ...]:
    """Return the two sentences, in the group's own wording where it has one; none before it chose."""
    if workshop is None:
        return ()
    own = workshop.principles.own_wording
    return tuple(own.get(key) or texts.principle_sentence(key) for key in workshop.principles.chosen)


def _who(said: Words, palette: Palette, school: School | None, workshop: Workshop | None) -> list[Item]:
    if school is None or workshop is None:
        school_word, year_word = said("sheets.school"), said("sheets.school-year-word")
        start = _LEFT_MM + width_mm(school_word, "bold", 38) + 6
        year_at = 388.0
        after = year_at + width_mm(year_word, "regular", 38) + 6
        return [
            Text(_LEFT_MM, 58, school_word, 38, "bold", palette.accent),
            paths.line(start, 59.5, year_at - 16, 59.5, palette.line_strong, 0.6),
            Text(year_at, 58, year_word, 38, "regular", palette.ink2),
            paths.line(after, 59.5, _RIGHT_MM, 59.5, palette.line_strong, 0.6),
        ]
    year = said("sheets.school-year", year=workshop.school_year.replace("-", "–"))
    room = _RIGHT_MM - _LEFT_MM - width_mm(year, "regular", 38) - 14
    name = fit(school.name, school.name, room, sizes(38, 20, 1), font="bold", max_lines=2, leading=1.1)
    span = (len(name.lines) - 1) * name.leading_mm
    return [
        *name.at(_LEFT_MM, 58 - span * 0.62, palette.accent),
        Text(_RIGHT_MM, 58, year, 38, "regular", palette.ink2, "end"),
    ]


def _title(title: str, palette: Palette) -> list[Item]:
    """Return the title on two lines, as large as the drawing leaves room."""
    for size in sizes(196, 110, 2):
        tracking = _TRACKING * size

        def measure(said: str, size: float = size, tracking: float = tracking) -> float:
            return width_mm(said, "bold", size, tracking, _WORD_SPACE)

        lines = balance(title, 372, measure)
        if lines is not None and len(lines) <= 2:
            return [
                Text(_LEFT_MM - 1.5, y, line, size, "bold", palette.ink, "start", tracking, _WORD_SPACE)
                for line, y in zip(lines, (128, 192) if len(lines) == 2 else (160,), strict=True)
            ]
    block = fit(title, title, 372, sizes(108, 60, 2), font="bold", max_lines=3, leading=1.05)
    return [*block.at(_LEFT_MM, 115, palette.ink)]


def _heading(text: str, y: float, palette: Palette) -> list[Item]:
    head = one_line(text, text, _RIGHT_MM - _LEFT_MM, sizes(46, 30, 1), font="bold")
    return [
        *head.at(_LEFT_MM, y, palette.accent),
        paths.line(_LEFT_MM, y + 9, _RIGHT_MM, y + 9, palette.accent, 0.9 if not palette.saving else 0.5),
    ]


def _mission(pack: Pack, texts: PackTexts, palette: Palette) -> list[Item]:
    """Return the points of the mission, all at the one size at which each fits in three lines."""
    points = [texts.texts["mission"][key] for key in pack.missions][:6]
    blocks: list[Block] = []
    for size in sizes(44, 36, 1):
        try:
            blocks = [
                fit(point["text"], point["keyword"], 224, [size], leading=56 / 44, max_lines=3, even=True)
                for point in points
            ]
            break
        except DoesNotFit:
            if size == 36:
                raise
    items: list[Item] = []
    for number, (point, block) in enumerate(zip(points, blocks, strict=True)):
        row, column = divmod(number, 2)
        x, y = (34.0, 312.0)[column], 268.0 + row * 92
        keyword = one_line(point["keyword"], point["keyword"], 224, sizes(50, 36, 1), font="bold")
        items += [
            Text(x, y, str(number + 1), 62, "bold", palette.accent),
            *keyword.at(x + 24, y, palette.ink),
        ]
        items += block.at(x + 24, y + 22, palette.ink)
    return items


def _principles(chosen: Sequence[str], palette: Palette) -> list[Item]:
    """Return the two bubbles; the first solid where filled, both white where there is writing to do."""
    w, h, y = _BUBBLE_MM
    items: list[Item] = []
    for number, x in enumerate((_LEFT_MM, _RIGHT_MM - w)):
        solid = bool(chosen) and number == 0 and not palette.saving
        half = EDGE_MM / 2
        tail = (w - 68.0, w - 34.0) if number else (34.0, 54.0)
        edge = EDGE_MM if not palette.saving else 0.5
        ink = palette.ink if palette.saving else palette.accent
        outline = bubble(x + half, y + half, w - EDGE_MM, h - EDGE_MM, 20, *tail, 24, right=bool(number))
        items.append(Shape(outline, palette.accent if solid else palette.paper, ink, edge, round=True))
        if number < len(chosen):
            block = _principle(chosen[number], w - 40, h - 24)
            colour = palette.on_accent if solid else palette.ink
            items += block.centred(x + 20, y + h / 2, colour)
        elif not chosen:
            items.append(Text(x + 18, y + 24, str(number + 1), 62, "bold", palette.accent))
            for row in range(4):
                start = x + (40 if row == 0 else 18)
                line_y = y + 39.5 + 35 * row
                items.append(paths.line(start, line_y, x + w - 18, line_y, palette.line_strong, 0.5))
    return items


def _principle(sentence: str, width: float, height: float) -> Block:
    """Return a sentence in lines of even length: five, or six where that keeps it clearly larger."""
    found = []
    for lines in (5, 6):
        try:
            found.append(
                fit(
                    sentence,
                    sentence,
                    width,
                    sizes(60, 44, 1),
                    font="bold",
                    leading=75 / 60,
                    max_lines=lines,
                    max_height=height,
                    even=True,
                )
            )
        except DoesNotFit:
            continue
    if not found:
        raise DoesNotFit(sentence, sentence)
    return found[-1] if found[-1].size_pt >= found[0].size_pt + 3 else found[0]


def _foot(
    pack: Pack, texts: PackTexts, said: Words, palette: Palette, size: str, workshop: Workshop | None
) -> list[Item]:
    if workshop is None:
        told = said("sheets.vision-how")
    else:
        made: date | None = workshop.phase(1).date
        members = ", ".join(member.label for member in workshop.present(1))
        told = said("sheets.made-by-group")
        if made:
            told = said("sheets.made-by-group-on", date=long_date(made, texts.language))
        told = f"{told}: {members}." if members else f"{told}."
    line = fit(told, "foot", _RIGHT_MM - _LEFT_MM, sizes(21, 14, 0.5), max_lines=2, leading=1.15)
    footer = said(
        "sheets.vision-footer",
        name=texts.texts["name"],
        size=poster_name(said, size),
        version=said("sheets.version", version=pack.version),
    )
    last = one_line(footer, "foot", _RIGHT_MM - _LEFT_MM, sizes(18, 12, 0.5))
    return [
        *line.at(_LEFT_MM, 797 - (len(line.lines) - 1) * line.leading_mm, palette.ink2),
        *last.at(_LEFT_MM, 807, palette.ink3),
    ]
