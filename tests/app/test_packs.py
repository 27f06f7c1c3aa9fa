"""Packs and drafts as use cases: keys, versions, putting away only what nobody needs, and a draft that is open."""

import json
import queue
import signal
import subprocess
import sys
import zipfile

import pytest

from workshopdesk.app import packs
from workshopdesk.app.card_fit import back_misfits, marked, title_misfits, typed
from workshopdesk.app.explain import exit_code, explain
from workshopdesk.app.library import Library
from workshopdesk.app.open_draft import OpenDraft
from workshopdesk.app.pack_limits import longest
from workshopdesk.app.pack_places import EditPlace, place_of, same_place
from workshopdesk.app.pack_situations import added, flag_edits, number_of, removed
from workshopdesk.content.editing import Draft
from workshopdesk.content.faults import Fault
from workshopdesk.content.shelf import Shelf
from workshopdesk.content.words import words

TEXTS = "nl/texts.json"


@pytest.fixture
def sexting(data_home):
    return next(pack for pack in packs.list_packs(data_home).packs if pack.key == "sexting")


@pytest.fixture
def folder(data_home, sexting):
    return packs.start_draft(data_home, sexting, "own", {"nl": "Ons pakket", "en": "Our pack"})


class Desk:
    """Stands for the window's thread: runs what is posted when asked to wait."""

    def __init__(self, folder):
        self.posted = queue.Queue()
        self.told = []
        self.draft = OpenDraft(folder, self.posted.put, self.told.append)

    def wait_for(self, how):
        while not any(told.how == how for told in self.told):
            self.posted.get(timeout=20)()
        found = next(told for told in self.told if told.how == how)
        self.told.clear()
        return found


@pytest.fixture
def desk(folder):
    made = Desk(folder)
    yield made
    made.draft.close()


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Ons pakket (2027)", "ons-pakket-2027"),
        ("Één & twéé", "een-twee"),
        ("2027", "pack-2027"),
        ("…", "pack"),
        ("Con", "pack-con"),
        ("sexting", "sexting-2"),
    ],
)
def test_a_key_is_proposed_that_is_free(data_home, name, key):
    assert packs.propose_key(data_home, name) == key


def test_a_draft_is_listed_and_its_key_is_taken(data_home, folder):
    assert [pack.names["nl"] for pack in packs.list_packs(data_home).drafts] == ["Ons pakket"]
    assert packs.propose_key(data_home, "Own") == "own-2"
    (folder / "pack.json").write_text("{")
    assert packs.list_packs(data_home).unreadable == (folder,)


def test_the_next_version_follows_the_newest(data_home, folder):
    assert packs.next_version(data_home, "own", "1") == "1"
    Draft(folder).publish("1.9")
    assert packs.next_version(data_home, "own", "1") == "1.10"


def test_a_draft_that_is_thrown_away_comes_back_with_its_undo(data_home, folder):
    Draft(folder).set(TEXTS, ("name",), "Anders")
    put_away = packs.discard_draft(data_home, "own")
    assert packs.list_packs(data_home).drafts == ()
    put_away.bring_back()
    assert Draft(folder).undo()
    again = packs.discard_draft(data_home, "own")
    packs.start_draft(data_home, packs.list_packs(data_home).packs[0], "own", None)
    with pytest.raises(packs.PackStays) as stays:
        again.bring_back()
    assert explain(stays.value, words("nl")).startswith("Het kan niet teruggezet worden")


def test_a_version_that_a_workshop_uses_stays(data_home, folder):
    library = Library(data_home)
    found = Draft(folder).publish("1")
    workspace = library.create("De Linde")
    workspace.run("add_workshop", pack="own", title="Eerste")
    workspace.close()
    with pytest.raises(packs.PackStays) as stays:
        packs.remove_pack(library, found)
    assert exit_code(stays.value) == 2
    assert "De Linde" in explain(stays.value, words("nl"))
    library.discard(library.find("De Linde"))
    with pytest.raises(packs.PackStays):  # it can come back from the bin
        packs.remove_pack(library, found)
    assert Shelf(data_home).newest("own").version == "1"


def test_a_version_that_nobody_uses_goes_and_comes_back(data_home, folder, sexting):
    library = Library(data_home)
    found = Draft(folder).publish("1")
    assert packs.remove_pack(library, found, lambda: False) is None
    put_away = packs.remove_pack(library, found)
    assert [pack.key for pack in packs.list_packs(data_home).packs] == ["integrity", "sexting"]
    put_away.bring_back()
    assert Shelf(data_home).newest("own").version == "1"
    with pytest.raises(packs.PackStays):
        packs.remove_pack(library, sexting)


