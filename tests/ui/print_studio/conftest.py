"""A studio on a copy of the rehearsal school, with printers that are none."""

import shutil

import pytest

from tests.fakes.printers import FakePrinters
from workshopdesk.app.library import Library
from workshopdesk.app.rehearsal import rehearsal_school
from workshopdesk.app.settings import Settings
from workshopdesk.ui.desk import Desk
from workshopdesk.ui.print_studio.screen import PrintScreen


@pytest.fixture(autouse=True)
def _plain_look(look):
    """Dutch, light, at rest: until a test puts on something else."""


@pytest.fixture(scope="session")
def _rehearsal_home(tmp_path_factory):
    home = tmp_path_factory.mktemp("rehearsal")
    library = Library(home)
    library.take_in(rehearsal_school(library, "nl"), replace=True)
    return home


@pytest.fixture
def desk(_rehearsal_home, tmp_path, qapp):
    """A desk with the rehearsal school open."""
    home = tmp_path / "desk"
    shutil.copytree(_rehearsal_home, home)
    made = Desk(Library(home), Settings(home))
    made.open_school(made.library.list()[0].folder)
    yield made
    made.close_school()


class Opened:
    """A studio that is shown, and what it says."""

    def __init__(self, screen, printers, qtbot):
        self.screen, self.printers, self._qtbot = screen, printers, qtbot
        self.said = []
        screen.desk.said.connect(lambda sentence, _undo: self.said.append(sentence))
        screen.desk.workshop_changed.connect(screen.stored)

    def ready(self, *documents):
        """Wait until these documents are made."""
        names = documents or self.screen.studio.choosing.selection
        self._qtbot.waitUntil(lambda: all(self.screen.studio.made(name) for name in names), timeout=20_000)
        return self.screen

    def banner(self):
        """What the banner says; None where there is none."""
        shown = self.screen.preview.banner
        return None if shown.isHidden() else f"{shown.accessibleName()} {shown.accessibleDescription()}".strip()


@pytest.fixture
def studio(desk, qtbot):
    """Opens the studio: `studio("cards", printers=FakePrinters.none(), width=1400)`."""
    made = []

    def open_it(document="screener-poster", printers=None, width=1300, height=820):
        printers = printers or FakePrinters.school()
        screen = PrintScreen(desk, printers)
        qtbot.addWidget(screen)
        made.append(screen)
        screen.resize(width, height)
        screen.show()
        desk.show_place("print", document=document)
        screen.enter()
        opened = Opened(screen, printers, qtbot)
        qtbot.waitUntil(lambda: screen.printing._listed, timeout=10_000)
        return opened

    yield open_it
    for screen in made:
        screen.close_all()
