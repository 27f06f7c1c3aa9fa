"""Starting the window: the application object, the look, one first paint, and only then the heavy rooms."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ..app.library import Library
from ..app.settings import Settings
from .desk import Desk
from .texts import speech
from .theme.theme import Theme, apply


def make_application(arguments: list[str]) -> QApplication:
    """Return the application object, made once."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    app = QApplication(arguments)
    app.setApplicationName("WorkshopDesk")
    app.setDesktopFileName("workshopdesk")
    return app


def theme_from(settings: Settings) -> Theme:
    """Return the look that the guide chose."""
    mode = "dark" if settings.get("theme", "light") == "dark" else "light"
    scale = min(2.0, max(1.0, settings.get("text_scale", 1.0)))
    return Theme(mode, scale, settings.get("reduced_motion", False))  # type: ignore[arg-type]


def warm_up() -> None:
    """Import what the next click will need; the window is on the screen already."""
    from ..app import warming

    warming.warm_up()


def run_desk(home: Path, what: list[str], arguments: list[str]) -> int:
    """Open the window and stay until it closes; return the exit code."""
    from .window import MainWindow

    app = make_application(arguments)
    settings = Settings(home)
    speech().speak(settings.language)
    apply(app, theme_from(settings))
    desk = Desk(Library(home), settings)
    window = MainWindow(desk)
    desk.show_place("library")
    window.restore_place()
    window.show()
    QTimer.singleShot(150, warm_up)
    if what:
        QTimer.singleShot(0, lambda: desk.open_named(what[0]))
    code = app.exec()
    desk.close_school()
    return code
