"""The desk as a window, for tests of whole screens."""

import pytest

from tests.fakes.desks import DeskWindow
from workshopdesk.ui.texts import speech
from workshopdesk.ui.theme.theme import Theme, apply


@pytest.fixture
def desk_window(qtbot, qapp, data_home):
    """A window on a home with the rehearsal school, which is open."""
    speech().speak("nl")
    apply(qapp, Theme())
    made = DeskWindow(qtbot, data_home)
    yield made
    made.close()
    speech().speak("nl")
    apply(qapp, Theme())
