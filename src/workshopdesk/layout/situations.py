"""The situation sheets, two to an A4: text, six criteria with boxes, outlined flags; and the guide's list."""

from __future__ import annotations

from collections.abc import Sequence

from ..content.pack import Pack, PackTexts
from ..content.words import Words, words
from ..domain.terms import Rating
from ..domain.workshop import Workshop
from . import marks, paths
from .display import Item, Page, Sheets, Text
from .flags import flag
from .metrics import width_mm
from .palette import Palette
from .text import DoesNotFit, fit, one_line, sizes

_A5_MM, _INSET_MM = (148.5, 210.0), 12.0
_DASH = (2.4, 2.0)
_BOX_MM, _ROW_MM, _FLAG_MM = 7.0, 7.9, 14.0


def chosen_situations(pack: Pack, workshop: Workshop | None, only: Sequence[str] = ()) -> list[str]:
    """Return the situations asked for by key or number, else those the workshop takes along, else all."""
    keys = list(pack.situations)
    if only:
        return [keys[int(name) - 1] if name.isdigit() and 0 < int(name) <= len(keys) else name for name in only]
    taken = [key for key in (workshop.chosen_situations if workshop else ()) if key in pack.situations]
    return taken or keys


def situation_sheets(
    pack: Pack, language: str, palette: Palette, workshop: Workshop | None = None, only: Sequence[str] = ()
) -> Sheets:
    """Return the sheets; a text too long for half a sheet gets a whole one; the guide's list comes last."""
    texts, said = pack.speak(language), words(language)
    keys = chosen_situations(pack, workshop, only)
    halves: list[tuple[str, tuple[Item, ...]]] = []
    wholes: list[Page] = []
    for key in keys:
        try:
            halves.append((key, situation(key, pack, texts, palette, said, _A5_MM, _INSET_MM)))
        except DoesNotFit:
            drawn = situation(key, pack, texts, palette, said, (210.0, 297.0), 18.0)
            wholes.append(Page(210, 297, drawn, _name(key, pack, texts, said)))
    pages: list[Page] = []
    for at in range(0, len(halves), 2):
        pair = halves[at : at + 2]
        items: list[Item] = [paths.moved(drawn, side * _A5_MM[0], 0) for side, (_, drawn) in enumerate(pair)]
        items.append(paths.line(148.5, 8, 148.5, 202, palette.ink2, 0.18, dash=_DASH))
        names = " · ".join(_name(key, pack, texts, said) for key, _ in pair)
        pages.append(Page(297, 210, tuple(items), names))
    return Sheets(
        said("sheets.title-situations"),
        language,
        (*pages, *wholes, *guide_list(keys, pack, texts, palette, said)),
    )


def number_of(key: str, pack: Pack) -> int:
    """Return the number of a situation in its pack."""
    return list(pack.situations).index(key) + 1


def _name(key: str, pack: Pack, texts: PackTexts, said: Words) -> str:
    return f"{number_of(key, pack)}. {texts.situations[key]['title']}"


def situation(
    key: str,
    pack: Pack,
    texts: PackTexts,
    palette: Palette,
    said: Words,
    size: tuple[float, float],
    inset: float,
) -> tuple[Item, ...]:
    """Return one sheet of a size; raise DoesNotFit where the text does not fit at 12 pt."""
    w, h = size
    right, told = w - inset, texts.situations[key]
    code = said("sheets.situation", n=number_of(key, pack), age=pack.situations[key].age_band.replace("-", "–"))
    items: list[Item] = [
        Text(inset, inset + 4, code, 10, "bold", palette.accent),
        Text(right, inset + 4, said("sheets.made-up"), 8, "regular", palette.ink3, "end"),
    ]
    title = fit(told["title"], key, right - inset, sizes(18, 14), font="bold", leading=1.15, max_lines=2)
    items += title.at(inset, inset + 13, palette.ink)
    top = inset + 13 + (len(title.lines) - 1) * title.leading_mm + 9
    flags_y = h - inset - _FLAG_MM - 7
    table_y = flags_y - 8 - _ROW_MM * len(pack.criteria)
    text = fit(told["text"], key, right - inset, sizes(14, 12), leading=20 / 14, max_height=table_y - 5 - (top - 5))
    items += text.at(inset, top, palette.ink)
    items += _criteria(pack, texts, palette, said, inset, right, table_y)
    items += _flags(pack, texts, palette, inset, right, flags_y)
    return tuple(items)


