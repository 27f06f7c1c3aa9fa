"""The school itself and its list of workshops; and what the guide takes along."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.given import FACTS, WORDS, refused, workshop
from tests.fakes.schools import full_archive
from workshopdesk.domain import limits, materials
from workshopdesk.domain.agenda import total_minutes
from workshopdesk.domain.school import Archive, School
from workshopdesk.domain.school_edits import add_workshop, remove_workshop, set_school, set_workshop
from workshopdesk.domain.terms import SchoolLevel, WorkshopStatus

EMPTY = Archive(School("900f3131-c9c4-58de-948f-39c8391e336f", "School"))


def test_what_is_known_of_a_school_is_changed_field_by_field():
    changed = set_school(EMPTY, FACTS, municipality="Deinze", level="primary", language="en", contact="Care desk")
    changed = set_school(changed, FACTS, name="Aan de Leie", retention_until="2031-06-30")
    assert changed.school == School(
        EMPTY.school.id, "Aan de Leie", "Deinze", SchoolLevel.PRIMARY, "en", "Care desk", date(2031, 6, 30)
    )
    assert set_school(changed, FACTS, forever=True).school.retention_until is None


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"name": ""}, "blank-name"),
        ({"name": "x" * 201}, "text-too-long"),
        ({"municipality": "a\nb"}, "hidden-character"),
        ({"level": "university"}, "unknown-key"),
        ({"language": "fr"}, "unknown-key"),
        ({"retention_until": "soon"}, "no-date"),
        ({"forever": "yes"}, "not-yes-or-no"),
    ],
)
def test_what_is_no_fact_of_a_school(wrong, code):
    with refused(code):
        set_school(EMPTY, FACTS, **wrong)


def test_a_new_workshop_has_the_packs_steps_and_the_schools_language():
    english = set_school(EMPTY, FACTS, language="en")
    (made,) = add_workshop(english, FACTS).workshops
    assert (made.title, made.school_year, made.language, made.status) == ("2026-2027", "2026-2027", "en", "planned")
    assert (made.pack, made.pack_version, made.participants) == (WORDS.pack, WORDS.version, ())
    assert [total_minutes(run) for run in made.phases] == [120, 120]
    assert [[item.step for item in run.agenda] for run in made.phases] == [
        [step.key for step in WORDS.steps_of(phase)] for phase in (1, 2)
    ]


def test_two_workshops_never_have_one_id():
    one = add_workshop(EMPTY, FACTS)
    with refused("named-twice", what="id"):
        add_workshop(one, FACTS, id=one.workshops[0].id.upper())
    with refused("unknown-key", what="id"):
        add_workshop(one, FACTS, id="first")


def test_a_school_has_two_hundred_workshops_at_most():
    full = replace(EMPTY, workshops=tuple(workshop(0) for _ in range(limits.WORKSHOPS)))
    with refused("too-many-workshops", most=200):
        add_workshop(full, FACTS)


def test_a_workshop_is_changed_and_removed():
    start = full_archive()
    first = set_workshop(
        start.workshops[0], FACTS, title="T", year="2027-2028", status="archived", language="en", guide="G"
    )
    assert (first.title, first.school_year, first.status, first.language, first.guide) == (
        "T",
        "2027-2028",
        WorkshopStatus.ARCHIVED,
        "en",
        "G",
    )
    left = remove_workshop(start, FACTS, id=start.workshops[0].id)
    assert left.workshops == start.workshops[1:]
    with refused("no-such-workshop"):
        remove_workshop(left, FACTS, id=start.workshops[0].id)


def test_the_newest_workshop_is_the_one_with_the_latest_date_then_the_last_made():
    start = full_archive()
    assert start.newest() == start.workshops[1]
    early = replace(start.workshops[1], phases=tuple(replace(run, date=None) for run in start.workshops[1].phases))
    assert replace(start, workshops=(start.workshops[0], early)).newest() == start.workshops[0]
    assert EMPTY.newest() is None


def test_the_list_of_materials_is_whole_and_remembers():
    start = workshop()
    assert [one.key for one in materials.materials(start)] == list(materials.ALL)
    assert not any(one.ready for one in materials.materials(start))
    ticked = materials.set_material(start, FACTS, key="pens", ready=True)
    printed = materials.note_printed(ticked, FACTS, key="cards")
    by_key = {one.key: one for one in materials.materials(printed)}
    assert (by_key["pens"].ready, by_key["pens"].printed_at) == (True, None)
    assert (by_key["cards"].ready, by_key["cards"].printed_at) == (True, FACTS.tick.utc)
    unticked = materials.set_material(printed, FACTS, key="cards", ready=False)
    assert next(one for one in unticked.materials if one.key == "cards").printed_at == FACTS.tick.utc
    with refused("unknown-key"):
        materials.set_material(start, FACTS, key="piano", ready=True)
    with refused("not-yes-or-no"):
        materials.set_material(start, FACTS, key="pens", ready=1)
