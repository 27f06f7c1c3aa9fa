"""From the domain to the record: every fact, absent ones left out where the format lets them."""

from __future__ import annotations

from typing import Any

from ..domain.school import Archive
from ..domain.workshop import AgendaItem, JudgedSituation, PhaseRun, Placement, PlanRow, Workshop
from ..store.mapping import instant


def _day(value: Any) -> str | None:
    return value.isoformat() if value else None


def told_school(archive: Archive) -> dict[str, Any]:
    """Return `school` and `workshops` of the record."""
    school = archive.school
    told: dict[str, Any] = {
        "id": school.id,
        "name": school.name,
        "municipality": school.municipality,
        "level": school.level.value,
        "language": school.language,
        "contact": school.contact,
        "retention_until": _day(school.retention_until),
    }
    if school.rehearsal:
        told["rehearsal"] = True
    return {"school": told, "workshops": [_workshop(workshop) for workshop in archive.workshops]}


def _agenda(item: AgendaItem) -> dict[str, Any]:
    told: dict[str, Any] = {
        "step": item.step,
        "planned_minutes": item.planned_minutes,
        "spent_seconds": item.spent_ms // 1000,
    }
    if item.spent_ms % 1000:
        told["spent_ms"] = item.spent_ms
    if item.added_minutes:
        told["added_minutes"] = item.added_minutes
    if item.skipped:
        told["skipped"] = True
    return told


def _phase(run: PhaseRun) -> dict[str, Any]:
    told: dict[str, Any] = {
        "phase": run.phase,
        "date": _day(run.date),
        "started_at": instant(run.started_at),
        "ended_at": instant(run.ended_at),
        "agenda": [_agenda(item) for item in run.agenda],
    }
    if run.start_time:
        told["start_time"] = run.start_time
    if run.timer:
        told["timer"] = {
            "state": run.timer.state.value,
            "step": run.timer.step,
            "changed_at": instant(run.timer.changed_at),
        }
    return told


def _judged(judged: JudgedSituation) -> dict[str, Any]:
    return {
        "situation": judged.situation,
        "counts": {flag.value: number for flag, number in judged.counts.items()},
        "criteria": {
            key: {"rating": said.rating.value, "reason": said.reason} for key, said in judged.criteria.items()
        },
        "flag": judged.flag.value if judged.flag else None,
        "reaction": judged.reaction,
        "note": judged.note,
    }


def _placement(placement: Placement) -> dict[str, Any]:
    told: dict[str, Any] = {
        "card": placement.card,
        "zone": placement.zone.value,
        "held_by": placement.held_by,
        "contested": placement.contested,
    }
    for name in ("z", "x", "y"):
        value = getattr(placement, name)
        if value is not None:
            told[name] = value
    return told


def _plan_row(row: PlanRow) -> dict[str, Any]:
    return {
        "card": row.card,
        "approach": row.approach,
        "owner": row.owner,
        "deadline": _day(row.deadline),
        "partners": list(row.partners),
        "status": row.status.value,
        "review_date": _day(row.review_date),
        "tasks": [
            {"text": task.text, "owner": task.owner, "due": _day(task.due), "done": task.done} for task in row.tasks
        ],
    }


def _workshop(workshop: Workshop) -> dict[str, Any]:
    ranked = workshop.ranking
    told: dict[str, Any] = {
        "id": workshop.id,
        "title": workshop.title,
        "pack": workshop.pack,
        "pack_version": workshop.pack_version,
        "school_year": workshop.school_year,
        "status": workshop.status.value,
        "language": workshop.language,
        "guide": workshop.guide,
        "participants": [
            {
                "id": member.id,
                "role": member.role,
                "label": member.label,
                "duties": list(member.duties),
                "phases": list(member.phases),
            }
            for member in workshop.participants
        ],
        "phases": [_phase(run) for run in workshop.phases],
        "practice": [_judged(judged) for judged in workshop.practice],
        "principles": {
            "chosen": list(workshop.principles.chosen),
            "own_wording": dict(workshop.principles.own_wording),
            "counts": dict(workshop.principles.counts),
        },
        "mission_notes": [{"mission": said.mission, "text": said.text} for said in workshop.mission_notes],
        "vision_text": workshop.vision_text,
        "placements": [_placement(placement) for placement in workshop.placements],
        "notes": [{"card": note.card, "prompt": note.prompt, "text": note.text} for note in workshop.notes],
        "ballots": [{"slip": ballot.slip, "cards": list(ballot.cards)} for ballot in workshop.ballots],
        "ranking": {
            "cards": list(ranked.cards),
            "method": ranked.method,
            "final": ranked.final,
            "reason": ranked.reason,
            **({"decided": list(ranked.decided)} if ranked.decided else {}),
        }
        if ranked
        else None,
        "plan_year": workshop.plan_year,
        "plan": [_plan_row(row) for row in workshop.plan],
        "parking_lot": [
            {"text": parked.text, "owner": parked.owner, "done": parked.done} for parked in workshop.parking_lot
        ],
    }
    if workshop.step_notes:
        told["step_notes"] = [
            {"phase": note.phase, "step": note.step, "text": note.text} for note in workshop.step_notes
        ]
    if workshop.materials:
        told["materials"] = [
            {"key": one.key, "ready": one.ready, "printed_at": instant(one.printed_at)} for one in workshop.materials
        ]
    if workshop.chosen_situations:
        told["chosen_situations"] = list(workshop.chosen_situations)
    return told
