"""Whatever JSON an operation is given, it answers Refused or makes something that a record can hold.

What comes through `apply`, a parcel or a slip of the keyboard must never end in a traceback, and never in a school
that can't be given out again.
"""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.given import CARDS, FACTS, WORDS, filled, workshop
from tests.fakes.schools import full_archive
from workshopdesk.app.operations import OPERATIONS, _parameters
from workshopdesk.archive.records import parse_record, write_record
from workshopdesk.domain.errors import Refused
from workshopdesk.domain.school import Archive

SCHOOL = full_archive().school
STARTS = {"filled": filled(), "empty": workshop(), "no phases": replace(filled(), phases=())}
GOOD = {
    "card": CARDS[0],
    "zone": "work",
    "prompt": WORDS.prompts[0],
    "text": "Said",
    "phase": 1,
    "step": "welcome",
    "situation": WORDS.situations[0],
    "situations": list(WORDS.situations[:2]),
    "criterion": "equality",
    "rating": "met",
    "principle": WORDS.principles[0],
    "principles": list(WORDS.principles[:2]),
    "counts": {},
    "mission": WORDS.missions[0],
    "id": "p1",
    "present": True,
    "among": ["p1"],
    "slip": 1,
    "cards": list(CARDS[:5]),
    "reason": "Why",
    "plan_year": "2026-2027",
    "steps": [step.key for step in WORDS.steps_of(1)],
    "participants": [f"p{number}" for number in range(1, 6)],
    "minutes": 5,
    "ms": 1000,
    "key": "pens",
    "ready": True,
    "field": "approach",
}
KEYS = [CARDS[0], "p1", "welcome", "green", "equality", "met", "work", WORDS.situations[0], WORDS.principles[0], "pens"]
TEXTS = ["", " ", "\x00", "a\u202eb", "\ud800", "x" * 20_001, "2026-02-30", "2026-2027", "12:00", *KEYS]
NUMBERS = [0, 1, 2, -1, 61, 1.0, 1.5, -0.0, float("nan"), float("inf"), 10**400, -(10**400), 2**63]
SIMPLE = [None, True, False, *NUMBERS, *TEXTS]
NESTED = [[], {}, [[]], [{}], [None], [1], [True], "abc", [CARDS[0], CARDS[0]], [["p1"]], {"": None}, {"green": []}]
NESTED += [{"green": True}, {"equality": None}, {"equality": {"rating": []}}, {"welcome": 1.5}, {"welcome": 9999}]
NESTED += [{"equality": {"rating": "met", "reason": 1}}, [{"text": None}], [{"text": "a", "due": 3}], [CARDS[0]] * 501]
WORST = [*SIMPLE, *NESTED]
json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=9), st.sampled_from(TEXTS)),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(TEXTS) | st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=8,
)


def needed(name):
    """The fields without which the operation is not run at all."""
    given_by = {**GOOD, "minutes": {"welcome": 5}} if name == "set_agenda_minutes" else GOOD
    wanted = {key for key, one in _parameters(name).items() if one.default is one.empty}
    return {key: given_by[key] for key in wanted | ({"id"} if name == "set_participant" else set())}


def run(name, start, arguments):
    """Runs it; what it makes has to come back from a record as the same facts."""
    operation = OPERATIONS[name]
    target = Archive(SCHOOL, (start,)) if operation.whole_school else start
    try:
        made = operation.run(target, FACTS, **arguments)
    except Refused:
        return
    archive = made if operation.whole_school else Archive(SCHOOL, (made,))
    written = write_record(archive)
    assert write_record(parse_record(written, lambda pack, version: WORDS)) == written


@pytest.mark.parametrize("name", OPERATIONS)
@pytest.mark.parametrize("start", STARTS)
def test_each_field_with_the_worst_that_json_can_say(name, start):
    for field in _parameters(name):
        for nonsense in WORST:
            run(name, STARTS[start], {**needed(name), field: nonsense})


@given(st.data())
@settings(max_examples=400)
def test_all_fields_with_anything(data):
    name = data.draw(st.sampled_from(sorted(OPERATIONS)))
    fields = list(_parameters(name))
    chosen = data.draw(st.lists(st.sampled_from(fields), unique=True)) if fields else []
    drawn = {field: data.draw(json_values, label=field) for field in chosen}
    run(name, STARTS[data.draw(st.sampled_from(sorted(STARTS)))], {**needed(name), **drawn})


def test_the_good_fields_are_good():
    """Without this the tests above could pass on refusals alone."""
    done = set()
    for name, operation in OPERATIONS.items():
        for start in STARTS.values():
            target = Archive(SCHOOL, (start,)) if operation.whole_school else start
            try:
                operation.run(target, FACTS, **needed(name))
            except Refused:
                continue
            done.add(name)
    hard = {
        "set_own_wording",
        "remove_workshop",
        "reopen_phase",
        "unpark",
        "order_plan",
        "remove_situation",
        "pause_timer",
    }
    assert set(OPERATIONS) - done <= hard
