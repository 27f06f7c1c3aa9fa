"""Drafts: every edit is on disk at once, undo outlives restart and kill, a version comes out."""

import json
import signal
import subprocess
import sys

import pytest

from workshopdesk.content import journal
from workshopdesk.content.editing import Draft, Edit, copy_pack, drafts
from workshopdesk.content.faults import PackBroken, PackError
from workshopdesk.content.files import JOURNAL
from workshopdesk.content.install import export_pack
from workshopdesk.content.shelf import Shelf, built_in_folder

CARDS, TEXTS = "nl/cards.json", "nl/texts.json"
BACK = ("cards", "quality.vision", "back")
TITLE = ("cards", "quality.vision", "title")


@pytest.fixture
def folder(data_home):
    """A fresh draft of our own of the sexting pack."""
    return copy_pack(built_in_folder() / "sexting", data_home, "own", "Ons pakket")


def on_disk(folder, file, *at):
    value = json.loads((folder / file).read_text("utf-8"))
    for step in at:
        value = value[step]
    return value


def test_a_copy_is_a_pack_of_its_own(folder, data_home):
    draft = Draft(folder)
    assert folder == data_home / "drafts" / "own"
    assert drafts(data_home) == [folder]
    assert (draft.key, draft.version, draft.based_on) == ("own", "1", "sexting/1")
    assert [on_disk(folder, f"{language}/texts.json", "name") for language in ("nl", "en")] == ["Ons pakket"] * 2
    assert draft.faults() == []


def test_a_name_can_be_given_for_each_language(data_home):
    made = copy_pack(built_in_folder() / "sexting", data_home, "own", {"nl": "Van ons"})
    assert on_disk(made, TEXTS, "name") == "Van ons"
    assert on_disk(made, "en/texts.json", "name") != "Van ons"


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("own", "draft-exists"),
        ("sexting", "key-taken"),
        ("Own", "wrong-pack-key"),
        ("../x", "wrong-pack-key"),
        ("nul", "wrong-pack-key"),
    ],
)
def test_a_key_that_will_not_do_is_refused(folder, data_home, key, code):
    with pytest.raises(PackError) as refused:
        copy_pack(built_in_folder() / "sexting", data_home, key, "Ons pakket")
    assert refused.value.code == code
    assert drafts(data_home) == [folder]


def test_an_edit_is_on_disk_at_once(folder):
    draft = Draft(folder)
    draft.set(CARDS, (*BACK, 0), "Er is een visie.")
    assert on_disk(folder, CARDS, *BACK, 0) == draft.value(CARDS, *BACK, 0) == "Er is een visie."
    assert (folder / CARDS).read_text("utf-8").startswith('{\n  "levels"')


def test_undo_and_redo_go_back_and_forth_over_a_restart(folder):
    before = (folder / CARDS).read_bytes()
    draft = Draft(folder)
    draft.set(CARDS, (*BACK, 0), "Een.")
    draft.set(CARDS, (*BACK, 0), "Twee.")
    after = (folder / CARDS).read_bytes()
    changed = Draft(folder).undo()
    assert [(change.file, change.at, change.new) for change in changed] == [(CARDS, (*BACK, 0), "Een.")]
    assert on_disk(folder, CARDS, *BACK, 0) == "Een."
    again = Draft(folder)
    again.undo()
    assert (folder / CARDS).read_bytes() == before
    assert not again.can_undo
    assert again.undo() == ()
    third = Draft(folder)
    third.redo()
    third.redo()
    assert (folder / CARDS).read_bytes() == after
    assert not third.can_redo
    assert third.redo() == ()


def test_an_edit_after_undo_ends_what_could_be_redone(folder):
    draft = Draft(folder)
    draft.set(CARDS, (*BACK, 0), "Een.")
    draft.undo()
    draft.set(CARDS, (*BACK, 0), "Twee.")
    assert not draft.can_redo
    assert not Draft(folder).can_redo


def test_typing_is_undone_as_one(folder):
    was = on_disk(folder, CARDS, *BACK, 0)
    draft = Draft(folder)
    for text in ("E", "Ee", "Een"):
        draft.set(CARDS, (*BACK, 0), text, merge="typing-1")
    draft = Draft(folder)
    draft.set(CARDS, (*BACK, 0), "Een.", merge="typing-1")
    draft.set(CARDS, (*BACK, 1), "Twee.", merge="typing-1")
    Draft(folder).undo()
    assert on_disk(folder, CARDS, *BACK, 0) == "Een."
    Draft(folder).undo()
    assert on_disk(folder, CARDS, *BACK, 0) == was
    Draft(folder).redo()
    assert on_disk(folder, CARDS, *BACK, 0) == "Een."


def test_title_and_its_marked_points_change_together(folder):
    draft = Draft(folder)
    draft.set_title("nl", "quality.vision", "Visie op seksuali\u00adteit")
    assert on_disk(folder, CARDS, *TITLE) == "Visie op seksualiteit"
    assert draft.faults() == []
    draft.undo()
    assert on_disk(folder, CARDS, *TITLE) == "Visie op sexting"
    assert on_disk(folder, CARDS, "cards", "quality.vision", "hyphenated").replace("\u00ad", "") == "Visie op sexting"


