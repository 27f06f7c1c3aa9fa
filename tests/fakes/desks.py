"""A desk for tests of screens: a home of its own with the rehearsal school, a clock that the test turns, a window."""

from pathlib import Path

from tests.fakes.schools import HandClock
from workshopdesk.app.library import Library
from workshopdesk.app.rehearsal import rehearsal_school
from workshopdesk.app.settings import Settings
from workshopdesk.ui.desk import Desk
from workshopdesk.ui.window import MainWindow


def make_library(home: Path) -> Library:
    library = Library(home, HandClock())
    library.take_in(rehearsal_school(library))
    return library


def make_desk(home: Path) -> Desk:
    return Desk(make_library(home), Settings(home))


class DeskWindow:
    """A desk with its window; `wait` lets the school's thread answer."""

    def __init__(self, qtbot, home: Path, open_it: bool = True) -> None:
        self.qtbot = qtbot
        self.desk = make_desk(home)
        self.window = MainWindow(self.desk)
        qtbot.addWidget(self.window)
        self.window.resize(1440, 900)
        self.desk.show_place("library")
        if open_it:
            assert self.desk.open_school(self.desk.library.list()[0].folder)

    def show(self) -> None:
        self.window.show()
        self.qtbot.waitExposed(self.window)

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: self.desk.school is None or self.desk.school.waiting == 0)

    def close(self) -> None:
        if self.desk.room is not None:
            self.desk.room.close_it()
        self.desk.close_school()
        self.window.close()
