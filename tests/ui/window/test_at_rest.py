"""A window that nobody touches comes to rest: no screen lays itself out for ever in the background."""

import pytest
from PySide6.QtCore import QEvent, QObject

from workshopdesk.ui.places import PLACES
from workshopdesk.ui.theme.theme import Theme, apply

_QUIET_MS = 150
_ROUNDS = 20
# A clock that ticks may ask for a layout now and then; a circle asks for hundreds in the same while.
_FEW = 12


class LayoutCount(QObject):
    """Counts how often any widget is asked to lay itself out."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.count += 1
        return False


def comes_to_rest(qtbot, qapp) -> bool:
    """Say whether, some time after it was shown, a while passes in which hardly anything is laid out."""
    for _ in range(_ROUNDS):
        counting = LayoutCount()
        qapp.installEventFilter(counting)
        qtbot.wait(_QUIET_MS)
        qapp.removeEventFilter(counting)
        if counting.count < _FEW:
            return True
    return False


@pytest.mark.parametrize("size", [(800, 700), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("place", [key for key in PLACES if key not in {"locked", "erased", "recovery"}])
def test_place_comes_to_rest(desk_window, qtbot, qapp, place, size):
    desk_window.window.resize(*size)
    desk_window.show()
    desk_window.desk.show_place(place)
    assert comes_to_rest(qtbot, qapp)


@pytest.mark.parametrize("place", ["library", "prepare", "run", "settings"])
def test_place_comes_to_rest_at_twice_the_text_size(desk_window, qtbot, qapp, place):
    apply(qapp, Theme("light", 2.0))
    desk_window.window.resize(1366, 768)
    desk_window.show()
    desk_window.desk.show_place(place)
    assert comes_to_rest(qtbot, qapp)
