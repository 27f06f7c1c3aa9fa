"""Files that are not to be opened: each has its own plain answer, and stays as it is."""

import sqlite3
from contextlib import closing

import pytest

from workshopdesk.store.errors import Damaged, Locked, Newer, NotASchool, Outdated
from workshopdesk.store.files import database
from workshopdesk.store.reader import read_archive
from workshopdesk.store.school_file import SchoolFile
from workshopdesk.store.summaries import summarise


def execute(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def foreign(path, *more):
    path.unlink()
    execute(path, "CREATE TABLE theirs (x)", "INSERT INTO theirs VALUES (1)", *more)


def zero(path):
    path.write_bytes(b"")


def text(path):
    path.write_bytes(b"Dear school, " * 1000)


def foreign_wal(path):
    foreign(path, "PRAGMA journal_mode = WAL")


def newer(path):
    execute(path, "UPDATE alembic_version SET version_num = '9999'")


def newer_wal(path):
    execute(path, "UPDATE alembic_version SET version_num = '9999'", "PRAGMA journal_mode = WAL")


def other_program(path):
    execute(path, "PRAGMA application_id = 1")


def no_revision(path):
    execute(path, "DELETE FROM alembic_version")


def two_revisions(path):
    execute(path, "INSERT INTO alembic_version VALUES ('0004')")


def odd_revision(path):
    execute(path, "UPDATE alembic_version SET version_num = 'abcd'")


def no_revision_table(path):
    execute(path, "DROP TABLE alembic_version")


def older(path):
    execute(path, "UPDATE alembic_version SET version_num = '0000'")


def trigger(path):
    execute(path, "CREATE TRIGGER t AFTER UPDATE ON school BEGIN DELETE FROM ballot; END")


def view(path):
    execute(path, "CREATE VIEW v AS SELECT * FROM school")


def lost_table(path):
    execute(path, "DROP TABLE ballot")


def lost_row(path):
    execute(path, "DELETE FROM note")


def changed_text(path):
    execute(path, "UPDATE note SET text = text || '.'")


def other_type(path):
    execute(path, "UPDATE placement SET x = CAST('0.125' AS BLOB)")


def lost_school(path):
    execute(path, "DELETE FROM school")


def seal_gone(path):
    execute(path, "DELETE FROM seal")


def half(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def pages_of_nothing(path):
    data = bytearray(path.read_bytes())
    data[4096:12288] = bytes(8192)
    path.write_bytes(data)


CASES = [
    (zero, NotASchool),
    (text, NotASchool),
    (foreign, NotASchool),
    (foreign_wal, NotASchool),
    (other_program, NotASchool),
    (newer, Newer),
    (newer_wal, Newer),
    (no_revision, Damaged),
    (two_revisions, Damaged),
    (odd_revision, Damaged),
    (no_revision_table, Damaged),
    (older, Damaged),
    (trigger, Damaged),
    (view, Damaged),
    (lost_table, Damaged),
    (lost_row, Damaged),
    (changed_text, Damaged),
    (other_type, Damaged),
    (lost_school, Damaged),
    (seal_gone, Damaged),
    (half, Damaged),
    (pages_of_nothing, Damaged),
]


@pytest.mark.parametrize(("spoil", "answer"), CASES, ids=[case[0].__name__ for case in CASES])
def test_a_file_that_is_not_right_is_named_and_left_alone(folder, spoil, answer):
    spoil(database(folder))
    before = database(folder).read_bytes()
    for act in (SchoolFile.open, read_archive):
        with pytest.raises(answer) as told:
            act(folder)
        assert type(told.value) is answer
        assert told.value.exit_code == (4 if answer is Newer else 3)
    assert database(folder).read_bytes() == before
    summarise(folder, "2026-01-01")
    assert database(folder).read_bytes() == before
    left = {path.name for path in folder.iterdir() if path.stat().st_size} - {"school.db"}
    assert left <= {"school.db-wal", "school.db-shm"}, "at most what reading a file of that kind needs"


def test_an_older_file_is_to_be_migrated(folder, monkeypatch):
    from workshopdesk.store import files

    monkeypatch.setattr(files, "HEAD", "0004")
    with pytest.raises(Outdated):
        SchoolFile.open(folder)


def test_a_school_with_a_key_is_locked_and_not_damaged(folder):
    (folder / "school.key").write_text("{}")
    before = database(folder).read_bytes()
    for act in (SchoolFile.open, read_archive):
        with pytest.raises(Locked) as told:
            act(folder)
        assert told.value.exit_code == 2
    assert database(folder).read_bytes() == before
