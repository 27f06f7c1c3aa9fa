"""Laying cards: where they fall, what lies on top, who holds them; and tidying, which changes no face."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.given import CARDS, FACTS, refused, workshop
from workshopdesk.domain.board import deal_cards, mark_contested, place_card, tidy_cards
from workshopdesk.domain.terms import FACES, Zone

share = st.floats(0, 1, allow_nan=False)
card = st.sampled_from(CARDS)
laying = st.tuples(card, st.sampled_from(["strength", "work"]), share, share)
any_zone = st.tuples(card, st.sampled_from([zone.value for zone in Zone]), share, share)


def lay(start, placings):
    for key, zone, x, y in placings:
        start = place_card(start, FACTS, card=key, zone=zone, x=x, y=y, by="p1")
    return start


@given(laying)
def test_a_card_lies_where_it_was_dropped_to_a_thousandth(placing):
    key, zone, x, y = placing
    laid = lay(workshop(), [placing]).placement(key)
    assert (laid.x, laid.y, laid.zone) == (round(x, 3), round(y, 3), zone)


@given(st.lists(any_zone, max_size=40))
def test_whatever_is_laid_each_card_stands_once(placings):
    laid = lay(deal_cards(workshop(), FACTS, seed=1), placings)
    assert [one.card for one in laid.placements] == list(CARDS)
    last = {key: zone for key, zone, _, _ in placings}
    assert {key: laid.placement(key).zone for key in last} == last


@given(st.lists(laying, min_size=1, max_size=40))
def test_the_card_that_was_laid_last_lies_on_top(placings):
    laid = lay(workshop(), placings)
    assert laid.placed()[-1].card == placings[-1][0]
    depths = [one.z for one in laid.placed()]
    assert len(set(depths)) == len(depths)


def test_moving_the_top_card_does_not_raise_it_without_end():
    laid = lay(workshop(), [(CARDS[0], "work", 0.1, 0.1), (CARDS[1], "work", 0.2, 0.2)])
    again = lay(laid, [(CARDS[1], "work", 0.3, 0.3)] * 50)
    assert again.placement(CARDS[1]).z == laid.placement(CARDS[1]).z


def test_back_to_the_pile_nobody_holds_it_and_back_to_a_hand_it_has_no_depth():
    laid = lay(deal_cards(workshop(), FACTS, seed=1), [(CARDS[0], "work", 0.7, 0.4)])
    piled = place_card(laid, FACTS, card=CARDS[0], zone="pile").placement(CARDS[0])
    assert (piled.held_by, piled.z, piled.x) == (None, None, None)
    in_hand = place_card(laid, FACTS, card=CARDS[0], zone="hand", by="p2").placement(CARDS[0])
    assert (in_hand.held_by, in_hand.z) == ("p2", None)


def test_who_holds_a_card_keeps_it_whoever_lays_it():
    dealt = deal_cards(workshop(), FACTS, seed=1)
    owner = dealt.placement(CARDS[0]).held_by
    other = next(member.id for member in dealt.participants if member.id != owner)
    laid = place_card(dealt, FACTS, card=CARDS[0], zone="work", x=0.5, y=0.5, by=other)
    assert laid.placement(CARDS[0]).held_by == owner
    assert place_card(laid, FACTS, card=CARDS[0], zone="hand").placement(CARDS[0]).held_by == owner
    from_pile = place_card(workshop(), FACTS, card=CARDS[0], zone="work", x=0.5, y=0.5, by="p3")
    assert from_pile.placement(CARDS[0]).held_by == "p3"


def test_what_cannot_be_laid():
    with refused("whose-hand", card=CARDS[0]):
        place_card(workshop(), FACTS, card=CARDS[0], zone="hand")
    with refused("half-a-place"):
        place_card(workshop(), FACTS, card=CARDS[0], zone="work", x=0.5)
    with refused("unknown-key", what="by"):
        place_card(workshop(), FACTS, card=CARDS[0], zone="work", by="p9")
    with refused("unknown-key", what="zone", value="blue"):
        place_card(workshop(), FACTS, card=CARDS[0], zone="blue")
    with refused("unknown-key", what="card"):
        place_card(workshop(), FACTS, card="quality.none", zone="work")
    for wrong in (-0.001, 1.001, 10**400):
        with refused("out-of-range"):
            place_card(workshop(), FACTS, card=CARDS[0], zone="work", x=wrong, y=0.5)
    for wrong in (float("nan"), float("inf"), True, "0.5"):
        with refused("not-a-number"):
            place_card(workshop(), FACTS, card=CARDS[0], zone="work", x=0.5, y=wrong)


@given(st.lists(st.sampled_from(CARDS), unique=True), st.sampled_from(["strength", "work"]))
def test_cards_placed_by_key_find_slots_of_their_own(cards, zone):
    start = workshop()
    for key in cards:
        start = place_card(start, FACTS, card=key, zone=zone)
    places = [(one.x, one.y) for one in start.placed()]
    assert len(set(places)) == len(cards)
    middle = 0.5
    assert all((x < middle) == (zone == "strength") for x, _ in places)


@given(st.lists(any_zone, max_size=40), st.sets(card))
def test_tidying_keeps_every_card_face_holder_and_mark(placings, contested):
    start = lay(deal_cards(workshop(), FACTS, seed=2), placings)
    for key in sorted(contested):
        start = mark_contested(start, FACTS, card=key)
    tidy = tidy_cards(start, FACTS)

    def facts_of(one):
        return [(old.card, old.zone, old.held_by, old.contested) for old in one.placements]

    assert facts_of(tidy) == facts_of(start)
    for face in FACES:
        places = [(one.x, one.y) for one in tidy.placed() if one.zone is face]
        assert len(set(places)) == len(places)
        order = [CARDS.index(one.card) for one in tidy.placed() if one.zone is face]
        assert order == sorted(order)
    assert tidy_cards(tidy, FACTS) == tidy


def test_a_mark_of_disagreement_stays_wherever_the_card_goes():
    marked = mark_contested(workshop(), FACTS, card=CARDS[0])
    for zone in ("strength", "pile", "work", "hand"):
        marked = place_card(marked, FACTS, card=CARDS[0], zone=zone, x=0.4, y=0.5, by="p1")
        assert marked.placement(CARDS[0]).contested
    assert not mark_contested(marked, FACTS, card=CARDS[0], contested=False).placement(CARDS[0]).contested
    with refused("not-yes-or-no"):
        mark_contested(marked, FACTS, card=CARDS[0], contested=1)
