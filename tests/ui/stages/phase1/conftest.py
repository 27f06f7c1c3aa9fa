"""A rehearsal school led in the run of show, driven through its widgets."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workshopdesk.app.library import Library
from workshopdesk.app.rehearsal import rehearsal_school
from workshopdesk.app.settings import Settings
from workshopdesk.ui.desk import Desk
from workshopdesk.ui.run.screen import RunScreen

FINISHED, HALFWAY = 0, 1


class Led:
    """The run of show on one workshop; `at(step)` looks at a step, `stored` is what the file holds."""

    def __init__(self, qtbot, home):
        self._bot, self.home = qtbot, home
        self.library = Library(home)
        if not self.library.list():
            self.library.take_in(rehearsal_school(self.library, "nl"))
        self.warnings, self.toasts = [], []
        self.screen = None
        self.open()

    def open(self, workshop=HALFWAY):
        self.desk = Desk(self.library, Settings(self.home))
        self.desk.warned.connect(lambda said, _: self.warnings.append(said))
        self.desk.said.connect(lambda said, _: self.toasts.append(said))
        assert self.desk.open_school(self.library.list()[0].folder)
        self.use(workshop)
        self.screen = RunScreen(self.desk)
        self.desk.workshop_changed.connect(self.screen.stored)
        self.screen.resize(1440, 900)
        self.screen.show()
        self._bot.waitExposed(self.screen)
        self.screen.activateWindow()
        self._bot.waitUntil(self.screen.isActiveWindow)

    def use(self, workshop):
        self.desk.choose_workshop(self.desk.school.archive.workshops[workshop].id, 1)

    def close(self):
        if self.screen is None:
            return
        self.screen.leave()
        self.wait()
        self.desk.workshop_changed.disconnect(self.screen.stored)
        self.screen.close()
        self.screen.deleteLater()
        self.desk.close_school()
        self.screen = None

    def at(self, step, **arguments):
        self.desk.place, self.desk._arguments = "run", {"step": step, **arguments}
        self.screen.enter()
        self._bot.wait(1)
        return self.stage

    @property
    def stage(self):
        return self.screen.stage

    @property
    def stored(self):
        return self.desk.workshop

    def judged(self, key):
        return {one.situation: one for one in self.stored.practice}.get(key)

    def wait(self):
        self._bot.waitUntil(lambda: self.desk.school.waiting == 0)
        self._bot.wait(1)

    def run(self, name, **arguments):
        self.desk.run(name, **arguments)
        self.wait()

    def undo(self):
        self.desk.undo()
        self.wait()

    def click(self, widget: QWidget):
        assert widget.isVisible(), "what is not seen can't be pressed"
        self._bot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.wait()

    def type(self, field, text, *, enter=False):
        editor = getattr(field, "edit", field)
        assert editor.isVisible(), "what is not seen can't be typed in"
        editor.setFocus()
        self._bot.keyClicks(editor, text)
        if enter:
            self._bot.keyClick(editor, Qt.Key.Key_Return)

    def typed(self, field, text):
        """Type and wait until the pause has stored it."""
        self.type(field, text)
        self._bot.waitUntil(lambda: field.text() == field._settled)
        self.wait()

    def key(self, widget, key):
        self._bot.keyClick(widget, key)


@pytest.fixture(autouse=True)
def _plain_look(look):
    """Dutch, light, at rest: until a test puts on something else."""


@pytest.fixture
def led(qtbot, data_home, look):
    made = Led(qtbot, data_home)
    yield made
    made.close()
