"""The run of show: minutes that never silently exceed 120, shared out by rule, steps in another order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.given import FACTS, WORDS, workshop
from workshopdesk.domain import agenda, timing
from workshopdesk.domain.errors import Refused

STEPS = [step.key for step in WORDS.steps_of(1)]
LEAST = {step.key: step.least_minutes for step in WORDS.steps_of(1)}
PLANNED = {step.key: step.minutes for step in WORDS.steps_of(1)}


def planned(minutes):
    """Phase 1 with these minutes."""
    now = agenda.set_agenda_minutes(workshop(), FACTS, phase=1, minutes=minutes)
    return now, agenda.with_agenda(now, 1, FACTS)


def test_the_pack_proposes_120_minutes_for_each_phase():
    for phase in (1, 2):
        assert agenda.total_minutes(agenda.with_agenda(workshop(), phase, FACTS)) == agenda.PHASE_MINUTES


def test_what_is_too_much_comes_off_the_buffer_first():
    _, run = planned({"mission": 20})
    assert agenda.shared_out(run, WORDS) == {"buffer": 2}


def test_what_is_left_over_goes_to_the_buffer():
    _, run = planned({"situations": 30})
    assert agenda.shared_out(run, WORDS) == {"buffer": 18}


def test_nothing_is_proposed_for_120_minutes():
    _, run = planned({})
    assert agenda.shared_out(run, WORDS) == {}


@given(st.fixed_dictionaries({step: st.integers(0, 90) for step in STEPS}), st.integers(30, 180))
def test_sharing_out_meets_the_wish_or_takes_all_that_can_be_spared(minutes, total):
    _now, run = planned(minutes)
    proposal = agenda.shared_out(run, WORDS, total)
    fresh = {**minutes, **proposal}
    for step, given_minutes in proposal.items():
        assert given_minutes >= min(minutes[step], LEAST[step])
    over = sum(minutes.values()) - total
    if over <= 0:
        assert sum(fresh.values()) == total
        return
    spare = sum(max(0, minutes[step] - LEAST[step]) for step in STEPS)
    assert sum(fresh.values()) == total + max(0, over - spare)


def test_a_step_that_was_begun_or_is_skipped_keeps_its_minutes():
    now, _ = planned({"mission": 30})
    now = timing.start_timer(now, FACTS, phase=1)
    now = agenda.set_agenda_item(now, FACTS, phase=1, step="principles", skipped=True)
    now = agenda.set_agenda_item(now, FACTS, phase=1, step="situations", minutes=60)
    proposal = agenda.shared_out(agenda.with_agenda(now, 1, FACTS), WORDS)
    assert proposal
    assert not {"welcome", "principles"} & set(proposal)


@pytest.mark.parametrize("wrong", [{"nowhere": 5}, {"mission": -1}, {"mission": 601}, {"mission": True}, [], None])
def test_wrong_minutes_are_refused_whole(wrong):
    with pytest.raises(Refused):
        agenda.set_agenda_minutes(workshop(), FACTS, phase=1, minutes=wrong)


def test_an_order_names_every_step_once():
    turned = agenda.order_agenda(workshop(), FACTS, phase=1, steps=STEPS[::-1])
    assert [item.step for item in turned.phase(1).agenda] == STEPS[::-1]
    with pytest.raises(Refused, match="not-the-steps"):
        agenda.order_agenda(workshop(), FACTS, phase=1, steps=STEPS[1:])
