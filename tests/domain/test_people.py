"""The working group: who is in it, which duty is whose, and what happens to the cards of one who goes."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.given import CARDS, FACTS, WORDS, refused, workshop
from workshopdesk.domain import limits
from workshopdesk.domain.board import deal_cards, place_card
from workshopdesk.domain.people import (
    KEY_ROLES,
    TEACHERS,
    missing_roles,
    order_participants,
    remove_participant,
    set_participant,
)
from workshopdesk.domain.terms import Zone

ids = st.sampled_from([f"p{number}" for number in range(1, 6)])
duties = st.lists(st.sampled_from(WORDS.duties), unique=True)


def duty_holders(start, duty):
    return [member.id for member in start.participants if duty in member.duties]


@given(st.lists(st.tuples(ids, duties), max_size=12))
def test_a_duty_is_with_one_member_at_most(given_duties):
    start = workshop()
    for member, chosen in given_duties:
        start = set_participant(start, FACTS, id=member, duties=chosen)
        assert set(start.participant(member).duties) == set(chosen)
        for duty in WORDS.duties:
            assert len(duty_holders(start, duty)) <= 1
    assert [member.id for member in start.participants] == ["p1", "p2", "p3", "p4", "p5"]


def test_a_duty_goes_over_from_whoever_had_it():
    start = set_participant(workshop(), FACTS, id="p1", duties=["discussion-leader", "scribe"])
    over = set_participant(start, FACTS, id="p2", duties=["scribe"])
    assert duty_holders(over, "scribe") == ["p2"]
    assert duty_holders(over, "discussion-leader") == ["p1"]


def test_a_group_is_full_at_twelve_and_changing_one_is_still_possible():
    start = workshop(0)
    for _ in range(limits.PARTICIPANTS):
        start = set_participant(start, FACTS, role="other")
    assert len({member.id for member in start.participants}) == 12
    with refused("group-full", most=12):
        set_participant(start, FACTS, role="other")
    changed = set_participant(start, FACTS, id=start.participants[3].id, label="Prefect")
    assert changed.participants[3].label == "Prefect"


def test_a_new_member_has_a_role_and_a_label_and_both_phases():
    added = set_participant(workshop(0), FACTS, role="management").participants[0]
    assert (added.role, added.label, added.duties, added.phases) == ("management", "management", (), (1, 2))
    with refused("unknown-key", what="role"):
        set_participant(workshop(0), FACTS, label="Nobody")
    with refused("unknown-key", what="role"):
        set_participant(workshop(0), FACTS, role="emperor")
    with refused("blank-name", what="label"):
        set_participant(workshop(), FACTS, id="p1", label=" ")
    with refused("not-a-list", what="duties"):
        set_participant(workshop(), FACTS, id="p1", duties="scribe")


@given(st.lists(st.sampled_from([1, 2]), max_size=4))
def test_phases_are_told_once_and_in_order(phases):
    changed = set_participant(workshop(), FACTS, id="p3", phases=phases)
    assert changed.participant("p3").phases == tuple(sorted(set(phases)))
    assert [member.id for member in changed.present(2)] == [
        member.id for member in workshop().participants if member.id != "p3" or 2 in phases
    ]


def test_what_is_no_phase():
    for wrong, code in [([3], "out-of-range"), ([True], "not-a-whole-number"), ("12", "not-a-list")]:
        with refused(code):
            set_participant(workshop(), FACTS, id="p1", phases=wrong)


@given(st.lists(st.sampled_from(CARDS), unique=True), ids, st.integers(0, 99))
def test_cards_of_one_who_goes_are_on_the_pile_or_lie_where_they_lay(laid, goes, seed):
    start = deal_cards(workshop(), FACTS, seed=seed)
    for card in laid:
        start = place_card(start, FACTS, card=card, zone="work", x=0.7, y=0.4)
    left = remove_participant(start, FACTS, id=goes)
    assert left.participant(goes) is None
    assert [one.card for one in left.placements] == [one.card for one in start.placements]
    for before, after in zip(start.placements, left.placements, strict=True):
        if before.held_by != goes:
            assert after == before
        else:
            assert after.held_by is None
            assert after.zone == (Zone.PILE if before.zone is Zone.HAND else before.zone)
            assert (after.x, after.y) == (before.x, before.y)


def test_nobody_else_is_removed():
    with refused("unknown-key", what="id"):
        remove_participant(workshop(), FACTS, id="p9")


@given(st.lists(st.tuples(st.sampled_from(WORDS.roles), duties), max_size=8))
def test_what_a_group_still_needs(members):
    start = workshop(0)
    for role, chosen in members:
        start = set_participant(start, FACTS, role=role, duties=chosen)
    roles = {role for role, _ in members}
    missing = missing_roles(start)
    for role in KEY_ROLES:
        assert (role in missing) == (role not in roles)
    assert ("teacher" in missing) == (not roles & set(TEACHERS))
    for duty in ("discussion-leader", "scribe"):
        assert (duty in missing) == (not duty_holders(start, duty))


def test_members_are_put_in_another_order_and_none_is_lost():
    turned = order_participants(workshop(), FACTS, participants=["p5", "p1", "p2", "p3", "p4"])
    assert [member.id for member in turned.participants] == ["p5", "p1", "p2", "p3", "p4"]
    with refused("not-the-members"):
        order_participants(workshop(), FACTS, participants=["p1", "p2"])
    with refused("not-the-members"):
        order_participants(workshop(), FACTS, participants=["p1", "p1", "p2", "p3", "p4", "p5"])
