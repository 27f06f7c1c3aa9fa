"""One situation with the group: counts, criteria, flag, reaction, model answer."""

import pytest
from PySide6.QtCore import Qt

from workshopdesk.content.words import words
from workshopdesk.domain.terms import CRITERIA, Flag, Rating
from workshopdesk.ui.parts.label import Label
from workshopdesk.ui.room.views import FlagsRoom, TextRoom
from workshopdesk.ui.stages.situations import ready

KEY = "party-photo"


@pytest.fixture
def stage(led):
    led.run("choose_situations", situations=[KEY, "ask-to-delete"])
    return led.at("situations")


def to_flags(led, stage):
    led.click(stage.practice.on_button)
    led.click(stage.practice.on_button)


def counted(led, stage, typed="1 4 0 0"):
    to_flags(led, stage)
    led.type(stage.practice.counts.line, typed, enter=True)
    led.wait()


def test_the_text_is_large_for_the_group(stage):
    assert stage.practice.text.large.isVisible()
    assert stage.room_view() == TextRoom(stage.texts.situations[KEY]["title"], stage.texts.situations[KEY]["text"])


def test_the_group_sees_it_only_where_there_is_a_screen_before_it(led, stage):
    button = stage.practice.text.room_button
    assert button.isChecked()
    assert button.text() == "Klaar voor het zaalscherm"
    led.desk.let_group_look(True)
    assert button.text() == "De groep ziet dit"
    led.desk.let_group_look(False)
    assert button.text() == "Klaar voor het zaalscherm"


def test_thinking_in_silence_shows_the_six_questions_and_nothing_to_fill_in(led, stage):
    led.click(stage.practice.on_button)
    assert stage.at == ready.THINK
    assert stage.practice.think.isVisible()
    assert not stage.practice.counts.isVisible()
    assert "Vrijwilligheid" in stage.room_view().note


def test_nothing_is_shown_before_the_counts_are_in(led, stage):
    page = stage.practice
    seen = [stage.room_view()]
    to_flags(led, stage)
    seen.append(stage.room_view())
    for typed in ("1", " 4", " 0"):
        led.type(page.counts.line, typed)
        seen.append(stage.room_view())
    led.click(page.counts.steppers[Flag.RED].more_button)
    seen.append(stage.room_view())
    assert led.judged(KEY) is None
    assert not page.spread.isVisible()
    assert not page.agree.isVisible()
    assert not page.criteria.isVisible()
    assert [view.counts for view in seen if isinstance(view, FlagsRoom)] == [{}] * (len(seen) - 1)
    assert {view.title for view in seen if isinstance(view, FlagsRoom)} == {"Alle vlaggen omhoog"}
    stage.go_to(ready.TALK)
    stage.go_to(ready.AGREE)
    assert stage.at == ready.FLAGS
    assert [mark.isEnabled() for mark in page.steps.marks] == [True, True, True, False, False]


def test_four_counts_in_one_field_and_the_spread_appears(led, stage):
    counted(led, stage)
    assert led.judged(KEY).counts == {Flag.GREEN: 1, Flag.YELLOW: 4, Flag.RED: 0, Flag.BLACK: 0}
    assert stage.at == ready.TALK
    assert [tile.count for tile in stage.practice.spread.tiles.values()] == [1, 4, 0, 0]
    assert stage.practice.spread.chip.text == "Grotendeels eens"
    assert stage.room_view() == FlagsRoom(
        stage.texts.situations[KEY]["title"],
        {"green": 1, "yellow": 4, "red": 0, "black": 0},
        title="Praat over het verschil",
    )


def test_four_counts_with_steppers(led, stage):
    to_flags(led, stage)
    sheet = stage.practice.counts
    assert not sheet.confirm.isEnabled()
    for flag, times in ((Flag.GREEN, 1), (Flag.YELLOW, 3), (Flag.BLACK, 2)):
        for _ in range(times):
            led.click(sheet.steppers[flag].more_button)
    assert sheet.line.text() == "1 3 0 2"
    led.click(sheet.confirm)
    assert list(led.judged(KEY).counts.values()) == [1, 3, 0, 2]


def test_what_are_not_four_numbers_is_not_stored_and_the_field_says_why(led, stage):
    to_flags(led, stage)
    led.type(stage.practice.counts.line, "1 4 0", enter=True)
    led.wait()
    assert led.judged(KEY) is None
    assert stage.practice.counts.line.is_wrong
    assert "1 4 0 0" in stage.practice.counts.hint.text()
    assert stage.practice.counts.confirm.accessibleDescription()


