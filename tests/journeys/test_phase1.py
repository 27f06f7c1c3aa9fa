"""Phase 1 of the rehearsal school led on screen from welcome to close, with a kill between counts and agreeing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workshopdesk.app.library import Library
from workshopdesk.app.printing import Wish, print_document
from workshopdesk.app.settings import Settings
from workshopdesk.domain.terms import Flag, TimerState
from workshopdesk.ui.desk import Desk
from workshopdesk.ui.run.screen import RunScreen
from workshopdesk.ui.stages.situations import ready
from workshopdesk.ui.texts import speech
from workshopdesk.ui.theme.theme import Theme, apply

COUNTED = """
import os, sys
from pathlib import Path
from workshopdesk.app.library import Library

library = Library(Path(sys.argv[1]))
workspace = library.open(library.list()[0].folder)
workshop = workspace.archive.workshops[-1].id
run = lambda name, **facts: workspace.run(name, workshop, **facts)
run("choose_situations", situations=["party-photo", "ask-to-delete"])
run("start_timer", phase=1)
run("next_step", phase=1)
run("next_step", phase=1)
run("judge_situation", situation="party-photo", counts={"green": 1, "yellow": 4, "red": 0, "black": 0})
run("rate_criterion", situation="party-photo", criterion="impact", rating="doubtful")
run("give_reason", situation="party-photo", criterion="impact", text="Nog onzeker")
run("set_reaction", situation="party-photo", text="Rustig ge")
print("stored", flush=True)
sys.stdin.read()
"""


class Guide:
    """Somebody at the desk."""

    def __init__(self, qtbot, home):
        self.bot = qtbot
        self.library = Library(home)
        self.desk = Desk(self.library, Settings(home))
        self.complaints = []
        self.desk.warned.connect(lambda said, _: self.complaints.append(said))
        assert self.desk.open_school(self.library.list()[0].folder)
        self.desk.choose_workshop(self.desk.school.archive.workshops[-1].id, 1)
        self.screen = RunScreen(self.desk)
        self.desk.workshop_changed.connect(self.screen.stored)
        self.screen.resize(1440, 900)
        self.screen.show()
        qtbot.waitExposed(self.screen)
        self.screen.enter()
        qtbot.wait(1)

    @property
    def stage(self):
        return self.screen.stage

    def wait(self):
        self.bot.waitUntil(lambda: self.desk.school.waiting == 0)
        self.bot.wait(1)

    def click(self, widget: QWidget):
        assert widget.isVisible()
        self.bot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.wait()

    def type(self, field, text, enter=False):
        assert field.edit.isVisible()
        field.edit.setFocus()
        self.bot.keyClicks(field.edit, text)
        if enter:
            self.bot.keyClick(field.edit, Qt.Key.Key_Return)
        self.wait()

    def go_on(self):
        self.screen.do_next_step()
        self.wait()

    def go_home(self):
        self.screen.leave()
        self.wait()
        self.screen.close()
        self.screen.deleteLater()
        self.desk.close_school()


@pytest.fixture
def home(data_home, qapp):
    from workshopdesk.domain.facts import new_uuid

    apply(qapp, Theme("light", 1.0, reduced_motion=True))
    speech().speak("nl")
    library = Library(data_home)
    workspace = library.create("Atheneum De Brug", municipality="Deinze")
    workspace.run("add_workshop", title="Najaar")
    workshop = workspace.archive.workshops[-1].id
    for role, label in (("management", "Directie"), ("care-coordinator", "Zorg"), ("teacher-second-grade", "Leraar")):
        workspace.run("set_participant", workshop, id=new_uuid(), role=role, label=label, phases=[1, 2])
    workspace.close()
    return data_home


def killed_after_counting(home: Path) -> None:
    """Let another process count the flags, and kill it while it does nothing wrong."""
    guide = subprocess.Popen(
        [sys.executable, "-c", COUNTED, str(home)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert guide.stdout.readline().strip() == b"stored"
    guide.send_signal(signal.SIGKILL)
    guide.wait()
    guide.stdin.close()
    guide.stdout.close()


def test_phase_1_from_welcome_to_close_with_a_kill_in_between(home, qtbot):
    killed_after_counting(home)
    guide = Guide(qtbot, home)

    # Back where the group was: the counts, what was talked about, what was typed; no flag yet.
    stage = guide.stage
    assert guide.screen.shown_step == "situations"
    assert (stage.situation, stage.at) == ("party-photo", ready.TALK)
    assert [tile.count for tile in stage.practice.spread.tiles.values()] == [1, 4, 0, 0]
    assert stage.practice.criteria.rows["impact"].reason.text() == "Nog onzeker"
    assert stage.practice.agree.reaction.text() == "Rustig ge"
    assert not any(choice.isChecked() for choice in stage.practice.agree.choices.values())
    assert stage.room_view().agreed is None

    guide.click(stage.practice.agree.choices[Flag.YELLOW])
    stage.practice.agree.reaction.focus_end()
    guide.type(stage.practice.agree.reaction, "sprek.")
    guide.click(stage.practice.on_button)
    assert stage.situation == "ask-to-delete"
    guide.click(stage.practice.on_button)
    guide.click(stage.practice.on_button)
    guide.type(stage.practice.counts.line, "3 0 0 0", enter=True)
    guide.click(stage.practice.agree.choices[Flag.GREEN])

    guide.go_on()  # break
    guide.go_on()
    assert guide.screen.shown_step == "mission"
    guide.type(guide.stage.notes[guide.stage.point], "Affiche in de gang.")

    guide.go_on()
    stage = guide.stage
    guide.click(stage.steps.marks[1])
    for at in (5, 11):
        guide.click(stage.tally.steppers[stage.pack.principles[at]].more_button)
    guide.click(stage.tally.reveal)
    for at in (5, 11):
        guide.click(stage.tiles.tiles[stage.pack.principles[at]])

    guide.go_on()
    guide.click(guide.stage.text.empty.action_button)
    assert "Affiche in de gang." in guide.stage.text.field.text()

    guide.go_on()
    assert guide.screen.shown_step == "close-1"
    guide.go_on()
    guide.go_on()
    assert guide.desk.workshop.phase(1).timer.state is TimerState.ENDED
    assert not guide.complaints

    archive, workshop = guide.desk.school.archive, guide.desk.workshop
    for document, ending in (("vision-poster", "pdf"), ("vision-text", "pdf"), ("vision-text", "docx")):
        made = print_document(guide.library, Wish(document), ending, archive, workshop)
        assert made.startswith(b"%PDF" if ending == "pdf" else b"PK")
    guide.go_home()

    again = Library(home).read(Library(home).list()[0].folder).workshops[-1]
    assert again == workshop
    assert {one.situation: one.flag for one in again.practice} == {"party-photo": "yellow", "ask-to-delete": "green"}
    assert again.practice[0].reaction == "Rustig gesprek."
    assert len(again.principles.chosen) == 2
