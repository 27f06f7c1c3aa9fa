"""What is written down while the group talks: notes, the guide's own, the parking lot, and what to talk about first."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.given import CARDS, FACTS, WORDS, refused, workshop
from workshopdesk.domain import limits
from workshopdesk.domain.agenda import set_phase
from workshopdesk.domain.board import mark_contested, place_card
from workshopdesk.domain.discussion import park, set_note, set_step_note, triage, unpark
from workshopdesk.domain.ranking import set_ballot
from workshopdesk.domain.workshop import Parked

writing = st.tuples(
    st.sampled_from(CARDS[:4]), st.sampled_from(WORDS.prompts), st.sampled_from(["", "  ", "A", "B\nC"])
)


@given(st.lists(writing, max_size=20))
def test_the_last_text_under_a_prompt_counts_and_a_blank_one_takes_it_away(written):
    start = workshop()
    for card, prompt, text in written:
        start = set_note(start, FACTS, card=card, prompt=prompt, text=text)
    expected = {(card, prompt): text for card, prompt, text in written}
    told = {(note.card, note.prompt): note.text for note in start.notes}
    assert told == {key: text for key, text in expected.items() if text.strip()}
    assert len(start.notes) == len(told)
    for (card, prompt), text in expected.items():
        assert start.note(card, prompt) == (text if text.strip() else "")


def test_what_is_no_note():
    for wrong, code in [
        ({"card": "quality.none"}, "unknown-key"),
        ({"prompt": "weather"}, "unknown-key"),
        ({"text": None}, "not-a-text"),
        ({"text": "x" * (limits.TEXT_LENGTH + 1)}, "text-too-long"),
        ({"text": "a\x07"}, "hidden-character"),
    ]:
        with refused(code):
            set_note(workshop(), FACTS, **{"card": CARDS[0], "prompt": WORDS.prompts[0], "text": "x", **wrong})


def test_the_guides_note_stands_beside_a_step_of_that_phase():
    start = set_phase(set_phase(workshop(), FACTS, phase=1), FACTS, phase=2)
    noted = set_step_note(start, FACTS, phase=1, step="welcome", text="Ask who is new")
    noted = set_step_note(noted, FACTS, phase=2, step="break", text="Coffee")
    assert [(note.phase, note.step) for note in noted.step_notes] == [(1, "welcome"), (2, "break")]
    assert set_step_note(noted, FACTS, phase=1, step="welcome", text=" ").step_notes == noted.step_notes[1:]
    with refused("unknown-key", what="step"):
        set_step_note(start, FACTS, phase=2, step="welcome", text="x")


def test_a_parked_subject_is_there_once_and_can_be_done():
    parked = park(park(workshop(), FACTS, text="Phones?"), FACTS, text="Camera at the gate", owner="Head")
    again = park(parked, FACTS, text="Phones?", owner="Pupils", done=True)
    assert again.parking_lot == (Parked("Phones?", "Pupils", True), Parked("Camera at the gate", "Head"))
    assert unpark(again, FACTS, text="Phones?").parking_lot == (Parked("Camera at the gate", "Head"),)
    with refused("not-parked"):
        unpark(again, FACTS, text="Other")
    with refused("blank-text"):
        park(workshop(), FACTS, text=" \n")
    with refused("not-yes-or-no"):
        park(workshop(), FACTS, text="x", done="yes")


def test_the_parking_lot_is_not_endless():
    full = workshop(parking_lot=tuple(Parked(f"Subject {number}") for number in range(limits.PARKED)))
    with refused("too-many", most=limits.PARKED):
        park(full, FACTS, text="One more")
    assert park(full, FACTS, text="Subject 7", done=True).parking_lot[7].done


def test_what_is_not_agreed_comes_first_then_what_is_named_most():
    start = place_card(workshop(), FACTS, card=CARDS[9], zone="work", x=0.5, y=0.5)
    start = mark_contested(start, FACTS, card=CARDS[9])
    start = place_card(start, FACTS, card=CARDS[3], zone="pile", x=0.5, y=0.9)
    for slip, cards in enumerate([CARDS[10:15], CARDS[12:17], CARDS[14:19]], start=1):
        start = set_ballot(start, FACTS, slip=slip, cards=cards)
    start = set_note(start, FACTS, card=CARDS[20], prompt=WORDS.prompts[0], text="Said")
    first = triage(start, WORDS, most=8)
    assert len(first) == 8
    assert [one.card for one in first[:3]] == [CARDS[3], CARDS[9], CARDS[14]]
    assert [one.contested for one in first[:3]] == [True, True, False]
    assert [one.mentions for one in first[2:]] == sorted([one.mentions for one in first[2:]], reverse=True)


@given(st.sets(st.sampled_from(CARDS)), st.integers(0, 10))
def test_every_card_that_is_not_agreed_is_proposed(contested, most):
    start = workshop()
    for card in sorted(contested):
        start = mark_contested(start, FACTS, card=card)
    assert {one.card for one in triage(start, WORDS, most)} == contested
