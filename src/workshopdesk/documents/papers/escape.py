"""The one place where text that people typed becomes text that is drawn.

Papers draw characters and never read markup: there is no parser between a note and the paper, so `<b>` is
three characters and `<img src=...>` opens no file. What is left to do here: choose a font for each character,
spell out as code points what neither font has, and give tabs and line breaks a shape.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

from ...content.glyphs import SOFT_HYPHEN, face_of

Run = tuple[str, str]  # a font, and what is drawn with it
_TAB: Final = "    "
_LINE_BREAKS: Final = {"\r\n": "\n", "\r": "\n", "\u2028": "\n", "\u2029": "\n\n", "\v": "\n", "\f": "\n"}


def _spelled_out(char: str) -> str:
    return f"U+{ord(char):04X}"


def runs(text: str, font: str, missing: set[str]) -> list[Run]:
    """Return a text as runs of one font each; soft hyphens stay, as places where a word may break.

    What no font can draw is spelled as its code point and added to `missing`.
    """
    for typed, drawn in _LINE_BREAKS.items():
        text = text.replace(typed, drawn)
    text = unicodedata.normalize("NFC", text.replace("\t", _TAB))
    found: list[tuple[str, list[str]]] = []
    for char in text:
        face = font if char in ("\n", SOFT_HYPHEN) else face_of(char, font)
        drawn = char
        if face is None:
            missing.add(char)
            face, drawn = font, _spelled_out(char)
        if found and found[-1][0] == face:
            found[-1][1].append(drawn)
        else:
            found.append((face, [drawn]))
    return [(face, "".join(chars)) for face, chars in found]


def plain(text: str) -> str:
    """Return a text in one line, for an outline or a file's metadata."""
    return " ".join(text.replace(SOFT_HYPHEN, "").split())


def joined(parts: Iterable[str], separator: str = " · ") -> str:
    """Return the parts that say something, with a separator between them."""
    return separator.join(part for part in parts if part)
