"""Watches what the process opens, asks for or starts: nothing that a text names may be among it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.data.hostile_texts import TOUCHES

_NAMED = (*TOUCHES, "passwd", "calc", "evil")
_WATCHED = ("open", "socket.connect", "subprocess.Popen", "os.system")
_reached: list[str] | None = None


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if _reached is None or event not in _WATCHED:
        return
    told = str(arguments[0] if event == "open" else arguments[:2])
    if any(place in told for place in _NAMED):
        _reached.append(f"{event}: {told}")


sys.addaudithook(_watch)  # for good: a hook can't be taken off


@contextmanager
def reached() -> Iterator[list[str]]:
    """Give the list of what is opened, asked for or started from now on that a hostile text names."""
    global _reached
    _reached = []
    try:
        yield _reached
    finally:
        _reached = None
