"""Merging: the same in either order, nothing gone, and the same import again changes nothing."""

import random
from dataclasses import fields, replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.schools import NOON, full_archive, words
from workshopdesk.archive.faults import ParcelRefused
from workshopdesk.archive.joining import Conflicts, Place, said
from workshopdesk.archive.merge_rules import SCHOOL, workshop_rule
from workshopdesk.archive.merging import merge as merge_with
from workshopdesk.archive.records import parse_record, write_record
from workshopdesk.content.words import words as spoken
from workshopdesk.domain import terms
from workshopdesk.domain.terms import Flag, Rating, RowStatus, TimerState, WorkshopStatus, Zone
from workshopdesk.domain.workshop import (
    Ballot,
    CriterionRating,
    JudgedSituation,
    Material,
    MissionNote,
    Note,
    Parked,
    Participant,
    Placement,
    PlanRow,
    PrincipleChoice,
    Ranking,
    StepNote,
    Task,
    Timer,
)

WORDS = words()
CARDS = list(WORDS.cards)
EXAMPLES = 25  # a thousand in test_merging_for_long


def merge(one, other):
    return merge_with(one, other, lambda *_: WORDS)


def changed(archive, seed):
    """The archive as another guide might have changed it: every kind of field, some of them."""
    chance = random.Random(seed)

    def text():
        return chance.choice(["", "kort", "iets langer", "nog iets langer dan dat", f"eigen {chance.randrange(5)}"])

    def day():
        return chance.choice([None, NOON.date() + timedelta(days=chance.randrange(250))])

    def some(values, most):
        return chance.sample(list(values), chance.randrange(min(most, len(values)) + 1))

    def workshop(old):
        new = old
        for _ in range(chance.randrange(1, 8)):
            match chance.randrange(20):
                case 0:
                    new = replace(new, vision_text=text(), guide=text())
                case 1:
                    new = replace(
                        new,
                        placements=tuple(
                            Placement(
                                card,
                                chance.choice(list(Zone)[:1] + list(Zone)[2:]),
                                None,
                                chance.random() < 0.3,
                                chance.randrange(9),
                                chance.randrange(9) / 8,
                                chance.randrange(9) / 8,
                            )
                            for card in some(CARDS, 5)
                        ),
                    )
                case 2:
                    new = replace(
                        new,
                        notes=tuple(Note(card, WORDS.prompts[0], text() or "x") for card in some(CARDS, 3)),
                    )
                case 3:
                    slips = sorted(some(range(1, 5), 3))
                    new = replace(new, ballots=tuple(Ballot(slip, tuple(chance.sample(CARDS, 5))) for slip in slips))
                case 4:
                    ranked = tuple(chance.sample(CARDS, chance.randrange(1, 5)))
                    new = replace(new, ranking=chance.choice([None, Ranking(ranked, False, "borda", text())]))
                case 5:
                    new = replace(
                        new,
                        plan=tuple(
                            PlanRow(
                                card,
                                text(),
                                text(),
                                day(),
                                tuple(some(["CLB", "JAC", "politie"], 2)),
                                chance.choice(list(RowStatus)),
                                day(),
                                tuple(
                                    Task(
                                        chance.choice(["taak", "taak twee"]),
                                        text(),
                                        day(),
                                        chance.random() < 0.5,
                                    )
                                    for _ in range(chance.randrange(3))
                                ),
                            )
                            for card in some(CARDS[:4], 4)
                        ),
                    )
                case 6:
                    new = replace(
                        new,
                        parking_lot=tuple(
                            Parked(chance.choice(["later", "ooit", "nu"]), text(), chance.random() < 0.5)
                            for _ in range(chance.randrange(4))
                        ),
                    )
                case 7:
                    new = replace(new, mission_notes=tuple(MissionNote(key, text()) for key in some(WORDS.missions, 3)))
                case 8:
                    pair = tuple(chance.sample(WORDS.principles[:4], 2))
                    new = replace(
                        new,
                        principles=PrincipleChoice(
                            chance.choice([(), pair]),
                            {key: text() or "x" for key in some(WORDS.principles[:3], 2)},
                            {key: chance.randrange(5) for key in some(WORDS.principles[:5], 4)},
                        ),
                    )
                case 9:
                    new = replace(
                        new,
                        practice=tuple(
                            JudgedSituation(
                                key,
                                {flag: chance.randrange(6) for flag in some(list(Flag), 3)},
                                {
                                    one: CriterionRating(chance.choice(list(Rating)), text())
                                    for one in some(terms.CRITERIA, 3)
                                },
                                chance.choice([None, *Flag]),
                                text(),
                                text(),
                            )
                            for key in some(WORDS.situations[:4], 3)
                        ),
                    )
                case 10:
                    new = replace(
                        new,
                        participants=(
                            *new.participants[:1],
                            *(
                                Participant(f"q{number}", chance.choice(WORDS.roles), text() or "x")
                                for number in some(range(3), 2)
                            ),
                        ),
                        placements=(),
                    )
                case 11:
                    new = replace(new, status=chance.choice(list(WorkshopStatus)))
                case 12:
                    new = replace(new, plan_year=chance.choice([None, "2026-2027", "2027-2028"]))
                case 13:
                    new = replace(
                        new,
                        materials=tuple(Material(key, chance.random() < 0.5) for key in some(["pens", "tape"], 2)),
                    )
                case 14:
                    new = replace(new, chosen_situations=tuple(some(WORDS.situations[:5], 4)))
                case 15:
                    first, *others = new.phases
                    moved = Timer(chance.choice(list(TimerState)), None, NOON + timedelta(minutes=chance.randrange(9)))
                    new = replace(new, phases=(replace(first, timer=moved, date=day()), *others))
                case 16:
                    first, *others = new.phases
                    agenda = tuple(
                        replace(item, planned_minutes=chance.randrange(30), skipped=chance.random() < 0.2)
                        for item in first.agenda
                    )
                    new = replace(new, phases=(replace(first, agenda=agenda), *others))
                case 17:
                    step = WORDS.steps_of(2)[0].key
                    new = replace(new, step_notes=(StepNote(2, step, text() or "x"),))
                case 18:
                    new = replace(new, title=text() or "titel", school_year=chance.choice(["2025-2026", "2026-2027"]))
                case 19:
                    shuffled = list(new.plan)
                    chance.shuffle(shuffled)
                    new = replace(new, plan=tuple(shuffled))
        return new

    workshops = [workshop(old) for old in archive.workshops if chance.random() < 0.9]
    if chance.random() < 0.2:
        workshops.reverse()
    school = archive.school
    if chance.random() < 0.4:
        school = replace(school, name=text() or "naam", contact=text(), retention_until=day())
    return replace(archive, school=school, workshops=tuple(workshops))


