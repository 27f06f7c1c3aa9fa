"""Takes the pictures of the manual from the desk's own window, with the rehearsal school in a home that is thrown away.

usage: python docs/screenshots/take.py [FOLDER]

Wants a screen of 1440 x 900 (a virtual one will do) and takes what stands on it; with QT_QPA_PLATFORM=offscreen the
window itself is painted into the file.
"""

import sys
import tempfile
import time
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from workshopdesk.app.library import Library
from workshopdesk.app.rehearsal import rehearsal_school
from workshopdesk.app.settings import Settings
from workshopdesk.ui.board.view import BoardView
from workshopdesk.ui.desk import Desk
from workshopdesk.ui.shell import Shell
from workshopdesk.ui.start import fill_desk, make_application

SIZE = (1440, 900)
FINISHED, HALF_WAY = 0, 1  # the workshops of the rehearsal school
STEPS = (
    ("situations", FINISHED, 1, "situations"),
    ("principles", FINISHED, 1, "principles"),
    ("vision", FINISHED, 1, "vision-poster"),
    ("screener", HALF_WAY, 2, "place"),
    ("discuss", HALF_WAY, 2, "discuss"),
    ("top-five", HALF_WAY, 2, "top-five"),
    ("ranking", FINISHED, 2, "group-ranking"),
    ("plan", FINISHED, 2, "action-plan"),
)
PLACES = ("library", "prepare", "print", "history", "safety", "start-check")


class Camera:
    """The window on its way through the desk."""

    def __init__(self, folder: Path, home: Path, language: str) -> None:
        self.folder, self.language = folder, language
        settings = Settings(home)
        settings.set("language", language)
        settings.set("reduced_motion", True)
        settings.set("welcomed", True)
        library = Library(home)
        self.school = library.take_in(rehearsal_school(library, language)).school_id
        self.shell = Shell(settings)
        self.shell.setGeometry(0, 0, *SIZE)
        self.shell.showFullScreen()
        self.let_work(0.5)
        self.desk: Desk = fill_desk(self.shell, home, settings, [])
        self.let_work(1.0)

    @staticmethod
    def let_work(seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            QGuiApplication.processEvents()
            time.sleep(0.01)

    def shoot(self, name: str) -> None:
        self.let_work(5.0 if name == "print" else 1.2)  # the preview is made page by page
        held = self.shell.focusWidget()
        if held is not None and name in PLACES:
            held.clearFocus()  # nobody went there by key
            self.let_work(0.3)
        if QGuiApplication.platformName() == "offscreen":
            picture = self.shell.grab()
        else:
            screen = QGuiApplication.primaryScreen()
            picture = screen.grabWindow(0, 0, 0, *SIZE)
        file = self.folder / f"{name}-{self.language}.png"
        picture.save(str(file), "PNG")
        with Image.open(file) as whole:  # flat colours: a palette shows the same in a third of the room
            whole.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(file, optimize=True)
        print(file)

    def go(self, place: str, **arguments: object) -> None:
        self.desk.show_place(place, **arguments)

    def close(self) -> None:
        self.shell.close()
        self.let_work(0.3)


def take(folder: Path, language: str) -> None:
    """Take every picture in one language."""
    with tempfile.TemporaryDirectory() as home:
        camera = Camera(folder, Path(home), language)
        camera.shoot("library")
        camera.desk.open_school(camera.desk.library.find(camera.school))
        for place in PLACES[1:]:
            camera.go(place)
            camera.shoot(place)
        for name, workshop, phase, step in STEPS:
            camera.go("library")
            camera.desk.choose_workshop(camera.desk.school.archive.workshops[workshop].id, phase)
            camera.go("run", step=step)
            camera.let_work(0.5)
            if name == "screener":
                _choose_a_card(camera.shell)
            camera.shoot(name)
        camera.close()


def _choose_a_card(shell: QWidget) -> None:
    view = next(one for one in shell.findChildren(BoardView) if one.isVisible())
    view.board.choose(next(iter(view.board.items_by_card())))


if __name__ == "__main__":
    app = make_application(sys.argv[:1])
    where = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    where.mkdir(parents=True, exist_ok=True)
    for spoken in ("nl", "en"):
        take(where, spoken)
