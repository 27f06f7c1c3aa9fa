"""The style sheet, filled from the template resources/styles/desk.qss for one look.

In the template `@name` is a colour, `@px(10)` a length, `@line(1.5)` a line's width, `@radius(control)` a
corner and `@font(body)` a whole font declaration.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ...locations import resources
from .fonts import BOLD_FROM, FAMILIES
from .tokens import tokens

if TYPE_CHECKING:
    from .theme import Theme

_CALL = re.compile(r"@(px|line|radius|font)\(([\w.]+)\)")
_COLOUR = re.compile(r"@(\w+)")


@cache
def _template() -> str:
    return (resources() / "styles" / "desk.qss").read_text("utf-8")


@lru_cache(maxsize=8)
def style_sheet(theme: Theme) -> str:
    """Return the whole style sheet in this look."""

    def call(found: re.Match[str]) -> str:
        kind, value = found.groups()
        if kind == "px":
            return f"{theme.px(float(value))}px"
        if kind == "line":
            return f"{max(1, int(theme.line(float(value)) + 0.5))}px"
        if kind == "radius":
            return f"{theme.radius(value)}px"
        return _font(theme, value)

    return _COLOUR.sub(lambda found: theme.hex(found[1]), _CALL.sub(call, _template()))


def _font(theme: Theme, role: str) -> str:
    type_ = tokens()["type"]["desk"][role]
    weight = "bold" if type_["weight"] >= BOLD_FROM else "normal"
    family = ", ".join(f'"{name}"' for name in FAMILIES)
    return f"font-family: {family}; font-size: {theme.px(type_['size'])}px; font-weight: {weight};"
