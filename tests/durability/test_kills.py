"""Killed at any moment: no acknowledged operation is lost, and at most one that was not acknowledged is there."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and kills as POSIX does")


def killed(data_home, folder, kills, seed):
    script = Path(__file__).with_name("killing.py")
    done = subprocess.run(
        [sys.executable, script, data_home, folder, str(kills), seed],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    told = json.loads(done.stdout.splitlines()[-1])
    print(told)
    assert told["lost"] == 0, told
    assert told["kills"] == kills
    return told


def test_a_few_kills(data_home, folder):
    told = killed(data_home, folder, 12, "few")
    assert told["acknowledged"] > 12


@pytest.mark.slow
def test_a_thousand_kills(data_home, folder):
    told = killed(data_home, folder, 1000, "thousand")
    assert told["acknowledged"] > 2000
    assert told["hot journals"] > 0, "some kills were in the middle of a transaction"
