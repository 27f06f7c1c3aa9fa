"""Reads what a guide types over from slips: codes in a row, or a few letters of a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ....content.folded import folded
from ....content.pack import PackTexts

# The top row of a Belgian keyboard without Shift.
_UNSHIFTED = str.maketrans("&é\"'(§è!çà", "1234567890")
_BETWEEN = re.compile(r"[\s,;/+>]+")
_LETTER_AND_DIGITS = re.compile(r"([^\W\d_]+)\s+(\d+)(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Typed:
    """One piece: the card it names, or what is the matter (unknown, many, twice) with the cards it could be."""

    text: str
    card: str | None
    fault: str = ""
    could_be: tuple[str, ...] = ()


def read_codes(text: str, texts: PackTexts) -> tuple[Typed, ...]:
    """Return every piece of a line, in order; the second mention of a card is marked."""
    letters = {level.letter.upper() for level in texts.levels.values()}
    joined = _LETTER_AND_DIGITS.sub(
        lambda found: found[1] + found[2] if found[1].upper() in letters else found[0], text
    )
    pieces: list[Typed] = []
    for word in _BETWEEN.split(joined):
        if word:
            pieces += _read_word(word, texts, letters)
    seen: set[str] = set()
    marked = []
    for piece in pieces:
        if piece.card is not None and piece.card in seen:
            piece = Typed(piece.text, piece.card, "twice")
        if piece.card is not None:
            seen.add(piece.card)
        marked.append(piece)
    return tuple(marked)


def _read_word(word: str, texts: PackTexts, letters: set[str]) -> list[Typed]:
    by_code = texts.by_code
    head, tail = word[:1].upper(), word[1:]
    code = head + tail.translate(_UNSHIFTED) if head in letters else word.upper()
    if code in by_code:
        return [Typed(word, by_code[code].key)]
    several = re.findall(r"[^\W\d_]+\d+", code)
    if len(several) > 1 and "".join(several) == code and all(one in by_code for one in several):
        return [Typed(one, by_code[one].key) for one in several]
    found = titled(word, texts)
    if len(found) == 1:
        return [Typed(word, found[0])]
    return [Typed(word, None, "many" if found else "unknown", tuple(found))]


def titled(word: str, texts: PackTexts) -> list[str]:
    """Return the cards with a word in their title that begins like this; nothing for fewer than two letters."""
    said = folded(word)
    if len(said) < 2:
        return []
    whole = [card.key for card in texts.cards.values() if folded(card.title) == said]
    return whole or [
        card.key
        for card in texts.cards.values()
        if any(part.startswith(said) for part in re.split(r"[\s/?-]+", folded(card.title)))
    ]


def cards_of(pieces: Sequence[Typed]) -> list[str]:
    """Return the cards that are read, without what is the matter."""
    return [piece.card for piece in pieces if piece.card is not None and not piece.fault]
