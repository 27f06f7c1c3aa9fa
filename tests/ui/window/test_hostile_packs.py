"""Hostile texts in every place of a content pack, and every place of the window and the room screen with that pack.

They are shown as they stand in the pack, none is taken for markup or for a key, and nothing is read or asked for. The
pack bears the seal of an installed one, so that those texts come in too which the check of packs would refuse; what has
no room in its place is put back, since no pack is installed with it.
"""

import re
from dataclasses import replace

import pytest

from tests.fakes.hostile_packs import KEY, HostilePack, install_hostile_pack
from tests.ui.window.walking import Walk
from workshopdesk.app.library import Library
from workshopdesk.app.pack_places import SUBJECTS
from workshopdesk.app.packs import start_draft
from workshopdesk.app.rehearsal import rehearsal_school
from workshopdesk.content.check import check_pack
from workshopdesk.content.files import SEAL, digest
from workshopdesk.content.shelf import installed_folder
from workshopdesk.ui.texts import speech

VERSION = "1"
ABOUT_CHARACTERS = {"markup", "no-glyph", "hidden-character", "loose-space", "not-composed"}
"""Faults that are there on purpose; all others say that a text has no room or no sense where it stands."""
ON_BOARD = re.compile("^/(levels|faces|criterion|screener_title|cards/[^/]+/(title|hyphenated))")
LEAST_SHOWN = {"nl": 400, "en": 400}
"""So many of a pack's texts stand on some screen; the others are for paper."""


def has_no_room(fault):
    """Say whether a text has no place where it stands; a sign of no font is spelled out, too wide for the board."""
    on_board = ON_BOARD.search(fault.path) is not None
    return fault.code not in ABOUT_CHARACTERS or (fault.code == "no-glyph" and on_board)


def sealed_pack(home, start):
    """Lay a pack on the shelf as if it had been installed."""
    hostile = HostilePack(installed_folder(home) / KEY / VERSION, start).spoil()
    while faults := [fault for fault in check_pack(hostile.folder) if has_no_room(fault)]:
        places = {fault.file + fault.path.replace("/hyphenated", "/title") for fault in faults}
        texts = [text for at, text in hostile.given.items() if any(f"{at}/".startswith(f"{one}/") for one in places)]
        assert texts, faults
        hostile.give_back("\n".join(texts))
    (hostile.folder / SEAL).write_text(digest(hostile.folder), "ascii")
    return hostile


def walk_with(qtbot, home, hostile, language):
    library = Library(home)
    school = rehearsal_school(library)
    workshops = tuple(replace(one, pack=KEY, pack_version=VERSION, language=language) for one in school.workshops)
    library.take_in(replace(school, workshops=workshops))
    speech().speak(language)
    walk = Walk(qtbot, library, hostile)
    walk.desk.settings.set("language", language)
    return walk


def look_at_all(walk, language, untouched):
    try:
        walk.open_all_places()
        walk.lead_all_steps(walk.desk.workshop)
    finally:
        walk.close()
    assert sorted(walk.faults) == []
    assert list(walk.mangled()) == []
    assert len([one for one in walk.shown_fields() if one.startswith(f"{language}/")]) >= LEAST_SHOWN[language]
    assert untouched == []


def test_every_place_and_step_shows_what_stands_in_the_pack(qtbot, data_home, untouched):
    look_at_all(walk_with(qtbot, data_home, sealed_pack(data_home, 0), "nl"), "nl", untouched)


@pytest.mark.slow
@pytest.mark.parametrize("start", [7, 33])
def test_every_place_and_step_shows_each_text_in_other_places_of_the_pack(qtbot, data_home, untouched, start):
    language = ("nl", "en")[start % 2]
    look_at_all(walk_with(qtbot, data_home, sealed_pack(data_home, start), language), language, untouched)


@pytest.mark.slow
def test_a_pack_that_was_installed_is_shown_as_it_is(qtbot, data_home, tmp_path, untouched):
    _, hostile = install_hostile_pack(data_home, tmp_path / "made")
    look_at_all(walk_with(qtbot, data_home, hostile, "nl"), "nl", untouched)


def test_the_editor_shows_every_text_of_a_draft(qtbot, data_home, untouched):
    hostile = sealed_pack(data_home, 3)
    walk = walk_with(qtbot, data_home, hostile, "nl")
    start_draft(data_home, walk.desk.library.packs.summary(KEY, VERSION), "own", {"nl": "Ons", "en": "Ours"})
    walk.desk.show_place("packs", draft="own")
    page = walk.window._present.editor.page
    for subject in SUBJECTS:
        page.show_subject(subject)
        walk.look()
        for item in page.list.shown_keys:
            page.show_item(item)
            walk.look()
    walk.window._present.leave()
    walk.window._present.worker.close()
    walk.close()
    named_anew = {"nl/texts.json/name", "en/texts.json/name"}
    assert set(hostile.given) - walk.shown_fields() - named_anew == set()
    assert sorted(walk.faults) == []
    assert list(walk.mangled()) == []
    assert untouched == []
