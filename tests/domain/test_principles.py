"""Two of fourteen principles or none yet, votes as counts, and the group's own words."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.given import FACTS, WORDS, refused, workshop
from workshopdesk.domain.principles import (
    choose_principles,
    redraft_vision_text,
    set_mission_note,
    set_own_wording,
    set_principle_votes,
    set_vision_text,
)

KEYS = WORDS.principles
keys = st.lists(st.sampled_from(KEYS), max_size=5)


def test_there_are_fourteen():
    assert len(KEYS) == 14


@given(keys)
def test_exactly_two_different_ones_or_none_yet(chosen):
    if len(set(chosen)) != len(chosen):
        with refused("principle-twice"):
            choose_principles(workshop(), FACTS, principles=chosen)
    elif len(chosen) not in (0, 2):
        with refused("not-two-principles", count=len(chosen)):
            choose_principles(workshop(), FACTS, principles=chosen)
    else:
        assert choose_principles(workshop(), FACTS, principles=chosen).principles.chosen == tuple(chosen)


@given(st.dictionaries(st.sampled_from(KEYS), st.integers(0, 999)))
def test_votes_are_counts_and_choose_nothing(counts):
    voted = set_principle_votes(workshop(), FACTS, counts=counts)
    assert voted.principles.counts == counts
    assert voted.principles.chosen == ()


def test_votes_that_are_none():
    for counts, code in [
        ({KEYS[0]: -1}, "out-of-range"),
        ({KEYS[0]: 1000}, "out-of-range"),
        ({KEYS[0]: True}, "not-a-whole-number"),
        ({KEYS[0]: 1.0}, "not-a-whole-number"),
        ({"fairness": 1}, "unknown-key"),
        ([KEYS[0]], "not-an-object"),
    ]:
        with refused(code):
            set_principle_votes(workshop(), FACTS, counts=counts)


def test_own_words_belong_to_chosen_principles_only():
    chosen = choose_principles(
        workshop(), FACTS, principles=KEYS[:2], own_wording={KEYS[0]: "In our words", KEYS[1]: " "}
    )
    assert chosen.principles.own_wording == {KEYS[0]: "In our words"}
    with refused("wording-not-chosen", principle=KEYS[5]):
        choose_principles(workshop(), FACTS, principles=KEYS[:2], own_wording={KEYS[5]: "Other"})
    with refused("wording-not-chosen", principle=KEYS[5]):
        set_own_wording(chosen, FACTS, principle=KEYS[5], text="Other")


def test_own_words_stay_with_a_principle_that_stays():
    first = choose_principles(workshop(), FACTS, principles=KEYS[:2], own_wording={KEYS[0]: "A", KEYS[1]: "B"})
    second = choose_principles(first, FACTS, principles=(KEYS[1], KEYS[2]))
    assert second.principles.own_wording == {KEYS[1]: "B"}
    assert choose_principles(second, FACTS, principles=()).principles.own_wording == {}


def test_own_words_are_typed_and_taken_away():
    chosen = choose_principles(workshop(), FACTS, principles=KEYS[:2])
    typed = set_own_wording(chosen, FACTS, principle=KEYS[1], text="Everyone knows\nwhere the line is")
    assert typed.principles.own_wording == {KEYS[1]: "Everyone knows\nwhere the line is"}
    assert set_own_wording(typed, FACTS, principle=KEYS[1], text="  ") == chosen


def test_a_note_stands_once_under_each_point_of_the_mission():
    point = WORDS.missions[0]
    noted = set_mission_note(workshop(), FACTS, mission=point, text="First")
    noted = set_mission_note(noted, FACTS, mission=point, text="Second")
    assert [(note.mission, note.text) for note in noted.mission_notes] == [(point, "Second")]
    assert set_mission_note(noted, FACTS, mission=point, text="").mission_notes == ()
    with refused("unknown-key"):
        set_mission_note(workshop(), FACTS, mission="profit", text="x")


def test_the_vision_text_is_kept_as_typed():
    text = "One.\n\n\tTwo – “three” 🏫"
    assert set_vision_text(workshop(), FACTS, text=text).vision_text == text
    assert redraft_vision_text(workshop(), FACTS, text=text).vision_text == text