def test_counts_can_be_changed_and_taken_back(led, stage):
    counted(led, stage)
    led.click(stage.practice.spread.change)
    sheet = stage.practice.counts
    assert sheet.line.text() == "1 4 0 0"
    assert list(stage.room_view().counts.values()) == [1, 4, 0, 0]
    sheet.line.edit.selectAll()
    led.type(sheet.line, "0 4 1 0", enter=True)
    led.wait()
    assert list(led.judged(KEY).counts.values()) == [0, 4, 1, 0]
    assert not sheet.isVisible()
    led.undo()
    assert [tile.count for tile in stage.practice.spread.tiles.values()] == [1, 4, 0, 0]
    led.undo()
    assert stage.at == ready.FLAGS
    assert stage.room_view().counts == {}


@pytest.mark.parametrize("typed", ["0 0 6 0", "0 0 0 6", "6 0 0 0", "2 2 1 1"])
def test_no_flag_is_ever_computed(led, stage, typed):
    counted(led, stage, typed)
    for key in CRITERIA:
        led.run("rate_criterion", situation=KEY, criterion=key, rating="not-met")
    assert led.judged(KEY).flag is None
    assert not any(choice.isChecked() for choice in stage.practice.agree.choices.values())
    assert stage.room_view().agreed is None


def test_the_group_agrees_on_one_flag(led, stage):
    counted(led, stage)
    led.click(stage.practice.agree.choices[Flag.RED])
    assert led.judged(KEY).flag is Flag.RED
    led.click(stage.practice.agree.choices[Flag.YELLOW])
    assert led.judged(KEY).flag is Flag.YELLOW
    assert [choice.isChecked() for choice in stage.practice.agree.choices.values()] == [False, True, False, False]
    assert stage.at == ready.AGREE
    assert stage.room_view().agreed == "yellow"
    led.undo()
    assert stage.practice.agree.choices[Flag.RED].isChecked()


def test_criteria_on_which_they_differ_with_a_rating_and_a_reason(led, stage):
    counted(led, stage)
    sheet = stage.practice.criteria
    led.click(sheet.checks["voluntariness"])
    assert led.judged(KEY).criteria["voluntariness"].rating is Rating.UNKNOWN
    row = sheet.rows["voluntariness"]
    led.click(next(piece for piece in row.ratings._pieces if piece.segment.key == "not-met"))
    led.typed(row.reason, "Drie keer vragen is druk.")
    said = led.judged(KEY).criteria["voluntariness"]
    assert (said.rating, said.reason) == (Rating.NOT_MET, "Drie keer vragen is druk.")
    led.click(sheet.checks["voluntariness"])
    assert led.judged(KEY).criteria == {}
    assert not sheet.rows
    led.undo()
    assert sheet.rows["voluntariness"].reason.text() == "Drie keer vragen is druk."


def test_a_criterion_that_is_only_ticked_is_left_open(led, stage):
    counted(led, stage)
    led.click(stage.practice.criteria.checks["impact"])
    row = stage.practice.criteria.rows["impact"]
    assert [piece.text() for piece in row.ratings._pieces if piece.isChecked()] == ["Nog open"]
    led.click(stage.practice.agree.choices[Flag.GREEN])
    led.click(stage.practice.agree.model_button)
    said = [label.text() for label in stage.model.findChildren(Label)]
    assert said.count("Nog open") == 1
    assert "Weten we niet" not in said[: said.index("Nog open") + 1]


def test_a_reason_is_wide_enough_to_be_read_and_all_of_it_fits(led, stage, qtbot):
    counted(led, stage)
    for key in ("voluntariness", "impact"):
        led.click(stage.practice.criteria.checks[key])
    page = stage.practice
    led.screen.resize(1440, 900 + 824 - page.viewport().height())  # without what is said of a phase that is over
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() == 0)
    assert page.viewport().height() == 824
    for row in page.criteria.rows.values():
        assert row.reason.width() >= 200


def test_typing_is_stored_as_it_is_typed_and_is_one_step(led, stage):
    counted(led, stage)
    field = stage.practice.agree.reaction
    led.typed(field, "Rustig gesprek")
    led.typed(field, " met elk apart.")
    assert led.judged(KEY).reaction == "Rustig gesprek met elk apart."
    led.undo()
    assert led.judged(KEY).reaction == ""
    assert field.text() == ""


def test_what_is_typed_while_storing_is_not_lost(led, stage):
    counted(led, stage)
    field = stage.practice.agree.reaction
    led.type(field, "een")
    field.flush()
    led.type(field, " twee")
    field.flush()
    led.type(field, " drie")
    led.wait()
    assert field.text() == "een twee drie"
    field.flush()
    led.wait()
    assert led.judged(KEY).reaction == "een twee drie"


