"""Guards against a PySide6 that loses a reference to None with every call, and so aborts."""

import sys

from PySide6.QtWidgets import QWidget

CALLS = 20_000
# Kept for good: with a faulty PySide6 None would otherwise come to its end here, and the whole run with it.
SPARE = [None] * (2 * CALLS)


def test_qt_calls_give_back_every_reference_to_none(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        widget.update()
    lost = before - sys.getrefcount(None)
    # From Python 3.12 on None is immortal, and the count does not move at all.
    assert abs(lost) < CALLS / 100
