"""Every test of a part starts in Dutch, on light paper, at 100 %, without movement."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget


@pytest.fixture(autouse=True)
def _plain_look(look):
    """Dutch, light, at rest: until a test puts on something else."""


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
