"""What the guide chose in the studio, and what of it is remembered for the next time."""

from __future__ import annotations

from dataclasses import replace

from ...app.print_jobs import DOCUMENTS, PAPERS, SIZES, TEMPLATES, Choices
from ...app.settings import Settings

_SETTING, _PRINTER, _TRAYS = "print_choices", "printer", "printer_trays"
_KNOWN = {
    "paper": PAPERS,
    "size": SIZES,
    "template": tuple(TEMPLATES),
    "sides": ("long", "short", "fold", "apart"),
    "ink": ("normal", "grey", "saver"),
    "tile": (True, False),
}


class Choosing:
    """The choices, the document in front, the ticked ones, printer and tray."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        stored = settings.get(_SETTING, {})
        kept = {name: stored[name] for name, known in _KNOWN.items() if stored.get(name) in known}
        self.choices = replace(Choices(), **kept)
        self.present = "screener-poster"
        self.ticked: tuple[str, ...] = ()
        self.format = "pdf"

    def take(self, choices: Choices) -> None:
        """Take other choices and remember what belongs to the desk, not to one print."""
        self.choices = choices
        self._settings.set(_SETTING, {name: getattr(choices, name) for name in _KNOWN})

    @property
    def selection(self) -> tuple[str, ...]:
        """What will be printed: the ticked documents, else the one in front."""
        return self.ticked or (self.present,)

    def come_to(self, document: str, *, alone: bool = False) -> None:
        """Put a document in front; `alone` ticks it and nothing else."""
        if document in DOCUMENTS:
            self.present = document
            if alone:
                self.ticked = (document,)
        self.format = "pdf"

    @property
    def printer(self) -> str:
        """The printer that was used last."""
        return str(self._settings.get(_PRINTER, ""))

    @printer.setter
    def printer(self, name: str) -> None:
        self._settings.set(_PRINTER, name)

    @property
    def tray(self) -> str:
        """The tray of that printer."""
        return str(self._settings.get(_TRAYS, {}).get(self.printer, ""))

    @tray.setter
    def tray(self, name: str) -> None:
        self._settings.set(_TRAYS, {**self._settings.get(_TRAYS, {}), self.printer: name})
