"""Merging where things were taken away: a deletion stays one, unless it was changed on the other side since."""

import random
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.archive.test_merging import EXAMPLES, WORDS, changed, merge
from tests.fakes.schools import full_archive
from workshopdesk.archive.erasable import What, erased
from workshopdesk.archive.leaving import DELETED, Left
from workshopdesk.archive.records import parse_record, write_record
from workshopdesk.content.words import words as spoken
from workshopdesk.domain.memory import MOST_TAKEN, MOST_TIMES, Memory
from workshopdesk.domain.sifting import sift_school, sift_workshop
from workshopdesk.domain.taking_apart import pieces_of, pieces_of_school, whole
from workshopdesk.domain.terms import Zone
from workshopdesk.domain.workshop import Note, Parked, Placement

SEEDS = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**6))


def went_on(archive, after, undoing=False):
    """The archive after a step, with what the step took away."""
    return replace(after, memory=archive.memory.after(archive, after, undoing))


def thinned(archive, chance):
    """The archive with some of its pieces taken away."""

    def keep(piece):
        return chance.random() > 0.15

    workshops = tuple(sift_workshop(one, keep) for one in archive.workshops if chance.random() < 0.9)
    return replace(archive, school=sift_school(archive.school, keep), workshops=workshops)


def with_group(archive):
    """A group in which nobody stands twice; cards in hands need somebody to hold them."""
    known = {one.id: {member.id for member in one.participants} for one in archive.workshops}
    return replace(
        archive,
        workshops=tuple(
            replace(
                one,
                participants=tuple({member.id: member for member in one.participants}.values()),
                placements=tuple(card for card in one.placements if card.held_by in {None, *known[one.id]}),
            )
            for one in archive.workshops
        ),
    )


def lived(archive, seed, steps=4):
    """The archive after a history: changed, taken from, put back as it was, erased."""
    chance = random.Random(seed)
    past = [archive]
    for _ in range(chance.randrange(1, steps + 1)):
        now = past[-1]
        match chance.randrange(6):
            case 0 | 1:
                fresh = changed(now, chance.randrange(10**6))
            case 2 | 3:
                fresh = thinned(now, chance)
            case 4:
                fresh = replace(chance.choice(past), memory=now.memory)
            case _:
                if chance.random() < 0.3:
                    moment = datetime(2026, 3, 1, chance.randrange(24), tzinfo=UTC)
                    past.append(erased(now, chance.choice([What.BALLOTS, What.PEOPLE]), moment))
                continue
        past.append(went_on(now, with_group(fresh), undoing=chance.random() < 0.1))
    return past[-1]


def sides(seeds):
    common, one, other = seeds
    shared = lived(full_archive(), common, 2)
    return lived(shared, one), lived(shared, other)


def same(one, other):
    return one == other and one.memory == other.memory


@settings(max_examples=4 * EXAMPLES)
@example((545, 10_545, 20_545))  # a card in a hand that is no more, beside one that lies on the pile
@given(SEEDS)
def test_the_same_in_either_order_and_again(seeds):
    one, other = sides(seeds)
    merged = merge(one, other).archive
    assert same(merge(other, one).archive, merged)
    assert same(merge(merged, other).archive, merged)
    assert same(merge(one, merged).archive, merged)
    assert merge(merged, merged).left == ((), ())


@settings(max_examples=EXAMPLES)
@given(SEEDS)
def test_what_was_taken_away_and_not_changed_since_is_gone(seeds):
    one, other = sides(seeds)
    merged = merge(one, other).archive
    there = [piece for workshop in merged.workshops for piece in pieces_of(workshop)]
    assert not [piece for piece in [*there, *pieces_of_school(merged.school)] if merged.memory.takes(piece)]
    joined = one.memory.joined(other.memory)
    for side in (one, other):
        for workshop in side.workshops:
            if joined.takes(whole(workshop)):
                continue
            for piece in pieces_of(workshop):
                if joined.takes(piece):
                    assert piece not in there


@settings(max_examples=EXAMPLES)
@given(SEEDS)
def test_what_is_left_out_is_told(seeds):
    one, other = sides(seeds)
    found = merge(one, other)
    for side, left in zip((one, other), found.left, strict=True):
        here = {workshop.id: workshop for workshop in found.archive.workshops}
        names = {piece.text for piece in left}
        for workshop in side.workshops:
            if workshop.id not in here:
                assert Left(DELETED, "workshop", workshop.title) in left
                continue
            parked = {each.text for each in here[workshop.id].parking_lot}
            assert all(each.text in parked | names for each in workshop.parking_lot)
            if not here[workshop.id].ballots and workshop.ballots:
                assert [piece for piece in left if piece.field == "ballots"]


def without_lot(archive):
    return replace(archive, workshops=tuple(replace(one, parking_lot=()) for one in archive.workshops))


