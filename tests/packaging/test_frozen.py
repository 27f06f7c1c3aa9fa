"""The program as it was built last, run on this machine; only where `./desk package` has been."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from making.ground import COMMAND, megabytes

from workshopdesk.store.revision import REVISIONS

pytestmark = pytest.mark.slow


@pytest.fixture
def program(root):
    built = root / "dist" / COMMAND / COMMAND
    if sys.platform != "linux" or not built.exists():
        pytest.skip("nothing was built here: ./desk package")
    return built


def test_it_is_small(program):
    assert megabytes(program.parent) < 150
    for made in program.parent.parent.glob(f"{COMMAND}[-_]*"):
        assert megabytes(made) < 60, made.name


def test_it_proves_itself(program, packaging, tmp_path):
    bash = shutil.which("bash") or pytest.skip("no bash here")
    done = subprocess.run(
        [bash, packaging / "proof" / "prove.sh", program, tmp_path / "w"],
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "WITH_PYTHON": "1", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "== PROVED" in done.stdout


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_a_school_of_an_older_revision_is_brought_up(program, root, tmp_path, revision):
    made = root / "tests" / "store" / "fixtures" / f"{revision}.db"
    school = json.loads(made.with_suffix(".json").read_bytes())["school"]["id"]
    home = tmp_path / "home"
    (home / "schools" / school).mkdir(parents=True)
    shutil.copyfile(made, home / "schools" / school / "school.db")
    operations = b'{"id": 1, "do": "park", "text": "after"}\n'
    subprocess.run([program, "--home", home, "apply", school, "-"], input=operations, check=True)
    told = subprocess.run([program, "--home", home, "backups", school], capture_output=True, text=True, check=True)
    assert "before-migration" in told.stdout


@pytest.mark.skipif(not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="there is no virtual screen here")
def test_a_fault_shows_one_window_and_starts_anew(program, packaging, tmp_path):
    done = subprocess.run(
        ["bash", packaging / "proof" / "crash.sh", program.parent, tmp_path / "w"],
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "== PROVED" in done.stdout
