"""The draft of the vision text, and bringing it up to date."""

from dataclasses import replace
from pathlib import Path

import pytest

from workshopdesk.app.vision_text import draft, redraft
from workshopdesk.content.shelf import Shelf
from workshopdesk.domain.workshop import MissionNote, PrincipleChoice, Workshop

PACK = Shelf(Path("/nonexistent")).newest("sexting")
NL = PACK.speak("nl")


def workshop(*chosen, own=None, notes=(), text="", language="nl"):
    return Workshop(
        "w",
        "W",
        PACK.key,
        PACK.version,
        "2026-2027",
        language=language,
        principles=PrincipleChoice(chosen, own or {}),
        mission_notes=tuple(MissionNote(key, said) for key, said in notes),
        vision_text=text,
    )


def line(key):
    return f"- {NL.principle_sentence(key)}"


def point(key, note=""):
    return f"- {NL.texts['mission'][key]['text']} {note}".rstrip()


def test_a_draft_holds_principles_notes_and_criteria():
    made = draft(PACK, workshop("dignity", "participation", notes=[("input", "Raad\ndenkt mee.")]))
    assert line("dignity") in made
    assert line("participation") in made
    assert point("input", "Raad denkt mee.") in made
    assert NL.texts["vision_draft"]["criteria"] in made


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_draft_without_any_choice_is_still_a_text(language):
    made = draft(PACK, workshop(language=language))
    assert made.count("# ") == 3
    assert "\n\n\n" not in made


def test_it_is_the_draft_that_is_printed():
    from datetime import date

    from workshopdesk.documents.papers.setting import Setting
    from workshopdesk.documents.papers.vision_facts import draft as printed
    from workshopdesk.documents.request import PrintRequest

    here = workshop("dignity", "participation", own={"dignity": "Wij."}, notes=[("input", "Raad.")])
    request = PrintRequest("vision-text", PACK, "nl", date(2026, 1, 1), workshop=here)
    assert draft(PACK, here) == printed(Setting(request), here)


def test_nothing_changes_where_nothing_changed():
    here = workshop("dignity", "participation", notes=[("input", "Raad.")])
    here = replace(here, vision_text=draft(PACK, here))
    assert redraft(PACK, here).text == here.vision_text
    assert redraft(PACK, here).kept == 0


def test_a_principle_that_was_swapped_is_swapped_in_its_place():
    old = draft(PACK, workshop("dignity", "participation"))
    made = redraft(PACK, workshop("dignity", "discussable", text=old))
    assert made.text == old.replace(line("participation"), line("discussable"))


def test_own_words_come_in_the_place_of_the_sentence():
    old = draft(PACK, workshop("dignity", "participation"))
    made = redraft(PACK, workshop("dignity", "participation", own={"participation": "Wij praten mee."}, text=old))
    assert made.text == old.replace(line("participation"), "- Wij praten mee.")


def test_an_edited_principle_stays_and_does_not_come_twice():
    old = draft(PACK, workshop("dignity", "participation")).replace(line("participation"), "- Jongeren praten mee.")
    made = redraft(PACK, workshop("dignity", "participation", text=old))
    assert made.text == old
    assert made.kept == 1


def test_principles_come_in_where_there_were_none():
    old = draft(PACK, workshop())
    made = redraft(PACK, workshop("dignity", "participation", text=old))
    assert made.text == draft(PACK, workshop("dignity", "participation"))


def test_a_note_that_was_written_since_comes_in():
    old = draft(PACK, workshop("dignity", "participation", notes=[("input", "Raad")]))
    made = redraft(PACK, workshop("dignity", "participation", notes=[("input", "Raad denkt mee.")], text=old))
    assert point("input", "Raad denkt mee.") in made.text


def test_a_point_that_was_edited_stays():
    old = draft(PACK, workshop("dignity", "participation")).replace(point("input"), point("input", "En wij luisteren."))
    made = redraft(PACK, workshop("dignity", "participation", notes=[("input", "Raad.")], text=old))
    assert made.text == old
    assert made.kept == 1


def test_what_people_wrote_and_threw_out_stays_so():
    old = "# Onze tekst\n\nHelemaal van ons.\n- eigen punt"
    made = redraft(PACK, workshop("dignity", "participation", text=old))
    assert made.text == old
    assert made.kept == 3
