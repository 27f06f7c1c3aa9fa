"""Starting the window: the application object and one first paint; only then the rooms and what is in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ..app.settings import Settings
from .opened_files import DeskApplication
from .shell import Shell

if TYPE_CHECKING:
    from .crash import CrashGuard
    from .desk import Desk
    from .theme.theme import Theme


def make_application(arguments: list[str]) -> QApplication:
    """Return the application object, made once."""
    from .collecting import Collecting

    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    app = DeskApplication(arguments)
    app.setApplicationName("WorkshopDesk")
    app.setDesktopFileName("workshopdesk")
    Collecting(app)
    return app


def theme_from(settings: Settings) -> Theme:
    """Return the look that the guide chose."""
    from .theme.theme import Theme

    mode = "dark" if settings.get("theme", "light") == "dark" else "light"
    scale = min(2.0, max(1.0, settings.get("text_scale", 1.0)))
    return Theme(mode, scale, settings.get("reduced_motion", False))  # type: ignore[arg-type]


def warm_up() -> None:
    """Import what the next click will need; the window is on the screen already."""
    from ..app import warming
    from .collecting import spare

    warming.warm_up()
    spare()


def stand_guard(home: Path, desks: list[Desk]) -> CrashGuard:
    """Take what nobody catches from now on; a restart comes back to the school that is open."""
    from .crash import CrashGuard

    def where() -> list[str]:
        return ["open", desk.school.archive.school.id] if (desk := next(iter(desks), None)) and desk.school else []

    guard = CrashGuard(home, where, can_go_on=lambda: bool(desks))
    guard.install()
    QTimer.singleShot(400, guard.begin)
    return guard


def look_after(desk: Desk) -> None:
    """Tidy up behind the window; a data folder that is copied to the internet is pointed out, with an offer to move."""
    from ..app.start_care import look_after as care
    from .background import Background
    from .texts import tr

    home = desk.library.home

    def done(service: str | None) -> None:
        if service:
            desk.offered.emit(
                tr("safety.cloud", service=service), tr("safety.cloud-move"), lambda: desk.show_place("move")
            )

    Background(desk).run(lambda: care(home), done, lambda _error: None)


def welcome(desk: Desk, window: QWidget) -> None:
    """Greet the guide at the first start: her language, and a passphrase plainly offered."""
    from .protection.first_start import FirstStart

    FirstStart(desk, window).open_overlay()


def fill_desk(shell: Shell, home: Path, settings: Settings, what: list[str]) -> Desk:
    """Put the desk into the window that is on the screen already."""
    from ..app.library import Library
    from .desk import Desk
    from .qt_words import translate_qt
    from .texts import speech
    from .theme.theme import apply
    from .window import MainWindow

    speech().speak(settings.language)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translate_qt(app)
    apply(app, theme_from(settings))
    desk = Desk(Library(home), settings, shell)
    window = MainWindow(desk, shell)
    protected = desk.library.is_locked
    desk.show_place("library")
    shell.setMinimumSize(window.minimumSize())
    shell.fill(window)
    QTimer.singleShot(150, warm_up)
    QTimer.singleShot(600, desk, lambda: look_after(desk))
    if protected:
        from .protection.idle import IdleLock

        IdleLock(desk)
    if not settings.get("welcomed", False) and not desk.library.is_locked:
        QTimer.singleShot(0, window, lambda: welcome(desk, window))
    if what:
        QTimer.singleShot(0, lambda: desk.open_named(what[0]))
    if isinstance(app, DeskApplication):
        app.listen(desk.open_named)
    return desk


def run_desk(home: Path, what: list[str], arguments: list[str]) -> int:
    """Open the window and stay until it closes; return the exit code."""
    from .single_instance import SingleInstance

    app = make_application(arguments)
    instance = SingleInstance(home)
    if not instance.is_first and instance.ask_first(what):
        return 0
    settings = Settings(home)
    shell = Shell(settings)
    desks: list[Desk] = []

    def come_forward(asked: list[str]) -> None:
        from PySide6.QtCore import Qt  # a namespace of ninety enums: not before the first paint

        shell.setWindowState(shell.windowState() & ~Qt.WindowState.WindowMinimized)
        shell.show()
        shell.raise_()
        shell.activateWindow()
        for desk in desks:
            if asked:
                desk.open_named(asked[0])

    instance.asked.connect(come_forward)
    guards: list[CrashGuard] = []

    def begin() -> None:
        guards.append(stand_guard(home, desks))
        desks.append(fill_desk(shell, home, settings, what))

    shell.painted.connect(begin)
    shell.restore_place()
    shell.show()
    code = app.exec()
    for desk in desks:
        desk.close_school()
    for guard in guards:
        guard.remove()
    instance.let_go()
    return code