PAIRS = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6))


@settings(max_examples=EXAMPLES)
@given(PAIRS)
def test_merging_is_the_same_in_either_order(seeds):
    one, other = (changed(full_archive(), seed) for seed in seeds)
    assert merge(one, other).archive == merge(other, one).archive


@settings(max_examples=EXAMPLES)
@given(PAIRS)
def test_merging_the_same_again_changes_nothing(seeds):
    one, other = (changed(full_archive(), seed) for seed in seeds)
    merged = merge(one, other).archive
    assert merge(merged, other).archive == merged
    assert merge(merged, one).archive == merged
    assert merge(merged, merged) == type(merge(merged, merged))(merged, ())


@settings(max_examples=EXAMPLES)
@given(PAIRS)
def test_every_text_is_there_still(seeds):
    one, other = (changed(full_archive(), seed) for seed in seeds)
    merged = merge(one, other).archive
    if not merged.workshops:
        return
    told = write_record(merged).decode()
    for side in (one, other):
        for workshop in side.workshops:
            texts = [workshop.vision_text, workshop.guide, workshop.title]
            texts += [note.text for note in workshop.notes] + [note.text for note in workshop.mission_notes]
            texts += [row.approach for row in workshop.plan] + [row.owner for row in workshop.plan]
            texts += [task.owner for row in workshop.plan for task in row.tasks]
            texts += [judged.reaction for judged in workshop.practice] + [
                parked.text for parked in workshop.parking_lot
            ]
            texts += [parked.owner for parked in workshop.parking_lot]
            for text in texts:
                assert text.replace("\n", "\\n") in told


@settings(max_examples=EXAMPLES)
@given(PAIRS)
def test_what_was_merged_is_a_record(seeds):
    one, other = (changed(full_archive(), seed) for seed in seeds)
    merged = merge(one, other).archive
    assert write_record(parse_record(write_record(merged), lambda *_: WORDS)) == write_record(merged)


