"""A clean environment: what is locked for the program, our wheel, and the freezer; nothing else of this machine."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from .ground import Ground, run, say

FREEZER = ("pyinstaller", "pyinstaller-hooks-contrib", "altgraph", "macholib", "packaging", "pefile",
           "pywin32-ctypes", "setuptools")  # fmt: skip
"""PyInstaller and what it needs; part of the set for developers, taken from there with its hashes."""


def locked(text: str, names: tuple[str, ...]) -> str:
    """Return the blocks of a locked list that belong to some names, with their markers and hashes."""
    blocks = re.findall(r"^[a-zA-Z0-9._-]+==.*(?:\n[ ]+.*)*", text, re.MULTILINE)
    chosen = [block for block in blocks if block.partition("==")[0].lower() in names]
    return "\n".join(chosen) + "\n"


def make(ground: Ground, wheel: Path, keep: bool = False) -> None:
    """Make the environment anew and install into it; `keep` only puts our wheel into the last one."""
    say("a clean environment")
    pip = [ground.python, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    ours = [*pip, "--no-deps", "--force-reinstall", wheel]
    if keep and ground.python.exists():
        run("installing the wheel", *ours)
        return
    folder = ground.fresh("environment")
    run("making the environment", sys.executable, "-m", "venv", folder)
    freezer = ground.work / "freezer.txt"
    freezer.write_text(locked((ground.packaging / "requirements-dev.txt").read_text("utf-8"), FREEZER), "utf-8")
    held = ["--only-binary", ":all:", "--require-hashes"]
    lock = ground.packaging / "requirements.txt"
    run("fetching what is locked", *pip, *held, "-r", lock)
    run("fetching the freezer", *pip, *held, "--no-deps", "-r", freezer)
    run("installing the wheel", *ours)
