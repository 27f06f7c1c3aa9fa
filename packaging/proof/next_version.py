#!/usr/bin/env python3
"""Turns a clone into the version that comes after this one: a higher number, one revision of the school's file more.

    next_version.py CLONE        (then `./desk package` there, and upgrade.sh with both packages)

It proves what an upgrade does, from one package to the next, while only one revision was ever released. The revision
lies beside this file; it rebuilds a table, adds one and moves rows. Nothing of it is shipped.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
import sys
import tempfile
from pathlib import Path

REVISION = Path(__file__).with_name("next_revision.py.txt")


def replace(path: Path, pattern: str, by: str) -> None:
    """Change the one place of a file that a pattern fits."""
    text, count = re.subn(pattern, by, path.read_text("utf-8"), flags=re.MULTILINE)
    if count != 1:
        raise SystemExit(f"{path}: {pattern} fits {count} times")
    path.write_text(text, "utf-8")


def turn(root: Path) -> str:
    """Make the changes; return the new version."""
    package = root / "src" / "workshopdesk"
    known = package / "store" / "revision.py"
    newest = re.search(r'^REVISIONS = \(.*"(\d+)",?\)$', known.read_text("utf-8"), re.MULTILINE)[1]
    revision = f"{int(newest) + 1:04}"
    text = REVISION.read_text("utf-8").replace("@NEXT@", revision).replace("@NEWEST@", newest)
    (root / "migrations" / "versions" / f"{revision}_next.py").write_text(text, "utf-8")
    version = re.search(r'^__version__ = "([^"]+)"', (package / "__init__.py").read_text("utf-8"), re.MULTILINE)[1]
    first, _, last = version.rpartition(".")
    after = f"{first}.{int(last) + 1}"
    replace(package / "__init__.py", r'^__version__ = "[^"]+"', f'__version__ = "{after}"')
    replace(
        package / "store" / "verification.py", r"^SEALED = .*$", 'SEALED = frozenset((*KEYS, "history", "visitor"))'
    )
    replace(known, r"^REVISIONS = \((.*?),?\)$", rf'REVISIONS = (\1, "{revision}")')
    replace(known, r"^SCHEMAS = \{", f'SCHEMAS = {{"{revision}": "{digest(root)}", ')
    return after


def digest(root: Path) -> str:
    """Return the digest of the new revision's tables, as the changed program makes them."""
    sys.path.insert(0, str(root / "src"))
    from workshopdesk.store.migrate import make_database
    from workshopdesk.store.revision import schema_digest

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "school.db"
        make_database(path, root / "migrations")
        with contextlib.closing(sqlite3.connect(path)) as connection:
            return str(schema_digest(connection))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    print(turn(Path(sys.argv[1]).resolve()))
