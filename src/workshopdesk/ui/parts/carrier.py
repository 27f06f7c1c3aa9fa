"""Carries calls from other threads to the window's; it outlives every screen.

A screen that goes takes its own signals with it, and a thread that sends through one at that moment crashes: Qt frees
the receiver while the call is on its way. So threads send through this one object, and whoever is called looks there,
on the window's own thread, whether it is still wanted.

What a screen kept may go on no other thread either. A thread that still held the last of a screen when it ended would
free its timers and layouts there; so an errand stays here, and the thread knows its number only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid


@dataclass(slots=True, eq=False)
class Errand:
    """What a thread is to do for somebody, and what came of it."""

    owner: QObject
    work: Callable[[], Any]
    told: Callable[[Any, BaseException | None], None]
    answer: Any = None
    fault: BaseException | None = None


class Carrier(QObject):
    """One for the program, made on the window's thread."""

    _posted = Signal(object)
    _ended = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._errands: dict[int, Errand] = {}
        self._numbers = count()

    def errand(
        self, owner: QObject, work: Callable[[], Any], told: Callable[[Any, BaseException | None], None]
    ) -> Callable[[], None]:
        """Return what a thread is to run; `told` hears what came of it, on the window's thread."""
        number = next(self._numbers)
        self._errands[number] = Errand(owner, work, told)

        def run() -> None:
            self._do(number)
            self._ended.emit(number)  # by now nothing of the errand is held here

        return run

    def _do(self, number: int) -> None:
        errand = self._errands[number]
        try:
            errand.answer = errand.work()
        except BaseException as error:
            errand.fault = error

    def _tell(self, number: int) -> None:
        errand = self._errands.pop(number)
        if isValid(errand.owner):
            errand.told(errand.answer, errand.fault)

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
