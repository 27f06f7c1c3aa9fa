"""Phase 1 on paper, taken over afterwards on one screen."""

import pytest
from PySide6.QtCore import Qt

from workshopdesk.domain.terms import Flag
from workshopdesk.ui.stages.paper_first.page import PaperPage


@pytest.fixture
def page(led):
    for key in ("just-for-us", "twelve-and-fourteen"):
        led.run("remove_situation", situation=key)
    led.run("choose_principles", principles=[])
    led.run("choose_situations", situations=["party-photo", "ask-to-delete", "class-forward"])
    stage = led.at("situations", paper=True)
    assert stage.paper.isVisible()
    return stage.paper


def pick(led, choice, key):
    choice.setCurrentIndex(choice.findData(key))
    choice.activated.emit(choice.currentIndex())
    led.wait()


def test_it_opens_from_the_overview_and_goes_back_to_it(led):
    stage = led.at("situations")
    led.click(stage.choose.paper)
    assert isinstance(stage.paper, PaperPage)
    assert stage.room_view() is None
    stage.show_all()
    assert stage.choose.isVisible()


def test_all_of_phase_1_with_few_keys(led, page, qtbot):
    pressed = 0

    def put(field, text):
        nonlocal pressed
        led.type(field, text)
        pressed += len(text) + 1

    for row, typed, flag in zip(page.rows, ("1 4 0 0", "5 0 0 0", "0 0 4 1"), ("yellow", "green", "red"), strict=True):
        put(row.counts, typed)
        row.counts.flush()
        led.click(next(piece for piece in row.flags._pieces if piece.segment.key == flag))
        put(row.reaction, "Apart met elk praten.")
        pressed += 2
    pick(led, page.principles.choices[0], "participation")
    assert led.stored.principles.chosen == ()
    assert "Eén is niet genoeg" in page.principles.hint.text()
    pick(led, page.principles.choices[1], "dignity")
    pressed += 6
    for field in list(page.notes.values())[:3]:
        put(field, "leerlingenraad")
    page.flush()
    led.wait()
    workshop = led.stored
    assert [sum(one.counts.values()) for one in workshop.practice] == [5, 5, 5]
    assert [one.flag for one in workshop.practice] == [Flag.YELLOW, Flag.GREEN, Flag.RED]
    assert {one.reaction for one in workshop.practice} == {"Apart met elk praten."}
    assert workshop.principles.chosen == ("participation", "dignity")
    assert len(workshop.mission_notes) == 3
    assert pressed < 180, "two minutes at three keys in two seconds"


def test_each_piece_is_stored_as_soon_as_it_is_there(led, page, qtbot):
    led.type(page.rows[0].counts, "1 4 0")
    qtbot.wait(500)
    assert led.judged("party-photo") is None
    assert page.rows[0].counts.is_wrong
    led.type(page.rows[0].counts, " 0")
    qtbot.waitUntil(lambda: led.judged("party-photo") is not None)
    assert not page.rows[0].counts.is_wrong


def test_another_situation(led, page):
    led.click(page.more)
    row = page.rows[-1]
    assert not row.counts.isEnabled()
    pick(led, row.choice, "just-for-us")
    led.type(row.counts, "5000", enter=True)
    led.wait()
    assert led.judged("just-for-us").counts[Flag.GREEN] == 5


def test_the_same_principle_twice_is_not_two(led, page):
    for choice in page.principles.choices:
        pick(led, choice, "dignity")
    assert led.stored.principles.chosen == ()
    assert "twee verschillende" in page.principles.hint.text()


def test_all_of_it_can_be_reached_with_tab(led, page, qtbot):
    wanted = {row.counts.edit for row in page.rows} | {field.edit for field in page.notes.values()}
    wanted |= {row.reaction.edit for row in page.rows if row.reaction.isEnabled()} | set(page.principles.choices)
    page.rows[0].counts.edit.setFocus()
    seen = set()
    for _ in range(80):
        here = page.window().focusWidget()
        seen.add(here)
        led.key(here, Qt.Key.Key_Tab)
    assert wanted <= seen
