"""The blocks of a pack's reference shelf as flowables: lists, steps, terms, figures, lines to write on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportlab.platypus.flowables import Flowable

from .blocks import Beside, Box, Rule, Stack
from .escape import joined
from .layouts import bulleted, checklist, numbered
from .lines import WritingLine
from .setting import Setting

LISTS = ("list", "steps", "checklist")
"""The kinds of block that hold items."""
_LINE_MM = 9.0


def note_box(setting: Setting, text: str, style: str = "small", *, before: float = 4.0) -> Box:
    """Return a remark that must be seen: a tint with a bar, an outline where ink is saved."""
    tones = setting.tones
    colour = "ink" if tones.saving else "on_attention"
    said = setting.text(text, style, colour=colour)
    fill = tones.fill("attention")
    return Box(
        [said],
        fill=fill,
        line=None if fill else tones("ink"),
        bar=tones("attention_line"),
        pad_mm=(5.0, 3.0),
        radius_mm=0.0,
        before=before,
        after=9,
    )


def question(setting: Setting, text: str, lines: int, *, apart_mm: float = _LINE_MM, number: int = 0) -> list[Flowable]:
    """Return a question and lines to answer it on."""
    said: Stack = [setting.text(text, "h2", before=0, after=0)]
    if number:
        mark = setting.text(f"{number}", "h2", colour="accent")
        said = [Beside(mark, said, 8.0)]
    colour = setting.tones("line_strong")
    ruled: Stack = [WritingLine(colour, apart_mm) for _ in range(lines)]
    return [Beside(None, [*said, *ruled], 0.0, most_mm=120.0, before=10, after=4)]


def flow(setting: Setting, block: Mapping[str, Any], key: str) -> list[Flowable]:
    """Return one block; a kind that is not known is printed as text."""
    kind = block.get("kind")
    if kind == "heading":
        return [setting.heading(str(block["text"]), key, 1, style="h2", least_mm=22.0)]
    if kind == "note":
        return [note_box(setting, str(block["text"]), before=9.0)]
    if kind in LISTS:
        items = [str(item) for item in block["items"]]
        made = {"list": bulleted, "steps": numbered, "checklist": checklist}[str(kind)]
        return [*made(setting, items)]
    if kind == "question":
        return question(setting, str(block["text"]), int(block.get("lines", 4)))
    if kind == "term":
        return _term(setting, block)
    if kind == "figure":
        return [_figure(setting, block)]
    if kind == "helpline":
        return [_helpline(setting, block)]
    return [setting.text(str(block.get("text", "")), "body")]


def _term(setting: Setting, block: Mapping[str, Any]) -> list[Flowable]:
    found: list[Flowable] = [
        setting.text(str(block["term"]), "strong", before=6),
        setting.text(str(block["text"]), "body", after=2),
    ]
    if block.get("source"):
        found.append(setting.text(str(block["source"]), "note", after=4))
    return found


def _country(setting: Setting, code: object) -> str:
    key = f"country.{code}"
    return setting.say(key) if f"papers.{key}" in setting.words else str(code or "")


def _figure(setting: Setting, block: Mapping[str, Any]) -> Flowable:
    """Return a number, what it counts, and always of whom, where and when."""
    asked = f" ({setting.say('figure-asked', when=block['asked'])})" if block.get("asked") else ""
    of = joined(
        [
            str(block.get("who", "")),
            _country(setting, block.get("country")),
            f"{block.get('year', '')}{asked}",
        ]
    )
    value = setting.text(str(block["value"]), "figure", size=20.0, leading=22.0)
    words: Stack = [setting.text(str(block["what"]), "body", leading=13.5, after=0), setting.text(of, "note")]
    return Beside(value, words, 30.0, drop_mm=0.0, before=1, after=3)


def _helpline(setting: Setting, block: Mapping[str, Any]) -> Flowable:
    name: Stack = [
        setting.text(str(block["name"]), "strong"),
        setting.text(joined([str(block.get("for", "")), _country(setting, block.get("country"))]), "small"),
    ]
    contact = setting.text(str(block["contact"]), "strong", colour="accent", after=1)
    return Beside(
        None,
        [*name, contact, Rule(setting.tones("line"), 0.5, gap_mm=1.5)],
        0.0,
        most_mm=90.0,
        before=2,
        after=6,
    )
