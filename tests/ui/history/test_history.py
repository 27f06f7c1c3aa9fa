"""The history: two workshops of one pack card by card, a plan followed up with undo, the way to safekeeping."""

import pytest

from workshopdesk.domain.terms import RowStatus, WorkshopStatus
from workshopdesk.ui.school_history.comparing import comparable, compare, counts
from workshopdesk.ui.school_history.move_row import MoveRow


@pytest.fixture
def history(desk_window):
    desk_window.show()
    desk_window.desk.show_place("history")
    desk_window.qtbot.wait(10)
    return desk_window.window._present


def test_cards_are_compared_and_only_within_one_pack(desk_window, history):
    older, newer = desk_window.desk.school.archive.workshops
    pack = desk_window.desk.school.pack_of(newer)
    moves = compare(pack, older, newer)
    assert len(moves) == 24
    strong, work, same = counts(moves)
    assert (strong, work, same) == (4, 0, 13)
    rows = [row for sheet in history.compare.sheets for row in sheet.rows]
    assert sum(row.move_shown.moved for row in rows) == 4
    from dataclasses import replace

    assert comparable([replace(older, pack_version="9")], newer) == []


@pytest.mark.parametrize(
    ("scale", "width"), [(1.0, 1240), (1.0, 1366), (1.3, 1366), (1.5, 1440), (2.0, 1366), (2.0, 1920)]
)
def test_no_title_of_a_card_is_broken_inside_a_word(desk_window, qtbot, scale, width):
    """Columns stand below one another before a long word like "Herstelbemiddeling" has too little room."""
    desk, window = desk_window.desk, desk_window.window
    desk.set_look(language="nl", scale=scale)
    window.setMinimumSize(0, 0)
    window.resize(width, 900)
    desk_window.show()
    desk.show_place("history")

    def squeezed():
        rows = window.findChildren(MoveRow)
        assert rows
        return [row.accessibleName() for row in rows if row.width() < row.minimumSizeHint().width()]

    qtbot.waitUntil(lambda: squeezed() == [])
    qtbot.wait(50)
    assert squeezed() == []
    assert window.width() == width


def test_rows_of_a_level_follow_each_other_without_a_gap(desk_window, history, qtbot):
    desk_window.window.resize(1366, 768)

    def gaps():
        found = []
        for sheet in history.compare.sheets:
            found += [
                below.y() - above.geometry().bottom() - 1
                for above, below in zip(sheet.rows, sheet.rows[1:], strict=False)
            ]
        return set(found)

    qtbot.waitUntil(lambda: gaps() == {0})


def test_the_keyboard_begins_where_two_workshops_are_chosen_not_on_a_tick_that_archives(desk_window, history, qtbot):
    qtbot.waitUntil(lambda: history.compare.older.hasFocus())


@pytest.mark.parametrize(("width", "beside"), [(1440, True), (1180, False)])
def test_states_of_a_plan_row_stand_below_its_words_where_there_is_no_room_beside(
    desk_window, history, qtbot, width, beside
):
    desk, window = desk_window.desk, desk_window.window
    desk.set_look(scale=1.0 if beside else 1.6)
    window.setMinimumSize(0, 0)
    window.resize(width, 800)
    plan = window._present.plan
    state = next(iter(plan.states.values()))
    qtbot.waitUntil(lambda: (state.y() == 0) == beside)
    assert state.width() >= state.minimumSizeHint().width()


def test_only_what_differs_can_be_shown(history):
    history.compare.only_button.click()
    shown = [row for sheet in history.compare.sheets for row in sheet.rows if row.isVisible()]
    assert shown
    assert all(row.move_shown.moved for row in shown)
    history.compare.only_button.click()
    assert sum(row.isVisible() for sheet in history.compare.sheets for row in sheet.rows) == 24


def test_a_status_changes_with_one_press_and_undo_takes_it_back(desk_window, history, qtbot):
    desk = desk_window.desk
    card, state = next(iter(history.plan.states.items()))
    planned = next(one for one in desk.school.archive.workshops if one.plan)
    before = planned.plan_row(card).status
    wanted = RowStatus.BLOCKED
    next(piece for piece in state._pieces if piece.segment.key == wanted.value).click()
    qtbot.waitUntil(lambda: desk.school.workshop(planned.id).plan_row(card).status is wanted)
    desk.undo()
    qtbot.waitUntil(lambda: desk.school.workshop(planned.id).plan_row(card).status is before)
    assert history.plan.states[card].chosen() == before.value


def test_a_workshop_is_archived_and_opened_again(desk_window, history, qtbot):
    desk = desk_window.desk
    history.keep.archived.click()
    qtbot.waitUntil(lambda: desk.workshop.status is WorkshopStatus.ARCHIVED)
    history.keep.archived.click()
    qtbot.waitUntil(lambda: desk.workshop.status is WorkshopStatus.RUNNING)


def test_the_journal_is_read_when_it_is_opened(desk_window, history, qtbot):
    desk_window.desk.run("set_workshop", guide="Sensoa")
    desk_window.wait()
    history.journal.button.click()
    qtbot.waitUntil(lambda: history.journal._lines.layout().count() > 0)
    assert "Gegevens van de workshop" in history.journal._lines.layout().itemAt(0).widget().text()


@pytest.mark.parametrize("button", ["parcel_button", "wipe_button", "slips_button"])
def test_handing_over_and_wiping_have_one_place(desk_window, history, button):
    owner = history if button == "parcel_button" else history.keep
    getattr(owner, button).click()
    assert desk_window.desk.place == "safety"
