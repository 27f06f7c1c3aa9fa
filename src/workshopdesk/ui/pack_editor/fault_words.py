"""Says in words where a fault of a draft is."""

from __future__ import annotations

from collections.abc import Sequence

from ...app.open_draft import OpenDraft
from ...app.pack_places import EditPlace
from ...content.faults import Fault
from ..texts import speech, tr
from .fault_list import FaultLine
from .fields import Item, items


def item_words(item: Item) -> str:
    """Return how an item is called: its code and its title."""
    return " · ".join(part for part in (item.code, item.title or tr("packs.untitled")) if part)


def fault_lines(draft: OpenDraft, faults: Sequence[tuple[EditPlace | None, Fault]], language: str) -> list[FaultLine]:
    """Return a line for each fault; items are named in a language of the pack."""
    said = speech().language
    return [FaultLine(_where(draft, place, fault, language), fault.say(said), place) for place, fault in faults]


def _where(draft: OpenDraft, place: EditPlace | None, fault: Fault, language: str) -> str:
    if place is None:
        return fault.place
    item = next((one for one in items(draft, place.subject, language) if one.key == place.item), None)
    parts = [item_words(item) if item is not None else place.item]
    if place.language and len(draft.languages) > 1:
        parts.append(tr(f"packs.language-{place.language}"))
    return " · ".join(parts)
