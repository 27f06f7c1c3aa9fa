"""Discussing: which cards come first, notes that are stored as typed, a course that tells, and what the group sees."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workshopdesk.domain.discussion import triage
from workshopdesk.domain.terms import Zone
from workshopdesk.ui.room.views import BoardRoom, TextRoom


def cards_of(stage):
    return list(stage.texts.cards)


def test_not_agreed_comes_first_then_what_is_noted(room):
    there = room(placed=24)
    stage = there.stage("discuss")
    a, b, c = cards_of(stage)[3], cards_of(stage)[10], cards_of(stage)[20]
    there.run("set_note", card=c, prompt=stage.pack.prompts[0], text="a note")
    there.run("mark_contested", card=b)
    there.run("place_card", card=a, zone="hand", by="m1", x=0.4, y=0.9)
    shown = [row.card for row in there.panel.list.rows]
    assert shown == [a, b, c]
    assert shown == [one.card for one in triage(there.workshop, stage.pack.vocabulary)]


def test_a_note_is_stored_as_it_is_typed_and_on_leaving(room, qtbot):
    there = room(placed=24)
    stage = there.stage("discuss")
    there.drawer.show()
    card, prompt, other = cards_of(stage)[0], *stage.pack.prompts[:2]
    stage.choose(card)
    fold = there.panel.talk.folds[prompt]
    QTest.mouseClick(fold.head, Qt.MouseButton.LeftButton)
    QTest.keyClicks(fold.field.edit, "Een draft uit 2024")
    qtbot.waitUntil(lambda: there.workshop.note(card, prompt) == "Een draft uit 2024", timeout=3000)
    assert there.stored().note(card, prompt) == "Een draft uit 2024"
    there.panel.talk.folds[other].field.edit.setPlainText("half")
    stage.choose(cards_of(stage)[1])
    there.settle()
    assert there.workshop.note(card, other) == "half"
    there.panel.talk.folds[prompt].field.edit.setPlainText("last words")
    there.drop_stage()
    there.settle()
    assert there.workshop.note(cards_of(stage)[1], prompt) == "last words"


def test_typing_in_one_field_is_one_step(room, qtbot):
    there = room(placed=24)
    stage = there.stage("discuss")
    there.drawer.show()
    card, prompt = cards_of(stage)[0], stage.pack.prompts[0]
    stage.choose(card)
    fold = there.panel.talk.folds[prompt]
    for text in ("one", "one two", "one two three"):
        fold.field.edit.setPlainText(text)
        qtbot.waitUntil(lambda text=text: there.workshop.note(card, prompt) == text, timeout=3000)
    there.undo()
    assert there.workshop.note(card, prompt) == ""


def test_the_reminder_stands_at_what_was_done_before(room):
    there = room(placed=24)
    stage = there.stage("discuss")
    stage.choose(cards_of(stage)[0])
    reminded = [
        prompt
        for prompt, fold in there.panel.talk.folds.items()
        if "Geen incidenten, geen personen"
        in " ".join(label.text() for label in fold.findChildren(type(there.panel.why)))
    ]
    assert reminded == ["tackled-before"]
    assert len(there.panel.talk.folds) == 6


def test_a_card_moves_and_is_agreed_on_and_the_course_tells(room, qtbot):
    there = room(placed=24)
    stage = there.stage("discuss")
    there.drawer.show()
    card = next(one.card for one in there.workshop.placements if one.zone is Zone.STRENGTH)
    stage.choose(card)
    QTest.mouseClick(there.panel.talk.agree_button, Qt.MouseButton.LeftButton)
    there.settle()
    assert there.workshop.placement(card).contested
    QTest.mouseClick(there.panel.talk.move_button, Qt.MouseButton.LeftButton)
    there.settle()
    assert there.workshop.placement(card).zone is Zone.WORK
    qtbot.waitUntil(lambda: "Werkpunt (uit de hand van Function" in there.panel.talk.course.text())
    QTest.mouseClick(there.panel.talk.agree_button, Qt.MouseButton.LeftButton)
    there.settle()
    assert not there.workshop.placement(card).contested
    qtbot.waitUntil(lambda: "We zijn het eens" in there.panel.talk.course.text())


def test_the_back_of_the_card_and_the_questions_again(room):
    there = room(placed=24)
    stage = there.stage("discuss")
    there.drawer.show()
    stage.choose(cards_of(stage)[0])
    QTest.mouseClick(there.panel.talk.back_button, Qt.MouseButton.LeftButton)
    assert not there.panel.talk.isVisible()
    there.panel._turn_back()
    assert there.panel.talk.isVisible()


def test_the_group_sees_the_board_or_one_question_and_never_a_note(room):
    there = room(placed=24)
    stage = there.stage("discuss")
    card = cards_of(stage)[0]
    there.run("set_note", card=card, prompt=stage.pack.prompts[0], text="SECRET")
    stage.choose(card)
    assert isinstance(stage.room_view(), BoardRoom)
    QTest.mouseClick(stage.bar.show_button, Qt.MouseButton.LeftButton)
    view = stage.room_view()
    assert isinstance(view, TextRoom)
    assert view.text == stage.texts.texts["key_question"]["text"]
    assert "SECRET" not in repr(view)


def test_while_the_group_looks_the_questions_are_seen_and_notes_are_typed_through_the_cloth(room, qtbot):
    there = room(placed=24)
    stage = there.stage("discuss")
    there.run("mark_contested", card=cards_of(stage)[3])
    there.drawer.show()
    there.desk.let_group_look(True)
    assert not stage.drawer_private, "the six questions are for all"
    card, prompt = cards_of(stage)[0], stage.pack.prompts[1]
    stage.choose(card)
    assert there.panel.first.is_covering, "not which cards are not agreed on"
    fold = there.panel.talk.folds[prompt]
    qtbot.waitUntil(fold.head.isVisible)
    QTest.mouseClick(fold.head, Qt.MouseButton.LeftButton)
    assert not fold.field.isVisible()
    assert fold.cover.cloth.hasFocus(), "the keyboard is where one types, without anything held"
    QTest.keyClicks(fold.cover.cloth, "Ouders eerst")
    qtbot.waitUntil(lambda: there.workshop.note(card, prompt) == "Ouders eerst", timeout=3000)
    QTest.keyClicks(fold.cover.cloth, ", dan leerlingen")
    there.run("mark_contested", card=cards_of(stage)[5])
    qtbot.waitUntil(lambda: there.workshop.note(card, prompt) == "Ouders eerst, dan leerlingen", timeout=3000)
    assert not there.panel.talk.course.isVisible(), "nor who moved it"
    QTest.keyPress(fold.cover.hold_button, Qt.Key.Key_Space)
    assert fold.field.isVisible()
    QTest.keyRelease(fold.cover.hold_button, Qt.Key.Key_Space)
    assert not fold.field.isVisible()
    there.desk.let_group_look(False)
    assert fold.field.isVisible()


def test_the_six_questions_are_rows_of_one_height(room, qtbot):
    there = room(placed=24)
    stage = there.stage("discuss")
    there.drawer.resize(320, 900)
    there.drawer.show()
    stage.choose(cards_of(stage)[0])
    heads = [fold.head for fold in there.panel.talk.folds.values()]
    qtbot.waitUntil(lambda: len({head.height() for head in heads}) == 1)


def test_a_question_that_is_opened_low_in_the_drawer_comes_in_sight(desk_window, qtbot):
    desk = desk_window.desk
    desk.choose_workshop(desk.workshop_id, 2)
    desk_window.show()
    desk_window.window.resize(1366, 768)
    desk.show_place("run", step="discuss")
    stage = desk_window.window._present.stage
    stage.choose(cards_of(stage)[0])
    for looks in (False, True):
        desk.let_group_look(looks)
        fold = list(stage.panel.talk.folds.values())[-1]
        qtbot.waitUntil(fold.head.isVisible)
        fold.show_open(False)
        fold.head.click()
        place = fold.cover
        qtbot.waitUntil(lambda place=place: place.visibleRegion().boundingRect().height() > 0.9 * place.height() > 0)
