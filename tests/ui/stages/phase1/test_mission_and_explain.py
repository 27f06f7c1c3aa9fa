"""The mission point by point; criteria and flags."""

from workshopdesk.ui.room.views import CriteriaRoom, FlagsRoom, PointRoom
from workshopdesk.ui.stages.frame.page import StagePage


def test_six_points_one_by_one(led):
    stage = led.at("mission")
    seen = [stage.room_view().title]
    assert stage.room_view().caption == "Punt 1 van 6"
    assert not stage.back.isEnabled()
    while stage.on.isEnabled():
        led.click(stage.on)
        seen.append(stage.room_view().title)
        assert [card.isChecked() for card in stage.cards.values()].count(True) == 1
    assert seen == [stage.texts.texts["mission"][key]["keyword"] for key in stage.pack.missions]


def test_each_point_has_a_note_that_saves_as_typed_in_one_step(led):
    stage = led.at("mission")
    led.typed(stage.notes[stage.point], "De leerlingenraad")
    led.typed(stage.notes[stage.point], " denkt mee.")
    assert [note.text for note in led.stored.mission_notes] == ["De leerlingenraad denkt mee."]
    led.undo()
    assert led.stored.mission_notes == ()
    assert stage.notes[stage.point].text() == ""


def test_going_on_stores_what_was_typed_just_now(led):
    stage = led.at("mission")
    first = stage.point
    led.type(stage.notes[first], "affiche")
    led.click(stage.on)
    assert {note.mission: note.text for note in led.stored.mission_notes} == {first: "affiche"}
    assert stage.notes[stage.point].text() == ""


def test_the_notes_never_reach_the_room(led):
    stage = led.at("mission")
    led.typed(stage.notes[stage.point], "GEHEIM")
    assert "GEHEIM" not in repr(stage.room_view())


def test_a_note_that_was_typed_stays_where_storing_fails(led, monkeypatch, qtbot):
    from workshopdesk.domain.errors import Refused

    stage = led.at("mission")

    def refuse(*_args, **_facts):
        raise Refused("text-too-long", what="text", length=9, limit=1)

    monkeypatch.setattr(led.desk.school._workspace, "run", refuse)
    led.type(stage.notes[stage.point], "affiche")
    stage.notes[stage.point].flush()
    qtbot.waitUntil(lambda: bool(led.warnings))
    assert stage.notes[stage.point].text() == "affiche"
    assert led.stored.mission_notes == ()
    monkeypatch.undo()
    led.at("principles")
    led.wait()
    assert [note.text for note in led.stored.mission_notes] == ["affiche"]


def test_the_way_to_the_next_point_is_in_sight_on_a_small_laptop(led, qtbot):
    stage = led.at("mission")
    page = stage.findChild(StagePage)
    led.screen.resize(1366, 768)
    qtbot.wait(1)
    led.screen.resize(1366, 768 + 692 - page.viewport().height())  # without what is said of a phase that is over
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() == 0)
    assert stage.on.mapTo(page.viewport(), stage.on.rect().bottomLeft()).y() < page.viewport().height() == 692


def test_criteria_and_flags_stand_there_large(led):
    stage = led.at("criteria-and-flags")
    assert len(stage.cards) == 6
    assert stage.room_view() is None
    pieces = {piece.segment.key: piece for piece in stage.shown._pieces}
    led.click(pieces["flags"])
    assert isinstance(stage.room_view(), FlagsRoom)
    assert stage.room_view().counts == {}
    led.click(pieces["criteria"])
    criteria = stage.texts.texts["criteria"].values()
    assert stage.room_view() == CriteriaRoom(
        "Zes criteria", tuple((told["name"], told["question"]) for told in criteria)
    )
    led.click(stage.cards["equality"])
    one = stage.texts.texts["criteria"]["equality"]
    assert stage.room_view() == PointRoom("Zes criteria · 3", one["name"], one["explanation"], one["question"])
