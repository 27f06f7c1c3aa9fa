"""Between the frozen things of the domain and the rows of the tables, in both directions.

A row is a plain dict of column values; `Rows` maps table name -> key -> row. Lists and objects are JSON text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from ..domain.school import School
from ..domain.terms import Flag, Rating, RowStatus, SchoolLevel, TimerState, WorkshopStatus, Zone
from ..domain.workshop import (
    AgendaItem,
    Ballot,
    CriterionRating,
    JudgedSituation,
    Material,
    MissionNote,
    Note,
    Parked,
    Participant,
    PhaseRun,
    Placement,
    PlanRow,
    PrincipleChoice,
    Ranking,
    StepNote,
    Task,
    Timer,
    Workshop,
)

Row = dict[str, Any]
Key = tuple[Any, ...]
Rows = dict[str, dict[Key, Row]]

KEYS: Mapping[str, tuple[str, ...]] = {
    "school": ("id",),
    "workshop": ("id",),
    "participant": ("workshop_id", "id"),
    "phase": ("workshop_id", "phase"),
    "agenda_item": ("workshop_id", "phase", "step"),
    "step_note": ("workshop_id", "phase", "step"),
    "material": ("workshop_id", "key"),
    "judged_situation": ("workshop_id", "situation"),
    "principle": ("workshop_id", "principle"),
    "mission_note": ("workshop_id", "mission"),
    "placement": ("workshop_id", "card"),
    "note": ("workshop_id", "card", "prompt"),
    "ballot": ("workshop_id", "slip"),
    "ranking": ("workshop_id",),
    "plan_row": ("workshop_id", "card"),
    "task": ("workshop_id", "card", "position"),
    "parked": ("workshop_id", "position"),
}


def key_of(table: str, row: Mapping[str, Any]) -> Key:
    """Return the key of a row."""
    return tuple(row[column] for column in KEYS[table])


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def instant(value: datetime | None) -> str | None:
    """Return an instant as it is stored: UTC with Z, microseconds where it has them."""
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z") if value else None


def to_instant(value: str | None) -> datetime | None:
    """Return a stored instant."""
    return datetime.fromisoformat(value) if value else None


def _to_day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def school_row(school: School) -> Row:
    """Return the row of a school."""
    return {
        "id": school.id,
        "name": school.name,
        "municipality": school.municipality,
        "level": school.level.value,
        "language": school.language,
        "contact": school.contact,
        "retention_until": _day(school.retention_until),
        "rehearsal": int(school.rehearsal),
    }


def to_school(row: Mapping[str, Any]) -> School:
    """Return a school from its row."""
    return School(
        row["id"],
        row["name"],
        row["municipality"],
        SchoolLevel(row["level"]),
        row["language"],
        row["contact"],
        _to_day(row["retention_until"]),
        bool(row["rehearsal"]),
    )


def workshop_rows(workshop: Workshop, position: int) -> Rows:
    """Return every row of a workshop, by table and key."""
    mine = workshop.id
    rows: Rows = {table: {} for table in KEYS if table != "school"}

    def put(table: str, row: Row) -> None:
        if table != "workshop":
            row["workshop_id"] = mine
        rows[table][key_of(table, row)] = row

    put(
        "workshop",
        {
            "id": mine,
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
            "chosen_situations": _json(workshop.chosen_situations),
        },
    )
    for place, member in enumerate(workshop.participants):
        put(
            "participant",
            {
                "id": member.id,
                "position": place,
                "role": member.role,
                "label": member.label,
                "duties": _json(member.duties),
                "phases": _json(member.phases),
            },
        )
    for run in workshop.phases:
        timer = run.timer
        put(
            "phase",
            {
                "phase": run.phase,
                "date": _day(run.date),
                "start_time": run.start_time,
                "started_at": instant(run.started_at),
                "ended_at": instant(run.ended_at),
                "timer_state": timer.state.value if timer else None,
                "timer_step": timer.step if timer else None,
                "timer_changed_at": instant(timer.changed_at) if timer else None,
                "timer_boot_id": timer.boot_id if timer else None,
                "timer_boot_ms": timer.boot_ms if timer else None,
            },
        )
        for place, item in enumerate(run.agenda):
            put(
                "agenda_item",
                {
                    "phase": run.phase,
                    "step": item.step,
                    "position": place,
                    "planned_minutes": item.planned_minutes,
                    "spent_ms": item.spent_ms,
                    "added_minutes": item.added_minutes,
                    "skipped": int(item.skipped),
                },
            )
    for place, jotted in enumerate(workshop.step_notes):
        put("step_note", {"phase": jotted.phase, "step": jotted.step, "position": place, "text": jotted.text})
    for place, material in enumerate(workshop.materials):
        put(
            "material",
            {
                "key": material.key,
                "position": place,
                "ready": int(material.ready),
                "printed_at": instant(material.printed_at),
            },
        )
    for place, judged in enumerate(workshop.practice):
        put(
            "judged_situation",
            {
                "situation": _json(judged.situation),
                "position": place,
                "counts": _json({flag.value: number for flag, number in judged.counts.items()}),
                "criteria": _json({key: [said.rating.value, said.reason] for key, said in judged.criteria.items()}),
                "flag": judged.flag.value if judged.flag else None,
                "reaction": judged.reaction,
                "note": judged.note,
            },
        )
    choice = workshop.principles
    named = dict.fromkeys([*choice.counts, *choice.chosen, *choice.own_wording])
    for place, principle in enumerate(named):
        put(
            "principle",
            {
                "principle": principle,
                "position": place,
                "votes": choice.counts.get(principle),
                "chosen": choice.chosen.index(principle) if principle in choice.chosen else None,
                "own_wording": choice.own_wording.get(principle),
            },
        )
    for place, said in enumerate(workshop.mission_notes):
        put("mission_note", {"mission": said.mission, "position": place, "text": said.text})
    for place, lying in enumerate(workshop.placements):
        put(
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
        put("note", {"card": note.card, "prompt": note.prompt, "position": place, "text": note.text})
    for slip in workshop.ballots:
        put("ballot", {"slip": slip.slip, "cards": _json(slip.cards)})
    if workshop.ranking:
        ranked = workshop.ranking
        put(
            "ranking",
            {
                "cards": _json(ranked.cards),
                "final": int(ranked.final),
                "method": ranked.method,
                "reason": ranked.reason,
                "decided": _json(ranked.decided),
            },
        )
    for place, planned in enumerate(workshop.plan):
        put(
            "plan_row",
            {
                "card": planned.card,
                "position": place,
                "approach": planned.approach,
                "owner": planned.owner,
                "deadline": _day(planned.deadline),
                "partners": _json(planned.partners),
                "status": planned.status.value,
                "review_date": _day(planned.review_date),
            },
        )
        for number, task in enumerate(planned.tasks):
            put(
                "task",
                {
                    "card": planned.card,
                    "position": number,
                    "text": task.text,
                    "owner": task.owner,
                    "due": _day(task.due),
                    "done": int(task.done),
                },
            )
    for place, parked in enumerate(workshop.parking_lot):
        put(
            "parked",
            {"position": place, "text": parked.text, "owner": parked.owner, "done": int(parked.done)},
        )
    return rows


def _ordered(rows: Rows, table: str, column: str = "position") -> Iterable[Row]:
    return sorted(rows.get(table, {}).values(), key=lambda row: row[column])


def _to_phase(row: Row, agenda: Iterable[Row]) -> PhaseRun:
    timer = None
    if row["timer_state"]:
        timer = Timer(
            TimerState(row["timer_state"]),
            row["timer_step"],
            to_instant(row["timer_changed_at"]),
            row["timer_boot_id"],
            row["timer_boot_ms"],
        )
    items = tuple(
        AgendaItem(
            item["step"],
            item["planned_minutes"],
            item["spent_ms"],
            item["added_minutes"],
            bool(item["skipped"]),
        )
        for item in agenda
        if item["phase"] == row["phase"]
    )
    return PhaseRun(
        row["phase"],
        _to_day(row["date"]),
        to_instant(row["started_at"]),
        to_instant(row["ended_at"]),
        items,
        timer,
        row["start_time"],
    )


def _to_judged(row: Row) -> JudgedSituation:
    return JudgedSituation(
        json.loads(row["situation"]),
        {Flag(flag): number for flag, number in json.loads(row["counts"]).items()},
        {key: CriterionRating(Rating(said[0]), said[1]) for key, said in json.loads(row["criteria"]).items()},
        Flag(row["flag"]) if row["flag"] else None,
        row["reaction"],
        row["note"],
    )


def _to_choice(rows: list[Row]) -> PrincipleChoice:
    chosen = sorted((row for row in rows if row["chosen"] is not None), key=lambda row: row["chosen"])
    return PrincipleChoice(
        tuple(row["principle"] for row in chosen),
        {row["principle"]: row["own_wording"] for row in rows if row["own_wording"] is not None},
        {row["principle"]: row["votes"] for row in rows if row["votes"] is not None},
    )


def _to_plan_row(row: Row, tasks: Iterable[Row]) -> PlanRow:
    return PlanRow(
        row["card"],
        row["approach"],
        row["owner"],
        _to_day(row["deadline"]),
        tuple(json.loads(row["partners"])),
        RowStatus(row["status"]),
        _to_day(row["review_date"]),
        tuple(
            Task(task["text"], task["owner"], _to_day(task["due"]), bool(task["done"]))
            for task in tasks
            if task["card"] == row["card"]
        ),
    )


def to_workshop(rows: Rows) -> Workshop:
    """Return a workshop from all its rows."""
    (own,) = rows["workshop"].values()
    agenda = list(_ordered(rows, "agenda_item"))
    tasks = list(_ordered(rows, "task"))
    ranked = next(iter(rows.get("ranking", {}).values()), None)
    return Workshop(
        id=own["id"],
        title=own["title"],
        pack=own["pack"],
        pack_version=own["pack_version"],
        school_year=own["school_year"],
        status=WorkshopStatus(own["status"]),
        language=own["language"],
        guide=own["guide"],
        participants=tuple(
            Participant(
                row["id"],
                row["role"],
                row["label"],
                tuple(json.loads(row["duties"])),
                tuple(json.loads(row["phases"])),
            )
            for row in _ordered(rows, "participant")
        ),
        phases=tuple(_to_phase(row, agenda) for row in _ordered(rows, "phase", "phase")),
        practice=tuple(_to_judged(row) for row in _ordered(rows, "judged_situation")),
        principles=_to_choice(list(_ordered(rows, "principle"))),
        mission_notes=tuple(MissionNote(row["mission"], row["text"]) for row in _ordered(rows, "mission_note")),
        vision_text=own["vision_text"],
        placements=tuple(
            Placement(
                row["card"],
                Zone(row["zone"]),
                row["held_by"],
                bool(row["contested"]),
                row["z"],
                row["x"],
                row["y"],
            )
            for row in _ordered(rows, "placement")
        ),
        notes=tuple(Note(row["card"], row["prompt"], row["text"]) for row in _ordered(rows, "note")),
        ballots=tuple(Ballot(row["slip"], tuple(json.loads(row["cards"]))) for row in _ordered(rows, "ballot", "slip")),
        ranking=Ranking(
            tuple(json.loads(ranked["cards"])),
            bool(ranked["final"]),
            ranked["method"],
            ranked["reason"],
            tuple(json.loads(ranked["decided"])),
        )
        if ranked
        else None,
        plan_year=own["plan_year"],
        plan=tuple(_to_plan_row(row, tasks) for row in _ordered(rows, "plan_row")),
        parking_lot=tuple(Parked(row["text"], row["owner"], bool(row["done"])) for row in _ordered(rows, "parked")),
        step_notes=tuple(StepNote(row["phase"], row["step"], row["text"]) for row in _ordered(rows, "step_note")),
        materials=tuple(
            Material(row["key"], bool(row["ready"]), to_instant(row["printed_at"]))
            for row in _ordered(rows, "material")
        ),
        chosen_situations=tuple(json.loads(own["chosen_situations"])),
    )