def test_a_list_can_grow_and_its_journal_stays_true(folder):
    was = on_disk(folder, CARDS, *BACK)
    draft = Draft(folder)
    statements = ["Een.", "Twee.", "Drie."]
    draft.set(CARDS, BACK, statements)
    draft.set(CARDS, (*BACK, 0), "Nul.")
    statements.append("Vier.")
    assert on_disk(folder, CARDS, *BACK) == ["Nul.", "Twee.", "Drie."]
    draft.undo()
    assert on_disk(folder, CARDS, *BACK) == ["Een.", "Twee.", "Drie."]
    draft.undo()
    assert on_disk(folder, CARDS, *BACK) == was


def test_minutes_and_several_files_in_one_step(folder):
    draft = Draft(folder)
    draft.change([Edit("pack.json", ("steps", 0, "minutes"), 9), Edit(TEXTS, ("name",), "Anders")])
    assert [fault.code for fault in draft.faults()] == ["phase-minutes"]
    Draft(folder).undo()
    assert on_disk(folder, TEXTS, "name") == "Ons pakket"
    assert Draft(folder).faults() == []


def test_what_does_not_fit_is_kept_and_told(folder):
    draft = Draft(folder)
    draft.set_title("nl", "quality.vision", "Een titel vol onwaarschijnlijkheidsberekeningen")
    assert draft.faults()
    with pytest.raises(PackBroken):
        draft.publish("2")
    assert Draft(folder).value(CARDS, *TITLE).startswith("Een titel")


@pytest.mark.parametrize(
    ("file", "at", "value", "code"),
    [
        (CARDS, (*BACK, 9), "x", "no-such-place"),
        (CARDS, ("cards", "quality.nothing", "title"), "x", "no-such-place"),
        (CARDS, (*TITLE, 0), "x", "no-such-place"),
        (CARDS, (*BACK, -1), "x", "no-such-place"),
        (CARDS, (*TITLE, "x"), "x", "no-such-place"),
        ("nl/other.json", ("name",), "x", "no-such-place"),
        ("../../evil.json", ("name",), "x", "no-such-place"),
        (CARDS, TITLE, 5, "other-kind"),
        (CARDS, BACK, "x", "other-kind"),
        (CARDS, BACK, [0.5], "other-kind"),
        (CARDS, TITLE, "een\ud800", "hidden-character"),
        (CARDS, TITLE, "een\u202e", "hidden-character"),
        (CARDS, TITLE, "een\ntwee", "hidden-character"),
        (CARDS, TITLE, "x" * 20_001, "too-long"),
        ("pack.json", ("key",), "other", "not-editable"),
        ("pack.json", ("languages", 0), "fr", "not-editable"),
        ("pack.json", (), {}, "not-editable"),
    ],
)
def test_an_edit_that_will_not_do_changes_nothing(folder, file, at, value, code):
    draft = Draft(folder)
    before = {path: path.read_bytes() for path in folder.rglob("*.json")}
    with pytest.raises(PackError) as refused:
        draft.set(file, at, value)
    assert refused.value.code == code
    assert {path: path.read_bytes() for path in folder.rglob("*.json")} == before
    assert not draft.can_undo


def test_an_edit_that_changes_nothing_is_no_step(folder):
    draft = Draft(folder)
    draft.set(TEXTS, ("name",), "Ons pakket")
    assert not draft.can_undo


def test_a_version_is_published_and_the_next_one_after_it(folder, data_home, tmp_path):
    draft = Draft(folder)
    assert draft.publish("1").version == "1"
    draft.set(TEXTS, ("name",), "Tweede")
    with pytest.raises(PackError, match="version-not-newer"):
        draft.publish("1")
    with pytest.raises(PackError, match="wrong-version"):
        draft.publish("two")
    assert draft.publish("1.1").version == "1.1"
    assert Draft(folder).version == "1.1"
    shelf = Shelf(data_home)
    assert shelf.find("own", "1").speak("nl").texts["name"] == "Ons pakket"
    assert shelf.newest("own").speak("nl").texts["name"] == "Tweede"
    assert not (shelf.summary("own", "1.1").folder / JOURNAL).exists()
    export_pack(shelf.summary("own", "1.1").folder, tmp_path / "pack.zip")


def test_a_published_pack_can_be_taken_up_again(folder, data_home):
    draft = Draft(folder)
    published = draft.publish("1")
    draft.discard()
    assert drafts(data_home) == []
    again = Draft(copy_pack(published.folder, data_home, "own"))
    assert (again.version, again.based_on, again.can_undo) == ("1", "sexting/1", False)
    again.set(TEXTS, ("name",), "Verder")
    assert again.publish("2").names["nl"] == "Verder"


