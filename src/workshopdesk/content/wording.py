"""Looks through the texts of a pack: characters that print, no markup, and lengths that fit their place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, Final

from .faults import Fault, Step, pointer
from .fitting import (
    BACK_LINES,
    BACK_WIDTH_MM,
    POSTER_ROOM,
    TITLE_LEAST_PT,
    TITLE_LINES,
    TITLE_WIDTH_MM,
    back_lines,
    head_lines,
    poster_too_wide,
    title_fits,
)
from .glyphs import SOFT_HYPHEN, missing_in

BACK_CHARACTERS: Final = 400
TITLE_WORDS: Final = 5
SITUATION_WORDS: Final = (60, 130)
_MARKUP: Final = re.compile(
    r"<\s*/?\s*[A-Za-z!?]|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|\*\*|__|`|\]\(|^#{1,6} "
)
# Controls, half characters, private ones, line separators, and marks that turn or hide text.
_HIDDEN: Final = frozenset({"Cc", "Cs", "Co", "Cf", "Zl", "Zp"})


def _strings(value: Any, *at: Step) -> Iterator[tuple[tuple[Step, ...], str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield (*at, key), key
            yield from _strings(inner, *at, key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _strings(inner, *at, number)


def _named(char: str) -> str:
    return f"U+{ord(char):04X}"


def character_faults(file: str, value: Any) -> Iterator[Fault]:
    """Yield what is wrong with the characters of all strings in a file, whatever its shape."""
    for at, text in _strings(value):
        place = pointer(*at)
        soft = SOFT_HYPHEN if at and at[-1] == "hyphenated" else ""
        hidden = {char for char in text if unicodedata.category(char) in _HIDDEN and char not in soft}
        for char in sorted(hidden):
            yield Fault(file, place, "hidden-character", {"sign": _named(char)})
        for char in missing_in(text):
            if char not in hidden:
                yield Fault(file, place, "no-glyph", {"char": char, "sign": _named(char)})
        found = _MARKUP.search(text)
        if found:
            yield Fault(file, place, "markup", {"found": found.group()})
        if not unicodedata.is_normalized("NFC", text):
            yield Fault(file, place, "not-composed")
        if text != text.strip() or "  " in text:
            yield Fault(file, place, "loose-space")


def _cards(file: str, texts: Mapping[str, Any]) -> Iterator[Fault]:
    for key, level in texts["levels"].items():
        for field in ("name", "short"):
            if poster_too_wide(field, level[field]):
                _, size, room = POSTER_ROOM[field]
                facts = {"width": int(room), "size": int(size)}
                yield Fault(file, pointer("levels", key, field), "level-too-wide", facts)
    for key, card in texts["cards"].items():
        at = ("cards", key)
        marked = card["hyphenated"]
        head = head_lines(marked, "K24")
        if marked.replace(SOFT_HYPHEN, "") != card["title"]:
            yield Fault(file, pointer(*at, "hyphenated"), "other-title", {"title": card["title"]})
        if head is None or not title_fits(marked):
            facts = {"lines": TITLE_LINES, "width": int(TITLE_WIDTH_MM), "size": int(TITLE_LEAST_PT)}
            yield Fault(file, pointer(*at, "title"), "title-too-wide", facts)
        yield from _back(file, card["back"], BACK_LINES + 1 - (head or 1), *at, "back")


def _back(file: str, back: list[str], most: int, *at: Step) -> Iterator[Fault]:
    length = sum(map(len, back))
    if length > BACK_CHARACTERS:
        yield Fault(file, pointer(*at), "back-too-long", {"limit": BACK_CHARACTERS, "length": length})
        return
    lines = back_lines(back)
    if lines is None:
        yield Fault(file, pointer(*at), "word-too-wide", {"width": int(BACK_WIDTH_MM)})
    elif lines > most:
        yield Fault(file, pointer(*at), "back-too-high", {"limit": most, "lines": lines})


def _short_title(file: str, title: str, *at: Step) -> Iterator[Fault]:
    count = len(title.split())
    if count > TITLE_WORDS:
        yield Fault(file, pointer(*at), "too-many-words", {"limit": TITLE_WORDS, "count": count})


def _poster(file: str, texts: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield what has no room on the screener poster, in the line that it gets there."""
    lines: list[tuple[tuple[Step, ...], str, str]] = [(("screener_title",), texts["screener_title"], "title")]
    lines.append((("criterion", "question"), texts["criterion"]["question"], "question"))
    for face, said in texts["faces"].items():
        lines.append((("faces", face, "word"), said["word"], "face"))
        lines.append((("faces", face, "subline"), f"{said['colour']} · {said['subline']}", "subline"))
    for at, text, line in lines:
        if poster_too_wide(line, text):
            _, size, room = POSTER_ROOM[line]
            yield Fault(file, pointer(*at), "level-too-wide", {"width": int(room), "size": int(size)})


def _texts(file: str, texts: Mapping[str, Any]) -> Iterator[Fault]:
    yield from _poster(file, texts)
    for key, principle in texts["principles"].items():
        yield from _short_title(file, principle["title"], "principles", key, "title")


def _situations(file: str, texts: Mapping[str, Any]) -> Iterator[Fault]:
    least, most = SITUATION_WORDS
    for key, situation in texts.items():
        yield from _short_title(file, situation["title"], key, "title")
        count = len(situation["text"].split())
        if not least <= count <= most:
            facts = {"least": least, "limit": most, "count": count}
            yield Fault(file, pointer(key, "text"), "situation-length", facts)


_RULES = {"cards": _cards, "texts": _texts, "situations": _situations}


def length_faults(file: str, texts: Mapping[str, Any]) -> list[Fault]:
    """Return the texts of one file of a language that do not fit their place, once its shape is right."""
    rule = _RULES.get(file.removesuffix(".json").partition("/")[2])
    return list(rule(file, texts)) if rule else []
