"""The working group, as functions, and its rows."""

from __future__ import annotations

import json

from ...domain.workshop import Participant, Workshop
from .rows import Rows, Told, ordered
from .scalars import to_json


def people_rows(workshop: Workshop) -> Told:
    """Tell the rows of the participants."""
    for place, member in enumerate(workshop.participants):
        yield (
            "participant",
            {
                "id": member.id,
                "position": place,
                "role": member.role,
                "label": member.label,
                "duties": to_json(member.duties),
                "phases": to_json(member.phases),
            },
        )


def to_participants(rows: Rows) -> tuple[Participant, ...]:
    """Return the participants from all rows of a workshop."""
    return tuple(
        Participant(
            row["id"],
            row["role"],
            row["label"],
            tuple(json.loads(row["duties"])),
            tuple(json.loads(row["phases"])),
        )
        for row in ordered(rows, "participant")
    )
