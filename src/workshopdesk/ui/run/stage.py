"""What every stage is: the middle of the screen for one step; it shows the workshop and asks for operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ...content.pack import Pack, PackTexts
from ...content.words import Words, words
from ...domain.workshop import Workshop
from ..desk import Desk

if TYPE_CHECKING:
    from ...app.workspace import Change


class Stage(QWidget):
    """Built when its step is looked at, dropped when another one is; `run` asks for an operation.

    `texts` are the pack's in the workshop's language; what the desk itself says comes from `tr`.
    """

    #: The rail is narrow beside this stage.
    slim_rail = False
    #: The drawer is open when the stage is first shown.
    opens_drawer = False
    #: The drawer is covered while the group looks at the guide's screen.
    drawer_private = True

    drawer_asked = Signal()
    """The stage wants its drawer open."""
    room_changed = Signal()
    """What the group should see has changed."""

    def __init__(self, desk: Desk, phase: int, step: str) -> None:
        super().__init__()
        self.desk = desk
        self.phase = phase
        self.step = step
        workshop = self.workshop
        assert desk.school is not None
        self.pack: Pack = desk.school.pack_of(workshop)
        self.texts: PackTexts = self.pack.speak(workshop.language)
        self.said: Words = words(workshop.language)

    @property
    def workshop(self) -> Workshop:
        """The workshop as it was last stored."""
        workshop = self.desk.workshop
        assert workshop is not None
        return workshop

    def step_text(self) -> Any:
        """Return the pack's texts of this step (title, purpose, say, do, needs, traps, instruction)."""
        return self.texts.steps[self.phase][self.step]

    def run(self, name: str, /, **arguments: Any) -> None:
        """Ask for an operation on this workshop."""
        self.desk.run(name, **arguments)

    def show_workshop(self, workshop: Workshop, change: Change | None = None) -> None:
        """Show the workshop; `change` is what was just stored, None at first."""

    def drawer_content(self) -> QWidget | None:
        """Return what stands in the drawer beside this stage; None: what the guide says and does."""
        return None

    def drawer_caption(self) -> str:
        """Return the caption of its drawer."""
        return ""

    def room_view(self) -> Any:
        """Return what the room screen shows (one of ui.room.views), or None for the step itself."""
        return None

    def cover_up(self) -> None:
        """Cover what only one person may see: somebody else comes to the laptop."""

    def leave(self) -> None:
        """Store what is half typed; called before the stage goes."""
