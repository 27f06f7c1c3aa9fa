"""Every test of a part starts in Dutch, on light paper, at 100 %, without movement."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshopdesk.ui.texts import speech
from workshopdesk.ui.theme.theme import Theme, apply


@pytest.fixture(autouse=True)
def look(qapp):
    """Puts on a look; call it to change mode, scale or language."""

    def put_on(mode="light", scale=1.0, language="nl"):
        apply(qapp, Theme(mode, scale, reduced_motion=True))
        speech().speak(language)

    put_on()
    yield put_on
    put_on()


@pytest.fixture
def shown(qtbot):
    """Shows a widget in an active window of a size and returns the window."""

    windows = []  # a window that nothing holds is gone at once

    def show(*widgets, width=900, height=600):
        window = QWidget()
        window.setProperty("kind", "table")
        column = QVBoxLayout(window)
        column.setContentsMargins(20, 20, 20, 20)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        window.resize(width, height)
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show
