"""From slips to one order: points, ties, places, the Quality rule and how much a group agrees."""

from collections import Counter
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.given import CARDS, FACTS, OTHERS, QUALITY, WORDS, refused, workshop
from workshopdesk.domain.ranking import agreement, count, outcome, set_ballot, set_ranking, set_ranking_reason
from workshopdesk.domain.terms import Agreement
from workshopdesk.domain.workshop import Ballot

slip = st.lists(st.sampled_from(CARDS), min_size=5, max_size=5, unique=True).map(tuple)
slips = st.lists(slip, max_size=12)


def test_five_points_for_the_first_and_one_for_the_last():
    scores = count([CARDS[:5]], WORDS.cards).scores
    assert [(score.card, score.points) for score in scores] == list(zip(CARDS[:5], (5, 4, 3, 2, 1), strict=True))


@given(slips)
def test_points_lists_and_best_rank_are_those_of_the_slips(ballots):
    by_card = {score.card: score for score in count(ballots, WORDS.cards).scores}
    assert set(by_card) == {card for cards in ballots for card in cards}
    assert sum(score.points for score in by_card.values()) == 15 * len(ballots)
    for card, score in by_card.items():
        ranks = [cards.index(card) + 1 for cards in ballots if card in cards]
        assert score.points == sum(6 - rank for rank in ranks)
        assert (score.lists, score.best_rank) == (len(ranks), min(ranks))


@given(slips)
def test_the_order_is_by_points_then_lists_then_best_rank(ballots):
    scores = count(ballots, WORDS.cards).scores
    for before, after in pairwise(scores):
        assert (-before.points, -before.lists, before.best_rank) <= (-after.points, -after.lists, after.best_rank)


@given(slips, st.randoms(use_true_random=False))
def test_the_order_in_which_slips_come_in_does_not_matter(ballots, chance):
    shuffled = list(ballots)
    chance.shuffle(shuffled)
    assert count(shuffled, WORDS.cards) == count(ballots, WORDS.cards)


@given(slips)
def test_equal_points_are_one_place_and_marked_as_a_tie(ballots):
    scores = count(ballots, WORDS.cards).scores
    held = Counter(score.points for score in scores)
    for score in scores:
        assert score.tied == (held[score.points] > 1)
        assert score.place == 1 + sum(other.points > score.points for other in scores)


def test_one_more_list_goes_before_a_better_rank():
    once, twice = CARDS[0], CARDS[1]
    ballots = [(once, *CARDS[2:6]), (*CARDS[6:9], twice, CARDS[9]), (*CARDS[10:12], twice, *CARDS[12:14])]
    first, second = [score for score in count(ballots, WORDS.cards).scores if score.card in (once, twice)]
    assert (first.card, first.points, first.lists, first.best_rank) == (twice, 5, 2, 3)
    assert (second.card, second.points, second.lists, second.best_rank) == (once, 5, 1, 1)
    assert first.place == second.place
    assert first.tied
    assert second.tied


@given(slips)
def test_the_best_quality_card_is_proposed_where_the_first_five_hold_none(ballots):
    told = count(ballots, WORDS.cards)
    named = [score.card for score in told.scores]
    in_top = [card for card in named[:5] if card in QUALITY]
    assert told.quality_missing == (bool(named) and not in_top)
    later = [card for card in named[5:] if card in QUALITY]
    assert told.proposal == (later[0] if told.quality_missing and later else None)


def test_a_quality_card_at_the_sixth_place_is_the_proposal():
    told = count([OTHERS[:5], OTHERS[:5], (*OTHERS[:4], QUALITY[3])], WORDS.cards)
    assert told.quality_missing
    assert told.proposal == QUALITY[3]
    assert told.top() == OTHERS[:5]


def test_without_any_quality_card_there_is_nothing_to_propose():
    told = count([OTHERS[:5]], WORDS.cards)
    assert (told.quality_missing, told.proposal) == (True, None)


def test_without_slips_nothing_is_missing():
    told = count([], WORDS.cards)
    assert (told.scores, told.agreement, told.quality_missing, told.proposal) == ((), None, False, None)


def sharing(number):
    """Two slips that have so many cards in common."""
    return [set(CARDS[:5]), {*CARDS[:number], *CARDS[10 : 15 - number]}]


def test_the_thresholds_of_agreement():
    said = [agreement(sharing(number)) for number in range(6)]
    broad, partial, scattered = Agreement.BROAD, Agreement.PARTIAL, Agreement.SCATTERED
    assert said == [scattered, scattered, partial, broad, broad, broad]


def test_a_mean_of_exactly_one_and_a_half_is_partial():
    chosen = [(0, 1, 2, 3, 4), (0, 1, 5, 6, 7), (0, 5, 8, 9, 10), (1, 2, 8, 11, 12)]
    four = [{CARDS[number] for number in numbers} for numbers in chosen]
    assert sum(len(one & two) for one, two in combinations(four, 2)) == 9
    assert agreement(four) is Agreement.PARTIAL
    less = [*four[:3], {CARDS[number] for number in (1, 13, 8, 11, 12)}]
    assert agreement(less) is Agreement.SCATTERED


