"""`backup`, `backups`, `restore`, `erase`, and a home that is protected."""

import json
import shutil

import pytest

from tests.cli.conftest import SAMPLE, operations
from workshopdesk.app import protection
from workshopdesk.app.backups import set_second_place
from workshopdesk.store import protection as store

SECRET = "vier woorden zonder zin"


@pytest.fixture
def parked(desk, school):
    """Parks a subject and returns what is parked then."""

    def change(text=None):
        if text:
            assert desk("apply", school, "-", typed=operations({"id": 1, "do": "park", "text": text})).code == 0
        return [one["text"] for one in desk("show", school, "--json").json["workshops"][1]["parking_lot"]]

    return change


def test_every_school_or_one_is_backed_up(desk, school):
    demo = desk("demo").out.strip()
    assert {one["id"] for one in desk("backup", "--json").json} == {school, demo}
    (made,) = desk("backup", school, "--json").json
    told = desk("backups", school, "--json").json
    assert [one["reason"] for one in told] == ["by-hand", "by-hand"]
    assert told[0]["name"] == made["backup"]
    assert made["size"] == told[0]["size"] > 0
    assert len(desk("backups", school).out.splitlines()) == 2
    assert desk("backups", "zzz").code == 2


def test_without_schools_there_is_nothing_to_back_up(desk):
    assert (desk("backup").code, desk("backup", "--json").json) == (0, [])


def test_a_damaged_school_does_not_keep_the_others_from_their_backup(desk, school, data_home):
    demo = desk("demo").out.strip()
    (data_home / "schools" / school / "school.db").write_bytes(b"noise" * 1000)
    answer = desk("backup", "--json")
    assert answer.code == 3
    assert school in answer.sentence
    assert [one["id"] for one in answer.json] == [demo]


def test_going_back_keeps_what_was_there(desk, school, parked):
    before = parked()
    (made,) = desk("backup", school, "--json").json
    after = parked("Too late")
    kept = desk("restore", school, made["backup"][:15])
    assert (kept.code, parked()) == (0, before)
    assert desk("restore", school, kept.out.strip()).code == 0
    assert parked() == after
    answer = desk("restore", school, "yesterday")
    assert answer.code == 2
    assert "yesterday" in answer.sentence


def test_a_damaged_school_is_restored(desk, school, parked, data_home):
    before = parked()
    (made,) = desk("backup", school, "--json").json
    (data_home / "schools" / school / "school.db").write_bytes(b"")
    assert desk("show", school).code == 3
    assert desk("restore", school[:8], made["backup"]).code == 0
    assert parked() == before


def test_a_school_comes_back_from_the_second_place_on_a_home_without_it(desk, school, data_home, tmp_path):
    set_second_place(data_home, tmp_path)
    before = desk("show", school, "--json").json
    (made,) = desk("backup", school, "--json").json
    answer = desk("restore", "--from", tmp_path, school)
    assert answer.code == 2
    assert "restore" in answer.sentence, "it is here: going back is another thing"
    shutil.rmtree(data_home / "schools")
    (listed,) = desk("restore", "--from", tmp_path, "--json").json
    assert (listed["id"], listed["newest"], listed["here"]) == (school, made["backup"], False)
    assert before["school"]["name"] in desk("restore", "--from", tmp_path).out
    answer = desk("restore", "--from", tmp_path, school[:8])
    assert (answer.code, answer.out.strip(), answer.err) == (0, school, "")
    assert desk("show", school, "--json").json == before
    shutil.rmtree(data_home / "schools")
    assert desk("restore", "--from", tmp_path, before["school"]["name"], "--json").json["backup"] == made["backup"]
    assert desk("restore", "--from", tmp_path, "zzz").code == 2
    assert desk("restore", "--from", tmp_path / "gone").code == 3
    (tmp_path / "empty").mkdir()
    assert str(tmp_path / "empty") in desk("restore", "--from", tmp_path / "empty").out
    for wrong in ([], [school], ["--from", tmp_path, school, made["backup"]]):
        assert desk("restore", *wrong).code == 2


def test_slips_are_erased_from_everything_with_an_attest(desk, school, tmp_path):
    assert desk("backup", school).code == 0
    record = tmp_path / "school.json"
    assert desk("export", school, "-o", record).code == 0
    attest = tmp_path / "attest.txt"
    answer = desk("erase", school, "--ballots", "--json", "-o", attest)
    told = answer.json
    assert (told["what"], told["school_id"], told["complete"]) == ("ballots", school, True)
    assert (told["backups_rewritten"], told["exports_destroyed"]) == (1, 1)
    assert not record.exists()
    assert school in attest.read_text("utf-8")
    assert all(one["ballots"] == [] for one in desk("show", school, "--json").json["workshops"])


def test_what_was_printed_is_erased_too(desk, school, tmp_path):
    (tmp_path / "kit").mkdir()
    printed = {
        name: tmp_path / name for name in ("plan.pdf", "plan.docx", "plan.xlsx", "plan.csv", "plan.ics", "group.pdf")
    }
    for name, file in printed.items():
        document = "working-group" if name == "group.pdf" else "action-plan"
        assert desk("print", school, document, "-o", file).code == 0
    assert desk("print", school, "kit", "-o", f"{tmp_path / 'kit'}/").code == 0
    kit = list((tmp_path / "kit").iterdir())
    blank = tmp_path / "blank.pdf"
    assert desk("print", school, "working-group", "--blank", "-o", blank).code == 0
    answer = desk("erase", school, "--people", "--json")
    assert answer.json["exports_destroyed"] == len(printed) + len(kit)
    assert not [file for file in (*printed.values(), *kit) if file.exists()]
    assert blank.exists()


