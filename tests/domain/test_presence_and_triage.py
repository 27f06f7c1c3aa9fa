"""Who comes and goes in phase 2, one pile, which cards come first, and the texts that merge into one step."""

import pytest

from tests.fakes.phase2 import dealt, workshop
from tests.fakes.schools import HandClock, words
from workshopdesk.domain import board, discussion, plan, ranking
from workshopdesk.domain.errors import Refused
from workshopdesk.domain.facts import Facts
from workshopdesk.domain.terms import Zone
from workshopdesk.domain.workshop import Ballot, Note, Ranking


@pytest.fixture
def facts():
    tick = HandClock().tick()
    return Facts(words(), tick, tick.utc.date())


def hands(made):
    held = {}
    for one in made.placements:
        if one.zone is Zone.HAND:
            held[one.held_by] = held.get(one.held_by, 0) + 1
    return held


def test_who_leaves_gives_the_hand_to_the_others(facts):
    made = board.set_present(workshop(4, dealt(4)), facts, id="m1", present=False)
    assert hands(made) == {"m2": 8, "m3": 8, "m4": 8}
    assert [member.id for member in made.present(2)] == ["m2", "m3", "m4"]
    again = board.set_present(made, facts, id="m1", present=True)
    assert sorted(hands(again).values()) == [6, 6, 6, 6]


def test_the_last_one_leaves_a_pile(facts):
    made = board.set_present(workshop(1, dealt(1)), facts, id="m1", present=False)
    assert {one.zone for one in made.placements} == {Zone.PILE}


def test_placed_cards_stay_where_they_lie(facts):
    before = workshop(3, dealt(3, 9))
    made = board.set_present(before, facts, id="m2", present=False)
    assert made.placed() == before.placed()


def test_presence_is_yes_or_no_of_a_member(facts):
    with pytest.raises(Refused):
        board.set_present(workshop(3), facts, id="nobody", present=True)
    with pytest.raises(Refused):
        board.set_present(workshop(3), facts, id="m1", present="yes")


def test_one_pile_holds_every_card_also_before_dealing(facts):
    made = board.gather_cards(workshop(3), facts)
    assert len(made.placements) == 24
    assert {one.zone for one in made.placements} == {Zone.PILE}


def test_what_is_named_most_comes_after_what_is_not_agreed(facts):
    cards = list(facts.words.cards)
    made = workshop(3, dealt(3, 24), ballots=(Ballot(1, tuple(cards[:5])), Ballot(2, tuple(cards[4:9]))))
    made = board.mark_contested(made, facts, card=cards[20])
    shown = discussion.triage(made, facts.words)
    assert shown[0].card == cards[20]
    assert shown[1].card == cards[4]
    assert shown[1].mentions == 2
    assert len(shown) == 8
    noted = workshop(3, dealt(3, 24), notes=(Note(cards[2], facts.words.prompts[0], "x"),))
    assert [one.card for one in discussion.triage(noted, facts.words)] == [cards[2]]


def test_the_reason_belongs_to_a_ranking(facts):
    with pytest.raises(Refused):
        ranking.set_ranking_reason(workshop(3), facts, reason="x")
    made = ranking.set_ranking_reason(workshop(3, ranking=Ranking(("a",))), facts, reason="why")
    assert made.ranking.reason == "why"


def test_the_texts_of_a_row(facts):
    card = next(iter(facts.words.cards))
    made = plan.write_plan_text(workshop(3), facts, card=card, field="owner", text="Care")
    assert made.plan_row(card).owner == "Care"
    with pytest.raises(Refused):
        plan.write_plan_text(made, facts, card=card, field="status", text="done")
