"""Two of fourteen: silent reading, counted hands, a tally revealed at once, exactly two chosen."""

import pytest
from PySide6.QtCore import Qt

from workshopdesk.ui.room.views import PrinciplesRoom
from workshopdesk.ui.stages.principles.stage import CHOOSE, READ, TALLY


@pytest.fixture
def stage(led):
    led.run("set_principle_votes", counts={})
    led.run("choose_principles", principles=[])
    return led.at("principles")


@pytest.fixture
def choosing(led, stage):
    led.click(stage.steps.marks[2])
    return stage


def tile(stage, number):
    return stage.tiles.tiles[stage.pack.principles[number - 1]]


def keys(stage, *numbers):
    return tuple(stage.pack.principles[number - 1] for number in numbers)


def test_fourteen_tiles_with_title_and_sentence(stage):
    assert len(stage.tiles.tiles) == 14
    for key, one in stage.tiles.tiles.items():
        assert one.isVisible()
        assert stage.texts.principle_title(key) in one.accessibleName()
        assert stage.texts.principle_sentence(key) in one.accessibleDescription()


def test_while_the_group_reads_in_silence_nothing_can_be_chosen(led, stage):
    led.click(tile(stage, 3))
    assert stage.at == READ
    assert stage.shown == ()
    assert led.stored.principles.chosen == ()
    told = stage.texts
    tiles = tuple((key, told.principle_title(key), told.principle_sentence(key)) for key in stage.pack.principles)
    assert stage.room_view() == PrinciplesRoom(tiles)


def test_hands_are_counted_tile_by_tile_and_stored_but_not_shown(led, stage, qtbot):
    led.click(stage.steps.marks[1])
    steppers = list(stage.tally.steppers.values())
    led.type(steppers[0].edit, "3")
    led.key(steppers[0].edit, Qt.Key.Key_Tab)
    assert steppers[1].edit.hasFocus()
    led.type(steppers[1].edit, "2")
    qtbot.waitUntil(lambda: led.stored.principles.counts == {keys(stage, 1)[0]: 3, keys(stage, 2)[0]: 2})
    assert stage.room_view().counts is None
    led.undo()
    assert not any(led.stored.principles.counts.values())
    assert steppers[0].value() == 0


def test_the_tally_is_revealed_at_once(led, stage):
    led.click(stage.steps.marks[1])
    assert not stage.tally.reveal.isEnabled()
    led.click(stage.tally.steppers[keys(stage, 4)[0]].more_button)
    led.click(stage.tally.reveal)
    assert stage.at == CHOOSE
    counts = stage.room_view().counts
    assert (counts[keys(stage, 4)[0]], len(counts)) == (1, 14)
    assert tile(stage, 4).hands == 1
    assert led.stored.principles.counts == {keys(stage, 4)[0]: 1}


def test_counted_hands_stand_on_no_tile_before_they_are_revealed(led, stage):
    led.click(stage.steps.marks[1])
    led.click(stage.tally.steppers[keys(stage, 4)[0]].more_button)
    led.click(stage.steps.marks[0])
    assert stage.at == READ
    assert {one.hands for one in stage.tiles.tiles.values()} == {None}
    assert stage.room_view().counts is None


def test_hands_choose_nothing(led, stage):
    led.run("set_principle_votes", counts=dict(zip(keys(stage, 4, 9, 2), (5, 4, 1), strict=True)))
    led.click(stage.steps.marks[1])
    led.click(stage.tally.reveal)
    assert stage.shown == ()
    assert led.stored.principles.chosen == ()
    assert not any(one.chosen for one in stage.tiles.tiles.values())
    assert stage.room_view().chosen == ()


def test_after_a_restart_counted_hands_wait_to_be_revealed(led, stage):
    led.run("set_principle_votes", counts={keys(stage, 4)[0]: 4})
    again = led.at("principles")
    assert again.at == TALLY
    assert again.room_view().counts is None
    assert again.tally.steppers[keys(again, 4)[0]].value() == 4


def test_exactly_two_are_stored(led, choosing):
    led.click(tile(choosing, 6))
    assert led.stored.principles.chosen == ()
    assert "Eén is niet genoeg" in choosing.hint.text()
    assert choosing.chip.text == "1 van 2 gekozen"
    led.click(tile(choosing, 12))
    assert led.stored.principles.chosen == keys(choosing, 6, 12)
    assert choosing.chip.text == "2 van 2 gekozen"
    assert not choosing.warning.isVisible()
    sentences = tuple((choosing.texts.principle_sentence(key), False) for key in keys(choosing, 6, 12))
    assert choosing.room_view().chosen == sentences