@settings(max_examples=EXAMPLES)
@given(SEEDS)
def test_what_was_merged_is_a_record_and_a_third_import_behaves(seeds):
    one, other = sides(seeds)
    merged = merge(one, other).archive
    assert write_record(parse_record(write_record(merged), lambda *_: WORDS)) == write_record(merged)
    again = merge(merged, merge(other, one).archive).archive
    assert same(again, merged)
    third = merge(merged, full_archive()).archive
    fourth = merge(third, other).archive
    assert without_lot(fourth) == without_lot(third), "a text that lost to a third side may be noted once more"
    assert fourth.memory == third.memory


@pytest.mark.slow
def test_deletions_for_long():
    for seed in range(1500):
        one, other = sides((seed, seed + 10_000, seed + 20_000))
        merged = merge(one, other).archive
        assert same(merge(other, one).archive, merged)
        assert same(merge(merged, other).archive, merged)
        assert same(merge(merged, one).archive, merged)
        assert parse_record(write_record(merged), lambda *_: WORDS)


def first(archive, **changes):
    """The archive with its first workshop changed, and that remembered."""
    return went_on(
        archive, replace(archive, workshops=(replace(archive.workshops[0], **changes), *archive.workshops[1:]))
    )


def test_a_parked_subject_that_was_taken_out_stays_out():
    other = full_archive()
    one = first(other, parking_lot=other.workshops[0].parking_lot[1:])
    found = merge(one, other)
    assert [each.text for each in found.archive.workshops[0].parking_lot] == ["Later"]
    assert found.left == ((), (Left(DELETED, "parking_lot", "", "Parked 1"),))
    assert found.conflicts == ()


def test_what_was_changed_on_the_other_side_since_stays_and_is_shown():
    common = full_archive()
    lot = common.workshops[0].parking_lot
    one = first(common, parking_lot=lot[1:])
    other = first(common, parking_lot=(replace(lot[0], owner="Directie"), *lot[1:]))
    found = merge(one, other)
    assert Parked("Parked 1", "Directie", True) in found.archive.workshops[0].parking_lot
    assert [(each.field, each.won, each.lost) for each in found.conflicts] == [("parking_lot", "Parked 1", "")]
    assert found.left == ((), ())


def test_a_text_that_was_cleared_stays_clear():
    other = full_archive()
    one = first(other, vision_text="")
    assert merge(one, other).archive.workshops[0].vision_text == ""
    assert merge(other, one).archive.workshops[0].vision_text == ""
    newer = first(one, vision_text="Nieuw")
    assert merge(newer, other).archive.workshops[0].vision_text == "Nieuw", "the longer text was taken away"
    longer = first(other, vision_text="Heel anders")
    assert merge(one, longer).archive.workshops[0].vision_text == "Heel anders"


def test_a_card_that_was_taken_off_the_poster_stays_off():
    other = full_archive()
    card = other.workshops[0].placements[0].card
    back = tuple(Placement(each.card) if each.card == card else each for each in other.workshops[0].placements)
    one = first(other, placements=back)
    assert merge(other, one).archive.workshops[0].placement(card).zone is Zone.PILE
    moved = tuple(
        replace(each, zone=Zone.WORK) if each.card == card else each for each in other.workshops[0].placements
    )
    assert merge(one, first(other, placements=moved)).archive.workshops[0].placement(card).zone is Zone.WORK


def test_a_member_a_row_a_task_a_note_and_a_chosen_situation():
    other = full_archive()
    mine = other.workshops[0]
    row = mine.plan[0]
    one = first(other, participants=mine.participants[1:], placements=())
    one = first(one, plan=(replace(row, tasks=row.tasks[1:]),), notes=(), chosen_situations=mine.chosen_situations[1:])
    merged = merge(other, one).archive.workshops[0]
    assert [member.id for member in merged.participants] == ["p2"]
    assert [(each.card, [task.text for task in each.tasks]) for each in merged.plan] == [(row.card, ["Task 1b"])]
    assert (merged.notes, merged.chosen_situations) == ((), mine.chosen_situations[1:])
    assert {piece.field for piece in merge(other, one).left[0]} == {
        "participants", "placements", "plan", "plan.tasks", "notes", "chosen_situations",
    }  # fmt: skip


def test_nobody_holds_a_card_who_was_taken_out():
    common = full_archive()
    one = first(common, participants=common.workshops[0].participants[:1])
    merged = merge(one, common).archive.workshops[0]
    assert merged.placements[2].zone is Zone.PILE
    assert all(each.held_by in (None, "p1") for each in merged.placements)


def test_a_workshop_that_was_thrown_away_stays_away_until_it_was_worked_in():
    other = full_archive()
    one = went_on(other, replace(other, workshops=other.workshops[1:]))
    assert [each.title for each in merge(one, other).archive.workshops] == ["Workshop 2"]
    worked_in = first(other, guide="Sensoa")
    found = merge(one, worked_in)
    assert [each.title for each in found.archive.workshops] == ["Workshop 1", "Workshop 2"]
    assert [each.field for each in found.conflicts if each.field == "workshop"] == ["workshop"]


