"""Carries calls from other threads to the window's; it outlives every screen.

A screen that goes takes its own signals with it, and a thread that sends through one at that moment crashes: Qt frees
the receiver while the call is on its way. So threads send through this one object, and whoever is called looks there,
on the window's own thread, whether it is still wanted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid


class Carrier(QObject):
    """One for the program, made on the window's thread."""

    _posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, owner: QObject, call: Callable[[], Any]) -> None:
        """Call a function on the window's thread, unless `owner` is gone by then."""
        self._posted.emit((owner, call))

    @staticmethod
    def _run(told: tuple[QObject, Callable[[], Any]]) -> None:
        owner, call = told
        if isValid(owner):
            call()


_carriers: list[Carrier] = []


def carrier() -> Carrier:
    """Return the carrier; first asked for on the window's thread."""
    if not _carriers:
        _carriers.append(Carrier())
    return _carriers[0]