def test_functions_are_erased(desk, school):
    before = desk("show", school, "--json").out
    assert "Zorgcoördinator" in before
    assert desk("erase", school, "--people").code == 0
    assert "Zorgcoördinator" not in desk("show", school, "--json").out


def test_a_school_is_erased_whole(desk, school, data_home):
    assert desk("backup", school).code == 0
    assert desk("erase", school, "--all").code == 0
    assert desk("schools", "--json").json == []
    assert [path for path in data_home.rglob("*") if path.is_file() and school in str(path)] == []
    assert desk("erase", school, "--all").code == 2


@pytest.mark.parametrize("asked", [[], ["--ballots", "--people"], ["--all", "--ballots"]], ids=str)
def test_what_is_erased_is_always_told(desk, school, asked):
    answer = desk("erase", school, *asked)
    assert answer.code == 2
    assert "--ballots" in answer.sentence


def test_an_attest_that_cannot_be_written_erases_nothing(desk, school, tmp_path):
    attest = tmp_path / "attest.txt"
    attest.write_text("the one before", "utf-8")
    before = desk("show", school, "--json").out
    assert desk("erase", school, "--ballots", "-o", attest).code == 2
    assert desk("erase", school, "--ballots", "-o", tmp_path / "nowhere" / "attest.txt").code == 2
    assert desk("show", school, "--json").out == before


def test_a_terminal_is_asked_and_may_say_no(desk, school):
    before = desk("show", school, "--json").out
    assert desk("erase", school, "--all", typed="n\n", terminal=True).code == 8
    assert desk("erase", school, "--all", typed="", terminal=True).code == 8
    assert desk("show", school, "--json").out == before
    assert desk("erase", school, "--ballots", typed="y\n", terminal=True).code == 0
    assert desk("erase", school, "--all", "--yes", terminal=True).code == 0


class TestProtected:
    """A home with a passphrase."""

    @pytest.fixture
    def secret(self, desk, school, data_home, tmp_path, monkeypatch):
        monkeypatch.setattr(store, "COST", store.Cost(1, 64, 1))
        protection.set_up(data_home, SECRET)
        protection.lock(data_home)
        file = tmp_path / "secret.txt"
        file.write_text(SECRET + "\n", "utf-8")
        yield file
        protection.lock(data_home)

    def test_without_the_passphrase_nothing_is_shown(self, desk, school, secret, tmp_path):
        for command in (
            ["show", school],
            ["export", school, "-o", tmp_path / "a.json"],
            ["print", school, "action-plan", "-o", tmp_path / "a.csv"],
            ["apply", school, "-"],
            ["backup", school],
        ):
            answer = desk(*command)
            assert answer.code == 2, command
            assert "Molenbrug" not in answer.out + answer.err
        assert "Molenbrug" not in desk("schools").out
        assert not (tmp_path / "a.json").exists()

    def test_with_it_everything_works(self, desk, school, secret, data_home):
        assert desk("--passphrase-file", secret, "show", school).code == 0
        line = operations({"id": 1, "do": "park", "text": "Behind the lock"})
        assert desk("--passphrase-file", secret, "apply", school, "-", typed=line).code == 0
        told = desk("--passphrase-file", secret, "show", school, "--json").json
        assert told["workshops"][1]["parking_lot"][-1]["text"] == "Behind the lock"
        assert b"Behind the lock" not in (data_home / "schools" / school / "school.db").read_bytes()

    def test_it_comes_back_from_the_second_place_with_the_old_passphrase(
        self, desk, school, secret, data_home, tmp_path
    ):
        set_second_place(data_home, tmp_path)
        assert desk("--passphrase-file", secret, "backup", school).code == 0
        protection.lock(data_home)
        shutil.rmtree(data_home)
        assert desk("restore", "--from", tmp_path, school).code == 2
        wrong = tmp_path / "wrong.txt"
        wrong.write_text("something else", "utf-8")
        assert desk("restore", "--from", tmp_path, school, "--secret-file", wrong).code == 2
        assert not list(data_home.glob("schools/*"))
        answer = desk("restore", "--from", tmp_path, school, "--secret-file", secret)
        assert (answer.code, answer.out.strip()) == (0, school)
        protection.lock(data_home)
        assert desk("show", school).code == 2
        assert desk("--passphrase-file", secret, "show", school).code == 0

    def test_a_wrong_one_opens_nothing(self, desk, school, secret, tmp_path):
        wrong = tmp_path / "wrong.txt"
        wrong.write_text("something else", "utf-8")
        answer = desk("--passphrase-file", wrong, "show", school)
        assert answer.code == 2
        assert answer.sentence
        assert desk("--passphrase-file", tmp_path / "gone.txt", "show", school).code == 2


def test_a_passphrase_for_a_home_without_one_is_no_harm(desk, tmp_path):
    file = tmp_path / "secret.txt"
    file.write_text(SECRET, "utf-8")
    assert desk("--passphrase-file", file, "import", SAMPLE).code == 0
    assert json.loads(desk("schools", "--json").out)
