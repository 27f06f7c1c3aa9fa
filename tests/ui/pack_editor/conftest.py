"""The pack editor in a real window, in a home of its own, with nothing shown on a screen."""

import pytest

from workshopdesk.app.library import Library
from workshopdesk.app.packs import list_packs, start_draft
from workshopdesk.app.settings import Settings
from workshopdesk.ui.desk import Desk
from workshopdesk.ui.texts import speech
from workshopdesk.ui.theme.theme import Theme, apply
from workshopdesk.ui.window import MainWindow


@pytest.fixture
def open_window(qtbot, qapp):
    """Opens the desk at the packs; returns the window. Called again, it opens another one on the same home."""
    apply(qapp, Theme("light", 1.0, reduced_motion=True))
    speech().speak("nl")
    opened = []

    def open_(home, *, width=1440, height=900, **arguments):
        desk = Desk(Library(home), Settings(home))
        window = MainWindow(desk)
        qtbot.addWidget(window)
        opened.append(window)
        window.resize(width, height)
        desk.show_place("packs", **arguments)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield open_
    for window in opened:
        if window._present is not None:
            window._present.leave()
            window._present.worker.close()


@pytest.fixture
def sexting(data_home):
    """The built-in pack that drafts are made of."""
    return next(pack for pack in list_packs(data_home).packs if pack.key == "sexting")


@pytest.fixture
def draft(data_home, sexting):
    """A draft with the key "own"."""
    return start_draft(data_home, sexting, "own", {"nl": "Ons pakket", "en": "Our pack"})
