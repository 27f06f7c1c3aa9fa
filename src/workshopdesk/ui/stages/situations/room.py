"""What the room sees of a situation: text, empty flags, and the spread once the counts are in; no model answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ....content.words import Words
from ....domain.workshop import JudgedSituation
from ...room.views import FlagsRoom, TextRoom
from . import ready


def room_of(
    told: Mapping[str, Any], at: int, judged: JudgedSituation | None, said: Words, criteria: Sequence[str]
) -> FlagsRoom | TextRoom:
    """Return the view for a small step; numbers are in it only where they are stored."""
    if at < ready.FLAGS:
        note = f"{said('phase1.room-think')}\n{' · '.join(criteria)}" if at == ready.THINK else ""
        return TextRoom(told["title"], told["text"], note)
    if at == ready.FLAGS or judged is None or not ready.counted(judged):
        return FlagsRoom(told["title"], {}, title=said(f"phase1.situation-step-{ready.FLAGS}"))
    counts = {str(flag): count for flag, count in judged.counts.items()}
    doing = ready.AGREE if judged.flag else ready.TALK
    return FlagsRoom(told["title"], counts, judged.flag, said(f"phase1.situation-step-{doing}"))