def test_a_third_is_refused_with_a_hint_and_nothing_is_swapped(led, choosing):
    for number in (6, 12, 1):
        led.click(tile(choosing, number))
    assert led.stored.principles.chosen == keys(choosing, 6, 12)
    assert choosing.shown == keys(choosing, 6, 12)
    assert not tile(choosing, 1).chosen
    assert "Laat er eerst één los" in choosing.hint.text()
    assert choosing.warning.isVisible()


def test_one_is_let_go_and_another_comes_in(led, choosing):
    for number in (6, 12, 6):
        led.click(tile(choosing, number))
    assert led.stored.principles.chosen == keys(choosing, 6, 12), "until there are two again the choice stays"
    assert choosing.room_view().chosen == ()
    led.click(tile(choosing, 1))
    assert led.stored.principles.chosen == keys(choosing, 12, 1)
    led.undo()
    assert led.stored.principles.chosen == choosing.shown == keys(choosing, 6, 12)


def test_escape_goes_back_to_what_is_stored(led, choosing):
    for number in (6, 12, 6):
        led.click(tile(choosing, number))
    tile(choosing, 6).setFocus()
    led.key(tile(choosing, 6), Qt.Key.Key_Escape)
    assert choosing.shown == keys(choosing, 6, 12)


def test_leaving_with_one_says_that_it_was_not_stored(led, choosing):
    led.click(tile(choosing, 6))
    led.at("mission")
    assert any("maar één uitgangspunt" in said for said in led.toasts)


def test_both_can_be_let_go(led, choosing):
    for number in (6, 12, 6, 12):
        led.click(tile(choosing, number))
    assert led.stored.principles.chosen == ()


def test_arrows_go_from_tile_to_tile_as_they_lie(led, choosing):
    tile(choosing, 1).setFocus()
    for key, number in ((Qt.Key.Key_Down, 2), (Qt.Key.Key_Right, 9), (Qt.Key.Key_Up, 8), (Qt.Key.Key_Left, 1)):
        led.key(choosing.window().focusWidget(), key)
        assert choosing.window().focusWidget() is tile(choosing, number)
    led.key(tile(choosing, 1), Qt.Key.Key_Space)
    assert choosing.shown == keys(choosing, 1)


def test_own_wording_is_stored_as_typed_and_marked(led, choosing):
    for number in (6, 12):
        led.click(tile(choosing, number))
    led.click(choosing.side.own_button)
    field = choosing.side.fields[keys(choosing, 6)[0]]
    led.typed(field, "Leerlingen praten mee")
    led.typed(field, " over alles.")
    assert led.stored.principles.own_wording == {keys(choosing, 6)[0]: "Leerlingen praten mee over alles."}
    assert "in eigen woorden" in tile(choosing, 6).accessibleDescription()
    assert "in eigen woorden" not in tile(choosing, 12).accessibleDescription()
    assert choosing.room_view().chosen[0] == ("Leerlingen praten mee over alles.", True)
    led.undo()
    assert led.stored.principles.own_wording == {}
    assert field.text() == ""


def test_own_wording_waits_for_two(led, choosing):
    assert not choosing.side.own_button.isEnabled()
    assert choosing.side.own_button.accessibleDescription()


def test_own_wording_that_is_too_long_for_the_poster_says_so_and_keeps_what_was_typed(led, choosing):
    for number in (6, 12):
        led.click(tile(choosing, number))
    led.click(choosing.side.own_button)
    field = choosing.side.fields[keys(choosing, 6)[0]]
    long = "Onze leerlingenraadsvertegenwoordigersverkiezingen " * 4
    field.edit.setPlainText(long.strip())
    field.flush()
    led.wait()
    assert choosing.side.too_long.isVisible()
    assert led.stored.principles.own_wording[keys(choosing, 6)[0]] == long.strip()


def test_the_poster_grows_along_with_an_empty_place_for_what_is_missing(led, choosing):
    posters = [choosing.side.poster.items]
    for number in (6, 12):
        led.click(tile(choosing, number))
        posters.append(choosing.side.poster.items)
    assert all(posters)
    assert len(set(posters)) == 3


def test_printing_is_the_next_thing_only_once_two_are_chosen(led, stage):
    led.run("choose_principles", principles=[])
    button = stage.side.print_button
    assert button.property("kind") == "secondary"
    led.run("choose_principles", principles=list(stage.pack.principles[:2]))
    assert button.property("kind") == "primary"
