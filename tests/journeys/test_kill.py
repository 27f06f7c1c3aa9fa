"""Killed in the middle of a stream of operations: what was acknowledged is there, and undo goes on from it."""

import json
import signal
import subprocess
import sys
from pathlib import Path

from workshopdesk.app.library import Library

SAMPLE = Path(__file__).parents[1] / "data" / "workshop-record.json"


def program(home, *arguments, typed=None):
    command = [sys.executable, "-m", "workshopdesk", "--home", home, *arguments]
    return subprocess.run(command, input=typed, capture_output=True, text=True, check=False, encoding="utf-8")


def parked(home, school):
    library = Library(home)
    lot = library.read(library.find(school)).workshops[1].parking_lot
    return [one.text for one in lot if one.text.startswith("Subject")]


def test_every_acknowledged_operation_survives_a_kill(data_home):
    school = program(data_home, "import", SAMPLE).stdout.strip()
    work = subprocess.Popen(
        [sys.executable, "-m", "workshopdesk", "--home", data_home, "apply", school, "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    for number in range(12):
        work.stdin.write(json.dumps({"id": number, "do": "park", "text": f"Subject {number}"}) + "\n")
        work.stdin.flush()
        assert json.loads(work.stdout.readline()) == {"id": number, "ok": True}
        if number == 5:
            assert parked(data_home, school)[-1] == "Subject 5", "a reader sees it while the writer works"
    work.stdin.write('{"id": "half", "do": "park", "te')
    work.stdin.flush()
    work.send_signal(signal.SIGKILL)
    assert work.wait() == -signal.SIGKILL
    work.stdin.close()
    work.stdout.close()
    assert parked(data_home, school) == [f"Subject {number}" for number in range(12)]
    assert program(data_home, "check", school).returncode == 0
    undone = program(data_home, "apply", school, "-", typed='{"id": 1, "do": "undo"}\n{"id": 2, "do": "undo"}\n')
    assert undone.returncode == 0, undone.stderr
    assert parked(data_home, school) == [f"Subject {number}" for number in range(10)]
    redone = program(data_home, "apply", school, "-", typed='{"id": 3, "do": "redo"}\n')
    assert redone.returncode == 0
    assert parked(data_home, school)[-1] == "Subject 10"
