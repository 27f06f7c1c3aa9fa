"""Finding a reference text: every word that is searched for, without accents and case, in its title or its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...content.folded import folded
from ...content.pack import Pack, PackTexts


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key != "kind":
                yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)


def whole_text(told: Mapping[str, Any]) -> str:
    """Return all words of a reference, folded."""
    return folded(" ".join(_texts(told)))


def keys_shown(pack: Pack, texts: PackTexts, other_country: bool) -> list[str]:
    """Return the references in the pack's order; those of another country only where they are asked for."""
    return [key for key, facts in pack.references.items() if key in texts.reference and (facts.shown or other_country)]


def found(search: str, wholes: Mapping[str, str], keys: list[str], titles: Mapping[str, str]) -> list[str]:
    """Return the keys that hold every word, those with all words in the title first."""
    words = folded(search).split()
    hits = [key for key in keys if all(word in wholes[key] for word in words)]
    return sorted(hits, key=lambda key: not all(word in folded(titles[key]) for word in words)) if words else hits
