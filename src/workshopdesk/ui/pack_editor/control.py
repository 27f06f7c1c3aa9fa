"""Ties a draft to its page: stores each edit, looks through the draft after it, tries again when the disk is full."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ...app.open_draft import OpenDraft, Told
from ...app.pack_places import EditPlace, place_of
from ...content.editing import Edit
from ...content.faults import Fault
from ...content.files import PACK_FILE
from ...content.glyphs import SOFT_HYPHEN
from ..texts import speech
from .fields import Field
from .worker import Post

_CHECK_AFTER_MS = 350
_RETRY_MS = 5000


class DraftControl(QObject):
    """`stored` after each edit that is on disk; `turned` after undo and redo; `checked` with what is to mend."""

    stored = Signal()
    turned = Signal(object)
    checked = Signal()
    refused = Signal(object)
    failed = Signal(object)
    recovered = Signal()
    published = Signal(object)
    not_published = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft = OpenDraft(folder, Post(), self._told)
        self.faults: list[tuple[EditPlace | None, Fault]] = []
        self.is_checked = False
        self._failing = False
        self._stop_publishing: Callable[[], None] = lambda: None
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(_CHECK_AFTER_MS)
        self._look.timeout.connect(self.draft.check)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_RETRY_MS)
        self._again.timeout.connect(self.draft.retry)
        self._look.start(0)

    def store(self, file: str, field: Field, value: object) -> None:
        """Store what was typed in a field; typing on in the same field is undone as one."""
        merge = f"{file}:{'/'.join(map(str, field.at))}"
        if field.kind == "title":
            marked = str(value)
            at = field.at[:-1]
            edits = [
                Edit(file, (*at, "title"), marked.replace(SOFT_HYPHEN, "")),
                Edit(file, (*at, "hyphenated"), marked),
            ]
            self.change(edits, merge)
        else:
            self.change([Edit(file, field.at, value)], merge)

    def change(self, edits: Iterable[Edit], merge: str = "") -> None:
        """Store edits as one step."""
        self.draft.change(edits, merge or None)

    def said_faults(self) -> list[tuple[EditPlace, str]]:
        """Return each fault that has a place, with its sentence."""
        language = speech().language
        return [(place, fault.say(language)) for place, fault in self.faults if place is not None]

    def publish(self, version: str) -> None:
        """Publish as a version, unless it is stopped before it is through the check."""
        state = {"going": True}
        self._stop_publishing = lambda: state.update(going=False)
        self.draft.publish(version, lambda: state["going"])

    def stop_publishing(self) -> None:
        """Leave it unpublished, if there is still time."""
        self._stop_publishing()

    def close(self) -> None:
        """Write what waits, and let the draft go."""
        self._look.stop()
        self._again.stop()
        self.draft.close()

    def _told(self, told: Told) -> None:
        if told.how == "failed":
            self._failing = True
            self._again.start()
            self.failed.emit(told.error)
        elif told.how == "refused":
            self.refused.emit(told)
        elif told.how == "checked":
            self._show(told.faults)
        elif told.how == "published":
            self.published.emit(told.published)
        elif told.how == "not-published":
            if told.faults:
                self._show(told.faults)
            self.not_published.emit(told.error)
        else:
            self._settled(told)

    def _settled(self, told: Told) -> None:
        if self._failing:
            self._failing = False
            self.recovered.emit()
        self._look.start()
        self.stored.emit()
        if told.how in ("undo", "redo"):
            self.turned.emit(told.changes)

    def _show(self, faults: Sequence[Fault]) -> None:
        facts = self.draft.value(PACK_FILE)
        self.faults = [(place_of(fault, facts), fault) for fault in faults]
        self.is_checked = True
        self.checked.emit()
