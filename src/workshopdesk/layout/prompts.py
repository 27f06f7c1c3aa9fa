"""The sheet to talk by: the key question in a bubble, six prompts, the legend; on A4, and twice as A5."""

from __future__ import annotations

from ..content.pack import Pack, PackTexts
from ..content.words import Words, words
from . import marks, paths
from .display import Item, Page, Shape, Sheets, Text
from .palette import Palette
from .text import fit, one_line, sizes

_LEFT_MM, _RIGHT_MM = 18.0, 192.0


def prompt_sheets(pack: Pack, language: str, palette: Palette) -> Sheets:
    """Return one sheet of A4 for the table and one with two of A5 for hands."""
    texts, said = pack.speak(language), words(language)
    drawn = prompts(pack, texts, palette, said)
    scale = 148.5 / 210
    halves: list[Item] = [paths.moved(drawn, side * 148.5, 0, scale) for side in (0, 1)]
    halves.append(paths.line(148.5, 8, 148.5, 202, palette.ink2, 0.18, dash=(2.4, 2.0)))
    title = said("sheets.title-prompts")
    return Sheets(title, language, (Page(210, 297, drawn, title), Page(297, 210, tuple(halves), f"{title} · A5")))


def prompts(pack: Pack, texts: PackTexts, palette: Palette, said: Words) -> tuple[Item, ...]:
    """Return the sheet at A4."""
    width = _RIGHT_MM - _LEFT_MM
    question = fit(
        texts.texts["key_question"]["text"],
        "key question",
        width - 20,
        sizes(22, 18),
        font="bold",
        leading=1.28,
        max_lines=3,
        even=True,
    )
    high = question.height_mm + 13
    bubble = _bubble(_LEFT_MM, 18, width, high)
    solid = palette.area(palette.accent)
    items: list[Item] = [Shape(bubble, solid or palette.paper, None if solid else palette.ink, 0.4, round=True)]
    items += question.centred(_LEFT_MM + 10, 18 + high / 2, palette.on_accent if solid else palette.ink)
    y = 18 + high + 20
    room = 262 - y
    blocks = []
    for size in sizes(16, 12):
        blocks = [
            fit(texts.texts["prompts"][key]["text"], key, width - 14, [size], leading=22 / 16, even=True)
            for key in pack.prompts
        ]
        extra = [6.0 if texts.texts["prompts"][key].get("reminder") else 0.0 for key in pack.prompts]
        if sum(block.height_mm + more + 8.4 for block, more in zip(blocks, extra, strict=True)) <= room + 6:
            break
    used = sum(block.height_mm + 8.4 for block in blocks) + 6
    gap = 1.2 + max(0.0, min(6.0, (room - used) / max(1, len(blocks))))
    for number, (key, block) in enumerate(zip(pack.prompts, blocks, strict=True), start=1):
        told = texts.texts["prompts"][key]
        items += marks.disc(str(number), _LEFT_MM + 4.4, y - 1.9, 4.4, palette, fill=palette.accent)
        items.append(Text(_LEFT_MM + 14, y, told["short"], 11, "bold", palette.accent))
        items += block.at(_LEFT_MM + 14, y + 7.2, palette.ink)
        y += 7.2 + block.height_mm
        if told.get("reminder"):
            items.append(Text(_LEFT_MM + 14, y - 1, told["reminder"], 10.5, "italic", palette.ink2))
            y += 6.0
        y += gap
    return (*items, *_legend(texts, palette))


def _bubble(x: float, y: float, w: float, h: float) -> tuple[tuple[str | float, ...], ...]:
    """Return a bubble with its tail below on the left."""
    body = list(paths.rounded(x, y, w, h, 8))
    tail = [("L", x + 36, y + h), ("L", x + 24, y + h + 9), ("L", x + 24, y + h)]
    return (*body[:5], *tail, *body[5:])


def _legend(texts: PackTexts, palette: Palette) -> list[Item]:
    items: list[Item] = [paths.line(_LEFT_MM, 267, _RIGHT_MM, 267, palette.line, 0.3)]
    step = (_RIGHT_MM - _LEFT_MM) / max(1, len(texts.levels))
    for column, level in enumerate(texts.levels.values()):
        x = _LEFT_MM + column * step
        items += marks.mark(level.key, level.letter, x, 270.5, 9, palette)
        items.append(Text(x + 11.5, 274.6, level.name, 11, "bold", palette.level(level.key).text))
        items += one_line(level.short, level.key, step - 14, sizes(9.5, 8)).at(x + 11.5, 279, palette.ink2)
    return items
