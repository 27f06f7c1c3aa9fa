"""Drop to COMMIT, against a one-row commit of the bare driver with the same settings; listing and reopening."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from pathlib import Path

from workshopdesk.app.library import Library
from workshopdesk.app.rehearsal import rehearsal_school
from workshopdesk.store.pragmas import apply_settings

from .row import Row, against, below, median_ms
from .start import make_schools


def _bare(folder: Path) -> float:
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    apply_settings(connection, writing=True)
    connection.execute("CREATE TABLE placement (card TEXT PRIMARY KEY, x REAL, y REAL)")
    connection.execute("INSERT INTO placement VALUES ('a', 0, 0)")
    places = iter(range(10**6))

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE placement SET x = ? WHERE card = 'a'", (next(places) / 1000,))
        connection.execute("COMMIT")

    median_ms(commit, 20)
    found = median_ms(commit, 300)
    connection.close()
    return found


def measure() -> list[Row]:
    """Return the rows of storing."""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        home = Path(folder)
        library = Library(home / "home")
        taken = library.take_in(rehearsal_school(library))
        workspace = library.open(library.find(taken.school_id))
        newest = workspace.archive.newest()
        assert newest is not None
        places = iter(range(10**6))

        def drop() -> None:
            x = next(places) % 900 / 1000
            workspace.run("place_card", newest.id, card="quality.vision", zone="work", x=x, y=0.5)

        median_ms(drop, 20)
        ours = median_ms(drop, 300)
        bare = _bare(home)
        while workspace.file.journal(newest.id, 1)[0].seq < 5000:
            drop()
        workspace.close()
        start = time.perf_counter()
        library.open(library.find(taken.school_id)).close()
        reopened = (time.perf_counter() - start) * 1000
        thousand = home / "thousand"
        make_schools(thousand, 1000)
        listing = median_ms(Library(thousand).list, 5)
        return [
            against("drop to COMMIT", ours, bare, "ms", 4.0),
            below("reopening after 5,000 operations", reopened, "ms", 2000),
            below("listing 1,000 schools", listing, "ms", 300),
        ]
