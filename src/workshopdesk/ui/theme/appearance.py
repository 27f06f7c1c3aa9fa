"""What the person chose to see: light or dark, how large, with or without movement; tells when that changes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from .theme import SCALES, Mode, Theme, apply, current


class Appearance(QObject):
    """Holds the application's look and puts it on; screens are built anew on `appearance_changed`."""

    appearance_changed = Signal(object)

    def __init__(self, app: QApplication, theme: Theme | None = None) -> None:
        super().__init__(app)
        self._app = app
        apply(app, theme or Theme())

    @property
    def theme(self) -> Theme:
        """The look that is on."""
        return current()

    def set_mode(self, mode: Mode) -> None:
        """Change to table and paper ("light") or to the chalkboard ("dark")."""
        self._put_on(replace(current(), mode=mode))

    def set_scale(self, scale: float) -> None:
        """Change the size of text and all that goes with it; kept to the steps of 1.0 to 2.0."""
        self._put_on(replace(current(), scale=min(SCALES, key=lambda step: abs(step - scale))))

    def set_reduced_motion(self, reduced: bool) -> None:
        """Let everything move at once, or with its usual short movement."""
        self._put_on(replace(current(), reduced_motion=reduced))

    def enlarge(self, steps: int = 1) -> None:
        """One step larger; negative: smaller."""
        at = min(range(len(SCALES)), key=lambda step: abs(SCALES[step] - current().scale))
        self.set_scale(SCALES[max(0, min(len(SCALES) - 1, at + steps))])

    def _put_on(self, theme: Theme) -> None:
        if theme == current():
            return
        apply(self._app, theme)
        self.appearance_changed.emit(theme)
