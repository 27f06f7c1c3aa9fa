"""The colours of papers by name: those of the sheets, and the few that only papers use."""

from __future__ import annotations

from functools import cache
from typing import Final

from ...layout.palette import SAVER_INK, Palette, grey, palette
from ..request import Ink

_OWN: Final = {
    "stripe": "#F8F5EE",
    "attention": "#F8E3B4",
    "on_attention": "#4A3100",
    "attention_line": "#B87400",
}


class Tones:
    """Colours by name for one way of spending ink.

    A name is a field of the palette ("ink2"), one of papers' own, or a part of a family: "quality.text",
    "work.tint", "flag-green.fill".
    """

    def __init__(self, ink: Ink) -> None:
        self.ink = ink
        self.palette: Palette = palette(ink)

    @property
    def saving(self) -> bool:
        """Say whether no tints and solids are printed."""
        return self.palette.saving

    def __call__(self, name: str) -> str:
        """Return the colour of a line, a small mark or a text."""
        if name in _OWN:
            own = _OWN[name]
            return SAVER_INK if self.saving else grey(own) if self.ink == "grey" else own
        family, _, part = name.partition(".")
        if not part:
            return str(getattr(self.palette, name))
        if family in ("strength", "work"):
            return str(getattr(self.palette.face(family), part))
        if family.startswith("flag-"):
            return str(getattr(self.palette.flags[family[5:]], part))
        return str(getattr(self.palette.level(family), part))

    def fill(self, name: str | None) -> str | None:
        """Return the colour of a surface, None where there is none to print."""
        return None if name is None or self.saving else self(name)


@cache
def tones(ink: Ink) -> Tones:
    """Return the colours of a way of spending ink."""
    return Tones(ink)
