"""Keys of a pack as a guide knows them: `K7 A card`, a situation, a step, a face; what is no key stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..texts import speech

if TYPE_CHECKING:
    from ...app.library import Library
    from ...content.pack import PackTexts
    from ...domain.school import Archive


class ItemNames:
    """The names of everything that the workshops of a school are about."""

    def __init__(self, library: Library, archive: Archive) -> None:
        self._names: dict[str, str] = {}
        for pack, version in {(one.pack, one.pack_version) for one in archive.workshops}:
            self._names.update(_names_of(library.packs.find(pack, version).speak(speech().language)))

    def of_item(self, item: str) -> str:
        """Return which one of a list: one key or several, with spaces between."""
        return " · ".join(self._names.get(key, key) for key in item.split(" ")) if self._knows(item) else item

    def of_value(self, value: str) -> str:
        """Return a value: a key, several keys, or what somebody wrote."""
        return ", ".join(self._names.get(key, key) for key in value.split(", "))

    def _knows(self, item: str) -> bool:
        return any(key in self._names for key in item.split(" "))


def _names_of(texts: PackTexts) -> dict[str, str]:
    told: Mapping[str, Any] = texts.texts
    names = {key: f"{card.code} {card.title}" for key, card in texts.cards.items()}
    names |= {key: one["title"] for key, one in texts.situations.items()}
    names |= {key: one["title"] for steps in texts.steps.values() for key, one in steps.items()}
    for area, name in (
        ("faces", "word"),
        ("mission", "keyword"),
        ("principles", "title"),
        ("prompts", "short"),
        ("criteria", "name"),
        ("flags", "word"),
    ):
        names |= {key: one[name] for key, one in told[area].items()}
    return names | dict(told["duties"])
