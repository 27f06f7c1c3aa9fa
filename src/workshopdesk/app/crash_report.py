"""What is written when the program itself fails: where in the program, and never anything that a guide typed.

An error's message can quote a school or a note, so no message is kept: only its kind, and for each step of the
way there the module, the line and the function.
"""

from __future__ import annotations

import errno
import sys
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from .. import __version__

LOGS, REPORTS = "logs", "crash-*.txt"
_KEPT_REPORTS = 10
_DEEPEST = 60


def _kind(error: BaseException) -> str:
    """Return what kind of error it is, with the system's own short name where it has one."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    if isinstance(error, OSError) and error.errno is not None:
        return f"{name} ({errno.errorcode.get(error.errno, error.errno)})"
    sqlite = getattr(error, "sqlite_errorname", None) or getattr(getattr(error, "orig", None), "sqlite_errorname", None)
    return f"{name} ({sqlite})" if isinstance(sqlite, str) else name


def _steps(error: BaseException) -> Iterator[str]:
    for frame, line in list(traceback.walk_tb(error.__traceback__))[-_DEEPEST:]:
        yield f"  {frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"


def lines_of(error: BaseException) -> list[str]:
    """Return an error and what it came from, without a single message."""
    lines: list[str] = []
    seen: set[int] = set()
    present: BaseException | None = error
    while present is not None and id(present) not in seen and len(seen) < 8:
        seen.add(id(present))
        lines += [("from " if lines else "") + _kind(present), *_steps(present)]
        present = present.__cause__ or (None if present.__suppress_context__ else present.__context__)
    return lines


def _system() -> list[str]:
    """Return what runs where: versions, and whether it is the installed program."""
    import platform

    from .about import built_on

    way = "installed" if getattr(sys, "frozen", False) else "with Python"
    made = built_on()
    return [
        f"WorkshopDesk {__version__}" + (f", {made}" if made else "") + f", {way}",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}, {platform.machine()}",
    ]


def report_of(error: BaseException, thread: str = "MainThread") -> str:
    """Return a report that a guide can copy and send: it says nothing of her schools."""
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return "\n".join([*_system(), f"{now}, {thread.partition('_')[0]}", "", *lines_of(error)]) + "\n"


def write_report(home: Path, report: str) -> Path | None:
    """Keep a report in the data home; return where, or None where nothing can be written."""
    folder = home / LOGS
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
        path.write_text(report, "utf-8")
        for old in sorted(folder.glob(REPORTS))[:-_KEPT_REPORTS]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return path
