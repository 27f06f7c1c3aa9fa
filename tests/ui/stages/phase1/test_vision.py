"""The poster as it is printed, and the vision text that is built once and then belongs to the group."""

import pytest

from workshopdesk.layout.palette import palette
from workshopdesk.layout.vision import vision_poster
from workshopdesk.ui.room.views import PosterRoom
from workshopdesk.ui.stages.vision.export import Exporter


@pytest.fixture
def stage(led):
    return led.at("vision-poster")


def drafted(led, stage):
    led.click(stage.text.empty.action_button)
    return stage.text.field.text()


def test_the_poster_is_the_printed_one(led, stage):
    school = led.desk.school.archive.school
    printed = vision_poster(stage.pack, "nl", palette(), "A1", school=school, workshop=led.stored)
    assert stage.poster.items == printed
    assert stage.room_view() == PosterRoom(printed)


def test_a_missing_choice_is_an_empty_place_and_no_error(led, stage):
    before = stage.poster.items
    led.run("choose_principles", principles=[])
    assert stage.poster.items != before
    assert "nog plaats" in stage.state.text()
    assert not led.warnings
    led.undo()
    assert stage.poster.items == before


def test_there_is_no_draft_before_it_is_asked_for(led, stage):
    assert stage.text.empty.isVisible()
    assert led.stored.vision_text == ""


def test_a_draft_from_principles_mission_and_criteria_marked_as_one(led, stage):
    led.run("set_mission_note", mission="input", text="De leerlingenraad denkt mee.")
    text = drafted(led, stage)
    assert led.stored.vision_text == text
    for key in led.stored.principles.chosen:
        assert f"- {stage.texts.principle_sentence(key)}" in text
    assert "De leerlingenraad denkt mee." in text
    assert stage.texts.texts["vision_draft"]["criteria"] in text
    assert text.count("\n# ") == 3
    assert stage.text.chip.isVisible()
    assert stage.text.chip.text == "ontwerp"
    led.undo()
    assert stage.text.empty.isVisible()


def test_what_is_typed_is_stored_and_the_draft_is_a_step_of_its_own(led, stage):
    text = drafted(led, stage)
    stage.text.field.focus_end()
    led.typed(stage.text.field, " Wij staan klaar.")
    assert led.stored.vision_text == text + " Wij staan klaar."
    led.undo()
    assert led.stored.vision_text == text == stage.text.field.text()


def test_an_update_leaves_alone_what_was_edited(led, stage):
    drafted(led, stage)
    stage.text.field.focus_end()
    led.type(stage.text.field, " Wij staan klaar.")
    old, new = led.stored.principles.chosen[0], "dignity"
    led.run("choose_principles", principles=[new, led.stored.principles.chosen[1]])
    led.click(stage.text.redraft_button)
    led.wait()
    text = led.stored.vision_text
    assert text.endswith(" Wij staan klaar.")
    assert stage.texts.principle_sentence(new) in text
    assert stage.texts.principle_sentence(old) not in text
    assert stage.text.field.text() == text
    assert any("bleef" in said for said in led.toasts)


def test_headings_and_items_at_the_press_of_a_button(led, stage):
    led.click(stage.text.empty.second_button)
    led.typed(stage.text.field, "Onze visie")
    led.click(stage.text.heading_button)
    assert stage.text.field.text() == "# Onze visie"
    led.click(stage.text.item_button)
    assert stage.text.field.text() == "- Onze visie"
    led.click(stage.text.item_button)
    stage.text.field.flush()
    led.wait()
    assert led.stored.vision_text == "Onze visie"


@pytest.mark.parametrize(("button", "start"), [("pdf_button", b"%PDF"), ("word_button", b"PK")])
def test_the_text_is_given_away_as_a_file(led, stage, tmp_path, qtbot, button, start):
    drafted(led, stage)
    asked = []

    def ask(_host, name, chosen):
        asked.append(name)
        chosen(tmp_path / name)

    stage.exporter = Exporter(led.desk, ask)
    with qtbot.waitSignal(stage.exporter.finished, timeout=30_000):
        led.click(getattr(stage.text, button))
    assert (tmp_path / asked[0]).read_bytes().startswith(start)
    assert any(asked[0] in said for said in led.toasts)


def test_the_poster_is_given_away_as_a_pdf(led, stage, tmp_path, qtbot):
    stage.exporter = Exporter(led.desk, lambda _host, name, chosen: chosen(tmp_path / name))
    with qtbot.waitSignal(stage.exporter.finished, timeout=30_000):
        led.click(stage.pdf_button)
    assert next(tmp_path.glob("*.pdf")).read_bytes().startswith(b"%PDF")


def test_the_file_is_not_named_while_the_group_looks(led, stage, tmp_path, qtbot):
    led.desk.let_group_look(True)
    stage.exporter = Exporter(led.desk, lambda _host, name, chosen: chosen(tmp_path / name))
    with qtbot.waitSignal(stage.exporter.finished, timeout=30_000):
        led.click(stage.pdf_button)
    (file,) = tmp_path.glob("*.pdf")
    assert led.toasts
    assert not [said for said in led.toasts if file.stem in said]


def test_a_folder_that_cannot_be_written_is_a_banner(led, stage, tmp_path, qtbot):
    (tmp_path / "file").write_text("")
    stage.exporter = Exporter(led.desk, lambda _host, name, chosen: chosen(tmp_path / "file" / name))
    with qtbot.waitSignal(stage.exporter.finished, timeout=30_000):
        led.click(stage.pdf_button)
    assert led.warnings


def test_asking_where_to_stops_nothing(led, stage, qtbot):
    from PySide6.QtWidgets import QFileDialog

    led.click(stage.pdf_button)
    dialog = next(iter(stage.window().findChildren(QFileDialog)))
    assert dialog.isVisible()
    assert not dialog.isModal()
    dialog.reject()


def test_without_a_folder_for_documents_the_dialog_opens_at_home(led, stage, tmp_path, monkeypatch):
    from PySide6.QtWidgets import QFileDialog

    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DOCUMENTS_DIR", raising=False)
    led.click(stage.pdf_button)
    dialog = next(iter(stage.window().findChildren(QFileDialog)))
    assert dialog.directory().absolutePath() == str(tmp_path)
    dialog.reject()


def test_an_exporter_goes_with_its_stage_and_not_before_its_file_is_there(led, stage, qtbot, tmp_path):
    exporter = stage.exporter = Exporter(led.desk, lambda _host, name, chosen: chosen(tmp_path / name))
    gone = []
    exporter.destroyed.connect(lambda: gone.append(True))
    exporter.export("vision-text", "docx")
    exporter.let_go()
    qtbot.waitUntil(lambda: bool(gone), timeout=30_000)
    assert [file.suffix for file in tmp_path.iterdir() if file.is_file()] == [".docx"]
    for step in ("principles", "vision-poster", "principles"):
        led.at(step)
    qtbot.waitUntil(lambda: not led.desk.findChildren(Exporter))
