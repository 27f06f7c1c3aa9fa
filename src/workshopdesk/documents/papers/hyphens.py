"""Where a word may break: pyphen's patterns, three letters on each side, and the words it gets wrong."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import pyphen

LETTERS: Final = 3
_DICTIONARIES: Final = {"nl": "nl_NL", "en": "en_GB"}
# A letter with a diaeresis would lose it at the start of a line (coördinator, co-ordinator): no break there.
_DIAERESIS: Final = "äëïöüÄËÏÖÜ"
_LETTERS_ONLY: Final = re.compile(r"[^\W\d_]+")
# Parts of words where pyphen goes astray (kla-schat, meel-achte, pro-fielfoto); they hold in compounds too.
_CORRECTED: Final = {
    "nl": (
        "achter-af be-vra-ging gas-ten-boek groeps-app groeps-chat klas-agen-da klas-app klas-blog klas-chat"
        " mee-la-chen mee-lach-te naakt-foto on-line prak-tijk-leer-kracht pro-fiel-foto pro-fiel-fo-to's"
        " smart-phone stress-stoor-nis te-vre-den-heids-en-quê-te whats-app-groep zorg-over-leg"
    ),
    "en": "work-shop school-year class-room teach-er teach-ers",
}


@cache
def _patterns(language: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=_DICTIONARIES.get(language, "nl_NL"), left=LETTERS, right=LETTERS)


@cache
def _corrections(language: str) -> tuple[tuple[str, tuple[int, ...]], ...]:
    found = []
    for marked in _CORRECTED.get(language, "").split():
        parts = marked.split("-")
        points = [sum(map(len, parts[: count + 1])) for count in range(len(parts) - 1)]
        found.append(("".join(parts), tuple(points)))
    return tuple(found)


@cache
def _points(word: str, language: str) -> tuple[int, ...]:
    points = {int(point) for point in _patterns(language).positions(word)}
    for part, inside in _corrections(language):
        start = word.find(part)
        if start >= 0:
            end = start + len(part)
            points = {point for point in points if not start < point < end}
            points |= {start + point for point in inside}
            points |= {point for point in (start, end) if 0 < point < len(word)}
    return tuple(
        point for point in sorted(points) if LETTERS <= point <= len(word) - LETTERS and word[point] not in _DIAERESIS
    )


def break_points(word: str, language: str) -> tuple[int, ...]:
    """Return after how many characters a word may break; never in numbers, addresses and acronyms."""
    if any(char in "@./\\_:" or char.isdigit() for char in word.strip(".,:;!?()“”‘’\"'…")):
        return ()
    points: list[int] = []
    for found in _LETTERS_ONLY.finditer(word):
        letters, lower = found.group(), found.group().lower()
        if len(letters) >= 2 * LETTERS and not letters.isupper() and len(lower) == len(letters):
            points += [found.start() + point for point in _points(lower, language)]
    return tuple(points)