def test_edits_come_back_told_and_what_will_not_do_is_refused(desk, folder):
    desk.draft.set(TEXTS, ("name",), "Nieuw", "name")
    assert desk.draft.value(TEXTS, "name") == "Nieuw"
    assert desk.wait_for("edit").can_undo
    desk.draft.set(TEXTS, ("name",), "Een\u0007bel")
    refused = desk.wait_for("refused")
    assert refused.error.code == "hidden-character"
    assert desk.draft.value(TEXTS, "name") == "Nieuw"
    desk.draft.undo()
    assert desk.wait_for("undo").can_redo
    assert desk.draft.value(TEXTS, "name") == "Ons pakket"
    desk.draft.redo()
    desk.wait_for("redo")
    assert Draft(folder).value(TEXTS, "name") == "Nieuw"


def test_what_the_disk_does_not_take_waits_and_is_written_later(desk, folder, monkeypatch):
    def no_room(path, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workshopdesk.content.editing.replace_file", no_room)
    desk.draft.set(TEXTS, ("name",), "Eerst")
    assert desk.wait_for("failed").error.errno == 28
    desk.draft.set("en/texts.json", ("name",), "Then")
    desk.wait_for("failed")
    monkeypatch.undo()
    desk.draft.retry()
    desk.wait_for("edit")
    desk.draft.close()
    again = Draft(folder)
    assert (again.value(TEXTS, "name"), again.value("en/texts.json", "name")) == ("Eerst", "Then")


def test_publishing_names_faults_and_can_be_stopped(desk, data_home):
    desk.draft.set(TEXTS, ("name",), "")
    desk.draft.publish("1")
    assert [fault.code for fault in desk.wait_for("not-published").faults] == ["blank"]
    desk.draft.check()
    assert desk.wait_for("checked").faults[0].path == "/name"
    desk.draft.set(TEXTS, ("name",), "Ons pakket")
    desk.draft.publish("1", lambda: False)
    assert desk.wait_for("not-published").faults == ()
    desk.draft.publish("x")
    assert desk.wait_for("not-published").error.code == "wrong-version"
    desk.draft.publish("1")
    assert desk.wait_for("published").published.version == "1"
    assert Shelf(data_home).newest("own").speak("nl").texts["name"] == "Ons pakket"


def test_a_situation_is_added_flagged_and_taken_out_in_one_step_each(desk, folder):
    before = json.loads((folder / "nl/situations.json").read_text("utf-8"))
    key, edits = added(desk.draft)
    desk.draft.change(edits)
    desk.wait_for("edit")
    assert key == "own-1"
    desk.draft.change(flag_edits(desk.draft, key, "red", ["green", "red", "black"]))
    desk.wait_for("edit")
    facts = desk.draft.value("pack.json", "situations", number_of(desk.draft, key))
    assert (facts["flag"], facts["accepted"]) == ("red", ["green", "black"])
    assert set(desk.draft.value("en/situations.json", key, "accepted")) == {"green", "black"}
    desk.draft.check()
    faults = desk.wait_for("checked").faults
    places = {place_of(fault, desk.draft.value("pack.json")).item for fault in faults}
    assert places == {key}
    desk.draft.change(removed(desk.draft, key))
    desk.wait_for("edit")
    assert json.loads((folder / "nl/situations.json").read_text("utf-8")) == before
    desk.draft.check()
    assert desk.wait_for("checked").faults == ()


@pytest.mark.parametrize(
    ("fault", "place"),
    [
        (Fault("nl/cards.json", "/cards/quality.vision/back/2", "blank"), ("cards", "quality.vision", "nl")),
        (Fault("en/cards.json", "/levels/quality/name", "blank"), ("texts", "levels", "en")),
        (Fault("nl/steps.json", "/2/recap/say/0", "blank"), ("steps", "2/recap", "nl")),
        (Fault("nl/texts.json", "/roles/pupil", "blank"), ("texts", "roles", "nl")),
        (Fault("nl/reference.json", "/law-sheet.nl/title", "blank"), ("reference", "law-sheet.nl", "nl")),
        (Fault("pack.json", "/steps", "phase-minutes", {"phase": 2}), ("steps", "2/recap", "")),
        (Fault("pack.json", "/references/0/checked_on", "no-date"), ("reference", "emergency-plan", "")),
        (Fault("pack.json", "/situations/0/accepted/1", "twice"), ("situations", "party-photo", "")),
        (Fault("pack.json", "/key", "wrong-key"), None),
        (Fault("images/a.png", "", "not-a-picture"), None),
    ],
)
def test_a_fault_leads_to_where_it_is_mended(desk, fault, place):
    found = place_of(fault, desk.draft.value("pack.json"))
    assert (None if found is None else (found.subject, found.item, found.language)) == place


def test_a_fault_in_the_marked_title_is_one_of_the_title():
    at = ("cards", "a.b")
    assert same_place((*at, "hyphenated"), (*at, "title"))
    assert same_place((*at, "back", "2"), (*at, "back"))
    assert not same_place((*at, "back"), (*at, "title"))
    assert EditPlace("cards", "a.b").language == ""


def test_what_does_not_fit_on_a_card_is_said_with_how_much():
    assert typed(marked("Aanspreek|persoon")) == "Aanspreek|persoon"
    assert title_misfits(marked("Aanspreek|persoon")) == []
    assert title_misfits("woord " * 15)[0].facts["n"] == 1
    wide = title_misfits("Verantwoordelijkheidsaanspreekpersoon")[0]
    assert (wide.code, wide.facts["word"]) == ("word", "Verantwoordelijkheidsaanspreekpersoon")
    assert wide.facts["mm"] > 10
    assert title_misfits("Een titel die vooraan past maar op de achterkant niet op twee regels")[0].code in (
        "title-on-back",
        "title-lines",
    )
    assert back_misfits(["x" * 10] * 3, "Titel") == []
    assert back_misfits(["woord " * 23] * 3, "Titel")[0].facts["n"] == 14
    assert back_misfits(["a"] * 12, "Titel")[0].code == "back-lines"
    assert back_misfits(["x" * 90], "Titel")[0].code == "word"


def test_lengths_are_those_of_the_check():
    assert longest("cards", ("cards", "a.b", "title")) == 80
    assert longest("cards", ("cards", "a.b", "back")) == 200
    assert longest("situations", ("x", "reactions", "green", "does")) == 600
    assert longest("steps", ("1", "welcome", "short")) == 11
    assert longest("texts", ("goals", "phase-1")) == 300


TYPE_ON = """
import queue, sys
from pathlib import Path
from workshopdesk.app.open_draft import OpenDraft
posted = queue.Queue()
draft = OpenDraft(Path(sys.argv[1]), posted.put, lambda told: print(told.changes[0].new, flush=True))
for number in range(10_000):
    draft.set("nl/texts.json", ("name",), f"Naam {number}", "name")
    posted.get()()
"""


def test_a_kill_between_two_edits_loses_none_that_was_told(folder):
    with subprocess.Popen([sys.executable, "-c", TYPE_ON, str(folder)], stdout=subprocess.PIPE, text=True) as typing:
        told = [typing.stdout.readline().strip() for _ in range(4)][-1]
        typing.send_signal(signal.SIGKILL)
    draft = Draft(folder)
    assert int(draft.value(TEXTS, "name").split()[1]) >= int(told.split()[1])
    assert draft.faults() == []
    draft.undo()
    assert draft.value(TEXTS, "name") == "Ons pakket"


def test_the_command_names_each_fault_of_a_pack_that_it_does_not_install(data_home, folder, tmp_path, capsys):
    from workshopdesk.cli.main import run
    from workshopdesk.content.install import export_pack

    file, home = tmp_path / "own.zip", ["--home", str(tmp_path / "elsewhere")]
    export_pack(folder, file)
    assert run([*home, "pack", "install", str(file)]) == 0
    assert capsys.readouterr().out == "own\t1\n"
    run([*home, "pack", "list"])
    assert "own\t1\tnl en\tOns pakket" in capsys.readouterr().out
    Draft(folder).set(TEXTS, ("name",), "")
    Draft(folder).set("nl/cards.json", ("cards", "quality.vision", "back", 0), "Twee  spaties")
    (folder / ".journal").unlink()
    with zipfile.ZipFile(tmp_path / "broken.zip", "w") as made:
        for path in folder.rglob("*.json"):
            made.write(path, path.relative_to(folder).as_posix())
    assert run([*home, "pack", "install", str(tmp_path / "broken.zip")]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert [line.split("\t")[:2] for line in lines[:2]] == [
        ["nl/cards.json", "/cards/quality.vision/back/0"],
        ["nl/texts.json", "/name"],
    ]
    assert "2 fouten" in lines[2]
    assert run([*home, "pack", "check", str(folder)]) == 2
    assert len(capsys.readouterr().out.splitlines()) == 2
