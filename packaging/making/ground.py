"""What every step stands on: the places of a build, running a tool, and a plain word where one is missing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

NAME, COMMAND = "WorkshopDesk", "workshopdesk"
IDENTIFIER = "net.workshopdesk.WorkshopDesk"


class Problem(Exception):
    """What is in the way of a build, in one sentence for the person at the keyboard."""


@dataclass(frozen=True)
class Ground:
    """The folders of one build; all that is made is below `made` and `work`."""

    root: Path

    @property
    def work(self) -> Path:
        """What is made on the way."""
        return self.root / "build" / "package"

    @property
    def made(self) -> Path:
        """What is given away."""
        return self.root / "dist"

    @property
    def packaging(self) -> Path:
        """The scripts and drawings beside this file."""
        return self.root / "packaging"

    @property
    def folder(self) -> Path:
        """The frozen program: the folder that each installer carries."""
        return self.made / COMMAND

    @property
    def python(self) -> Path:
        """The Python of the clean environment."""
        inside = Path("Scripts", "python.exe") if os.name == "nt" else Path("bin", "python")
        return self.work / "environment" / inside

    @property
    def version(self) -> str:
        """The program's version, read and not imported."""
        text = (self.root / "src" / COMMAND / "__init__.py").read_text("utf-8")
        found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
        if found is None:
            raise Problem("src/workshopdesk/__init__.py names no version.")
        return found[1]

    def fresh(self, name: str) -> Path:
        """Return a new empty folder of this build."""
        folder = self.work / name
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
        return folder


def say(text: str) -> None:
    """Tell how far it is."""
    print(f"package: {text}", file=sys.stderr, flush=True)


def run(doing: str, *command: str | os.PathLike[str], cwd: Path | None = None, **more: str) -> str:
    """Run a tool and return what it printed; a failure is told with its last lines. `more` are variables."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        [os.fspath(part) for part in command],
        cwd=cwd,
        env={**clean, **more},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        last = "\n".join(done.stdout.splitlines()[-25:])
        raise Problem(f"{doing} failed with code {done.returncode}:\n{last}")
    return done.stdout


def tool(name: str, why: str, *also_in: Path) -> str:
    """Return where a tool of the system is, or say who needs it."""
    for place in (shutil.which(name), *(folder / name for folder in also_in)):
        if place and Path(place).exists():
            return str(place)
    raise Problem(f"{name} is missing: {why}")


def megabytes(path: Path) -> float:
    """Return the size of a file or of all that a folder holds, in MB of a million bytes."""
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file() and not one.is_symlink()]
    return sum(one.stat().st_size for one in files) / 1e6
