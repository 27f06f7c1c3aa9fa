"""The command line before files that are not right: one sentence, its own exit code, and the bytes as they were."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.fakes.schools import all_bytes, full_archive
from workshopdesk.app import protection
from workshopdesk.archive.records import write_record
from workshopdesk.store import protection as store
from workshopdesk.store.files import database
from workshopdesk.store.keyring import keyring
from workshopdesk.store.school_file import SchoolFile

pytestmark = pytest.mark.slow  # every command is a start of Python
READERS = (["show", "SCHOOL"], ["export", "SCHOOL", "-o", "OUT.json"], ["check", "SCHOOL"])
WRITERS = (["apply", "SCHOOL", "OPERATIONS"], ["import", "--replace", "RECORD"])


@pytest.fixture
def ask(data_home, folder, tmp_path):
    """Run a command on the school; return its exit code and what it said on standard error."""
    (tmp_path / "operations").write_text(json.dumps({"id": 1, "do": "park", "text": "x"}))
    (tmp_path / "record.json").write_bytes(write_record(full_archive()).replace(b"Vision 1", b"Vision 9"))
    names = {
        "SCHOOL": folder.name,
        "OPERATIONS": str(tmp_path / "operations"),
        "RECORD": str(tmp_path / "record.json"),
        "OUT.json": str(tmp_path / "out.json"),
    }

    def run(command, *before):
        (tmp_path / "out.json").unlink(missing_ok=True)
        done = subprocess.run(
            [
                *(sys.executable, "-m", "workshopdesk", "--home", data_home, *before),
                *(names.get(word, word) for word in command),
            ],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")},
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done.returncode, done.stderr

    return run


def spoil_newer(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def spoil_letter(path):
    path.write_bytes(path.read_bytes().replace(b"Vision 1", b"Vision l"))


def spoil_zero(path):
    path.write_bytes(b"")


@pytest.mark.parametrize(("spoil", "code"), [(spoil_newer, 4), (spoil_letter, 3), (spoil_zero, 3)])
def test_a_file_that_is_not_right_ends_with_its_code(ask, folder, spoil, code):
    spoil(database(folder))
    before = database(folder).read_bytes()
    for command in (*READERS, *WRITERS):
        found, said = ask(command)
        assert found == code, (command, said)
        assert said.strip() or command[0] == "check", command
    assert database(folder).read_bytes() == before


def test_a_second_writer_ends_with_six_and_a_reader_reads(ask, folder):
    with closing(SchoolFile.open(folder)):
        for command in WRITERS:
            assert ask(command)[0] == 6
        for command in READERS:
            assert ask(command)[0] == 0


def test_a_protected_home_asks_for_its_passphrase(ask, data_home, folder, tmp_path, monkeypatch):
    monkeypatch.setattr(store, "COST", store.Cost(1, 64, 1))
    protection.set_up(data_home, "vier woorden zonder zin")
    keyring.forget(data_home)
    before = all_bytes(data_home)
    right, wrong = tmp_path / "right", tmp_path / "wrong"
    right.write_text("vier woorden zonder zin\n")
    wrong.write_text("vier woorden zonder zon\n")
    for command in (*READERS, *WRITERS, ["schools"], ["erase", "SCHOOL", "--all"]):
        for options in ((), ("--passphrase-file", str(wrong))):
            code, said = ask(command, *options)
            assert code == 2, (command, options, said)
            assert "Leie" not in said
    assert all_bytes(data_home) == before
    assert ask(["show", "SCHOOL"], "--passphrase-file", str(right))[0] == 0
