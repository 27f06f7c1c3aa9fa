"""What every panel is that the guide opens in the drawer herself: built beside a stage, told of changes, and left."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ...domain.workshop import Workshop
from ..parts.note_field import NoteField
from ..parts.text_field import TextField


class DrawerPanel(QWidget):
    """A panel for her eyes only; `field` is where she types, where there is such a place."""

    field: TextField | NoteField | None = None

    def show_workshop(self, workshop: Workshop, *, anyway: bool = False) -> None:
        """Show what is stored; what is being typed stays, unless `anyway` (after undo)."""

    def focus_first(self) -> None:
        """Put the keyboard where one types."""

    def leave(self) -> None:
        """Store what was typed just now."""
