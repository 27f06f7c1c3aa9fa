"""What the room reads at a moment: the hour to come back at, the end of a phase, an empty plan; and it keeps still."""

from datetime import timedelta

import pytest

from workshopdesk.ui.room.provide import room_frame
from workshopdesk.ui.room.views import PrinciplesRoom, StepRoom


@pytest.fixture
def led(desk_window):
    """`led(step)` runs phase 2 and looks at a step that the clock was moved on to."""
    desk = desk_window.desk
    desk_window.show()

    def go(step, phase=2):
        desk.choose_workshop(desk.workshop_id, phase)
        desk.show_place("run", step=step)
        desk.run("start_timer", phase=phase)
        desk_window.wait()
        while desk.workshop.phase(phase).timer.step != step:
            desk.run("next_step", phase=phase)
            desk_window.wait()
        return desk_window.window._present

    return go


def test_the_tape_moves_by_hundredths_so_that_the_room_is_not_painted_at_each_tick(led, desk_window, qtbot):
    screen = led("discuss")
    desk = desk_window.desk

    def share():
        return next(one.share for one in room_frame(desk, screen.stage).clock.pieces if one.state == "now")

    qtbot.waitUntil(lambda: share() > 0)  # the rehearsal school's clock runs fast
    assert share() == pytest.approx(round(share(), 2), abs=1e-9)


def test_in_a_break_the_room_says_when_it_goes_on(led, desk_window):
    screen = led("break")
    desk = desk_window.desk
    now = desk.library.clock.tick().utc.astimezone()
    planned = next(item.planned_minutes for item in desk.workshop.phase(2).agenda if item.step == "break")
    said = room_frame(desk, screen.stage).instruction
    near = [f"{now + timedelta(minutes=planned, seconds=more):%H:%M}" for more in (-60, 0, 60)]
    assert any(hour in said for hour in near)
    desk.run("pause_timer", phase=2)
    desk_window.wait()
    assert not any(hour in room_frame(desk, screen.stage).instruction for hour in near), "paused, nobody knows"


def test_a_phase_that_is_over_says_so_and_names_no_step(led, desk_window):
    screen = led("buffer")
    desk = desk_window.desk
    during = room_frame(desk, screen.stage)
    desk.run("next_step", phase=2)
    desk_window.wait()
    over = room_frame(desk, screen.stage)
    assert over.title == "Fase 2 is afgerond"
    assert over.instruction != during.instruction


def test_an_empty_plan_shows_the_step_itself(led, desk_window):
    screen = led("action-plan")
    desk = desk_window.desk
    for row in desk.workshop.plan:
        desk.run("remove_plan_row", card=row.card)
    desk_window.wait()
    assert isinstance(room_frame(desk, screen.stage).view, StepRoom)


def test_looking_back_the_group_can_see_what_it_chose(desk_window):
    desk = desk_window.desk
    finished = next(one for one in desk.school.archive.workshops if one.phase(2).ended_at)
    desk.choose_workshop(finished.id, 2)
    desk_window.show()
    desk.show_place("run", step="recap")
    stage = desk_window.window._present.stage
    assert stage.room_view() is None
    stage.shown.show_chosen("chosen")
    shown = stage.room_view()
    assert isinstance(shown, PrinciplesRoom)
    assert len(shown.chosen) == 2
