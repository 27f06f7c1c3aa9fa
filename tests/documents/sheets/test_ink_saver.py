"""The ink saver, measured: how dark a document is against the same in colour, and that its letters stay in place."""

import io

import pypdf
import pypdfium2
import pytest

from workshopdesk.documents.catalogue import DOCUMENTS
from workshopdesk.documents.fonts import pdf_font
from workshopdesk.documents.light_type import OUTLINE, OUTLINE_FROM_PT, light_type
from workshopdesk.layout.metrics import em
from workshopdesk.layout.palette import palette

GOAL = 0.40


def darkness(data):
    """Return the ink on all pages: mean darkness at 100 dpi, times their size."""
    found = 0.0
    for page in pypdfium2.PdfDocument(data):
        width, height = page.get_size()
        picture = page.render(scale=100 / 72, grayscale=True).to_numpy()
        found += (255 - picture.mean(dtype=float)) * width * height
    return found


@pytest.mark.parametrize("document", sorted(set(DOCUMENTS) - {"kit"}))
@pytest.mark.parametrize("blank", [True, False])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_document_takes_less_than_two_fifths_of_the_ink(document, blank, language, pdf):
    saved = darkness(pdf(document, blank, language=language, ink="saver"))
    assert saved / darkness(pdf(document, blank, language=language)) < GOAL


@pytest.mark.parametrize("font", ["regular", "bold"])
def test_a_light_line_is_as_wide_as_the_line_it_stands_for(font):
    said = "Ouders en leerlingen betrekken, één keer of vaker"
    look = light_type(said, 11, font)
    from reportlab.pdfbase.pdfmetrics import stringWidth

    wide = stringWidth(said, look.font, 11) + look.spread_pt * len(said)
    assert wide == pytest.approx(em(said, font) * 11, abs=0.02)


def test_display_type_is_an_outline_and_smaller_type_is_not():
    assert light_type("A", OUTLINE_FROM_PT, "bold").mode == OUTLINE
    assert light_type("A", OUTLINE_FROM_PT - 1, "bold").mode != OUTLINE
    assert light_type("A", OUTLINE_FROM_PT, "bold").font == pdf_font("bold")


def test_every_letter_of_the_light_cut_is_whole_and_thinner():
    from fontTools.pens.areaPen import AreaPen
    from fontTools.ttLib import TTFont

    from workshopdesk.content.glyphs import font_file
    from workshopdesk.documents.light_font import lighter

    full, light = TTFont(font_file("regular")), TTFont(lighter(font_file("regular"), 18, "Light"))
    assert full["hmtx"].metrics == light["hmtx"].metrics
    for char in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789éëïöüçà’–≥≤&?!.,;:()@%":
        areas = []
        for font in (full, light):
            pen = AreaPen(font.getGlyphSet())
            font.getGlyphSet()[font.getBestCmap()[ord(char)]].draw(pen)
            areas.append(abs(pen.value))
        assert 0.4 < areas[1] / areas[0] < 0.85, char


def test_what_is_cut_or_measured_by_is_solid_where_ink_is_saved(pdf, pictures):
    assert palette("saver").measure == "#000000"
    (picture,) = pictures(pdf("calibration", ink="saver"), per_mm=12, pages=[0])
    # The long stroke of the cross at the top left, just beside its middle.
    assert picture[(36 * 12) - 3 : (36 * 12) + 4, int(42.5 * 12)].min() < 90


def test_words_of_the_saver_can_be_read_on_white():
    from workshopdesk.layout.palette import SAVER_INK, luminance

    assert 1.05 / (luminance(SAVER_INK) + 0.05) >= 4.5


@pytest.mark.parametrize("document", ["agenda", "cards"])
def test_fonts_of_the_saver_are_ours(document, pdf):
    named = {
        str(font.get_object()["/BaseFont"])
        for page in pypdf.PdfReader(io.BytesIO(pdf(document, ink="saver"))).pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert named
    assert all("WorkshopDesk" in name or "Atkinson" in name for name in named), named


def test_slanted_words_are_lighter_too(pdf):
    named = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in pypdf.PdfReader(io.BytesIO(pdf("prompts", ink="saver"))).pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert "WorkshopDesk-light-italic" in named
    assert not named & {"AtkinsonHyperlegible-Italic", "WorkshopDesk-italic"}


def test_a_line_to_write_on_is_dotted_only_where_ink_is_saved(pdf):
    def streams(ink):
        pages = pypdf.PdfReader(io.BytesIO(pdf("vision-text", True, ink=ink))).pages
        return b"".join(page.get_contents().get_data() for page in pages)

    assert streams("saver").count(b"[1 2] 0 d") > 10
    assert b"[1 2] 0 d" not in streams("normal")


def test_the_test_sheet_keeps_every_tick_in_its_place_where_ink_is_saved():
    from workshopdesk.layout.calibration import calibration_sheets
    from workshopdesk.layout.display import Shape

    def ticks(ink):
        lines = {"#20261F", "#000000"} - {palette(ink).ink} | {palette(ink).measure}
        for page in calibration_sheets("nl", palette(ink)).pages:
            for item in page.items:
                if isinstance(item, Shape) and item.stroke in lines and len(item.commands) == 2:
                    (_, x1, y1), (_, x2, y2) = item.commands
                    yield round(x1, 3) if x1 == x2 else None, round(y1, 3) if y1 == y2 else None

    assert set(ticks("saver")) <= set(ticks("normal"))
    assert len(set(ticks("saver"))) > 150
