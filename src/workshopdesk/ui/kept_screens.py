"""The screens that were made, kept until the look or the school changes: each is made when it is first gone to."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from . import places
from .desk import Desk
from .screen import Screen


class KeptScreens:
    """Holds one screen a place in the stack; `present` is the one that was entered."""

    def __init__(self, desk: Desk, stack: QStackedWidget) -> None:
        self._desk = desk
        self._stack = stack
        self._screens: dict[str, Screen] = {}
        self.present: Screen | None = None

    def of(self, place: str) -> Screen:
        """Return the screen of a place."""
        if place not in self._screens:
            screen = self._screens[place] = places.load(place, self._desk)
            self._stack.addWidget(screen)
        return self._screens[place]

    def leave(self) -> None:
        """Put away what is half done on the present screen."""
        if self.present is not None:
            self.present.leave()

    def leave_school(self) -> None:
        """Put away what is half done on a screen that shows the open school."""
        if self.present is not None and any(
            one is self.present and places.PLACES[place].needs_school for place, one in self._screens.items()
        ):
            self.present.leave()

    def drop(self) -> None:
        """Let all of them go."""
        self.leave()
        self.present = None
        for screen in self._screens.values():
            self._stack.removeWidget(screen)
            screen.setParent(None)
            screen.deleteLater()
        self._screens = {}

    def drop_those_of_a_school(self) -> bool:
        """Let go what shows the school that was open; say whether that was the present screen."""
        was_present = False
        for place in [key for key in self._screens if places.PLACES[key].needs_school]:
            screen = self._screens.pop(place)
            if screen is self.present:
                screen.leave()
                self.present = None
                was_present = True
            self._stack.removeWidget(screen)
            screen.hide()
            screen.deleteLater()
        return was_present
