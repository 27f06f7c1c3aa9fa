"""A stop below Python (in Qt or the system) leaves no time for a window: it is told at the next start.

Each run has a file of its own that stays empty unless the interpreter dies; it then holds where it was.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from .crash_report import LOGS

_FILES = "running-*.txt"
_FRAME = re.compile(r'\s*File "(?P<file>[^"]*)", line (?P<line>\d+) in (?P<function>\S+)')
_open: list[IO[str]] = []


def watch(home: Path) -> None:
    """Have the interpreter write where it was, should it die."""
    path = home / LOGS / f"running-{os.getpid()}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = path.open("w", encoding="utf-8")
    except OSError:
        return
    _open.append(file)
    faulthandler.enable(file, all_threads=True)


def leave() -> None:
    """End the watch of this run: it ended as it should."""
    while _open:
        file = _open.pop()
        faulthandler.disable()
        with contextlib.suppress(OSError):
            file.close()
            os.unlink(file.name)


def last_stop(home: Path) -> str | None:
    """Return where an earlier run died, and forget it; None where all ended well or were only switched off."""
    told = None
    for path in sorted((home / LOGS).glob(_FILES)):
        if _is_running(path):
            continue
        with contextlib.suppress(OSError):
            left = path.read_text("utf-8", "replace")
            path.unlink()
            if left.strip():
                told = "\n".join(_plain(left)) + "\n"
    return told


def _is_running(path: Path) -> bool:
    """Say whether the run of this file is there still. Windows itself keeps an open file from being removed."""
    number = path.stem.rpartition("-")[2]
    if not number.isdigit():
        return True  # not a file of ours
    if os.name == "nt":
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _plain(left: str) -> Iterator[str]:
    """Return what the interpreter left, without the folders of this machine."""
    for line in left.splitlines():
        frame = _FRAME.match(line)
        if frame:
            parts = re.split(r"[\\/]", frame["file"])
            yield f"  {'/'.join(parts[-3:])}:{frame['line']} {frame['function']}"
        elif re.match(r"(Fatal Python error|Windows fatal exception|Current thread|Thread 0x)", line):
            yield line.partition(" (most recent")[0]
