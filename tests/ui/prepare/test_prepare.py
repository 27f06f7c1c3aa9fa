"""Preparing a phase through the window: group, minutes, hours, materials, facts; all of it stored as typed."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from workshopdesk.domain.agenda import PHASE_MINUTES, total_minutes
from workshopdesk.ui.prepare.time_field import between, later, read_time


@pytest.fixture
def prepare(desk_window):
    """The screen, on phase 1 of the workshop that is half-way, with nothing led in it."""
    desk = desk_window.desk
    desk.school.run("add_workshop", None, year="2027-2028")
    desk_window.wait()
    fresh = desk.school.archive.workshops[-1].id
    desk.choose_workshop(fresh, 1)
    desk_window.show()
    desk.show_place("prepare")
    desk_window.qtbot.wait(20)
    return desk_window.window._present


def run_of(desk):
    return desk.workshop.phase(1)


def drag(qtbot, handle, row, target, *, then=lambda: None):
    """Take hold of a row and let it go below another; `then` happens before it is let go."""
    start = QPoint(120, 12)
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    qtbot.wait(20)  # a step that is taken hold of shows its minutes and grows
    down = QPoint(120, target.geometry().bottom() - row.geometry().top())
    qtbot.mouseMove(handle, (start + down) / 2)
    qtbot.mouseMove(handle, down)
    then()
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=down)


def test_members_move_by_keys_and_buttons_and_back_again(desk_window, prepare, qtbot):
    desk = desk_window.desk
    for role in ("management", "care-coordinator", "teacher-second-grade"):
        desk.run("set_participant", role=role, label=role)
    desk_window.wait()

    def order():
        shown = sorted(prepare.group.rows.values(), key=lambda row: row.y())
        qtbot.wait(5)
        return [member.role for member in desk.workshop.participants], [row.member.role for row in shown]

    first = next(iter(prepare.group.rows.values()))
    first.head.setFocus()
    qtbot.keyClick(first.head, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    desk_window.wait()
    qtbot.waitUntil(lambda: order()[1] == ["care-coordinator", "management", "teacher-second-grade"])
    assert order()[0] == order()[1]
    focused = desk_window.window.focusWidget()
    assert focused is first.head, f"the keyboard stays on the member that moved, not on {focused}"
    first.head.click()
    first.down_button.click()
    desk_window.wait()
    assert order()[0] == ["care-coordinator", "teacher-second-grade", "management"]
    assert not first.down_button.isEnabled()
    assert first.up_button.isEnabled()
    qtbot.keyClick(first.head, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    desk_window.wait()
    prepare.do_undo()
    prepare.do_undo()
    desk_window.wait()
    assert order()[0] == ["management", "care-coordinator", "teacher-second-grade"]
    qtbot.waitUntil(lambda: order()[1] == order()[0])


@pytest.fixture
def three(desk_window, prepare):
    """A group of three, in order."""
    for role in ("management", "care-coordinator", "teacher-second-grade"):
        desk_window.desk.run("set_participant", role=role, label=role)
    desk_window.wait()
    desk_window.qtbot.wait(20)
    return list(prepare.group.rows.values())


def roles(desk):
    return [member.role for member in desk.workshop.participants]


def test_a_member_is_dragged_to_another_place_and_undo_takes_that_back(desk_window, prepare, three, qtbot):
    desk, (first, second, last) = desk_window.desk, three
    marked = []
    drag(qtbot, first.head, first, second, then=lambda: marked.append(prepare.group.list.mark.isVisible()))
    desk_window.wait()
    assert marked == [True], "where it lands is shown"
    assert roles(desk) == ["care-coordinator", "management", "teacher-second-grade"]
    assert not first.head.isChecked(), "what is dragged is not opened"
    assert not prepare.group.list.mark.isVisible()
    qtbot.waitUntil(lambda: second.y() < first.y() < last.y())
    prepare.do_undo()
    qtbot.waitUntil(lambda: roles(desk) == ["management", "care-coordinator", "teacher-second-grade"])


def test_escape_lets_a_dragged_member_stay_where_it_was(desk_window, prepare, three, qtbot):
    desk, (first, _, last) = desk_window.desk, three
    drag(qtbot, first.head, first, last, then=lambda: qtbot.keyClick(desk_window.window, Qt.Key.Key_Escape))
    desk_window.wait()
    assert roles(desk) == ["management", "care-coordinator", "teacher-second-grade"]
    assert not first.head.isChecked()
    assert not prepare.group.list.mark.isVisible()
    qtbot.mouseClick(first.head, Qt.MouseButton.LeftButton)
    assert first.head.isChecked(), "a press is a press again"


def test_escape_lets_a_dragged_step_stay_where_it_was(desk_window, prepare, qtbot):
    rows = prepare.agenda.list.rows
    before = [item.step for item in run_of(desk_window.desk).agenda]
    row = rows["welcome"]
    drag(qtbot, row, row, rows["mission"], then=lambda: qtbot.keyClick(row, Qt.Key.Key_Escape))
    desk_window.wait()
    assert [item.step for item in run_of(desk_window.desk).agenda] == before
    assert list(rows) == before


def test_a_member_is_dragged_by_touch(desk_window, prepare, three, qtbot):
    desk, (first, _, last) = desk_window.desk, three
    finger = QTest.createTouchDevice()
    window, head = desk_window.window, first.head

    def at(y):
        return head.mapTo(window, QPoint(60, y))

    below = last.geometry().bottom() - first.geometry().top()
    QTest.touchEvent(window, finger).press(0, at(12))
    QTest.touchEvent(window, finger).move(0, at(below // 2))
    QTest.touchEvent(window, finger).move(0, at(below))
    QTest.touchEvent(window, finger).release(0, at(below))
    desk_window.wait()
    assert roles(desk) == ["care-coordinator", "teacher-second-grade", "management"]
    assert not head.isChecked()


def test_tab_goes_through_the_group_as_it_is_read(desk_window, prepare, three, qtbot):
    def next_stop():
        qtbot.keyClick(desk_window.window.focusWidget(), Qt.Key.Key_Tab)
        return desk_window.window.focusWidget()

    first, second, last = three
    prepare.bar.new_button.setFocus()
    stops = [next_stop() for _ in range(8)]
    at = stops.index(first.head)
    assert stops[at : at + 4] == [first.head, second.head, last.head, prepare.group.add_button]
    prepare.group.add_button.setFocus()
    qtbot.keyClick(prepare.group.add_button, Qt.Key.Key_Space)
    assert prepare.group.picker.isAncestorOf(next_stop()), "what may be added comes after the button"
    second.head.setFocus()
    qtbot.keyClick(second.head, Qt.Key.Key_Space)
    inside = [next_stop()]
    while second.isAncestorOf(inside[-1]):
        inside.append(next_stop())
    assert inside[0] is second.label.edit
    assert second.up_button in inside
    assert inside[-1] is last.head
    qtbot.keyClick(last.head, Qt.Key.Key_Backtab)
    assert second.isAncestorOf(desk_window.window.focusWidget())


def test_tab_goes_round_the_whole_window_with_a_member_and_a_step_unfolded(desk_window, prepare, three, qtbot):
    """What was moved in the order of Tab leaves nothing behind that leads back to it: one would never get out."""
    three[1].head.setFocus()
    qtbot.keyClick(three[1].head, Qt.Key.Key_Space)
    seen = [desk_window.window.focusWidget()]
    while len(seen) < 200:
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
        at = desk_window.window.focusWidget()
        if at in seen:
            break
        seen.append(at)
    assert at is seen[0]
    assert prepare.bar.new_button in seen


def test_a_group_stands_in_a_few_presses_and_says_what_it_lacks(desk_window, prepare, qtbot):
    desk = desk_window.desk
    assert prepare.group._lacks.isVisible()
    prepare.group.add_button.click()
    for role in ("management", "care-coordinator", "teacher-second-grade"):
        qtbot.mouseClick(prepare.group.picker.buttons[role], Qt.MouseButton.LeftButton)
        desk_window.wait()
    assert [member.label for member in desk.workshop.participants] == [
        "Directie",
        "Zorgcoördinator",
        "Leerkracht 2e graad",
    ]
    first = next(iter(prepare.group.rows.values()))
    qtbot.mouseClick(first.head, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(first.duties["discussion-leader"], Qt.MouseButton.LeftButton)
    desk_window.wait()
    second = list(prepare.group.rows.values())[1]
    second.head.click()
    assert not first.head.isChecked(), "one row is unfolded at a time"
    second.duties["scribe"].click()
    desk_window.wait()
    assert not prepare.group._lacks.isVisible()
    second.label.edit.setFocus()
    second.label.edit.selectAll()
    qtbot.keyClicks(second.label.edit, "Zorg en CLB")
    qtbot.waitUntil(lambda: desk.workshop.participants[1].label == "Zorg en CLB")
    desk.undo()
    qtbot.waitUntil(lambda: second.label.text() == "Zorgcoördinator")


def test_minutes_change_by_key_and_more_than_120_is_said_and_shared_out(desk_window, prepare, qtbot):
    desk = desk_window.desk
    rows = prepare.agenda.list.rows
    rows["mission"].setFocus()
    assert rows["mission"].stepper.isVisible()
    for _ in range(3):
        qtbot.keyClick(rows["mission"], Qt.Key.Key_Plus)
        desk_window.wait()
    assert total_minutes(run_of(desk)) == 123
    assert prepare.agenda.warning.isVisible()
    assert "123" in prepare.agenda.sum.text
    qtbot.mouseClick(prepare.agenda.warning.action_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: total_minutes(run_of(desk)) == PHASE_MINUTES)
    assert not prepare.agenda.warning.isVisible()
    minutes = {item.step: item.planned_minutes for item in run_of(desk).agenda}
    assert (minutes["mission"], minutes["buffer"]) == (13, 9)
    desk.undo()
    qtbot.waitUntil(lambda: total_minutes(run_of(desk)) == 123)


def test_presses_that_follow_each_other_fast_all_count(desk_window, prepare, qtbot):
    desk = desk_window.desk
    row = prepare.agenda.list.rows["mission"]
    row.setFocus()
    for _ in range(4):
        qtbot.keyClick(row, Qt.Key.Key_Plus)
    for _ in range(2):
        qtbot.mouseClick(row.stepper.more_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: total_minutes(run_of(desk)) == 126)
    assert row.stepper.value() == 16
    qtbot.waitUntil(lambda: not row._pressing.isActive())
    desk.undo()
    qtbot.waitUntil(lambda: row.stepper.value() < 16)


def test_steps_move_by_keys_by_drag_and_can_be_skipped(desk_window, prepare, qtbot):
    desk = desk_window.desk
    rows = prepare.agenda.list.rows
    keys = [item.step for item in run_of(desk).agenda]
    rows["mission"].setFocus()
    qtbot.keyClick(rows["mission"], Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    desk_window.wait()
    moved = [item.step for item in run_of(desk).agenda]
    assert moved.index("mission") == keys.index("mission") - 1
    assert rows["mission"].hasFocus(), "the keyboard stays on the step"
    drag(qtbot, rows["welcome"], rows["welcome"], rows["situations"])
    desk_window.wait()
    assert [item.step for item in run_of(desk).agenda][2] == "welcome"
    rows["break"].setFocus()
    qtbot.keyClick(rows["break"], Qt.Key.Key_S)
    qtbot.waitUntil(lambda: next(item for item in run_of(desk).agenda if item.step == "break").skipped)
    assert total_minutes(run_of(desk)) == 112


def test_the_columns_begin_in_one_line_and_stand_side_by_side_on_a_laptop(desk_window, prepare, qtbot):
    desk_window.window.resize(1366, 768)

    def tops():
        firsts = (prepare.group, prepare.agenda.warning.parentWidget(), prepare.kit)
        return [sheet.mapTo(desk_window.window, QPoint(0, 0)) for sheet in firsts]

    qtbot.waitUntil(lambda: len({place.y() for place in tops()}) == 1)
    assert len({place.x() for place in tops()}) == 3


def test_the_end_says_what_it_waits_for(prepare, desk_window, qtbot):
    end = prepare.agenda.end
    assert not end.isEnabled()
    assert "start" in end.field.edit.accessibleDescription().lower()
    desk_window.desk.run("set_phase", phase=1, start_time="13:15")
    qtbot.waitUntil(end.isEnabled)
    assert end.field.edit.accessibleDescription() == ""


def test_the_place_of_the_hours_is_kept_only_where_there_are_hours(prepare, desk_window, qtbot):
    row = prepare.agenda.list.rows["mission"]
    assert row.box_left_px == 0
    desk_window.desk.run("set_phase", phase=1, start_time="13:15")
    qtbot.waitUntil(lambda: row.box_left_px > 0)


def test_no_hour_is_shown_where_none_was_chosen(prepare):
    end = prepare.agenda.end.field.edit
    assert not any(
        letter.isdigit() for letter in end.placeholderText() + prepare.agenda.start.field.edit.placeholderText()
    )


def test_hours_are_typed_as_one_is_used_to_and_show_beside_the_steps(desk_window, prepare, qtbot):
    desk = desk_window.desk
    field = prepare.agenda.start.field.edit
    field.setFocus()
    qtbot.keyClicks(field, "13u15")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: run_of(desk).start_time == "13:15")
    assert prepare.agenda.list.rows["criteria-and-flags"].view.time == "13:23"
    assert prepare.agenda.end.field.text() == "15:15"
    end = prepare.agenda.end.field.edit
    end.setFocus()
    end.selectAll()
    qtbot.keyClicks(end, "15:00")
    qtbot.keyClick(end, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: total_minutes(run_of(desk)) == 105)


def test_what_is_ticked_and_typed_is_stored_and_typing_is_not_lost_on_leaving(desk_window, prepare, qtbot):
    desk = desk_window.desk
    prepare.materials.checks["adapter"].click()
    desk_window.wait()
    assert any(one.key == "adapter" and one.ready for one in desk.workshop.materials)
    prepare.facts.fold.button.click()
    line = prepare.facts._lines["guide"]
    line.edit.setFocus()
    qtbot.keyClicks(line.edit, "Sensoa")
    desk.show_place("library")
    desk_window.wait()
    assert desk.workshop.guide == "Sensoa"


def test_what_was_printed_is_ticked_with_its_day(desk_window, prepare, qtbot):
    check = prepare.materials.checks["situations"]
    assert not check.isChecked()
    before = check.height()
    desk_window.desk.run("note_printed", key="situations")
    qtbot.waitUntil(check.isChecked)
    qtbot.waitUntil(lambda: check.height() > before)
    assert not prepare.materials.checks["flags"].isChecked()


def test_undo_takes_back_what_was_typed_of_the_school(desk_window, prepare, qtbot):
    desk = desk_window.desk
    before = desk.school.archive.school.municipality
    prepare.facts.fold.button.click()
    line = prepare.facts._lines["municipality"]
    line.edit.setFocus()
    line.edit.selectAll()
    qtbot.keyClicks(line.edit, "Gent")
    qtbot.waitUntil(lambda: desk.school.archive.school.municipality == "Gent")
    prepare.undo_button.click()
    qtbot.waitUntil(lambda: desk.school.archive.school.municipality == before)


def test_a_new_workshop_needs_one_press(desk_window, prepare, qtbot):
    desk = desk_window.desk
    before = len(desk.school.archive.workshops)
    prepare.bar.new_button.click()
    from workshopdesk.ui.prepare.new_workshop import NewWorkshop

    sheet = desk_window.window.findChild(NewWorkshop)
    sheet.make_button.click()
    qtbot.waitUntil(lambda: len(desk.school.archive.workshops) == before + 1)
    assert desk.workshop.id == desk.school.archive.workshops[-1].id


def test_the_kit_is_saved_away_from_the_windows_thread(desk_window, prepare, qtbot, tmp_path):
    file = tmp_path / "kit.pdf"
    with qtbot.waitSignal(prepare.kit.saved, timeout=60_000):
        prepare.kit.save_to(file)
        assert prepare.kit.bar.isVisible()
    assert file.read_bytes().startswith(b"%PDF")
    assert not prepare.kit.bar.isVisible()


def test_the_rehearsal_school_can_be_led_ten_times_as_fast(desk_window, prepare, qtbot):
    desk = desk_window.desk
    prepare.bar.fast.click()
    qtbot.waitUntil(lambda: type(desk.library.clock).__name__ == "FastClock")
    first = desk.library.clock.tick()
    second = desk.library.clock.tick()
    assert second.boot_ms - first.boot_ms == 10_000, "the clock of this test turns a second a reading"
    desk.close_school()
    assert type(desk.library.clock).__name__ == "HandClock"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("13:15", "13:15"),
        ("9u05", "09:05"),
        ("9.30", "09:30"),
        ("1315", "13:15"),
        ("14", "14:00"),
        ("8 u", "08:00"),
        ("", ""),
    ],
)
def test_hours_that_can_be_read(typed, read):
    assert read_time(typed) == read


@pytest.mark.parametrize("typed", ["24:00", "12:60", "half twee", "1:2:3", "99"])
def test_hours_that_can_not(typed):
    assert read_time(typed) is None


def test_hours_add_up_past_midnight():
    assert later("23:30", 45) == "00:15"
    assert between("23:30", "00:15") == 45
