"""Wheel and sdist, the wheel built through the sdist; both carry the day that they were made of."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import time
from datetime import UTC, datetime
from pathlib import Path

from .ground import Ground, run, say

BUILD_FILE = Path("resources", "about", "build.json")


def moment(root: Path) -> int:
    """Return the instant that stands for this state: SOURCE_DATE_EPOCH, else the last commit's, else now."""
    named = os.environ.get("SOURCE_DATE_EPOCH", "")
    if named.isdigit():
        return int(named)
    try:
        told = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True, check=False
        ).stdout.strip()
    except OSError:
        told = ""
    return int(told) if told.isdigit() else int(time.time())


def day(instant: int) -> str:
    """Return the day of an instant, as the About screen shows it."""
    return datetime.fromtimestamp(instant, UTC).date().isoformat()


def make(ground: Ground, instant: int) -> Path:
    """Make the sdist and from it the wheel; return the wheel."""
    say("sdist and wheel")
    ground.made.mkdir(parents=True, exist_ok=True)
    epoch = {"SOURCE_DATE_EPOCH": str(instant)}
    plain = ground.fresh("sdist")
    hatch = [sys.executable, "-m", "hatchling", "build", "-t"]
    run("the sdist", *hatch, "sdist", "-d", plain, cwd=ground.root, **epoch)
    (sdist,) = plain.iterdir()
    project = unpack(sdist, ground.fresh("source"))
    mark = project / BUILD_FILE
    mark.parent.mkdir(exist_ok=True)
    mark.write_text(json.dumps({"day": day(instant)}) + "\n", "utf-8")
    folder = ground.fresh("wheel")
    run("the wheel", *hatch, "wheel", "-d", folder, cwd=project, **epoch)
    (wheel,) = folder.iterdir()
    shutil.copy2(sdist, ground.made)
    shutil.copy2(wheel, ground.made)
    return ground.made / wheel.name


def unpack(sdist: Path, folder: Path) -> Path:
    """Unpack our own sdist; return its one folder."""
    with tarfile.open(sdist) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(folder)
    (project,) = folder.iterdir()
    return project
