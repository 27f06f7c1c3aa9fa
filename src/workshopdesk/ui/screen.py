"""What every screen of the desk is: a page that is entered, told of changes, and left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ..app.workspace import Change
    from .desk import Desk


class Screen(QWidget):
    """One place of the desk; built anew when language, theme or text size change, so nothing is retranslated."""

    #: Whether the window's own header and rail of places are shown around it.
    framed = True
    #: Whether the rail of places is narrow beside it, whatever the window's width.
    slim_rail = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def title(self) -> str:
        """Return what stands in the header."""
        return ""

    def chip(self) -> str:
        """Return a few words beside the title."""
        return ""

    def header_actions(self) -> list[QWidget]:
        """Return the widgets at the right of the header, left to right."""
        return []

    def takes_keyboard(self) -> QWidget | None:
        """Return what gets the keyboard when the guide comes here; None: what stands first."""
        return None

    def enter(self) -> None:
        """Show what is there now; called each time the guide comes here."""

    def stored(self, change: Change) -> None:
        """Read again what is shown, after a change was stored."""

    def leave(self) -> None:
        """Put away what is half done; called when the guide goes elsewhere."""
