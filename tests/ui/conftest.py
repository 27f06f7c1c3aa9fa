"""The desk as a window, for tests of whole screens; a stage of phase 2 alone, for tests of what happens in it."""

import pytest

from tests.fakes.desks import DeskWindow
from tests.fakes.phase2 import Room, dealt, workshop
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


@pytest.fixture
def look(qapp):
    """Puts on a look; call it to change mode, scale or language."""

    def put_on(mode="light", scale=1.0, language="nl"):
        apply(qapp, Theme(mode, scale, reduced_motion=True))
        speech().speak(language)

    put_on()
    yield put_on
    put_on()


@pytest.fixture
def room(qtbot, data_home, look):
    """Makes a room: `room(group=7, placed=17)`, or `room(placements=())` for an undealt one."""
    made = []

    def make(group=5, placed=0, placements=None, **more):
        lying = dealt(group, placed) if placements is None else placements
        one = Room(qtbot, data_home, workshop(group, lying, **more))
        made.append(one)
        return one

    yield make
    for one in made:
        one.close()