@given(st.lists(slip, min_size=2, max_size=8))
def test_agreement_follows_the_mean_of_every_two_slips(ballots):
    pairs = [len(set(one) & set(two)) for one, two in combinations(ballots, 2)]
    mean = sum(pairs) / len(pairs)
    expected = "broad" if mean >= 3 else "partial" if mean >= 1.5 else "scattered"
    assert count(ballots, WORDS.cards).agreement == expected


def test_one_slip_agrees_with_nobody():
    assert agreement([set(CARDS[:5])]) is None


@given(st.lists(st.sampled_from(CARDS), min_size=1, unique=True), st.booleans())
def test_a_ranking_becomes_final_with_a_quality_card_only(cards, final):
    start = workshop(ballots=(Ballot(1, (*OTHERS[:4], QUALITY[0])), Ballot(2, OTHERS[:5])))
    if final and not set(cards) & set(QUALITY):
        with refused("no-quality-card", proposal=outcome(start, WORDS).proposal or ""):
            set_ranking(start, FACTS, cards=cards, final=final)
        return
    ranking = set_ranking(start, FACTS, cards=cards, reason="Tied", final=final).ranking
    assert (ranking.cards, ranking.final, ranking.method, ranking.reason) == (tuple(cards), final, "borda", "Tied")


def test_the_refusal_of_a_final_ranking_proposes_the_best_quality_card():
    others = (Ballot(1, OTHERS[:5]), Ballot(2, OTHERS[:5]))
    start = workshop(ballots=(*others, Ballot(3, (*OTHERS[:4], QUALITY[2]))))
    with refused("no-quality-card", proposal=QUALITY[2]):
        set_ranking(start, FACTS, cards=OTHERS[:5], final=True)


def test_a_card_stands_once_in_a_ranking_that_has_cards():
    with refused("ranked-twice", card=CARDS[0]):
        set_ranking(workshop(), FACTS, cards=[CARDS[0], CARDS[1], CARDS[0]])
    with refused("nothing-ranked"):
        set_ranking(workshop(), FACTS, cards=[])
    with refused("nothing-ranked"):
        set_ranking_reason(workshop(), FACTS, reason="Why")


def test_a_ranking_can_be_taken_away_and_explained():
    ranked = set_ranking(workshop(), FACTS, cards=CARDS[:5])
    assert set_ranking_reason(ranked, FACTS, reason="They said so").ranking.reason == "They said so"
    assert set_ranking(ranked, FACTS, cards=None).ranking is None


@given(st.lists(st.tuples(st.integers(1, 60), slip), max_size=12))
def test_slips_stay_in_order_of_number_and_the_last_writing_counts(written):
    start = workshop()
    for number, cards in written:
        start = set_ballot(start, FACTS, slip=number, cards=cards)
    assert {ballot.slip: ballot.cards for ballot in start.ballots} == dict(written)
    assert [ballot.slip for ballot in start.ballots] == sorted({number for number, _ in written})


def test_a_slip_has_five_different_cards_of_the_pack():
    for cards, code in [
        (CARDS[:4], "slip-not-five"),
        (CARDS[:6], "slip-not-five"),
        ((*CARDS[:4], CARDS[0]), "slip-card-twice"),
        ((*CARDS[:4], "quality.nothing"), "unknown-key"),
    ]:
        with refused(code):
            set_ballot(workshop(), FACTS, slip=1, cards=cards)


def test_a_slip_is_removed_by_its_number():
    two = set_ballot(set_ballot(workshop(), FACTS, slip=2, cards=CARDS[:5]), FACTS, slip=1, cards=CARDS[1:6])
    assert set_ballot(two, FACTS, slip=2, cards=None).ballots == (Ballot(1, CARDS[1:6]),)
    with refused("no-such-slip", slip=3):
        set_ballot(two, FACTS, slip=3, cards=None)
    with refused("out-of-range"):
        set_ballot(two, FACTS, slip=61, cards=CARDS[:5])


def test_a_place_that_the_group_gave_is_kept_while_the_card_is_ranked():
    ranked = set_ranking(workshop(), FACTS, cards=CARDS[:5], decided=[CARDS[3], CARDS[1]])
    assert ranked.ranking.decided == (CARDS[1], CARDS[3]), "in the order of the ranking"
    moved = set_ranking(ranked, FACTS, cards=(CARDS[3], *CARDS[:3], CARDS[5]))
    assert moved.ranking.decided == (CARDS[3], CARDS[1])
    assert set_ranking(moved, FACTS, cards=CARDS[4:9]).ranking.decided == ()
    assert set_ranking(moved, FACTS, cards=CARDS[:5], decided=()).ranking.decided == ()
    assert set_ranking(moved, FACTS, cards=CARDS[:5], decided=[CARDS[20]]).ranking.decided == ()


def test_decided_is_a_list_of_cards():
    for decided, code in (("ab", "not-a-list"), ([3], "unknown-key"), (["nothing"], "unknown-key")):
        with refused(code):
            set_ranking(workshop(), FACTS, cards=CARDS[:5], decided=decided)