def test_an_edit_that_reached_the_journal_only_is_made_when_the_draft_opens(folder, monkeypatch):
    draft = Draft(folder)

    def no_power(path, data):
        raise KeyboardInterrupt

    monkeypatch.setattr("workshopdesk.content.editing.replace_file", no_power)
    with pytest.raises(KeyboardInterrupt):
        draft.set(TEXTS, ("name",), "Net gezegd")
    monkeypatch.undo()
    assert on_disk(folder, TEXTS, "name") == "Ons pakket"
    again = Draft(folder)
    assert on_disk(folder, TEXTS, "name") == "Net gezegd"
    again.undo()
    assert on_disk(folder, TEXTS, "name") == "Ons pakket"


@pytest.mark.parametrize("rest", [b'{"do": "edit", "chan', b"\xff\xfe", b'{"do": "undo"}'])
def test_half_a_line_of_the_journal_is_no_edit(folder, rest):
    Draft(folder).set(TEXTS, ("name",), "Een")
    with (folder / JOURNAL).open("ab") as stream:
        stream.write(rest)
    draft = Draft(folder)
    assert draft.value(TEXTS, "name") == "Een"
    draft.set(TEXTS, ("name",), "Twee")
    draft.undo()
    assert Draft(folder).undo()
    assert on_disk(folder, TEXTS, "name") == "Ons pakket"


@pytest.mark.parametrize("line", [b"x\n", b"[]\n", b'{"do": "redo"}\n', b'{"do": "edit", "changes": [1]}\n', b"\xff\n"])
def test_a_journal_without_sense_costs_undo_only(folder, line):
    Draft(folder).set(TEXTS, ("name",), "Een")
    path = folder / JOURNAL
    path.write_bytes(line + path.read_bytes())
    draft = Draft(folder)
    assert draft.value(TEXTS, "name") == "Een"
    assert not draft.can_undo
    draft.set(TEXTS, ("name",), "Twee")
    Draft(folder).undo()
    assert on_disk(folder, TEXTS, "name") == "Een"


def test_the_journal_does_not_grow_for_ever(folder, monkeypatch):
    monkeypatch.setattr(journal, "MOST_STEPS", 5)
    draft = Draft(folder)
    for number in range(12):
        draft.set(TEXTS, ("name",), f"Naam {number}", merge="same" if number > 9 else None)
    draft = Draft(folder)
    assert len((folder / JOURNAL).read_bytes().splitlines()) == 5
    for _ in range(5):
        draft.undo()
    assert not draft.can_undo
    assert Draft(folder).value(TEXTS, "name") == "Naam 5"


def test_a_full_disk_leaves_no_half_line(folder, monkeypatch):
    draft = Draft(folder)
    draft.set(TEXTS, ("name",), "Een")
    before = (folder / JOURNAL).read_bytes()

    def no_room(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", no_room)
    with pytest.raises(OSError, match="No space"):
        draft.set(TEXTS, ("name",), "Twee")
    monkeypatch.undo()
    assert (folder / JOURNAL).read_bytes() == before
    assert draft.value(TEXTS, "name") == "Een"


def test_an_edit_that_no_disk_took_is_written_with_the_next_try(folder, monkeypatch):
    draft = Draft(folder)

    def no_room(path, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workshopdesk.content.editing.replace_file", no_room)
    for value in ("Twee", "Twee"):
        with pytest.raises(OSError, match="No space"):
            draft.set(TEXTS, ("name",), value)
    with pytest.raises(OSError, match="No space"):
        draft.set("en/texts.json", ("name",), "Three")
    monkeypatch.undo()
    assert on_disk(folder, TEXTS, "name") == "Ons pakket"
    draft.set(TEXTS, ("name",), "Twee")
    assert on_disk(folder, TEXTS, "name") == "Twee"
    assert on_disk(folder, "en/texts.json", "name") == "Ons pakket"
    draft.undo()
    assert not draft.can_undo


KEEP_EDITING = """
import sys
from pathlib import Path
from workshopdesk.content.editing import Draft
draft = Draft(Path(sys.argv[1]))
for number in range(int(sys.argv[2]), 100_000):
    draft.set("nl/texts.json", ("name",), f"Naam {number}")
    draft.set("en/texts.json", ("name",), f"Name {number}")
    print(number, flush=True)
"""


@pytest.mark.parametrize("killed_after", [1, 3, 8])
def test_a_kill_between_edits_loses_none_that_was_told(folder, killed_after):
    first = 0
    for _ in range(2):
        arguments = [sys.executable, "-c", KEEP_EDITING, str(folder), str(first)]
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as editor:
            told = first
            for _ in range(killed_after):
                told = int(editor.stdout.readline())
            editor.send_signal(signal.SIGKILL)
        draft = Draft(folder)
        kept = int(draft.value(TEXTS, "name").split()[1])
        assert kept >= told
        assert int(draft.value("en/texts.json", "name").split()[1]) in (kept - 1, kept)
        assert draft.faults() == []
        first = kept + 1
    while draft.undo():
        pass
    assert on_disk(folder, TEXTS, "name") == "Ons pakket"
    assert on_disk(folder, "en/texts.json", "name") == "Ons pakket"
