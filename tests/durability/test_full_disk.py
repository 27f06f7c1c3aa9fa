"""A full disk: the operation is refused, what was there is unharmed, and the ballast gives room to finish."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from workshopdesk.app import ballast

pytestmark = pytest.mark.skipif(shutil.which("unshare") is None, reason="a small disk is made with unshare")


@pytest.mark.parametrize("arguments", [[], ["vier woorden zonder zin"]], ids=["plain", "protected"])
@pytest.mark.parametrize("megabytes", [9, 10, 12])
def test_a_full_disk_harms_nothing(tmp_path, megabytes, arguments):
    place = tmp_path / "disk"
    place.mkdir()
    script = f'mount -t tmpfs -o size={megabytes}m none "{place}" && exec "$@"'
    command = [sys.executable, Path(__file__).with_name("full.py"), place / "home", *arguments]
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script, "sh", *command], capture_output=True, text=True, check=False
    )
    if "unshare" in done.stderr or "mount:" in done.stderr:
        pytest.skip("this machine makes no mount namespaces")
    assert done.returncode == 0, done.stderr[-3000:]
    told = json.loads(done.stdout.splitlines()[-1])
    print(told)
    assert (told["refused"], told["code"]) == ("disk-full", 5)
    assert told["stored"] > 3
    assert told["other"] == "disk-full"
    assert told["undo"] == "park"


def test_the_ballast_is_laid_once_and_given_back(data_home):
    assert not ballast.is_there(data_home)
    assert not ballast.give_back(data_home)
    assert ballast.lay(data_home)
    first = (data_home / ballast.NAME).stat()
    assert ballast.lay(data_home)
    assert (data_home / ballast.NAME).stat().st_mtime_ns == first.st_mtime_ns
    assert first.st_blocks * 512 >= ballast.SIZE, "it takes up the room that it says"
    assert ballast.give_back(data_home)
    assert not ballast.is_there(data_home)


def test_a_disk_that_is_too_full_for_ballast_gets_none(data_home, monkeypatch):
    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert not ballast.lay(data_home)
    assert not (data_home / ballast.NAME).exists()
