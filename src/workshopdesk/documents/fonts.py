"""The printed fonts, registered with ReportLab: Atkinson Hyperlegible, and Noto Sans for what it lacks."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from ..content.glyphs import font_file
from .light_font import lighter

PREFIX: Final = "WorkshopDesk-"
FONTS: Final = ("regular", "bold", "italic", "bold-italic", "fallback", "fallback-bold")
LIGHT: Final = {"regular": "light", "bold": "light-bold", "italic": "light-italic", "bold-italic": "light-italic"}
"""The fonts of the ink saver, by what they stand in for."""
_TAKEN: Final = {"light": ("regular", 18.0), "light-bold": ("regular", 11.0), "light-italic": ("italic", 18.0)}
_WEIGHT_BOLD: Final = {"wght": 700, "wdth": 100}


def _bold_of_variable(path: str) -> io.BytesIO:
    """Return the bold instance of a variable font; ReportLab embeds the default one only."""
    from fontTools.ttLib import TTFont as VariableFont
    from fontTools.varLib.instancer import instantiateVariableFont

    font = VariableFont(io.BytesIO(Path(path).read_bytes()), lazy=True, recalcTimestamp=False)  # no file stays open
    for table in ("GSUB", "GPOS", "GDEF"):  # not used without shaping
        if table in font:
            del font[table]
    made = io.BytesIO()
    instantiateVariableFont(font, _WEIGHT_BOLD).save(made)
    made.seek(0)
    return made


@cache
def pdf_font(font: str) -> str:
    """Return the name under which ReportLab knows a font of the display list, registering it on first use."""
    name = PREFIX + font
    pdfmetrics.registerFont(TTFont(name, _source(font, name)))
    return name


def _source(font: str, name: str) -> str | io.BytesIO:
    if font in _TAKEN:
        full, taken = _TAKEN[font]
        return lighter(font_file(full), taken, name)
    path = str(font_file(font))
    return _bold_of_variable(path) if font == "fallback-bold" else path


def register_fonts() -> None:
    """Register the fonts that are always there; the bold fallback is made when a text needs it."""
    for font in FONTS[:-1]:
        pdf_font(font)
