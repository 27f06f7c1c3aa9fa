"""The window before it has anything in it: there at once, on the screen, where it stood."""

import base64

from PySide6.QtGui import QGuiApplication

from workshopdesk.app.settings import Settings
from workshopdesk.ui.shell import GEOMETRY, Shell


def _inside(shell):
    area = QGuiApplication.primaryScreen().availableGeometry()
    return area.contains(shell.geometry())


def test_it_is_never_larger_than_the_screen(qtbot, data_home):
    shell = Shell(Settings(data_home))
    qtbot.addWidget(shell)
    shell.restore_place()
    assert _inside(shell), "a laptop of 1366 or 800 wide shows all of it"


def test_a_place_on_a_screen_that_is_gone_is_brought_back(qtbot, data_home):
    settings = Settings(data_home)
    first = Shell(settings)
    qtbot.addWidget(first)
    first.setGeometry(4000, 3000, 600, 400)
    settings.set(GEOMETRY, base64.b64encode(first.saveGeometry().data()).decode())
    again = Shell(settings)
    qtbot.addWidget(again)
    again.restore_place()
    assert _inside(again)


def test_it_paints_before_anything_is_in_it(qtbot, data_home):
    shell = Shell(Settings(data_home))
    qtbot.addWidget(shell)
    shell.resize(700, 400)
    with qtbot.waitSignal(shell.painted):
        shell.show()
    picture = shell.grab().toImage()
    assert picture.pixelColor(690, 390) != picture.pixelColor(10, 390), "the rail stands apart from the table"
