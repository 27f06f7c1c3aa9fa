"""What a wheel carries when it is built the long way, through the sdist."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import workshopdesk

ROOT = Path(__file__).parents[2]
ROOMS = {"src/workshopdesk": "workshopdesk", "resources": "workshopdesk/_resources"}
ROOMS["migrations"] = "workshopdesk/_migrations"


def build(project, target, folder):
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", folder]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    sdist = build(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))
    unpacked = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)  # Debian 12's 3.11.2 has none yet
        archive.extractall(unpacked)
    (project,) = unpacked.iterdir()
    with zipfile.ZipFile(build(project, "wheel", tmp_path_factory.mktemp("wheel"))) as built:
        yield built


def test_every_file_of_ours_is_in_the_wheel(wheel):
    expected = {
        (Path(inside) / file.relative_to(ROOT / room)).as_posix()
        for room, inside in ROOMS.items()
        for file in (ROOT / room).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    packed = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert packed == expected


def test_the_wheel_names_the_command_and_the_version(wheel):
    (entry_points,) = (name for name in wheel.namelist() if name.endswith("/entry_points.txt"))
    assert "workshopdesk = workshopdesk.__main__:main" in wheel.read(entry_points).decode()
    assert f"/workshopdesk-{workshopdesk.__version__}-py3-none-any.whl" in Path(wheel.filename).as_posix()


def test_a_checkout_leaves_no_copy_in_site_packages():
    site_packages = Path(pytest.__file__).parents[1]
    assert not (site_packages / "workshopdesk").exists()
