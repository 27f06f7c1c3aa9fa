"""Choosing situations beforehand or on the spot, with pupils at the table and without."""

from workshopdesk.ui.stages.situations import ready

from .conftest import FINISHED


def choosing(led):
    stage = led.at("situations")
    if stage.practice is not None:
        stage.show_all()
    return stage


def test_with_pupils_at_the_table_only_what_suits_them_is_offered(led):
    stage = choosing(led)
    assert ready.pupils_present(led.stored)
    assert stage.choose.pupils_note.isVisible()
    assert set(stage.choose.offers) == stage.pack.vocabulary.pupil_safe


def test_the_guide_decides_otherwise(led):
    stage = choosing(led)
    led.click(stage.choose.others)
    assert set(stage.choose.offers) == set(stage.pack.situations)


def test_without_pupils_all_are_offered(led):
    led.use(FINISHED)
    stage = choosing(led)
    assert not stage.choose.pupils_note.isVisible()
    assert set(stage.choose.offers) == set(stage.pack.situations)


def test_an_age_band_narrows_what_is_offered(led):
    stage = choosing(led)
    piece = next(piece for piece in stage.choose.bands._pieces if piece.segment.key == "7-11")
    led.click(piece)
    assert {stage.pack.situations[key].age_band for key in stage.choose.offers} == {"7-11"}


def test_what_is_ticked_stands_ready_in_that_order(led):
    stage = choosing(led)
    for key in ("party-photo", "ask-to-delete"):
        led.click(stage.choose.offers[key].check)
    assert led.stored.chosen_situations == ("party-photo", "ask-to-delete")
    assert list(stage.choose.line)[:2] == ["party-photo", "ask-to-delete"]
    led.click(stage.choose.offers["party-photo"].check)
    assert led.stored.chosen_situations == ("ask-to-delete",)
    led.undo()
    assert stage.choose.offers["party-photo"].check.isChecked()


def test_the_text_can_be_read_before_it_is_chosen(led):
    stage = choosing(led)
    row = stage.choose.offers["party-photo"]
    led.click(row.read)
    assert row.text.text() == stage.texts.situations["party-photo"]["text"]
    assert stage.room_view() is None


def test_the_group_does_not_see_the_choosing(led):
    assert choosing(led).room_view() is None


def test_a_situation_that_is_not_for_pupils_waits_for_the_guide(led):
    stage = choosing(led)
    stage.open_situation("class-forward")
    assert stage.practice.banner.isVisible()
    assert stage.practice.text.pupils.isVisible()
    assert stage.room_view() is None
    led.click(stage.practice.banner.action_button)
    assert not stage.practice.banner.isVisible()
    assert stage.room_view().text == stage.texts.situations["class-forward"]["text"]


def test_judged_ones_are_reopened_with_all_that_was_written_down(led):
    stage = choosing(led)
    led.click(stage.choose.line["twelve-and-fourteen"].button)
    stored, page = led.judged("twelve-and-fourteen"), stage.practice
    assert stage.at == ready.AGREE
    assert [tile.count for tile in page.spread.tiles.values()] == list(stored.counts.values())
    assert page.agree.choices[stored.flag].isChecked()
    assert page.agree.reaction.text() == stored.reaction
    assert page.agree.note.text() == stored.note
    assert page.criteria.rows["development"].reason.text() == stored.criteria["development"].reason
    assert page.criteria.rows["development"].ratings.chosen() == "doubtful"


def test_where_something_is_unfinished_the_stage_opens_there(led):
    led.run("choose_situations", situations=["party-photo", "ask-to-delete"])
    led.run("judge_situation", situation="ask-to-delete", counts={"green": 5})
    stage = led.at("situations")
    assert (stage.situation, stage.at) == ("ask-to-delete", ready.TALK)
