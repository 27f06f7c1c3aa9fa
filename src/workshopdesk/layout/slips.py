"""The slips on which each member writes five cards; four to a sheet, without a name."""

from __future__ import annotations

from ..content.pack import Pack, PackTexts
from ..content.words import Words, words
from ..domain.ranking import SLIP_SIZE
from ..domain.terms import QUALITY
from ..domain.workshop import Workshop
from . import marks, paths
from .display import Item, Page, Shape, Sheets, Text
from .metrics import width_mm
from .palette import Palette
from .templates import templates
from .text import DoesNotFit, fit, one_line, sizes

_TEMPLATE = "ballot-a6-4up"
_LEFT_MM, _RIGHT_MM = 11.0, 94.0
_ROW_MM, _FIRST_ROW_MM = 14.7, 41.6
_NOTE_END_MM, _APART_MM = 79.0, 4.0
_DASH = (2.4, 2.0)
_BLANK_SLIPS = 8


def ballot_sheets(pack: Pack, language: str, palette: Palette, workshop: Workshop | None = None) -> Sheets:
    """Return a slip for each member and one to spare."""
    texts, said = pack.speak(language), words(language)
    wanted = len(workshop.present(2)) + 1 if workshop else _BLANK_SLIPS
    form = templates()[_TEMPLATE]
    slip = ballot(texts, palette, said)
    pages = []
    for number in range(-(-wanted // form.per_sheet)):
        items: list[Item] = [paths.moved(slip, *form.place(slot)) for slot in range(form.per_sheet)]
        items += [
            paths.line(form.dx, 8, form.dx, form.page_h - 8, palette.ink2, 0.18, dash=_DASH),
            paths.line(8, form.dy, form.page_w - 8, form.dy, palette.ink2, 0.18, dash=_DASH),
        ]
        bookmark = said("sheets.title-ballots") if number == 0 else None
        pages.append(Page(form.page_w, form.page_h, tuple(items), bookmark))
    return Sheets(said("sheets.title-ballots"), language, tuple(pages))


def ballot(texts: PackTexts, palette: Palette, said: Words) -> tuple[Item, ...]:
    """Return one slip, 105 x 148.5."""
    number, by_guide = said("sheets.slip-number"), said("sheets.slip-by-guide")
    beside = max(width_mm(number, "regular", 8.5), width_mm(by_guide, "regular", 8))
    room = _NOTE_END_MM - beside - _APART_MM - _LEFT_MM
    title = one_line(said("sheets.my-top-five"), "title", room, sizes(23, 16, 0.5), font="bold")
    items: list[Item] = [
        *title.at(_LEFT_MM, 18.6, palette.ink),
        Text(_NOTE_END_MM, 14.9, number, 8.5, "regular", palette.ink2, "end"),
        Text(_NOTE_END_MM, 18.7, by_guide, 8, "regular", palette.ink2, "end"),
        Shape(paths.rounded(81, 11.4, 13, 9, 1.6), stroke=palette.line_strong, width_mm=0.3),
    ]
    items += _intro(texts.texts["top_five_intro"], palette)
    for row in range(SLIP_SIZE):
        y = _FIRST_ROW_MM + row * _ROW_MM
        items += marks.disc(str(row + 1), _LEFT_MM + 4, y + 6, 4, palette)
        items.append(Shape(paths.rounded(22, y, 19, 12, 1.7), stroke=palette.ink, width_mm=0.4))
        items.append(paths.line(45, y + 11.9, _RIGHT_MM, y + 11.9, palette.line_strong, 0.3))
    items += _legend(texts, palette)
    quality = texts.levels.get(QUALITY) or next(iter(texts.levels.values()))
    rule = fit(texts.texts["quality_rule"], "quality rule", 76, sizes(8.5, 8), font="bold", leading=1.2, max_lines=2)
    lower = (len(rule.lines) - 1) * rule.leading_mm
    items += marks.mark(quality.key, quality.letter, _LEFT_MM, 123.2, 5, palette)
    items += rule.centred(_LEFT_MM + 6.7, 125.7 + lower / 4, palette.level(quality.key).text)
    items += [
        Text(_LEFT_MM, 133.2 + lower / 2, said("sheets.no-name"), 9.5, "bold", palette.ink),
        Text(_LEFT_MM, 137.6 + lower / 2, said("sheets.shredded"), 8, "regular", palette.ink2),
    ]
    return tuple(items)


def _intro(text: str, palette: Palette) -> list[Item]:
    """Return the intro in three lines, or in four that stand closer."""
    for lines, leading, first in ((3, 1.36, 27.0), (4, 1.22, 25.9)):
        try:
            block = fit(text, "intro", 83, [9.5], leading=leading, max_lines=lines)
        except DoesNotFit:
            continue
        return [*block.at(_LEFT_MM, first, palette.ink)]
    raise DoesNotFit("top_five_intro", text)


def _legend(texts: PackTexts, palette: Palette) -> list[Item]:
    """Return which codes each level has."""
    items: list[Item] = []
    step = (_RIGHT_MM - _LEFT_MM) / max(3, len(texts.levels))
    for column, level in enumerate(texts.levels.values()):
        codes = [card.code for card in texts.cards.values() if card.level == level.key]
        x = _LEFT_MM + column * step
        items += marks.mark(level.key, level.letter, x, 116.3, 5, palette)
        reach = f"{codes[0]} – {codes[-1]}" if codes else ""
        items.append(Text(x + 6.9, 119.8, reach, 8.5, "bold", palette.level(level.key).text))
    return items