def test_a_school_merged_with_itself_is_itself():
    assert merge(full_archive(), full_archive()).archive == full_archive()
    assert merge(full_archive(), full_archive()).conflicts == ()


def test_the_losing_text_is_a_note_in_words():
    one = full_archive()
    other = replace(
        one, workshops=(replace(one.workshops[0], vision_text="Een andere visie dan die"), *one.workshops[1:])
    )
    merged = merge(one, other)
    (conflict,) = merged.conflicts
    assert (conflict.field, conflict.won, conflict.lost) == (
        "vision_text",
        "Een andere visie dan die",
        "Vision 1\nsecond line",
    )
    assert merged.archive.workshops[0].parking_lot[-1].text == (
        "Samengevoegd, ook geschreven bij visietekst: Vision 1\nsecond line"
    )


def test_a_situation_named_by_its_number_is_the_one_with_that_key():
    one = full_archive()
    first = one.workshops[0]
    by_key = JudgedSituation(WORDS.situations[2], {Flag.GREEN: 4}, {}, None, "Said by key", "")
    other = replace(one, workshops=(replace(first, practice=(by_key,)),))
    for sides in ((one, other), (other, one)):
        judged = merge(*sides).archive.workshops[0].practice
        assert [each.situation for each in judged] == [WORDS.situations[0], WORDS.situations[2]]
        assert judged[1].reaction == "Said by key"


def test_a_card_on_two_faces_is_marked():
    one = full_archive()
    first = one.workshops[0]
    moved = replace(first, placements=(replace(first.placements[1], zone=Zone.STRENGTH), *first.placements[2:]))
    merged = merge(one, replace(one, workshops=(moved,))).archive.workshops[0]
    card = merged.placement(first.placements[1].card)
    assert (card.zone, card.contested) == (Zone.WORK, True)


def test_a_duty_keeps_one_holder():
    one = full_archive()
    first = one.workshops[0]
    duty = first.participants[0].duties[0]
    group = (replace(first.participants[0], duties=()), replace(first.participants[1], duties=(duty,)))
    merged = merge(one, replace(one, workshops=(replace(first, participants=group),))).archive
    assert [member.duties for member in merged.workshops[0].participants] == [(duty,), ()]


def test_another_school_or_pack_is_not_merged():
    one = full_archive()
    with pytest.raises(ParcelRefused, match="other-school"):
        merge(one, full_archive(2))
    other = replace(one, workshops=(replace(one.workshops[0], pack_version="9"),))
    with pytest.raises(ParcelRefused, match="other-pack"):
        merge(one, other)


def test_a_long_text_is_kept_in_parts():
    one = full_archive()
    first = one.workshops[0]
    texts = ["a" * 20_000, "b" * 20_000]
    sides = [replace(one, workshops=(replace(first, vision_text=text),)) for text in texts]
    merged = merge(*sides).archive
    assert parse_record(write_record(merged), lambda *_: WORDS)
    kept = "".join(parked.text.rpartition(": ")[2] for parked in merged.workshops[0].parking_lot[2:])
    assert kept.count("a") >= 20_000


def test_every_field_that_can_conflict_has_a_name():
    archive = full_archive()
    seen = set()
    for seed in range(250):
        seen |= {one.field for one in merge(changed(archive, seed), changed(archive, seed + 1000)).conflicts}
    assert len(seen) > 20
    for language in ("nl", "en"):
        assert {f"archive.field-{name}" for name in seen} <= set(spoken(language))


def test_every_field_has_a_rule():
    place = Place(Conflicts())
    archive = full_archive()
    assert SCHOOL(place, archive.school, replace(archive.school, name="x")).name
    assert workshop_rule(WORDS)(place, archive.workshops[0], replace(archive.workshops[0], title="x")).title
    assert said(RowStatus.BUSY) == "busy"
    assert {each.name for each in fields(archive)} == {"school", "workshops", "memory"}


@pytest.mark.slow
def test_merging_for_long():
    for seed in range(1000):
        one, other = changed(full_archive(), seed), changed(full_archive(), seed + 5000)
        merged = merge(one, other).archive
        assert merge(other, one).archive == merged
        assert merge(merged, other).archive == merge(merged, one).archive == merged
        assert parse_record(write_record(merged), lambda *_: WORDS)
