"""The power goes at every sync: what was not synced is dropped, and no acknowledged operation is lost.

A recorder, preloaded into a process that writes, notes every write, truncation and sync. The replay keeps two states of
each file: what the process sees, and what is on the disk. It is compiled here; without a compiler the test is skipped.
"""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.durability.steps import Expected
from workshopdesk.store.errors import StoreError
from workshopdesk.store.files import database
from workshopdesk.store.reader import read_archive

HERE = Path(__file__).parent
COMPILER = shutil.which("cc") or shutil.which("gcc")
pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the recorder notes the calls of Linux"),
    pytest.mark.skipif(COMPILER is None, reason="no compiler for the recorder"),
]
FILES = ("school.db", "school.db-journal")


@pytest.fixture(scope="module")
def recorder(tmp_path_factory):
    to = tmp_path_factory.mktemp("recorder") / "recorder.so"
    done = subprocess.run(
        [COMPILER, "-shared", "-fPIC", "-O1", "-o", to, HERE / "recorder.c", "-ldl"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.skip(f"the recorder does not compile here: {done.stderr[:200]}")
    return to


def record(recorder, folder, tmp_path, *arguments):
    """Run the writer; return its calls as (kind, path, number, data)."""
    log = tmp_path / "log"
    env = {
        **os.environ,
        "LD_PRELOAD": str(recorder),
        "RECORDED_FOLDER": str(folder),
        "RECORDED_LOG": str(log),
    }
    done = subprocess.run(
        [sys.executable, HERE / "writing.py", folder, *map(str, arguments)],
        env=env,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    calls = []
    with log.open("rb") as told:
        while line := told.readline():
            kind, number, length, path = line.decode().rstrip("\n").split(" ", 3)
            calls.append((kind, path, int(number), told.read(int(length))))
    return calls


def changed(data, call):
    kind, _, number, written = call
    if kind == "T":
        return data[:number] + bytes(max(0, number - len(data)))
    data = data + bytes(max(0, number - len(data)))
    return data[:number] + written + data[number + len(written) :]


def replay(calls, before, folder, archive, workshop, seeds=()):
    """Let the power go at every sync and every acknowledgement; return how many times, and what was lost."""
    seen = dict(before)
    disk = dict(before)
    waiting = {name: [] for name in FILES}
    states = [archive]
    expected = Expected(archive, workshop)
    acknowledged = 0
    crashes, lost = 0, []

    def look(files, what):
        nonlocal crashes
        crashes += 1
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, data in files.items():
            if data is not None:
                (folder / name).write_bytes(data)
        while len(states) < acknowledged + 2:
            expected.advance()
            states.append(expected.archive)
        try:
            found = read_archive(folder)
        except StoreError as error:
            lost.append((what, acknowledged, error.code))
            return
        if found not in states[acknowledged : acknowledged + 2]:
            lost.append((what, acknowledged, "other state"))

    def partly(chance):
        """What is on the disk, with some of what was not synced, in any order that a disk may choose."""
        files = dict(disk)
        for name in FILES:
            if files[name] is None:
                continue
            for call in waiting[name]:
                if chance.random() < 0.5:
                    files[name] = changed(files[name], call)
        return files

    for call in calls:
        kind, path, _, data = call
        if path == "acks":
            acknowledged += len(data)
            look(disk, "acknowledged")
            continue
        if path not in FILES:
            continue
        if kind == "U":
            seen[path] = disk[path] = None
            waiting[path] = []
        elif kind in "WT":
            if seen[path] is None:
                seen[path] = disk[path] = b""
            seen[path] = changed(seen[path], call)
            waiting[path].append(call)
        elif kind == "S":
            look(disk, "before a sync")
            for seed in seeds:
                look(partly(random.Random(f"{seed}/{crashes}")), "before a sync, partly")
            disk[path] = seen[path]
            waiting[path] = []
            look(disk, "after a sync")
    look(disk, "the end")
    return crashes, lost


def run(recorder, folder, archive, tmp_path, count, *weaker, seeds=()):
    before = {name: (folder / name).read_bytes() if (folder / name).exists() else None for name in FILES}
    assert database(folder).name == FILES[0]
    calls = record(recorder, folder, tmp_path, count, *weaker)
    place = tmp_path / "after" / "schools" / folder.name
    crashes, lost = replay(calls, before, place, archive, archive.workshops[0].id, seeds)
    print(f"{count} operations, {crashes} times without power, {len(lost)} lost {weaker}")
    return crashes, lost


def test_power_goes_at_every_sync_of_a_few_operations(recorder, folder, archive, tmp_path):
    crashes, lost = run(recorder, folder, archive, tmp_path, 12, seeds=("few",))
    assert lost == []
    assert crashes > 60


def test_the_replay_sees_a_weaker_setting(recorder, folder, archive, tmp_path):
    """The control: with less syncing the same replay must find what is lost."""
    for number, weaker in enumerate([("OFF",), ("NORMAL",)]):
        copy = tmp_path / str(number) / "schools" / folder.name
        shutil.copytree(folder, copy)
        (tmp_path / f"log{number}").mkdir()
        _, lost = run(recorder, copy, archive, tmp_path / f"log{number}", 12, *weaker)
        assert lost, f"nothing was lost with {weaker}"


@pytest.mark.slow
def test_power_goes_at_every_sync_of_two_hundred_operations(recorder, folder, archive, tmp_path):
    crashes, lost = run(recorder, folder, archive, tmp_path, 200, seeds=("one", "two"))
    assert lost == []
    assert crashes > 1000
