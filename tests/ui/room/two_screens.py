"""Run by a test in a process of its own with two offscreen monitors: choose the wall, swap, blank, unplug, replug.

With "mirrored" as its second word the two show the same, which the start check has to notice.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workshopdesk.app.library import Library
from workshopdesk.app.rehearsal import rehearsal_school
from workshopdesk.app.settings import Settings
from workshopdesk.ui.desk import Desk
from workshopdesk.ui.parts.button import Button
from workshopdesk.ui.parts.label import Label
from workshopdesk.ui.room.monitors import monitors
from workshopdesk.ui.start import make_application
from workshopdesk.ui.theme.theme import Theme, apply
from workshopdesk.ui.window import MainWindow


def unplug_and_replug(app, desk, window, wall) -> None:
    room = desk.room.window
    app.screenRemoved.emit(wall)
    assert desk.room.state == "lost"
    assert room.isHidden()
    assert room.frame is None, "nothing is left to show by accident"
    assert window.isVisible()
    assert desk.place == "run", "the guide goes on undisturbed"
    assert not desk.group_looks
    desk.room.refresh()
    assert room.frame is None
    app.screenAdded.emit(wall)
    QTest.qWait(50)
    assert desk.room.state == "on"
    assert room.isVisible()
    assert room.isFullScreen()
    assert room.screen() is wall, "it comes back on the monitor that was chosen"
    assert room.frame is not None


def mirrored_is_noticed(app, desk, window) -> None:
    said = " ".join(label.text() for label in window.findChildren(Label) if label.isVisible())
    assert "Windows en P" in said, "how to extend is said"
    assert not [one for one in window.findChildren(Button) if "muur" in one.text()]
    assert not [one for one in app.topLevelWidgets() if type(one).__name__ == "PatternWindow" and one.isVisible()]
    assert not desk.room.toggle(), "nothing goes full screen over the guide's own controls"
    desk.close_school()
    window.close()
    print("mirrored ok")


def main() -> None:
    app = make_application(["two"])
    apply(app, Theme())
    home = Path(sys.argv[1])
    library = Library(home)
    library.take_in(rehearsal_school(library))
    desk = Desk(library, Settings(home))
    window = MainWindow(desk)
    window.show()
    desk.show_place("library")
    assert desk.open_school(library.list()[0].folder)
    desk.show_place("start-check")
    QTest.qWait(50)
    found = monitors(window)
    if len(sys.argv) > 2:
        mirrored_is_noticed(app, desk, window)
        return
    assert [one.number for one in found] == [1, 2]
    assert found[0].is_desk
    assert not found[1].is_desk
    patterns = [one for one in app.topLevelWidgets() if type(one).__name__ == "PatternWindow" and one.isVisible()]
    assert len(patterns) == 1
    assert patterns[0].geometry() == found[1].screen.geometry()
    assert "muur" in window.focusWidget().text()
    app.screenAdded.emit(found[1].screen)  # as a cable that was loose
    QTest.qWait(50)
    assert "muur" in window.focusWidget().text(), "the keyboard is on the wall again, not on the help"
    wall = next(one for one in window.findChildren(Button) if one.isVisible() and "muur" in one.text())
    wall.click()
    QTest.qWait(50)
    assert desk.place == "run"
    assert desk.room is not None
    room = desk.room.window
    assert room is not None
    assert room.isFullScreen()
    assert room.screen() is found[1].screen
    assert not any(type(one).__name__ == "PatternWindow" and one.isVisible() for one in app.topLevelWidgets())
    room.hide()
    room.showFullScreen()  # here too what appears is activated late, as by some window managers
    QTest.qWait(50)
    assert window.isActiveWindow(), "the keys go on to the desk"
    room.activateWindow()
    QTest.qWait(50)
    assert room.isActiveWindow(), "clicked on, it keeps the keys"
    unplug_and_replug(app, desk, window, found[1].screen)
    QTest.keyClick(room, Qt.Key.Key_F8)
    assert desk.room.state == "blank"
    assert room.frame is None
    QTest.keyClick(room, Qt.Key.Key_F8)
    assert room.frame is not None
    desk.room.swap()
    QTest.qWait(50)
    assert desk.room.window.screen() is found[0].screen, "the room screen went to the other monitor"
    desk.room.close_it()
    assert desk.settings.get("room_monitor", "")
    desk.close_school()
    window.close()
    print("two screens ok")


main()
