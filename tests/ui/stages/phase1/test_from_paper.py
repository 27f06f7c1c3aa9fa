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


class Hands:
    """Ten fingers on the keyboard and none on the mouse; `pressed` counts what is not the group's own text."""

    def __init__(self, led, qtbot):
        self.led, self.bot, self.pressed, self.typed = led, qtbot, 0, 0

    def press(self, *keys):
        for key in keys:
            self.pressed += 1
            here = self.led.screen.window().focusWidget()
            if isinstance(key, str):
                self.bot.keyClicks(here, key)
            else:
                self.bot.keyClick(here, key)
            self.led.wait()

    def say(self, text):
        self.typed += len(text)
        self.bot.keyClicks(self.led.screen.window().focusWidget(), text)


REACTIONS = (
    "Eerst vragen hoe het voor beiden was, dan pas praten over afspraken.",
    "Stoppen met doorsturen, opvang voor wie op het beeld staat, ouders pas na overleg met de leerling.",
)
NOTES = {
    "input": "Leerlingenraad een keer per trimester op de agenda van de werkgroep.",
    "evaluate": "In juni samen bekijken wat wel en niet lukte.",
}
OWN = "Iedereen op school weet waar de grens ligt."


def test_a_whole_phase_1_by_keys_alone_in_few_presses(led, qtbot):
    for key in ("just-for-us", "twelve-and-fourteen"):
        led.run("remove_situation", situation=key)
    led.run("choose_situations", situations=[])
    led.run("choose_principles", principles=[])
    led.run("set_principle_votes", counts={})
    for note in led.stored.mission_notes:
        led.run("set_mission_note", mission=note.mission, text="")
    stage = led.at("situations", paper=True)
    tab, down, right, space = Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space
    stage.paper.focus_start()
    hands = Hands(led, qtbot)
    assert not led.stored.practice
    hands.press(down, tab, *"1310", tab, right, space, tab)
    hands.say(REACTIONS[0])
    hands.press(tab, down, tab, *"0041", tab, right, right, space, tab)
    hands.say(REACTIONS[1])
    hands.press(tab, tab, tab)  # no third situation, nor a fourth
    hands.press(*"00010013400001", tab, "8", tab, "9", tab, tab)
    hands.say(OWN)
    hands.press(tab)
    for key in stage.pack.missions:
        hands.say(NOTES.get(key, ""))
        hands.press(tab)
    stage.paper.flush()
    led.wait()
    workshop = led.stored
    first, second = (stage.pack.vocabulary.situations[at] for at in (0, 1))
    assert [one.situation for one in workshop.practice] == [first, second]
    assert [tuple(one.counts.values()) for one in workshop.practice] == [(1, 3, 1, 0), (0, 0, 4, 1)]
    assert [one.flag for one in workshop.practice] == [Flag.YELLOW, Flag.RED]
    assert tuple(one.reaction for one in workshop.practice) == REACTIONS
    principles = stage.pack.principles
    assert workshop.principles.chosen == (principles[7], principles[8])
    assert workshop.principles.own_wording == {principles[8]: OWN}
    assert {principles.index(key) + 1: n for key, n in workshop.principles.counts.items()} == {
        4: 1, 7: 1, 8: 3, 9: 4, 14: 1,
    }  # fmt: skip
    assert {note.mission: note.text for note in workshop.mission_notes} == NOTES
    assert led.warnings == []
    assert (hands.pressed, hands.typed) == (52, 322), "under two minutes at 200 keys a minute"


def test_the_list_of_situations_can_be_gone_through_with_keys(led, page, qtbot):
    led.click(page.more)
    row = page.rows[-1]
    row.choice.setFocus()
    for _ in range(3):
        led.key(row.choice, Qt.Key.Key_Down)
    assert row.choice.hasFocus()
    assert row.choice.currentIndex() == 2
    assert led.judged(row.key) is None


def test_a_situation_stands_in_one_row(led, page):
    keys = {page.rows[0].key, page.rows[1].key}
    led.click(page.more)
    offered = {page.rows[-1].choice.itemData(at) for at in range(page.rows[-1].choice.count())}
    assert keys == {"party-photo", "ask-to-delete"}
    assert not keys & offered
    pick(led, page.rows[-1].choice, "just-for-us")
    led.click(page.more)
    assert page.rows[-1].choice.findData("just-for-us") == -1


def test_own_words_go_with_the_principle_they_were_typed_for(led, page):
    row = page.principles
    assert not row.own[0].isEnabled()
    pick(led, row.choices[0], "participation")
    pick(led, row.choices[1], "dignity")
    led.type(row.own[1], "Iedereen telt.")
    pick(led, row.choices[1], "discussable")
    assert led.warnings == []
    assert led.stored.principles.chosen == ("participation", "discussable")
    assert row.own[1].text() == ""
    assert led.stored.principles.own_wording == {}


def test_hands_that_are_not_fourteen_are_not_stored(led, page, qtbot):
    led.run("set_principle_votes", counts={})
    led.type(page.principles.hands, "1 2 3", enter=True)
    led.wait()
    assert page.principles.hands.is_wrong
    assert not any(led.stored.principles.counts.values())


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
