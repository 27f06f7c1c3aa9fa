"""A whole workshop and all its rows."""

from __future__ import annotations

import json
from itertools import chain

from ...domain.terms import WorkshopStatus
from ...domain.workshop import Workshop
from .board import board_rows, to_ballots, to_notes, to_placements, to_ranking
from .people import people_rows, to_participants
from .phases import phase_rows, to_materials, to_phases, to_step_notes
from .plan import plan_rows, to_parking_lot, to_plan
from .rows import KEYS, Row, Rows, key_of
from .scalars import to_json
from .vision import to_choice, to_mission_notes, to_practice, vision_rows


def workshop_rows(workshop: Workshop, position: int) -> Rows:
    """Return every row of a workshop, by table and key."""
    rows: Rows = {table: {} for table in KEYS if table != "school"}
    own = _own_row(workshop, position)
    rows["workshop"][key_of("workshop", own)] = own
    for table, row in chain.from_iterable(
        tell(workshop) for tell in (people_rows, phase_rows, vision_rows, board_rows, plan_rows)
    ):
        row["workshop_id"] = workshop.id
        rows[table][key_of(table, row)] = row
    return rows


def _own_row(workshop: Workshop, position: int) -> Row:
    return {
        "id": workshop.id,
        "position": position,
        "title": workshop.title,
        "pack": workshop.pack,
        "pack_version": workshop.pack_version,
        "school_year": workshop.school_year,
        "status": workshop.status.value,
        "language": workshop.language,
        "guide": workshop.guide,
        "vision_text": workshop.vision_text,
        "plan_year": workshop.plan_year,
        "chosen_situations": to_json(workshop.chosen_situations),
    }


def to_workshop(rows: Rows) -> Workshop:
    """Return a workshop from all its rows."""
    (own,) = rows["workshop"].values()
    return Workshop(
        id=own["id"],
        title=own["title"],
        pack=own["pack"],
        pack_version=own["pack_version"],
        school_year=own["school_year"],
        status=WorkshopStatus(own["status"]),
        language=own["language"],
        guide=own["guide"],
        participants=to_participants(rows),
        phases=to_phases(rows),
        practice=to_practice(rows),
        principles=to_choice(rows),
        mission_notes=to_mission_notes(rows),
        vision_text=own["vision_text"],
        placements=to_placements(rows),
        notes=to_notes(rows),
        ballots=to_ballots(rows),
        ranking=to_ranking(rows),
        plan_year=own["plan_year"],
        plan=to_plan(rows),
        parking_lot=to_parking_lot(rows),
        step_notes=to_step_notes(rows),
        materials=to_materials(rows),
        chosen_situations=tuple(json.loads(own["chosen_situations"])),
    )
