"""Places to type that save as typed: what is stored comes back into them without disturbing who goes on typing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QWidget

from ...parts.note_field import NoteField
from ...parts.text_field import TextField

PAUSE_MS = 400


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


Save = Callable[[str], None]


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
        self._save(text)

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
        self._save(text)

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
