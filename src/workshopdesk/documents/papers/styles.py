"""The kinds of text that papers are set in; sizes and leadings in points."""

from __future__ import annotations

from typing import Final

from .text import TextStyle

STYLES: Final = {
    # whole papers
    "title": TextStyle(27, 31, "bold"),
    "report-title": TextStyle(29, 34, "bold"),
    "subtitle": TextStyle(12, 16, colour="ink2"),
    "school": TextStyle(11, 15, "bold", "accent"),
    "aside": TextStyle(10, 14, colour="ink2", align="right"),
    "aside-bold": TextStyle(10, 14, "bold", align="right"),
    "h1": TextStyle(15, 19, "bold", "accent", before=20, after=6),
    "h2": TextStyle(13, 17, "bold", before=16, after=5),
    "h3": TextStyle(11.5, 15.5, "bold", before=12, after=3),
    "body": TextStyle(11, 15.5, before=0, after=7, hyphenate=True),
    "lead": TextStyle(12, 17, colour="ink2", after=9, hyphenate=True),
    "contents": TextStyle(10.5, 14.5),
    "item": TextStyle(11, 15.5, after=3.5, hyphenate=True),
    "strong": TextStyle(11, 15.5, "bold"),
    "label": TextStyle(10, 15.5, "bold", "ink2"),
    "small": TextStyle(9.5, 13, colour="ink2", hyphenate=True),
    "note": TextStyle(8, 10.5, colour="ink3", hyphenate=True),
    "number": TextStyle(15, 18, "bold"),
    "figure": TextStyle(24, 28, "bold", "accent"),
    # cells of tables
    "cell": TextStyle(9.5, 12.3, hyphenate=True),
    "cell-bold": TextStyle(9.5, 12.3, "bold"),
    "cell-head": TextStyle(9.5, 12.3, "bold", "on_accent"),
    "cell-note": TextStyle(8, 10.2, colour="ink3", hyphenate=True),
    "cell-number": TextStyle(17, 17, "bold", align="middle"),
    "cell-right": TextStyle(9.5, 12.3, align="right"),
    "agenda": TextStyle(11, 15, hyphenate=True),
    "agenda-bold": TextStyle(11, 15, "bold"),
    "agenda-small": TextStyle(9.5, 13, colour="ink2", hyphenate=True),
    "form": TextStyle(10.5, 14),
}
