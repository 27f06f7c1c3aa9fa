"""The fourteen principles: all on one page to choose from, then each on half a sheet to hang up."""

from __future__ import annotations

from ..content.pack import Pack, PackTexts
from ..content.words import Words, words
from . import paths
from .display import Item, Page, Shape, Sheets, Text
from .palette import Palette
from .text import fit, sizes

_LEFT_MM, _COLUMN_MM, _GAP_MM = 18.0, 83.0, 8.0


def principle_sheets(pack: Pack, language: str, palette: Palette) -> Sheets:
    """Return the list and the sheets to hang up."""
    texts, said = pack.speak(language), words(language)
    title = said("sheets.title-principles")
    pages = [Page(210, 297, principle_list(pack, texts, palette, said), title)]
    for at in range(0, len(pack.principles), 2):
        pair = pack.principles[at : at + 2]
        items: list[Item] = []
        for side, key in enumerate(pair):
            items.append(paths.moved(principle(key, at + side + 1, texts, palette, said), side * 148.5, 0))
        items.append(paths.line(148.5, 8, 148.5, 202, palette.ink2, 0.18, dash=(2.4, 2.0)))
        numbers = f"{at + 1} – {at + len(pair)}" if len(pair) > 1 else str(at + 1)
        pages.append(Page(297, 210, tuple(items), f"{title} {numbers}"))
    return Sheets(title, language, tuple(pages))


def principle_list(pack: Pack, texts: PackTexts, palette: Palette, said: Words) -> tuple[Item, ...]:
    """Return all principles with their sentences, in two columns, a box for the hands at each."""
    items: list[Item] = [
        Text(_LEFT_MM, 29, said("sheets.title-principles"), 24, "bold", palette.ink),
        *fit(said("sheets.choose-two"), "lead", 174, sizes(11, 9.5), leading=1.35).at(_LEFT_MM, 37, palette.ink2),
    ]
    rows = -(-len(pack.principles) // 2)
    pitch = (279 - 48) / max(1, rows)
    for number, key in enumerate(pack.principles):
        column, row = divmod(number, rows)
        x, y = _LEFT_MM + column * (_COLUMN_MM + _GAP_MM), 48 + row * pitch
        items.append(paths.line(x, y, x + _COLUMN_MM, y, palette.line_strong, 0.25))
        items.append(Text(x, y + 7.4, str(number + 1), 15, "bold", palette.accent))
        title = fit(
            texts.principle_title(key),
            key,
            _COLUMN_MM - 11,
            sizes(12, 10),
            font="bold",
            leading=1.15,
            max_lines=2,
        )
        items += title.at(x + 11, y + 7, palette.ink)
        items.append(
            Shape(
                paths.rounded(x, y + 11, 8, 8, 1.2),
                stroke=palette.line_strong,
                width_mm=0.25,
            )
        )
        first = y + 12.6 + (len(title.lines) - 1) * title.leading_mm
        room = y + pitch - first + 3.4
        sentence = fit(
            texts.principle_sentence(key),
            key,
            _COLUMN_MM - 11,
            sizes(10.5, 9.5),
            leading=1.3,
            max_height=room,
            even=True,
        )
        items += sentence.at(x + 11, first, palette.ink)
    return tuple(items)


def principle(key: str, number: int, texts: PackTexts, palette: Palette, said: Words) -> tuple[Item, ...]:
    """Return one principle on A5, to read from across a table."""
    w, inset = 148.5, 14.0
    title = fit(
        texts.principle_title(key),
        key,
        w - 2 * inset,
        sizes(30, 20, 1),
        font="bold",
        leading=1.15,
        max_lines=3,
        even=True,
    )
    sentence = fit(
        texts.principle_sentence(key),
        key,
        w - 2 * inset,
        sizes(22, 15, 1),
        leading=1.36,
        max_height=92,
        even=True,
    )
    top = 62.0
    after = top + (len(title.lines) - 1) * title.leading_mm + 19
    bar = paths.rectangle(inset, 18, w - 2 * inset, 1.4)
    return (
        Shape(bar, palette.area(palette.accent), palette.ink if palette.saving else None, 0.3),
        Text(inset, 44, str(number), 58, "bold", palette.accent),
        *title.at(inset, top, palette.ink),
        *sentence.at(inset, after, palette.ink),
        Text(inset, 196, texts.texts["name"], 8, "regular", palette.ink3),
        Text(
            w - inset,
            196,
            said("sheets.principle-of", n=number, total=len(texts.texts["principles"])),
            8,
            "regular",
            palette.ink3,
            "end",
        ),
    )
