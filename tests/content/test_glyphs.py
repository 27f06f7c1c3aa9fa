"""What the fonts can draw, and that widths are those of the printed page."""

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from workshopdesk.content import glyphs


@pytest.mark.parametrize("char", "aéëïôç’“”–…≥≤€·×½\n\u00ad")
def test_everyday_characters_can_be_drawn(char: str) -> None:
    assert glyphs.has_glyph(char)


@pytest.mark.parametrize("char", "→✓☐😀漢")
def test_arrows_ticks_boxes_and_emoji_cannot(char: str) -> None:
    assert not glyphs.has_glyph(char)


def test_what_is_missing_is_named_once() -> None:
    assert list(glyphs.missing_in("a→b→c✓")) == ["→", "✓"]


def test_a_letter_that_the_first_font_lacks_comes_from_the_second() -> None:
    assert glyphs.face_of("ж") == "fallback"
    assert glyphs.face_of("ж", "bold") == "fallback-bold"
    assert glyphs.width_mm("ж", "bold", 10) > glyphs.width_mm("ж", "regular", 10) > 0


@pytest.mark.parametrize("font", ["regular", "bold", "italic", "bold-italic"])
def test_widths_are_those_of_the_pdf(font: str) -> None:
    pdfmetrics.registerFont(TTFont(f"measured-{font}", str(glyphs.font_file(font))))
    text = "Aanspreekpersoon is gekend – Oké of niet oké? AVATo"
    printed = pdfmetrics.stringWidth(text, f"measured-{font}", 20) * glyphs.MM_PER_POINT
    assert glyphs.width_mm(text, font, 20) == pytest.approx(printed, rel=1e-3)


def test_a_soft_hyphen_takes_no_room() -> None:
    assert glyphs.width_mm("Aan\u00adspreek", "bold", 20) == glyphs.width_mm("Aanspreek", "bold", 20)
