"""Help on F1: the keys of where the guide is first, then those of everywhere; made of the tables of keys."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from .parts.help_overlay import HelpOverlay, HelpSection, KeyHelp
from .shortcuts import TABLE
from .texts import tr

#: place, title of its keys, and (chords, word for what they do)
PLACE_KEYS: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "run-board": (
        (("↑", "↓", "←", "→", "N"), "desk.help-board-move"),
        (("1–9",), "desk.help-board-member"),
        (("B", "R"), "desk.help-board-face"),
        (("T", "⌫"), "desk.help-board-hand"),
        (("Enter",), "desk.help-board-open"),
        (("X",), "desk.help-board-contested"),
    ),
    "prepare": (
        (("↑", "↓"), "desk.help-rows"),
        (("+", "−"), "desk.help-minutes"),
        (("S",), "desk.help-skip"),
        (("Ctrl ↑", "Ctrl ↓"), "desk.help-move-row"),
    ),
}
_SIGNS = {"Up": "↑", "Down": "↓", "Return": "Enter"}
_RUN_ONLY = {"start_pause", "more_minutes", "less_minutes", "next_step", "room_on_off", "room_blank", "room_swap"}


def chord(keys: str) -> str:
    """Return a chord as it stands on the keys: "Ctrl+Up" as "Ctrl ↑"."""
    return " ".join(_SIGNS.get(key, key) for key in keys.split("+"))


def _table(run: bool) -> tuple[KeyHelp, ...]:
    by_word: dict[str, list[str]] = {}
    for keys, action, word in TABLE:
        if (action in _RUN_ONLY) == run:
            shown = chord(keys)
            known = by_word.setdefault(word, [])
            if shown not in known:
                known.append(shown)
    return tuple(KeyHelp(tuple(chords), tr(word)) for word, chords in by_word.items())


def _place(key: str) -> tuple[KeyHelp, ...]:
    return tuple(KeyHelp(chords, tr(word)) for chords, word in PLACE_KEYS[key])


def sections(place: str) -> list[HelpSection]:
    """Return the help for a place."""
    found = []
    if place == "run":
        found.append(HelpSection(tr("desk.help-run"), _table(True)))
        found.append(HelpSection(tr("desk.help-board"), _place("run-board")))
    elif place in PLACE_KEYS:
        found.append(HelpSection(tr(f"desk.place-{place}"), _place(place)))
    found.append(HelpSection(tr("desk.help-everywhere"), (*_table(False), KeyHelp(("Esc",), tr("desk.help-escape")))))
    if place != "run":
        found.append(HelpSection(tr("desk.help-run"), _table(True)))
        found.append(HelpSection(tr("desk.help-board"), _place("run-board")))
    found.append(HelpSection(tr("desk.help-good"), text=tr("desk.help-good-text")))
    return found


def open_help(place: str, host: QWidget) -> HelpOverlay:
    """Open the help over a window."""
    overlay = HelpOverlay(host)
    overlay.show_help(sections(place))
    overlay.closed.connect(overlay.deleteLater)
    overlay.open_overlay()
    return overlay
