"""All cards on one page: codes and titles, a column for each level."""

from __future__ import annotations

from ..content.pack import Pack
from ..content.words import words
from . import marks, paths
from .display import Item, Page, Shape, Sheets, Text
from .palette import Palette
from .text import fit, one_line, sizes

_LEFT_MM, _COLUMN_MM, _GAP_MM = 18.0, 54.0, 6.0
_TOP_MM, _LOW_MM = 84.0, 276.0


def card_overview(pack: Pack, language: str, palette: Palette) -> Sheets:
    """Return the page."""
    texts, said = pack.speak(language), words(language)
    title = said("sheets.title-overview")
    items: list[Item] = [
        *one_line(f"{texts.texts['screener_title']}: {title.lower()}", title, 174, sizes(24, 16, 1), font="bold").at(
            _LEFT_MM, 29, palette.ink
        ),
        *fit(texts.texts["criterion"]["question"], "question", 174, sizes(13, 11), font="bold").at(
            _LEFT_MM, 38, palette.accent
        ),
    ]
    for column, level in enumerate(texts.levels.values()):
        x, ink = _LEFT_MM + column * (_COLUMN_MM + _GAP_MM), palette.level(level.key)
        cards = [card for card in texts.cards.values() if card.level == level.key]
        items += marks.hatch(level.key, x, 46, _COLUMN_MM, 7, palette)
        if palette.saving:
            items.append(Shape(paths.rectangle(x, 46, _COLUMN_MM, 7), stroke=palette.ink, width_mm=0.25))
        items += marks.mark(level.key, level.letter, x, 58, 13, palette)
        items.append(Text(x + 16.5, 63.6, level.name, 14, "bold", ink.text))
        short = fit(level.short, level.key, _COLUMN_MM - 16.5, sizes(9.5, 8), leading=1.2, max_lines=2)
        items += short.at(x + 16.5, 68.6, palette.ink2)
        pitch = (_LOW_MM - _TOP_MM) / max(8, len(cards))
        for row, card in enumerate(cards):
            y = _TOP_MM + row * pitch
            items.append(paths.line(x, y - 7, x + _COLUMN_MM, y - 7, palette.line_strong, 0.2))
            items.append(Text(x, y + 0.6, card.code, 13, "bold", ink.text))
            name = fit(
                card.hyphenated,
                card.code,
                _COLUMN_MM - 12,
                sizes(12, 9.5),
                font="bold",
                leading=1.2,
                max_lines=3,
            )
            items += name.at(x + 12, y + 0.6, palette.ink)
    version = said("sheets.version", version=pack.version)
    items.append(
        Text(_LEFT_MM, 285, f"{texts.texts['name']} · {title.lower()} · {version}", 8, "regular", palette.ink3)
    )
    return Sheets(title, language, (Page(210, 297, tuple(items), title),))
