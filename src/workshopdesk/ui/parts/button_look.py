"""How a button of each kind looks in each state, as tokens."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ButtonLook:
    """The tokens of one kind in one state."""

    fill: str | None
    text: str
    line: str | None
    width: float = 1.2
    dash: bool = False


def look_of(kind: str, *, enabled: bool, down: bool, hover: bool, checked: bool) -> ButtonLook:
    """Return how a button looks; a disabled one is dashed, so that it differs without colour."""
    if not enabled:
        return ButtonLook(None, "ink3", None if kind == "quiet" else "lineStrong", dash=True)
    if kind == "primary":
        return ButtonLook("accentPressed" if down else "accentHover" if hover else "accent", "onAccent", None)
    if kind == "quiet":
        return ButtonLook("accentTint" if down or hover else None, "accent", None)
    if checked:
        return ButtonLook("accentTint", "onAccentTint", "accent", 2.0)
    fill = "accentTint" if down else "sunken" if hover else "paper"
    if kind == "outline":
        return ButtonLook(fill, "accent", "accent", 2.0)
    return ButtonLook(fill, "ink", "ink" if kind == "danger" else "lineStrong", 2.0 if kind == "danger" else 1.2)
