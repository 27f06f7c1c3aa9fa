"""The keys of the window, as a table; what they do where the guide is stands in the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from . import places

if TYPE_CHECKING:
    from .window import MainWindow

#: key, what it does (a method of the window, of its desk, or of the present screen), word for help on F1
TABLE: tuple[tuple[str, str, str], ...] = (
    ("Ctrl+Z", "undo", "desk.key-undo"),
    ("Ctrl+Y", "redo", "desk.key-redo"),
    ("Ctrl+Shift+Z", "redo", "desk.key-redo"),
    ("Ctrl+P", "print", "desk.key-print"),
    ("Ctrl+F", "search", "desk.key-search"),
    ("Ctrl+L", "lock", "desk.key-lock"),
    ("F1", "help", "desk.key-help"),
    ("F6", "next_region", "desk.key-region"),
    ("F5", "room_on_off", "desk.key-room"),
    ("F8", "room_blank", "desk.key-blank"),
    ("F9", "room_swap", "desk.key-swap"),
    ("Ctrl+Space", "start_pause", "desk.key-start"),
    ("Alt+Up", "more_minutes", "desk.key-more"),
    ("Alt+Down", "less_minutes", "desk.key-less"),
    ("Ctrl+Return", "next_step", "desk.key-next"),
    ("Ctrl+Enter", "next_step", "desk.key-next"),
)


#: What the clock does not take while somebody types.
RESTS_WHILE_TYPING = {"start_pause", "more_minutes", "less_minutes"}


def is_typing(window: QWidget) -> bool:
    """Say whether the keyboard is in a field that text is typed into."""
    return isinstance(window.window().focusWidget(), QLineEdit | QPlainTextEdit | QTextEdit)


def do(window: MainWindow, action: str) -> None:
    """Do what a key asks: the present screen first, then the window's own, then the desk's."""
    if action in RESTS_WHILE_TYPING and is_typing(window):
        return
    for owner in (window._present, window, window.desk):
        method = getattr(owner, f"do_{action}", None)
        if method is not None:
            method()
            return
    desk = window.desk
    if action in ("undo", "redo"):
        getattr(desk, action)()
    elif action == "print" and places.exists("print"):
        desk.show_place("print")
    elif action == "search":
        desk.show_place("library", search=True)


def install_shortcuts(window: MainWindow) -> list[QShortcut]:
    """Put the table on a window."""
    made = []
    for keys, action, _ in TABLE:
        shortcut = QShortcut(QKeySequence(keys), window)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda action=action: do(window, action))
        made.append(shortcut)
    return made
