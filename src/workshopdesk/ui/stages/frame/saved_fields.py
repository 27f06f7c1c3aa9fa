"""Places to type that save as typed: what is stored comes back into them without disturbing who goes on typing."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ...parts.note_field import NoteField
from ...parts.text_field import TextField
from ...run.stage import Stage

PAUSE_MS = 400
_NEVER = "\0"  # what no field can hold: what stands in it is not stored


class Pending:
    """What was sent to be stored and has not come back yet."""

    def __init__(self) -> None:
        self._sent: list[str] = []

    def send(self, text: str) -> None:
        """Remember a text that is on its way."""
        self._sent.append(text)

    def fail(self) -> None:
        """Forget them all: nothing is on its way any more."""
        self._sent.clear()

    def came_back(self, text: str) -> bool:
        """Take note of what is stored now; say whether the field may show it."""
        if text in self._sent:
            del self._sent[: self._sent.index(text) + 1]
        return not self._sent


Failed = Callable[[BaseException], None]
Save = Callable[[str, Failed], None]


def saver(stage: Stage, operation: str, **facts: object) -> Save:
    """Return what stores a field's text with an operation of the workshop."""
    return lambda text, failed: stage.run(operation, text=text, failed=failed, **facts)


class SavedNote(NoteField):
    """Some lines; `save` is called with the text after a short pause and when the stage or the field is left."""

    def __init__(
        self, name: str, save: Save, parent: QWidget | None = None, *, placeholder: str = "", lines: int = 3,
        longest: int = 4000,
    ) -> None:  # fmt: skip
        super().__init__(name, parent, placeholder=placeholder, lines=lines, longest=longest)
        self._pause.setInterval(PAUSE_MS)
        self.pending = Pending()
        self._save = save
        self.text_settled.connect(self._send)

    def _send(self, text: str) -> None:
        self.pending.send(text)
        self._save(text, self._not_stored)

    def _not_stored(self, _error: BaseException) -> None:
        """Keep what was typed, and try again at the next pause or when the field is left."""
        if shiboken6.isValid(self):
            self.pending.fail()
            self._settled = _NEVER

    def show_stored(self, text: str, *, anyway: bool = False) -> None:
        """Show what is stored, unless more was typed since; `anyway` after undo."""
        if anyway:
            self.pending.fail()
        elif not self.pending.came_back(text) or self.text() != self._settled:
            return
        self.show_text(text)

    def flush(self) -> None:
        """Store what was typed just now."""
        self._settle()

    def sizeHint(self) -> QSize:
        """Ask for its lines only, and take what room there is."""
        return QSize(super().sizeHint().width(), self.minimumHeight())


class SavedLine(TextField):
    """One line; saves like SavedNote."""

    def __init__(
        self, name: str, save: Save, parent: QWidget | None = None, *, placeholder: str = "", longest: int = 400
    ) -> None:
        super().__init__(name, parent, placeholder=placeholder, longest=longest)
        self.pending = Pending()
        self._save = save
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._settle)
        self.text_edited.connect(lambda _: self._pause.start())
        self.text_settled.connect(self._send)

    def _send(self, text: str) -> None:
        self._pause.stop()
        self.pending.send(text)
        self._save(text, self._not_stored)

    def _not_stored(self, _error: BaseException) -> None:
        """Keep what was typed, and try again at the next pause or when the field is left."""
        if shiboken6.isValid(self):
            self.pending.fail()
            self._settled = _NEVER

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._settled == _NEVER:
            event.ignore()  # there is nothing stored to go back to
            return
        super().keyPressEvent(event)

    def show_stored(self, text: str, *, anyway: bool = False) -> None:
        """Show what is stored, unless more was typed since; `anyway` after undo."""
        if anyway:
            self.pending.fail()
        elif not self.pending.came_back(text) or self.text() != self._settled:
            return
        self._pause.stop()
        self.show_text(text)

    def flush(self) -> None:
        """Store what was typed just now."""
        self._pause.stop()
        self._settle()