def _criteria(
    pack: Pack, texts: PackTexts, palette: Palette, said: Words, left: float, right: float, y: float
) -> list[Item]:
    """Return the criteria, a box for each rating."""
    step, heads = 15.0, [said(f"sheets.rating-{rating}") for rating in Rating]
    # The last head is as wide as its box or wider: it ends where the text ends, its box stands below its middle.
    first = right - step * (len(Rating) - 1) - max(_BOX_MM, width_mm(heads[-1], "regular", 8) / 2 + _BOX_MM / 2)
    items: list[Item] = []
    for column, head in enumerate(heads):
        x = first + column * step + _BOX_MM / 2
        items.append(Text(x, y - 1.6, head, 8, "regular", palette.ink2, "middle"))
    for row, key in enumerate(pack.criteria):
        top = y + row * _ROW_MM
        told = texts.texts["criteria"][key]
        name = one_line(told["name"], key, first - left - 4, sizes(11, 9), font="bold")
        items += name.centred(left, top + _BOX_MM / 2, palette.ink)
        for column in range(len(Rating)):
            items.append(marks.box(first + column * step, top, _BOX_MM, palette.ink, 0.3))
    return items


def _flags(pack: Pack, texts: PackTexts, palette: Palette, left: float, right: float, y: float) -> list[Item]:
    """Return the four flags in outline, with their words: none is the right one."""
    items: list[Item] = []
    step = (right - left) / max(1, len(pack.flags))
    for number, key in enumerate(pack.flags):
        x = left + step * number
        items += flag(key, x, y, _FLAG_MM, palette, outlined=True)
        told = texts.texts["flags"][key]
        word = one_line(told["word"], key, step - 14.5, sizes(11, 9), font="bold")
        meaning = fit(told["meaning"], key, step - 14.5, sizes(8, 7), leading=1.2, max_lines=3)
        items += word.at(x + 13, y + 5.4, palette.ink)
        items += meaning.at(x + 13, y + 9.4, palette.ink2)
    return items


def guide_list(keys: Sequence[str], pack: Pack, texts: PackTexts, palette: Palette, said: Words) -> list[Page]:
    """Return the list for the guide alone: the pack's example of a flag, and which others it accepts."""
    pages: list[Page] = []
    items: list[Item] = []
    y = 300.0
    for key in keys:
        if y > 277:
            if items:
                pages.append(Page(210, 297, tuple(items), None if pages else said("sheets.guide-list")))
            items = _list_head(palette, said)
            y = 50.0
        facts = pack.situations[key]
        flags = texts.texts["flags"]
        title = one_line(texts.situations[key]["title"], key, 62, sizes(11, 8.5), font="bold")
        items += [
            Text(18, y, str(number_of(key, pack)), 11, "bold", palette.accent),
            *title.at(27, y, palette.ink),
            Text(94, y, facts.age_band.replace("-", "–"), 10, "regular", palette.ink2),
            *flag(facts.flag, 113, y - 6.4, 9, palette),
            Text(123, y, flags[facts.flag]["word"], 11, "bold", palette.ink),
        ]
        also = ", ".join(flags[other]["word"].lower() for other in facts.accepted)
        if also:
            items.append(Text(150, y, said("sheets.also", flags=also), 9.5, "regular", palette.ink2))
        items.append(paths.line(18, y + 3.6, 192, y + 3.6, palette.line, 0.2))
        y += 12.2
    if items:
        pages.append(Page(210, 297, tuple(items), None if pages else said("sheets.guide-list")))
    return pages


def _list_head(palette: Palette, said: Words) -> list[Item]:
    note = fit(said("sheets.guide-list-note"), "note", 174, sizes(10, 9.5), leading=1.35)
    return [
        Text(18, 26, said("sheets.guide-list"), 20, "bold", palette.ink),
        *note.at(18, 33.5, palette.ink2),
    ]
