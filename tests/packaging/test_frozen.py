"""The program as it was built last, run on this machine; only where `./desk package` has been."""

import os
import shutil
import subprocess
import sys

import pytest
from making.ground import COMMAND, megabytes

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


def test_a_school_of_the_previous_revision_is_brought_up(program, root, tmp_path):
    older = root / "tests" / "data" / "older-revision"
    if not older.is_dir():
        pytest.skip("there is one revision only: nothing older to bring up")
    home = tmp_path / "home"
    shutil.copytree(older, home)
    (school,) = (home / "schools").iterdir()
    operations = b'{"id": 1, "do": "park", "text": "after"}\n'
    subprocess.run([program, "--home", home, "apply", school.name, "-"], input=operations, check=True)
    told = subprocess.run([program, "--home", home, "backups", school.name], capture_output=True, text=True, check=True)
    assert "migration" in told.stdout
