"""Hostile texts in every field of a school, and every place of the window and the room screen opened with them.

They are shown as they were typed, none is taken for markup or for a key, and nothing is read or asked for.
"""

import re

import pytest

from tests.data.hostile_texts import HOSTILE
from tests.fakes.hostile import Turns, filled
from tests.ui.window.walking import WORDS, Walk
from workshopdesk.app.library import Library
from workshopdesk.app.rehearsal import rehearsal_school

UNSEEN = re.compile(r"\.practice\[.*\]\.(?!note|reaction)|^workshops\[[^1]\]")
"""Reasons of criteria stand on paper only; the window shows one workshop at a time."""


def walk_through(qtbot, home, start):
    turns, library = Turns(start), Library(home)
    library.take_in(filled(rehearsal_school(library), WORDS, turns.line, turns.line))
    return Walk(qtbot, library, turns)


def test_every_place_and_step_shows_what_was_typed(qtbot, data_home, untouched):
    walk = walk_through(qtbot, data_home, 0)
    walk.open_all_places()
    before = walk.desk.school.archive
    walk.lead_all_steps(walk.desk.workshop)
    qtbot.waitUntil(lambda: walk.desk.school.waiting == 0)
    after = walk.desk.school.archive
    walk.close()
    assert sorted(walk.faults) == []
    assert list(walk.mangled()) == []
    assert [field for field in set(walk.turns.given) - walk.shown_fields() if not UNSEEN.search(field)] == []
    assert after == before, "looking at a text changes nothing"
    assert untouched == []


@pytest.mark.slow
@pytest.mark.parametrize("start", range(1, len(HOSTILE)))
def test_every_place_shows_each_text_in_each_field(qtbot, data_home, untouched, start):
    walk = walk_through(qtbot, data_home, start)
    walk.open_all_places()
    if start % 10 == 0:
        walk.lead_all_steps(walk.desk.workshop)
    walk.close()
    assert sorted(walk.faults) == []
    assert list(walk.mangled()) == []
    assert untouched == []
