"""Who moved a card when, from the journal, in plain lines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Protocol

from ....content.pack import PackTexts
from ....domain.workshop import Workshop
from ...texts import tr


class Told(Protocol):
    """What the journal tells of a step."""

    operation: str
    facts: Any
    made_at: datetime
    state: str


def course_of(steps: Iterable[Told], card: str, workshop: Workshop, texts: PackTexts) -> list[str]:
    """Return one line for each move and each mark of a card that still counts, the newest first."""
    lines = []
    for step in steps:
        if step.facts.get("card") != card or step.state == "undone":
            continue
        if step.operation == "place_card":
            zone = step.facts.get("zone", "")
            where = texts.texts["faces"][zone]["word"] if zone in texts.texts["faces"] else tr(f"phase2.to-{zone}")
            member = workshop.participant(step.facts.get("by") or "")
            said = tr("phase2.moved-by", where=where, name=member.label) if member else where
        elif step.operation == "mark_contested":
            said = tr("board.contested") if step.facts.get("contested") else tr("phase2.agreed")
        else:
            continue
        lines.append(f"{step.made_at.astimezone():%H:%M}  {said}")
    return lines[:6]
