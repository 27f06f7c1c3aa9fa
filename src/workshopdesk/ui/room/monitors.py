"""Monitors by what they are, not by their order: so that the room screen comes back on the same projector."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Monitor:
    """A monitor with the number that the start check shows on it."""

    number: int
    key: str
    name: str
    width: int
    height: int
    is_desk: bool
    screen: QScreen


def key_of(screen: QScreen) -> str:
    """Return what a monitor is known by: maker, model, serial number and name of its connector."""
    parts = (screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name())
    return "|".join(part.strip() for part in parts)


def monitors(desk: QWidget) -> list[Monitor]:
    """Return all monitors, the guide's own first."""
    own = desk.window().screen()
    screens = sorted(QGuiApplication.screens(), key=lambda screen: (screen is not own, screen.geometry().x()))
    return [
        Monitor(
            number,
            key_of(screen),
            screen.model().strip() or screen.name(),
            round(screen.geometry().width() * screen.devicePixelRatio()),
            round(screen.geometry().height() * screen.devicePixelRatio()),
            screen is own,
            screen,
        )
        for number, screen in enumerate(screens, start=1)
    ]


def mirrored(screens: list[Monitor]) -> bool:
    """Say whether two monitors show the same: they lie on the same place of the desktop."""
    places = [(m.screen.geometry().x(), m.screen.geometry().y()) for m in screens]
    return len(set(places)) < len(places)