def test_leaving_stores_what_was_typed_just_now(led, stage):
    counted(led, stage)
    led.type(stage.practice.agree.note, "twijfel")
    led.at("mission")
    led.wait()
    assert led.judged(KEY).note == "twijfel"


def test_the_note_field_says_not_to_write_down_real_cases(stage):
    assert "geen echte voorvallen" in stage.practice.agree.note.edit.accessibleDescription().lower()


def test_the_model_answer_is_closed_until_the_group_has_a_flag_and_asks(led, stage):
    counted(led, stage)
    page = stage.practice
    assert not page.agree.model_button.isEnabled()
    stage.open_model()
    assert stage.model is None
    led.click(page.agree.choices[Flag.GREEN])
    before = stage.room_view()
    assert stage.model is None
    led.click(page.agree.model_button)
    said = " ".join(label.text() for label in stage.model.findChildren(type(page.text.title)))
    told = stage.texts.situations[KEY]
    assert told["reasoning"] in said
    assert told["accepted"]["green"] in said
    assert stage.room_view() == before
    led.click(stage.model.close_button)
    assert stage.model is None
    assert page.isVisible()


def test_the_desk_says_nothing_of_right_and_wrong():
    for language, judging in (
        ("nl", "juist fout score goed slecht beter"),
        ("en", "right wrong score good bad better"),
    ):
        said = words(language)
        beside = " ".join(str(said._texts[key]) for key in said if key.startswith("phase1.model"))
        assert not set(judging.split()) & set(beside.lower().replace(".", " ").split())


def test_next_situation(led, stage):
    counted(led, stage)
    led.click(stage.practice.agree.choices[Flag.GREEN])
    led.click(stage.practice.on_button)
    assert (stage.situation, stage.at) == ("ask-to-delete", ready.READ)
    counted(led, stage, "5 0 0 0")
    led.click(stage.practice.agree.choices[Flag.GREEN])
    led.click(stage.practice.on_button)
    assert stage.practice is None
    assert stage.choose.isVisible()


def test_the_guide_can_take_the_text_off_the_room_screen(led, stage):
    led.click(stage.practice.text.room_button)
    assert stage.room_view() is None
    led.click(stage.practice.text.room_button)
    assert stage.room_view() is not None


def test_arrows_move_between_the_flags_and_space_chooses(led, stage, qtbot):
    counted(led, stage)
    first = stage.practice.agree.choices[Flag.GREEN]
    first.setFocus()
    led.key(first, Qt.Key.Key_Space)
    led.wait()
    assert led.judged(KEY).flag is Flag.GREEN
    led.key(first, Qt.Key.Key_Right)
    led.wait()
    assert led.judged(KEY).flag is Flag.YELLOW


def test_the_keyboard_stays_in_the_stage_and_never_falls_on_the_clock(led, stage):
    def here():
        return led.screen.focusWidget()

    stage.open_situation(KEY)
    for _ in range(2):
        led.key(here(), Qt.Key.Key_Space)
    assert here() is stage.practice.counts.line.edit
    led.type(stage.practice.counts.line, "1 4 0 0", enter=True)
    led.wait()
    assert here() is stage.practice.criteria.checks["mutual-consent"]
    stage._agree(Flag.GREEN)
    led.wait()
    stage.practice.agree.model_button.setFocus()
    led.key(here(), Qt.Key.Key_Space)
    assert here() is stage.model.close_button
    led.key(here(), Qt.Key.Key_Space)
    assert here() is stage.practice.agree.model_button
    stage.practice.on_button.setFocus()
    led.key(here(), Qt.Key.Key_Space)
    assert here() is stage.practice.on_button
    stage.show_all()
    assert stage.isAncestorOf(here())


@pytest.mark.parametrize("step", [ready.READ, ready.THINK, ready.TALK, ready.AGREE])
def test_going_on_needs_no_scrolling_on_a_small_screen(led, stage, qtbot, step):
    counted(led, stage)
    led.screen.resize(1366, 768)
    stage.go_to(step)
    page = stage.practice
    button = page.on_button
    qtbot.waitUntil(lambda: page.rect().contains(button.geometry().translated(button.parentWidget().pos())))
    assert button.isVisible()
    middle = button.mapTo(page, button.rect().center())
    assert page.childAt(middle) is button, "nothing lies over it"
    below = page.viewport().geometry().bottom()
    assert below < button.mapTo(page, button.rect().topLeft()).y(), "it hides nothing of the page"
    qtbot.waitUntil(lambda: button.mapToGlobal(button.rect().topLeft()).x() == _left_of_side(page))


def _left_of_side(page):
    side = page.columns.right
    return side.mapToGlobal(side.rect().topLeft()).x()
