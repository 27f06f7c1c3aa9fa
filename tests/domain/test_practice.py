"""Practising with situations: people choose the flag, and nothing that is counted or rated ever does."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.given import FACTS, WORDS, filled, refused, workshop
from workshopdesk.domain.practice import (
    agreement,
    choose_situations,
    give_reason,
    judge_situation,
    rate_criterion,
    remove_situation,
    set_practice_note,
    set_reaction,
)
from workshopdesk.domain.terms import CRITERIA, Flag, Rating

SITUATIONS = WORDS.situations
counts = st.dictionaries(st.sampled_from([flag.value for flag in Flag]), st.integers(0, 999))
criteria = st.dictionaries(
    st.sampled_from(CRITERIA),
    st.fixed_dictionaries({"rating": st.sampled_from([one.value for one in Rating]), "reason": st.text("abc \n")}),
)
judging = st.one_of(
    st.tuples(st.just(judge_situation), st.fixed_dictionaries({"counts": counts})),
    st.tuples(st.just(judge_situation), st.fixed_dictionaries({"criteria": criteria})),
    st.tuples(
        st.just(rate_criterion),
        st.fixed_dictionaries({"criterion": st.sampled_from(CRITERIA), "rating": st.sampled_from(list(Rating))}),
    ),
    st.tuples(
        st.just(give_reason),
        st.fixed_dictionaries({"criterion": st.sampled_from(CRITERIA), "text": st.just("Because")}),
    ),
    st.tuples(st.just(set_reaction), st.fixed_dictionaries({"text": st.just("Listen first")})),
    st.tuples(st.just(set_practice_note), st.fixed_dictionaries({"text": st.just("Note")})),
)


def only(judged):
    (one,) = judged.practice
    return one


@given(st.lists(judging, min_size=1, max_size=8), st.sampled_from([None, *Flag]))
def test_a_flag_is_never_computed(steps, flag):
    start = workshop()
    if flag is not None:
        start = judge_situation(start, FACTS, situation=SITUATIONS[0], flag=flag.value)
    for change, arguments in steps:
        start = change(start, FACTS, situation=SITUATIONS[0], **arguments)
    assert only(start).flag is flag


@given(counts, criteria)
def test_what_was_counted_and_rated_is_kept_as_given(counted, rated):
    one = only(judge_situation(workshop(), FACTS, situation=SITUATIONS[0], counts=counted, criteria=rated))
    assert {flag.value: number for flag, number in one.counts.items()} == counted
    said = {key: {"rating": value.rating.value, "reason": value.reason} for key, value in one.criteria.items()}
    assert said == rated


def test_what_is_left_out_stays():
    judged = judge_situation(
        workshop(),
        FACTS,
        situation=SITUATIONS[1],
        counts={"green": 2},
        criteria={"equality": "met"},
        flag="yellow",
        reaction="Talk",
        note="A note",
    )
    assert judge_situation(judged, FACTS, situation=SITUATIONS[1]) == judged
    other = only(judge_situation(judged, FACTS, situation=SITUATIONS[1], flag="red"))
    assert (other.flag, other.counts, other.reaction, other.note) == (Flag.RED, {Flag.GREEN: 2}, "Talk", "A note")


def test_a_number_and_a_key_name_the_same_situation():
    by_number = judge_situation(workshop(), FACTS, situation=2, flag="green")
    assert only(by_number).situation == 2
    by_key = judge_situation(by_number, FACTS, situation=SITUATIONS[1], flag="red")
    assert (only(by_key).situation, only(by_key).flag) == (2, Flag.RED)


def test_situations_keep_the_order_in_which_they_were_practised():
    start = workshop()
    for key in (SITUATIONS[4], SITUATIONS[0], SITUATIONS[2], SITUATIONS[0]):
        start = judge_situation(start, FACTS, situation=key, note=key)
    assert [one.situation for one in start.practice] == [SITUATIONS[4], SITUATIONS[0], SITUATIONS[2]]


def test_what_is_no_judgement():
    for wrong, code in [
        ({"situation": 0}, "out-of-range"),
        ({"situation": len(SITUATIONS) + 1}, "out-of-range"),
        ({"situation": True}, "unknown-key"),
        ({"situation": "elsewhere"}, "unknown-key"),
        ({"counts": {"orange": 1}}, "unknown-key"),
        ({"counts": {"green": -1}}, "out-of-range"),
        ({"counts": [1]}, "not-an-object"),
        ({"criteria": {"fun": "met"}}, "unknown-key"),
        ({"criteria": {"equality": "perhaps"}}, "unknown-key"),
        ({"criteria": {"equality": 3}}, "not-an-object"),
        ({"criteria": {"equality": {"rating": "met", "reason": 3}}}, "not-a-text"),
        ({"flag": "orange"}, "unknown-key"),
    ]:
        with refused(code):
            judge_situation(workshop(), FACTS, **{"situation": SITUATIONS[0], **wrong})


def test_a_rating_keeps_its_reason_and_can_be_taken_away():
    reasoned = give_reason(workshop(), FACTS, situation=1, criterion="impact", text="Half the class saw it")
    assert only(reasoned).criteria["impact"].rating is Rating.UNKNOWN
    rated = rate_criterion(reasoned, FACTS, situation=1, criterion="impact", rating="not-met")
    assert only(rated).criteria["impact"].reason == "Half the class saw it"
    assert only(rate_criterion(rated, FACTS, situation=1, criterion="impact", rating=None)).criteria == {}


@given(counts)
def test_agreement_on_flags_names_no_flag(counted):
    said = agreement({Flag(key): number for key, number in counted.items()})
    total = sum(counted.values())
    if not total:
        assert said is None
        return
    share = max(counted.values()) / total
    assert said == ("broad" if share >= 0.75 else "partial" if share >= 0.5 else "scattered")


def test_a_situation_is_taken_away_by_key_or_number():
    start = filled()
    assert len(start.practice) == 2
    left = remove_situation(remove_situation(start, FACTS, situation=SITUATIONS[2]), FACTS, situation=1)
    assert left.practice == ()
    with refused("not-judged", situation=SITUATIONS[2]):
        remove_situation(left, FACTS, situation=3)


def test_situations_that_are_ready():
    assert choose_situations(workshop(), FACTS, situations=SITUATIONS[3:5]).chosen_situations == SITUATIONS[3:5]
    with refused("named-twice"):
        choose_situations(workshop(), FACTS, situations=[SITUATIONS[0]] * 2)
    with refused("not-a-list"):
        choose_situations(workshop(), FACTS, situations=SITUATIONS[0])
