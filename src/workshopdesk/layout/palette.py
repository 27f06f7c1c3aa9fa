"""The colours of sheets and boards: light and dark tokens, and what ink does to them (normal, grey, saver).

A drawing asks for colours by their duty; `saver` has no tints and no solids, so areas come back without a
fill and shapes are outlined. Grey keeps each colour's luminance, so contrast on white stays what it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Literal

Ink = Literal["normal", "grey", "saver"]
SAVER_LINE_MM = 0.25
SAVER_INK, SAVER_RULE, SAVER_FAINT = "#707070", "#A6A6A6", "#C8C8C8"
"""Of words and marks (5:1 on white), of lines to write on, and of lines that only part."""


@dataclass(frozen=True, slots=True)
class LevelInk:
    """The colours of one level: mark, hatch, band and words; `outline` where the mark has one."""

    solid: str
    tint: str
    text: str
    on: str
    outline: str | None = None


@dataclass(frozen=True, slots=True)
class FaceInk:
    """The colours of one face."""

    line: str
    tint: str
    text: str


@dataclass(frozen=True, slots=True)
class FlagInk:
    """The colours of one flag."""

    fill: str
    on: str
    outline: str


@dataclass(frozen=True)
class Palette:
    """All colours that a drawing may ask for; `saving` where areas are outlined instead of filled."""

    paper: str
    card: str
    ink: str
    ink2: str
    ink3: str
    line: str
    line_strong: str
    sunken: str
    accent: str
    accent_tint: str
    on_accent: str
    disc: str
    on_disc: str
    strength: FaceInk
    work: FaceInk
    levels: Mapping[str, LevelInk]
    flags: Mapping[str, FlagInk]
    card_ink: str = "#20261F"
    card_ink3: str = "#595D52"
    card_line: str = "#B9B2A2"
    measure: str = "#20261F"  # hairlines to cut, fold and measure by: never a grey that a printer breaks into dots
    saving: bool = False

    def level(self, key: str) -> LevelInk:
        """Return the colours of a level; a level that a pack made up wears those of Quality."""
        return self.levels.get(key) or self.levels["quality"]

    def face(self, key: str) -> FaceInk:
        """Return the colours of a face, "strength" or "work"."""
        return self.work if key == "work" else self.strength

    def area(self, colour: str) -> str | None:
        """Return the fill of a tinted or solid area; None where ink is saved."""
        return None if self.saving else colour


LIGHT = Palette(
    paper="#FFFFFF",
    card="#FFFFFF",
    ink="#20261F",
    ink2="#454A41",
    ink3="#595D52",
    line="#D6CDBD",
    line_strong="#857C6B",
    sunken="#F6F1E8",
    accent="#14594A",
    accent_tint="#DBE9E1",
    on_accent="#FFFFFF",
    disc="#20261F",
    on_disc="#FFFFFF",
    strength=FaceInk("#1D5C9E", "#DCE9F6", "#123F6E"),
    work=FaceInk("#B8322A", "#FAE1DC", "#86201A"),
    levels={
        "quality": LevelInk("#5E3C0C", "#F2E5CD", "#5A390B", "#FFFFFF"),
        "prevention": LevelInk("#A9B347", "#EFF1CF", "#4B520F", "#20261F", "#4B520F"),
        "reaction": LevelInk("#97528B", "#F3E1EF", "#6A2F61", "#FFFFFF"),
    },
    flags={
        "green": FlagInk("#2E7D43", "#FFFFFF", "#20261F"),
        "yellow": FlagInk("#F0C33C", "#20261F", "#20261F"),
        "red": FlagInk("#BE2D3A", "#FFFFFF", "#20261F"),
        "black": FlagInk("#1A1C19", "#FFFFFF", "#20261F"),
    },
)
# On a dark board the cards stay paper with the light colours of their levels.
SCREEN_LIGHT = replace(LIGHT, paper="#FFFCF6", card="#FFFCF6", sunken="#F3EDE2", card_line="#D6CDBD")
SCREEN_DARK = replace(
    SCREEN_LIGHT,
    paper="#1F2D27",
    ink="#F4F1E6",
    ink2="#CFD4C9",
    ink3="#A9B4AB",
    line="#384A42",
    line_strong="#7F9489",
    sunken="#101815",
    accent="#93D6B9",
    accent_tint="#26443A",
    on_accent="#0E211A",
    disc="#F4F1E6",
    on_disc="#16201C",
    strength=FaceInk("#86BBF2", "#17324F", "#DCEBFC"),
    work=FaceInk("#F79A8B", "#4C211C", "#FDE3DE"),
    flags={
        "green": FlagInk("#6CC285", "#0E211A", "#F4F1E6"),
        "yellow": FlagInk("#F6D160", "#20261F", "#F4F1E6"),
        "red": FlagInk("#F0707C", "#2B0509", "#F4F1E6"),
        "black": FlagInk("#0A0C0A", "#FFFFFF", "#F4F1E6"),
    },
)


def luminance(colour: str) -> float:
    """Return the relative luminance of "#RRGGBB" (0 black, 1 white), as WCAG defines it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def grey(colour: str) -> str:
    """Return the grey that is as light as a colour."""
    light = luminance(colour)
    value = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return f"#{round(value * 255):02X}" + f"{round(value * 255):02X}" * 2


def _one_grey(colour: str) -> str:
    """Keep white and turn all other ink into the one grey of the saver."""
    return "#FFFFFF" if luminance(colour) > 0.9 else SAVER_INK


def _mapped(value: object, change: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {key: _mapped(one, change) for key, one in value.items()}
    if isinstance(value, LevelInk | FaceInk | FlagInk):
        parts = {part.name: _mapped(getattr(value, part.name), change) for part in fields(value)}
        return type(value)(**parts)  # type: ignore[arg-type]
    return value


@cache
def palette(ink: Ink = "normal") -> Palette:
    """Return the colours of paper in one of the three ways of spending ink."""
    if ink == "normal":
        return LIGHT
    changed = {part.name: _mapped(getattr(LIGHT, part.name), grey) for part in fields(LIGHT)}
    if ink == "saver":
        changed = {part.name: _mapped(getattr(LIGHT, part.name), _one_grey) for part in fields(LIGHT)}
        levels = {key: LevelInk(SAVER_INK, "#FFFFFF", SAVER_INK, SAVER_INK, SAVER_INK) for key in LIGHT.levels}
        flags = {key: FlagInk("#FFFFFF", SAVER_INK, SAVER_INK) for key in LIGHT.flags}
        face = FaceInk(SAVER_INK, "#FFFFFF", SAVER_INK)
        changed |= {"levels": levels, "flags": flags, "strength": face, "work": face, "on_disc": SAVER_INK}
        changed |= {"line": SAVER_FAINT, "line_strong": SAVER_RULE, "card_line": SAVER_RULE}
        changed |= {"on_accent": SAVER_INK, "measure": "#000000", "saving": True}
    return Palette(**changed)  # type: ignore[arg-type]
