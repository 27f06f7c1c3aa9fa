"""Type that saves ink: a lighter letter that stands exactly where the full one would have stood.

Each line keeps its width, so that lines break where they always do: bold is drawn as a thinner letter, spread to
the width of bold. Display type is drawn as an outline.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ..layout.metrics import em
from .fonts import LIGHT, pdf_font

FILL: Final = 0
OUTLINE: Final = 1
"""PDF's ways of drawing letters."""
OUTLINE_FROM_PT: Final = 70.0
_OUTLINE_EM: Final = 0.012
_REGULAR: Final[dict[str, str]] = {"bold": "regular", "bold-italic": "italic", "fallback-bold": "fallback"}


@dataclass(frozen=True, slots=True)
class LightType:
    """How a text is drawn: the PDF's font, the way of drawing, and in points the edge and the extra advance."""

    font: str
    mode: int = FILL
    edge_pt: float = 0.0
    spread_pt: float = 0.0


def light_type(text: str, size_pt: float, font: str) -> LightType:
    """Return how a text is drawn where ink is saved."""
    if size_pt >= OUTLINE_FROM_PT:
        return LightType(pdf_font(font), OUTLINE, size_pt * _OUTLINE_EM)
    thin = _REGULAR.get(font, font)
    spread = 0.0 if thin == font or not text else (em(text, font) - em(text, thin)) * size_pt / len(text)
    return LightType(pdf_font(LIGHT.get(font, thin)), FILL, 0.0, spread)
