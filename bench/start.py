"""Process start to first paint, against an empty window; and the memory of a desk with a school open."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from workshopdesk.app.settings import Settings

from .row import Row, against, below


def _child(what: str, home: Path) -> tuple[float, float, list[str], float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is byte-compiled
    start = time.time_ns()
    done = subprocess.run(
        [sys.executable, "-m", "bench.window_child", what, str(home), str(start)],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
        timeout=60,
    )
    told = dict(line.split(" ", 1) if " " in line else (line, "") for line in done.stdout.splitlines())
    heavy = told.get("heavy", "").split()
    return float(told["first"]), float(told["memory"]), heavy, float(told["ready"])


def make_schools(home: Path, count: int) -> None:
    """Fill a home with copies of the rehearsal school."""
    from dataclasses import replace

    from workshopdesk.app.library import Library
    from workshopdesk.app.rehearsal import rehearsal_school
    from workshopdesk.store.files import SCHOOLS

    library = Library(home)
    first = rehearsal_school(library)
    library.take_in(first)
    source = library.find(first.school.id)
    import shutil
    import sqlite3

    from workshopdesk.store.checksums import digest
    from workshopdesk.store.mapping import school_row

    for number in range(1, count):
        fresh = replace(first.school, id=str(uuid5(NAMESPACE_URL, f"bench-{number}")), name=f"School {number:04d}")
        folder = home / SCHOOLS / fresh.id
        shutil.copytree(source, folder)
        row = school_row(fresh)
        mark = digest("school", row)
        with sqlite3.connect(folder / "school.db") as connection:
            connection.execute("UPDATE school SET id = ?, name = ?, checksum = ?", (fresh.id, fresh.name, mark))
            connection.execute("UPDATE seal SET mix = ? WHERE name = 'school'", (mark,))
        connection.close()


def measure() -> list[Row]:
    """Return the rows of starting and of memory."""
    with tempfile.TemporaryDirectory() as folder:
        none, fifty = Path(folder) / "none", Path(folder) / "fifty"
        none.mkdir()
        make_schools(fifty, 50)
        for home in (none, fifty):  # the greeting of the very first start would lie over the library
            Settings(home).set("welcomed", True)
        runs: dict[str, list[tuple[float, float, list[str], float]]] = {
            "empty": [],
            "none": [],
            "fifty": [],
            "school": [],
        }
        for what in ("empty", "desk"):
            _child(what, none)  # byte-compile and warm the disk's cache
        for _ in range(7):
            runs["empty"].append(_child("empty", none))
            runs["none"].append(_child("desk", none))
            runs["fifty"].append(_child("desk", fifty))
        for _ in range(3):
            runs["school"].append(_child("school", fifty))
        first = {name: statistics.median(one[0] for one in found) for name, found in runs.items()}
        memory = {name: statistics.median(one[1] for one in found) for name, found in runs.items()}
        ready = statistics.median(one[3] for one in runs["fifty"])
        heavy = {name for one in runs["school"] for name in one[2]}
        return [
            against("start to first paint", first["none"], first["empty"], "ms", 1.5),
            against("start to a library of 50 schools", ready, first["empty"], "ms", 2.5),
            against("memory with a school open", memory["school"], memory["empty"], "MB", 3.0),
            below(
                f"heavy parts loaded with a school open ({', '.join(sorted(heavy)) or 'none'})",
                len(heavy),
                "parts",
                1,
            ),
        ]
