"""A school of a record with its workshops, each read with the words of its own pack."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...domain.school import Archive, School
from ...domain.terms import SchoolLevel, WorkshopStatus
from ...domain.vocabulary import Vocabulary
from ...domain.workshop import Workshop
from .board import ballots, card_notes, placements, ranking
from .people import participants
from .phases import phases, ready_materials, step_notes
from .place import Place, once
from .plan import parking_lot, plan
from .vision import judged_situations, mission_notes, principle_choice


def read_school(told: Any, find_words: Callable[[str, str], Vocabulary]) -> Archive:
    """Return the archive of a record whose shape is right; raise RecordRefused."""
    top = Place(told)
    own = top.at("school")
    school = School(
        id=own.at("id").name(),
        name=own.at("name").name(),
        municipality=own.at("municipality", "").line(),
        level=SchoolLevel(own.at("level", "secondary").value),
        language=own.at("language", "nl").value,
        contact=own.at("contact", "").line(),
        retention_until=own.at("retention_until").day(),
        rehearsal=own.at("rehearsal", False).value,
    )
    seen: set[Any] = set()
    workshops = []
    for place in top.at("workshops", []).each():
        once(place.at("id"), place.value["id"].lower(), seen)
        key, version = place.at("pack").name(), place.at("pack_version").name()
        try:
            words = find_words(key, version)
        except LookupError:
            raise place.at("pack").refuse("no-such-pack", pack=key[:80], version=version[:80]) from None
        workshops.append(_workshop(place, words))
    return Archive(school, tuple(workshops))


def _workshop(place: Place, words: Vocabulary) -> Workshop:
    group = participants(place.at("participants", []), words)
    members = {member.id for member in group}
    return Workshop(
        id=place.at("id").name(),
        title=place.at("title").name(),
        pack=words.pack,
        pack_version=words.version,
        school_year=place.at("school_year").year(),
        status=WorkshopStatus(place.at("status", "planned").value),
        language=place.at("language", "nl").value,
        guide=place.at("guide", "").line(),
        participants=group,
        phases=phases(place.at("phases", []), words),
        practice=judged_situations(place.at("practice", []), words),
        principles=principle_choice(place.at("principles", {}), words),
        mission_notes=mission_notes(place.at("mission_notes", []), words),
        vision_text=place.at("vision_text", "").text(),
        placements=placements(place.at("placements", []), words, members),
        notes=card_notes(place.at("notes", []), words),
        ballots=ballots(place.at("ballots", []), words),
        ranking=ranking(place.at("ranking"), words),
        plan_year=place.at("plan_year").year() if place.at("plan_year").value is not None else None,
        plan=plan(place.at("plan", []), words),
        parking_lot=parking_lot(place.at("parking_lot", [])),
        step_notes=step_notes(place.at("step_notes", []), words),
        materials=ready_materials(place.at("materials", [])),
        chosen_situations=tuple(one.key(words.situations) for one in place.at("chosen_situations", []).each()),
    )
