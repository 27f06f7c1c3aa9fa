"""One writer; what a killed writer leaves is undone; readers work beside a writer."""

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from workshopdesk.store.errors import InUse, ReadOnly
from workshopdesk.store.files import database, has_hot_journal
from workshopdesk.store.history import Entry
from workshopdesk.store.reader import read_archive
from workshopdesk.store.school_file import SchoolFile
from workshopdesk.store.summaries import summarise

HOLDER = Path(__file__).with_name("holder.py")


@pytest.fixture
def holder(folder):
    process = subprocess.Popen([sys.executable, HOLDER, "hold", folder], stdout=subprocess.PIPE)
    assert process.stdout.readline() == b"held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


@pytest.fixture
def half_written(folder):
    """A school whose writer was killed in the middle, with half of it in the file already."""
    done = subprocess.run([sys.executable, HOLDER, "die", folder], check=False)
    assert done.returncode == -signal.SIGKILL
    assert has_hot_journal(database(folder))
    return folder


def test_a_second_writer_is_told_within_two_seconds(folder, archive, holder):
    start = time.monotonic()
    with pytest.raises(InUse) as told:
        SchoolFile.open(folder)
    assert time.monotonic() - start < 2
    assert told.value.exit_code == 6
    assert read_archive(folder) == archive, "a reader works beside a writer"


def test_a_killed_writer_leaves_no_lock(folder, archive, holder):
    holder.kill()
    holder.wait()
    with closing(SchoolFile.open(folder)) as file:
        assert file.archive == archive


def test_the_lock_is_given_back_when_opening_fails(folder):
    good = database(folder).read_bytes()
    database(folder).write_bytes(b"x" * 5000)
    for _ in range(3):
        with pytest.raises(Exception, match="not-a-school"):
            SchoolFile.open(folder)
    database(folder).write_bytes(good)
    SchoolFile.open(folder).close()


def test_a_reader_undoes_what_a_killed_writer_left(half_written, archive):
    assert read_archive(half_written) == archive
    assert not has_hot_journal(database(half_written))


def test_a_writer_undoes_what_a_killed_writer_left(half_written, archive):
    with closing(SchoolFile.open(half_written)) as file:
        assert file.archive == archive


def test_the_list_undoes_what_a_killed_writer_left(half_written, archive):
    assert summarise(half_written, "2026-01-01").name == archive.school.name


def in_read_only(folder, code):
    """Run code in a process for which the folder is mounted read-only."""
    script = f'mount --bind "{folder}" "{folder}" && mount -o remount,ro,bind "{folder}" && exec "$@"'
    python = [sys.executable, "-c", f"from pathlib import Path\nfolder = Path({str(folder)!r})\n{code}"]
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script, "sh", *python], capture_output=True, text=True, check=False
    )
    if "unshare" in done.stderr or "mount" in done.stderr:
        pytest.skip("this machine makes no mount namespaces")
    return done


need_unshare = pytest.mark.skipif(shutil.which("unshare") is None, reason="a read-only mount is made with unshare")


@need_unshare
def test_a_read_only_folder_is_read_and_not_written(folder, archive):
    code = """
from workshopdesk.store.reader import read_archive
from workshopdesk.store.school_file import SchoolFile
from workshopdesk.store.summaries import summarise
from workshopdesk.store.errors import ReadOnly
print(read_archive(folder).school.name)
print(summarise(folder, "2026-01-01").name)
try:
    SchoolFile.open(folder)
except ReadOnly as error:
    print(error.exit_code)
"""
    done = in_read_only(folder, code)
    assert done.stdout.split("\n") == [archive.school.name, archive.school.name, "7", ""], done.stderr


@need_unshare
def test_a_half_written_school_in_a_read_only_folder_is_read_right(half_written, archive):
    before = {path.name: path.read_bytes() for path in half_written.iterdir()}
    code = """
from workshopdesk.store.reader import read_archive
from workshopdesk.store.summaries import summarise
print(read_archive(folder).school.name)
print(summarise(folder, "2026-01-01").name)
"""
    done = in_read_only(half_written, code)
    assert done.stdout.split("\n") == [archive.school.name, archive.school.name, ""], done.stderr
    assert {path.name: path.read_bytes() for path in half_written.iterdir()} == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights_is_read_only(folder):
    folder.chmod(0o500)
    try:
        (folder / "school.lock").unlink(missing_ok=True)
        with pytest.raises(ReadOnly):
            SchoolFile.open(folder)
    finally:
        folder.chmod(0o700)


def test_a_reader_never_drops_the_writers_own_lock(folder, archive):
    """Reading beside a writer of the same process leaves SQLite's lock of an open transaction standing."""
    with closing(SchoolFile.open(folder)) as file:
        other = replace(archive, school=replace(archive.school, name="Other"))
        file.commit(other, Entry("", "set_school"))
        assert read_archive(folder) == other
        code = (
            "import sqlite3, sys\n"
            "connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=0)\n"
            "try:\n    connection.execute('BEGIN IMMEDIATE')\n    print('free')\n"
            "except sqlite3.OperationalError:\n    print('locked')\n"
        )
        with file.reading():
            summarise(folder, "2026-01-01")
            done = subprocess.run(
                [sys.executable, "-c", code, database(folder)], capture_output=True, text=True, check=True
            )
        assert done.stdout == "locked\n"
