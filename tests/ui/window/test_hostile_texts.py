"""Hostile texts in every field of a school, and every place of the window and the room screen opened with them.

They are shown as they were typed, none is taken for markup or for a key, and nothing is read or asked for.
"""

import re

import pytest
from PySide6.QtWidgets import QApplication

from tests.data.hostile_texts import HOSTILE
from tests.fakes.hostile import Turns, filled, mark_of
from tests.fakes.schools import words
from tests.fakes.shown import everything
from workshopdesk.app.library import Library
from workshopdesk.app.rehearsal import rehearsal_school
from workshopdesk.app.settings import Settings
from workshopdesk.ui import places
from workshopdesk.ui.desk import Desk
from workshopdesk.ui.room.monitors import monitors
from workshopdesk.ui.stages.plan.row_sheet import RowSheet
from workshopdesk.ui.window import MainWindow

WORDS = words()
ELSEWHERE = ("locked", "erased", "recovery", "run")
UNSEEN = re.compile(r"\.practice\[.*\]\.(?!note|reaction)|^workshops\[[^1]\]")
"""Reasons of criteria stand on paper only; the window shows one workshop at a time."""


class Walk:
    """A window on a school of hostile texts, and all that it showed on the way."""

    def __init__(self, qtbot, home, start):
        self.turns = Turns(start)
        library = Library(home)
        library.take_in(filled(rehearsal_school(library), WORDS, self.turns.line, self.turns.line))
        self.desk = Desk(library, Settings(home))
        self.desk.settings.set("reduced_motion", True)
        self.window = MainWindow(self.desk)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        self.seen = set()
        self.faults = set()

    def look(self):
        """Paint what is there, and note all texts and faults of it."""
        QApplication.processEvents()
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                top.grab()
                texts, faults = everything(top)
                self.seen |= texts
                self.faults |= set(faults)

    def open_all_places(self):
        self.desk.show_place("library")
        self.look()
        assert self.desk.open_school(self.desk.library.list()[0].folder)
        for place in places.PLACES:
            if place not in ELSEWHERE:
                self.desk.show_place(place)
                self.look()

    def lead_all_steps(self, workshop):
        for phase in (1, 2):
            self.desk.choose_workshop(workshop.id, phase)
            for step in WORDS.steps_of(phase):
                self.desk.show_place("run", step=step.key)
                if self.desk.room.window is None:
                    self.desk.room.open_on(next(one for one in monitors(self.window) if one.is_desk))
                self.look()
                self.open_what_is_folded(self.window._present.stage)
                self.window._present._rail_chosen("note")
                self.look()
        for panel in ("parking", "guide"):
            self.window._present._rail_chosen(panel)
            self.look()

    def open_what_is_folded(self, stage):
        kind = type(stage).__name__
        if kind == "SituationsStage":
            for key in WORDS.situations:
                stage.open_situation(key)
                stage.open_model()
                self.look()
        elif kind == "DiscussStage":
            for placement in stage.workshop.placements:
                stage.show_card(placement.card)
                self.look()
        elif kind == "PlanStage":
            for row in stage.findChildren(RowSheet):
                row.set_open(True)
                self.look()

    def mangled(self):
        """Name the texts that were shown otherwise than they were typed."""
        for text in self.turns.given.values():
            for shown in self.seen:
                if mark_of(text) in shown and text not in shown:
                    yield f"{text!r} as {shown[:200]!r}"

    def hidden(self):
        """Name the fields that were shown nowhere."""
        joined = "\n".join(self.seen)
        return [field for field, text in self.turns.given.items() if text not in joined and not UNSEEN.search(field)]

    def close(self):
        if self.desk.room is not None:
            self.desk.room.close_it()
        self.desk.close_school()
        self.window.close()


def test_every_place_and_step_shows_what_was_typed(qtbot, data_home, untouched):
    walk = Walk(qtbot, data_home, 0)
    walk.open_all_places()
    before = walk.desk.school.archive
    walk.lead_all_steps(walk.desk.workshop)
    qtbot.waitUntil(lambda: walk.desk.school.waiting == 0)
    after = walk.desk.school.archive
    walk.close()
    assert sorted(walk.faults) == []
    assert list(walk.mangled()) == []
    assert walk.hidden() == []
    assert after == before, "looking at a text changes nothing"
    assert untouched == []


@pytest.mark.slow
@pytest.mark.parametrize("start", range(1, len(HOSTILE)))
def test_every_place_shows_each_text_in_each_field(qtbot, data_home, untouched, start):
    walk = Walk(qtbot, data_home, start)
    walk.open_all_places()
    if start % 10 == 0:
        walk.lead_all_steps(walk.desk.workshop)
    walk.close()
    assert sorted(walk.faults) == []
    assert list(walk.mangled()) == []
    assert untouched == []
