"""The two typefaces that ship with the program, made known to Qt; never a font of the system.

Atkinson Hyperlegible draws everything; Noto Sans stands behind it for the characters that it lacks.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from ...content.glyphs import font_file

FAMILY = "Atkinson Hyperlegible"
FALLBACK = "Noto Sans"
FAMILIES = [FAMILY, FALLBACK]
# From this weight on a token becomes bold: the family has regular and bold only.
BOLD_FROM = 600

_TABULAR = QFont.Tag("tnum")


def load() -> None:
    """Make the fonts known to Qt, once an application; raise where a file of ours can't be read."""
    if _loaded and {FAMILY, FALLBACK} <= set(QFontDatabase.families()):  # another application object may have none
        return
    for name in ("regular", "bold", "italic", "bold-italic", "fallback"):
        path = font_file(name)
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise RuntimeError(f"Qt can't read the font {path.name}")
    _loaded.append(True)


_loaded: list[bool] = []


def make(size_px: float, weight: int = 400, tracking_px: float = 0.0, *, tabular: bool = False) -> QFont:
    """Return the font of a size in pixels; `tabular` gives all digits one width."""
    font = QFont(FAMILIES)
    font.setPixelSize(max(1, round(size_px)))
    font.setBold(weight >= BOLD_FROM)
    # Hinting would round every advance to whole pixels, so that a line has another width at each text scale.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tracking_px:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking_px)
    if tabular:
        font.setFeature(_TABULAR, 1)
    return font
