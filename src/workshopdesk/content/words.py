"""The program's own words in Dutch and in English, by key.

JSON rather than Qt's or gettext's compiled catalogues: documents and the command line speak too, each in a
language of its own, and the desk changes language while it runs. A file `resources/i18n/LANGUAGE/AREA.json`
holds `{"key": "text with {gaps}"}` or, where a number counts, `{"key": {"one": "...", "other": "..."}}`,
chosen by `n`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache

from ..locations import resources


class Words:
    """All words of one language; `words("area.key", n=3)` fills the gaps."""

    def __init__(self, language: str, texts: Mapping[str, str | Mapping[str, str]]) -> None:
        self.language = language
        self._texts = texts

    def __call__(self, key: str, /, **facts: object) -> str:
        """Return the text of `area.key`; raise KeyError where the word list lacks it."""
        text = self._texts[key]
        if not isinstance(text, str):
            text = text["one" if facts.get("n") == 1 else "other"]
        return text.format(**facts) if facts else text

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)


class _Areas(Mapping[str, "str | Mapping[str, str]"]):
    """The texts of a language; an area's file is read when one of its words is first asked for."""

    def __init__(self, language: str) -> None:
        self._folder = resources() / "i18n" / language
        self._read: dict[str, dict[str, str | Mapping[str, str]]] = {}

    def _area(self, area: str) -> dict[str, str | Mapping[str, str]]:
        known = self._read.get(area)
        if known is None:
            path = self._folder / f"{area}.json"
            told = json.loads(path.read_text("utf-8")) if path.is_file() else {}
            known = self._read[area] = {f"{area}.{key}": text for key, text in told.items()}
        return known

    def __getitem__(self, key: str) -> str | Mapping[str, str]:
        return self._area(key.partition(".")[0])[key]

    def __iter__(self) -> Iterator[str]:
        for path in sorted(self._folder.glob("*.json")):
            yield from self._area(path.stem)

    def __len__(self) -> int:
        return sum(1 for _ in self)


@cache
def words(language: str) -> Words:
    """Return the words of a language."""
    return Words(language, _Areas(language))
