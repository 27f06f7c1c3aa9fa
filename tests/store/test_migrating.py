"""Older files are brought up to date on a copy, whole or not at all; every released revision still opens."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from tests.fakes.schools import full_archive, make_school
from tests.store.migrating import with_next_revision
from workshopdesk.archive.backups import list_backups
from workshopdesk.archive.records import to_record
from workshopdesk.locations import migrations
from workshopdesk.store.errors import Damaged, InUse, Newer, Outdated
from workshopdesk.store.files import database
from workshopdesk.store.migrate import migrate_school, newest_of
from workshopdesk.store.reader import read_archive
from workshopdesk.store.revision import HEAD, REVISIONS, SCHEMAS, schema_digest
from workshopdesk.store.school_file import SchoolFile
from workshopdesk.store.summaries import summarise
from workshopdesk.store.verification import verify_copy

HERE = Path(__file__).parent


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_released_revision_opens(revision, data_home):
    """The fixtures are files as that revision wrote them; they are never made again."""
    told = json.loads((HERE / "fixtures" / f"{revision}.json").read_bytes())
    folder = data_home / "schools" / told["school"]["id"]
    folder.mkdir(parents=True)
    shutil.copyfile(HERE / "fixtures" / f"{revision}.db", database(folder))
    kept = migrate_school(folder, migrations())
    assert (kept is None) == (revision == HEAD)
    assert to_record(read_archive(folder)) == told
    with closing(SchoolFile.open(folder)) as file:
        assert to_record(file.archive) == told
        assert len(file.journal(told["workshops"][0]["id"])) == 2


def test_two_threads_bring_schools_up_to_date_at_once(data_home):
    """The window opens one while a thread behind it reads another: after an update all of them are older."""
    folders = []
    for number in range(6):
        folder = data_home / "schools" / f"school-{number}"
        folder.mkdir(parents=True)
        shutil.copyfile(HERE / "fixtures" / "0001.db", database(folder))
        folders.append(folder)
    with ThreadPoolExecutor(3) as threads:
        kept = list(threads.map(lambda folder: migrate_school(folder, migrations()), folders))
    assert all(kept)
    assert all(read_archive(folder) == read_archive(folders[0]) for folder in folders)


def facts(path):
    """What the tables hold, digests aside."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            table: sorted(
                str({key: row[key] for key in tuple(row.keys()) if key not in ("checksum", "mix")})
                for row in connection.execute(f"SELECT * FROM {table}")
            )
            for table in tables
        }


def test_an_older_school_is_listed_with_its_name_and_days(folder, archive, next_revision):
    found = summarise(folder, "2026-03-01")
    assert found.fault is None
    assert (found.id, found.name) == (archive.school.id, archive.school.name)
    assert [line.title for line in found.workshops] == [workshop.title for workshop in archive.workshops]


def test_an_older_school_is_brought_up_to_date_and_kept(folder, archive, scripts, next_revision):
    before = facts(database(folder))
    with pytest.raises(Outdated):
        SchoolFile.open(folder)
    kept = migrate_school(folder, scripts)
    after = facts(database(folder))
    assert len(after["visitor"]) == len(archive.workshops)
    assert all("room of" in row for row in after["workshop"])
    for table in set(before) - {"workshop", "alembic_version", "seal"}:
        assert after[table] == before[table], "children of a rebuilt table are there still"
    verify_copy(database(folder), None)
    assert facts(kept) == before
    assert [backup.reason for backup in list_backups(folder)] == ["before-migration"]
    assert verify_copy(kept, None) is None
    assert migrate_school(folder, scripts) is None


def test_what_ships_leads_to_the_revision_that_the_program_knows(scripts):
    assert newest_of(migrations()) == HEAD
    assert newest_of(scripts) == "0004"


def test_an_open_school_is_not_migrated(folder, scripts, digest, monkeypatch):
    with closing(SchoolFile.open(folder)):
        with_next_revision(digest, monkeypatch.setattr)
        with pytest.raises(InUse):
            migrate_school(folder, scripts)


def test_a_damaged_older_school_is_left_alone(folder, scripts, next_revision):
    with closing(sqlite3.connect(database(folder))) as connection:
        connection.execute("UPDATE note SET text = 'other'")
        connection.commit()
    before = database(folder).read_bytes()
    with pytest.raises(Damaged):
        migrate_school(folder, scripts)
    assert database(folder).read_bytes() == before
    assert {path.name for path in folder.iterdir() if path.stat().st_size} <= {"school.db", "backups"}


def test_a_newer_school_is_refused_untouched(folder, scripts, digest, monkeypatch):
    with monkeypatch.context() as patch:
        with_next_revision(digest, patch.setattr)
        migrate_school(folder, scripts)
    before = database(folder).read_bytes()
    for act in (SchoolFile.open, read_archive, lambda place: migrate_school(place, migrations())):
        with pytest.raises(Newer) as told:
            act(folder)
        assert told.value.exit_code == 4
    assert database(folder).read_bytes() == before


def killed_at_each_step(tmp_path, scripts, digest, steps):
    source = make_school(tmp_path / "source", full_archive())
    script = HERE / "migrating.py"
    env = {**os.environ, "PYTHONPATH": str(HERE.parents[1])}
    seen = {"old": 0, "new": 0}
    for step in steps:
        folder = tmp_path / str(step) / "schools" / source.name
        shutil.copytree(source, folder)
        done = subprocess.run(
            [sys.executable, script, folder, scripts, digest, str(step)], env=env, capture_output=True, check=False
        )
        finished = done.returncode == 0
        assert finished or done.returncode == -signal.SIGKILL, done.stderr
        with closing(sqlite3.connect(database(folder))) as connection:
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
            found = schema_digest(connection)
        assert found == {HEAD: SCHEMAS[HEAD], "0004": digest}[revision], "half a schema"
        seen["new" if revision == "0004" else "old"] += 1
        if revision == HEAD:
            assert read_archive(folder) == full_archive()
        else:
            assert len(facts(database(folder))["visitor"]) == 2
        again = subprocess.run(
            [sys.executable, script, folder, scripts, digest, "100000"], env=env, capture_output=True, check=False
        )
        assert again.returncode == 0, again.stderr
        assert len(facts(database(folder))["visitor"]) == 2
        assert not list(folder.glob("school.migrating*"))
        shutil.rmtree(tmp_path / str(step))
        if finished:
            return seen, step
    return seen, None


def test_a_kill_at_some_steps_of_a_migration(tmp_path, scripts, digest):
    seen, _ = killed_at_each_step(tmp_path, scripts, digest, [5, 30, 55])
    assert seen["old"] > 0


@pytest.mark.slow
def test_a_kill_at_each_step_of_a_migration(tmp_path, scripts, digest):
    seen, last = killed_at_each_step(tmp_path, scripts, digest, range(1000))
    print(seen, last)
    assert last is not None
    assert seen["old"] > 30
    assert seen["new"] > 0
