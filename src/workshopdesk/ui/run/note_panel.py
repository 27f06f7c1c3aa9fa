"""In the drawer: the guide's own note beside a step, for her eyes only; saves as typed."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from ...domain.workshop import Workshop
from ..parts.label import Label
from ..stages.frame.saved_fields import SavedNote, saver
from ..texts import tr
from .drawer_panel import DrawerPanel
from .stage import Stage


class NotePanel(DrawerPanel):
    """`show_workshop` reads again; `leave` stores what was typed just now."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        theme = stage.desk.theme
        self._stage = stage
        title = stage.step_text()["title"]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(10), theme.px(12))
        column.setSpacing(theme.px(8))
        column.addWidget(Label(tr("run.note-for", step=title), "heading", self))
        column.addWidget(Label(tr("run.note-hint"), "meta", self, colour="ink2"))
        save = saver(stage, "set_step_note", phase=stage.phase, step=stage.step)
        self.field = SavedNote(tr("run.note-for", step=title), save, lines=10, longest=20_000)
        column.addWidget(self.field, 1)
        self.show_workshop(stage.workshop, anyway=True)

    def show_workshop(self, workshop: Workshop, *, anyway: bool = False) -> None:
        """Show what is stored; what is being typed stays, unless `anyway` (after undo)."""
        stage = self._stage
        notes = (note.text for note in workshop.step_notes if (note.phase, note.step) == (stage.phase, stage.step))
        self.field.show_stored(next(notes, ""), anyway=anyway)

    def focus_first(self) -> None:
        """Put the keyboard where one types."""
        self.field.focus_end()

    def leave(self) -> None:
        """Store what was typed just now."""
        self.field.flush()
