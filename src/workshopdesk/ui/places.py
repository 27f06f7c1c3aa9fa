"""The places of the desk, as a table: sign, word, and the screen that is loaded when first gone to."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .desk import Desk
    from .screen import Screen


@dataclass(frozen=True, slots=True)
class Place:
    """One place; `needs_school` hides it where no school is open, `at_bottom` puts it below in the rail."""

    key: str
    sign: str
    screen: str
    needs_school: bool = False
    at_bottom: bool = False
    in_rail: bool = True
    names_schools: bool = False
    """Names other schools than the open one: covered while the group looks too."""

    @property
    def word(self) -> str:
        """The key of its word."""
        return f"desk.place-{self.key}"

    @property
    def short(self) -> str:
        """The key of its word for the narrow rail."""
        return f"desk.short-{self.key}"


PLACES = {
    place.key: place
    for place in (
        Place("library", "home", "workshopdesk.ui.library.screen:LibraryScreen", names_schools=True),
        Place("prepare", "calendar", "workshopdesk.ui.prepare.screen:PrepareScreen", needs_school=True),
        Place("print", "print", "workshopdesk.ui.print_studio.screen:PrintScreen"),
        Place("history", "history", "workshopdesk.ui.school_history.screen:HistoryScreen", needs_school=True),
        Place("shelf", "book", "workshopdesk.ui.shelf.screen:ShelfScreen"),
        Place("safety", "backup", "workshopdesk.ui.safety.screen:SafetyScreen", needs_school=True),
        Place("erased", "trash", "workshopdesk.ui.safety.erased:ErasedScreen", in_rail=False),
        Place("protect", "lock", "workshopdesk.ui.protection.set_up:ProtectScreen", in_rail=False),
        Place("locked", "lock", "workshopdesk.ui.protection.lock_screen:LockScreen", in_rail=False),
        Place("move", "export", "workshopdesk.ui.safety.moving:MovingScreen", in_rail=False),
        Place("return", "restore", "workshopdesk.ui.safety.returning:ReturnScreen", in_rail=False, names_schools=True),
        Place("packs", "card", "workshopdesk.ui.pack_editor.screen:PackScreen", in_rail=False),
        Place("settings", "gear", "workshopdesk.ui.settings.screen:SettingsScreen", at_bottom=True),
        Place("run", "lead-workshop", "workshopdesk.ui.run.screen:RunScreen", needs_school=True, in_rail=False),
        Place(
            "start-check",
            "screen-test",
            "workshopdesk.ui.room.start_check:StartCheckScreen",
            True,
            in_rail=False,
        ),
        Place(
            "recovery",
            "restore",
            "workshopdesk.ui.recovery.screen:RecoveryScreen",
            in_rail=False,
            names_schools=True,
        ),
    )
}


def load(key: str, desk: Desk) -> Screen:
    """Return a new screen for a place."""
    module, _, name = PLACES[key].screen.partition(":")
    made: Screen = getattr(import_module(module), name)(desk)
    return made


def exists(key: str) -> bool:
    """Say whether a place's screen is part of this build."""
    from importlib.util import find_spec

    module = PLACES[key].screen.partition(":")[0]
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False
