"""What the About screen reads: the parts of the frozen program with their licences."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from . import system_parts
from .ground import Ground, run, say


def gather(ground: Ground) -> Path:
    """Write the parts of the clean environment, before it is frozen; return the folder."""
    say("licences")
    folder = ground.fresh("about")
    run("reading the licences", ground.python, ground.packaging / "making" / "licences.py", folder)
    for text in sorted((ground.packaging / "licences").glob("*.txt")):
        shutil.copy2(text, folder / "licences")
    return folder


def add_libraries(ground: Ground, program: Path) -> list[dict[str, str]]:
    """Add the system's libraries that the freezer took along; return all parts."""
    listed = ground.work / "about" / "parts.json"
    parts: list[dict[str, str]] = json.loads(listed.read_text("utf-8"))
    parts = [part for part in parts if part["kind"] != "deb"]
    parts += system_parts.bundled(program, listed.parent / "licences")
    listed.write_text(json.dumps(parts, indent=1, ensure_ascii=False) + "\n", "utf-8")
    for inside in program.rglob("_resources/about"):
        if inside.is_dir():
            shutil.copytree(listed.parent, inside, dirs_exist_ok=True)
    return parts
