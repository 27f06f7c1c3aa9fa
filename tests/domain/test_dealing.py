"""Dealing the cards: evenly, every card once, and never again once one lies on a face."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.given import CARDS, FACTS, refused, workshop
from workshopdesk.domain.board import deal_cards, gather_cards, place_card, set_present, share_out
from workshopdesk.domain.terms import Zone


def hands(dealt):
    """How many cards each member holds."""
    return Counter(one.held_by for one in dealt.placements if one.zone is Zone.HAND)


def everything_once(one):
    assert sorted(placement.card for placement in one.placements) == sorted(CARDS)


def test_five_members_get_five_five_five_five_and_four():
    dealt = deal_cards(workshop(5), FACTS, seed=1)
    assert [hands(dealt)[f"p{number}"] for number in range(1, 6)] == [5, 5, 5, 5, 4]


@given(st.integers(1, 12), st.integers(0, 2**62))
def test_every_card_is_dealt_once_and_hands_differ_by_one_at_most(members, seed):
    dealt = deal_cards(workshop(members), FACTS, seed=seed)
    everything_once(dealt)
    held = hands(dealt)
    assert sum(held.values()) == len(CARDS)
    assert max(held.values()) - min(held.values()) <= 1
    sizes = [held[f"p{number}"] for number in range(1, members + 1)]
    assert sizes == sorted(sizes, reverse=True)


@given(st.integers(0, 2**62))
def test_the_same_seed_deals_the_same(seed):
    assert deal_cards(workshop(), FACTS, seed=seed) == deal_cards(workshop(), FACTS, seed=seed)


def test_without_a_seed_and_with_another_one_it_is_dealt_otherwise():
    dealt = {deal_cards(workshop(), FACTS, seed=seed).placements for seed in range(5)}
    assert len(dealt) == 5
    assert len({deal_cards(workshop(), FACTS).placements for _ in range(5)}) > 1


def test_those_who_are_not_there_in_phase_two_get_none():
    start = workshop(4)
    away = replace(start.participants[1], phases=(1,))
    start = replace(start, participants=(start.participants[0], away, *start.participants[2:]))
    assert set(hands(deal_cards(start, FACTS))) == {"p1", "p3", "p4"}


def test_dealing_among_some():
    assert hands(deal_cards(workshop(), FACTS, among=["p4", "p2"])) == {"p4": 12, "p2": 12}


def test_dealing_is_refused_for_strangers_doubles_and_nobody():
    with refused("unknown-key", what="among"):
        deal_cards(workshop(), FACTS, among=["p9"])
    with refused("named-twice"):
        deal_cards(workshop(), FACTS, among=["p1", "p1"])
    with refused("nobody-to-deal-to"):
        deal_cards(workshop(0), FACTS)
    with refused("nobody-to-deal-to"):
        deal_cards(workshop(), FACTS, among=[])
    with refused("not-a-list"):
        deal_cards(workshop(), FACTS, among="p1")
    with refused("not-a-whole-number"):
        deal_cards(workshop(), FACTS, seed=[1])


def test_dealing_and_gathering_are_refused_once_a_card_lies_on_a_face():
    laid = place_card(deal_cards(workshop(), FACTS, seed=3), FACTS, card=CARDS[0], zone="work", x=0.7, y=0.5)
    with refused("already-placed", count=1):
        deal_cards(laid, FACTS)
    with refused("already-placed", count=1):
        gather_cards(laid, FACTS)


def test_gathering_makes_one_pile_again():
    piled = gather_cards(deal_cards(workshop(), FACTS, seed=3), FACTS)
    everything_once(piled)
    assert {one.zone for one in piled.placements} == {Zone.PILE}
    assert {one.held_by for one in piled.placements} == {None}


members = st.lists(st.sampled_from([f"p{number}" for number in range(1, 8)]), min_size=1, unique=True)


@given(members, members, st.integers(0, 999), st.sets(st.sampled_from(CARDS), max_size=10))
def test_sharing_out_evens_and_leaves_the_faces_alone(before, among, seed, laid):
    dealt = deal_cards(workshop(7), FACTS, among=before, seed=seed)
    for card in sorted(laid):
        dealt = place_card(dealt, FACTS, card=card, zone="strength", x=0.2, y=0.3)
    shared = share_out(dealt, FACTS, among=among)
    everything_once(shared)
    held = hands(shared)
    assert set(held) <= set(among)
    sizes = [held[member] for member in among]
    assert sum(sizes) == len(CARDS) - len(laid)
    assert max(sizes) - min(sizes) <= 1
    assert shared.placed() == dealt.placed()


def test_who_stays_keeps_the_cards_that_need_not_move():
    dealt = deal_cards(workshop(5), FACTS, seed=8)
    staying = ["p1", "p2", "p3", "p4"]
    shared = share_out(dealt, FACTS, among=staying)
    for member in staying:
        before = {one.card for one in dealt.placements if one.held_by == member}
        assert before <= {one.card for one in shared.placements if one.held_by == member}


def test_sharing_out_is_refused_for_nobody_and_for_doubles():
    with refused("nobody-to-deal-to"):
        share_out(workshop(), FACTS, among=[])
    with refused("named-twice"):
        share_out(workshop(), FACTS, among=["p1", "p1"])


def test_a_member_who_leaves_and_comes_back_moves_the_cards_as_one_step():
    dealt = deal_cards(workshop(5), FACTS, seed=8)
    without = set_present(dealt, FACTS, id="p5", present=False)
    assert without.participant("p5").phases == (1,)
    assert sorted(hands(without).values()) == [6, 6, 6, 6]
    again = set_present(without, FACTS, id="p5", present=True)
    assert again.participant("p5").phases == (1, 2)
    assert sorted(hands(again).values()) == [4, 5, 5, 5, 5]
    everything_once(again)


def test_when_the_last_one_leaves_the_cards_are_on_the_pile():
    start = workshop(1)
    left = set_present(deal_cards(start, FACTS, seed=1), FACTS, id="p1", present=False)
    everything_once(left)
    assert {one.zone for one in left.placements} == {Zone.PILE}


def test_presence_before_dealing_moves_no_card():
    assert set_present(workshop(), FACTS, id="p1", present=False).placements == ()
    with refused("not-yes-or-no"):
        set_present(workshop(), FACTS, id="p1", present="yes")
