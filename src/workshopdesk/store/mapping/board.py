"""The cards of phase 2, and their rows: where each lies, what was said of it, the slips and the ranking."""

from __future__ import annotations

import json

from ...domain.terms import Zone
from ...domain.workshop import Ballot, Note, Placement, Ranking, Workshop
from .rows import Rows, Told, ordered
from .scalars import to_json


def board_rows(workshop: Workshop) -> Told:
    """Tell the rows of the cards."""
    for place, lying in enumerate(workshop.placements):
        yield (
            "placement",
            {
                "card": lying.card,
                "position": place,
                "zone": lying.zone.value,
                "held_by": lying.held_by,
                "contested": int(lying.contested),
                "z": lying.z,
                "x": lying.x,
                "y": lying.y,
            },
        )
    for place, note in enumerate(workshop.notes):
        yield "note", {"card": note.card, "prompt": note.prompt, "position": place, "text": note.text}
    for slip in workshop.ballots:
        yield "ballot", {"slip": slip.slip, "cards": to_json(slip.cards)}
    if workshop.ranking:
        ranked = workshop.ranking
        yield (
            "ranking",
            {
                "cards": to_json(ranked.cards),
                "final": int(ranked.final),
                "method": ranked.method,
                "reason": ranked.reason,
                "decided": to_json(ranked.decided),
            },
        )


def to_placements(rows: Rows) -> tuple[Placement, ...]:
    """Return where each card lies from all rows of a workshop."""
    return tuple(
        Placement(
            row["card"],
            Zone(row["zone"]),
            row["held_by"],
            bool(row["contested"]),
            row["z"],
            row["x"],
            row["y"],
        )
        for row in ordered(rows, "placement")
    )


def to_notes(rows: Rows) -> tuple[Note, ...]:
    """Return what was said of the cards from all rows of a workshop."""
    return tuple(Note(row["card"], row["prompt"], row["text"]) for row in ordered(rows, "note"))


def to_ballots(rows: Rows) -> tuple[Ballot, ...]:
    """Return the slips from all rows of a workshop."""
    return tuple(Ballot(row["slip"], tuple(json.loads(row["cards"]))) for row in ordered(rows, "ballot", "slip"))


def to_ranking(rows: Rows) -> Ranking | None:
    """Return the ranking from all rows of a workshop; None where there is none yet."""
    ranked = next(iter(rows.get("ranking", {}).values()), None)
    if ranked is None:
        return None
    return Ranking(
        tuple(json.loads(ranked["cards"])),
        bool(ranked["final"]),
        ranked["method"],
        ranked["reason"],
        tuple(json.loads(ranked["decided"])),
    )