def test_what_was_put_back_is_there_whichever_side_heard_of_it():
    common = full_archive()
    gone = first(common, notes=())
    back = first(gone, notes=common.workshops[0].notes)
    assert merge(back, common).archive.workshops[0].notes == common.workshops[0].notes
    assert merge(gone, back).archive.workshops[0].notes == common.workshops[0].notes, "put back after it was taken"
    again = first(back, notes=())
    assert merge(again, back).archive.workshops[0].notes == ()


def test_taking_back_what_was_added_is_no_deletion():
    common = full_archive()
    note = Note(list(WORDS.cards)[5], WORDS.prompts[0], "Samen")
    added = first(common, notes=(*common.workshops[0].notes, note))
    undone = went_on(added, replace(common, memory=added.memory), undoing=True)
    assert undone.memory == Memory()
    assert note in merge(undone, added).archive.workshops[0].notes


def test_a_note_of_a_merge_that_was_taken_out_does_not_come_back():
    common = full_archive()
    one, other = first(common, vision_text="De ene visie"), first(common, vision_text="Een andere visie")
    merged = merge(one, other).archive
    tidy = first(merged, parking_lot=merged.workshops[0].parking_lot[:-1])
    assert merge(tidy, other).archive.workshops[0].parking_lot == common.workshops[0].parking_lot
    assert merge(tidy, one).archive.workshops[0].parking_lot == common.workshops[0].parking_lot


def test_ballots_that_were_erased_do_not_come_back():
    common = full_archive()
    one = erased(common, What.BALLOTS, datetime(2026, 3, 9, tzinfo=UTC))
    for sides_of in ((one, common), (common, one)):
        found = merge(*sides_of)
        assert all(each.ballots == () for each in found.archive.workshops)
        assert {each.why for each in (*found.left[0], *found.left[1])} == {"ballots"}
    later = first(one, ballots=common.workshops[0].ballots[:1])
    merged = merge(common, later).archive
    assert merged.workshops[0].ballots == common.workshops[0].ballots[:1], "slips of after the erasure"
    assert same(merge(merged, later).archive, merged)
    assert same(merge(merged, common).archive, merged)


def test_names_of_functions_that_were_erased_do_not_come_back():
    common = full_archive()
    one = erased(common, What.PEOPLE, datetime(2026, 3, 9, tzinfo=UTC))
    merged = merge(common, one).archive
    told = write_record(merged).decode()
    for word in ("Head of school", "Owner 1", "Task owner", "Parked owner", "Contact 1"):
        assert word not in told
    assert [len(each.participants) for each in merged.workshops] == [2, 2]
    assert merged.workshops[0].participants == one.workshops[0].participants
    assert write_record(parse_record(told.encode(), lambda *_: WORDS))


def test_the_digests_of_what_was_erased_go_too():
    common = full_archive()
    mine = common.workshops[0]
    one = first(common, participants=mine.participants[1:], placements=(), plan=mine.plan[1:], ballots=(), notes=())
    fields = {place[1] for place in one.memory.taken}
    assert fields == {"participants", "placements", "plan", "ballots", "notes"}
    assert {place[1] for place in erased(one, What.BALLOTS, datetime.now(UTC)).memory.taken} == fields - {"ballots"}
    people = erased(one, What.PEOPLE, datetime.now(UTC)).memory
    assert {place[1] for place in people.taken} == {"placements", "ballots", "notes"}


def test_an_erasure_is_later_than_every_one_before():
    moment = datetime(2026, 3, 9, tzinfo=UTC)
    archive = erased(full_archive(), What.BALLOTS, moment)
    again = erased(archive, What.BALLOTS, moment)
    assert all(again.memory.erased[place] > at for place, at in archive.memory.erased.items())


def test_what_is_remembered_has_its_limits():
    piece = pieces_of(full_archive().workshops[0])[0]
    common = full_archive()
    place = (piece.scope, piece.field, piece.slot, piece.digest)
    worn = replace(common, memory=Memory({place: MOST_TIMES}))
    assert first(worn, guide="").memory.taken[place] == MOST_TIMES - 1
    full = Memory({("", "notes", str(number), ""): 1 for number in range(MOST_TAKEN)})
    assert first(replace(common, memory=full), guide="").memory.taken == full.taken


def test_every_piece_has_a_name_in_words():
    archive = full_archive()
    names = {"workshop"} | {piece.field for piece in pieces_of_school(archive.school)}
    for workshop in archive.workshops:
        names |= {piece.field for piece in pieces_of(workshop)}
    assert len(names) > 30
    for language in ("nl", "en"):
        assert {f"archive.field-{name}" for name in names} - set(spoken(language)) == set()
