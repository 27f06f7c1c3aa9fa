"""Every sheet in both languages and all ways of ink: boxes, fonts, metadata, no blank page, same bytes."""

import io
import json
from datetime import date

import pypdf
import pytest

from workshopdesk.documents.catalogue import DOCUMENTS, KIT_ORDER, formats_of, make
from workshopdesk.documents.papers import PAPERS
from workshopdesk.documents.request import Cancelled, PrintRequest
from workshopdesk.documents.sheets import SHEETS
from workshopdesk.domain.errors import Refused
from workshopdesk.layout.posters import SIZES_MM

DAY = date(2026, 11, 21)
A4 = [(210, 297), (297, 210)]


def fonts_in(reader):
    found = {}

    def gather(holder):
        resources = holder.get("/Resources", {})
        for font in (resources.get("/Font") or {}).values():
            font = font.get_object()
            found[str(font["/BaseFont"])] = font
        for form in (resources.get("/XObject") or {}).values():
            gather(form.get_object())

    for page in reader.pages:
        gather(page)
    return found


@pytest.mark.parametrize("document", sorted(SHEETS))
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("blank", [True, False])
def test_a_sheet_is_whole(document, language, blank, pdf, pictures):
    data = pdf(document, blank, language=language)
    reader = pypdf.PdfReader(io.BytesIO(data), strict=True)
    posters = [(h, w) for w, h in SIZES_MM.values()] + list(SIZES_MM.values())
    for page in reader.pages:
        size = tuple(float(side) * 25.4 / 72 for side in (page.mediabox.width, page.mediabox.height))
        assert any(size == pytest.approx(known, abs=0.1) for known in [*A4, *posters])
    for name, font in fonts_in(reader).items():
        assert "Helvetica" not in name
        assert name[1:].split("+")[0].isupper(), "a subset"
        assert "/FontFile2" in font["/FontDescriptor"].get_object()
    assert reader.metadata.author == "WorkshopDesk"
    assert reader.metadata.title
    assert reader.trailer["/Root"]["/Lang"] == {"nl": "nl-BE", "en": "en-GB"}[language]
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/PrintScaling"] == "/None"
    assert b"Helvetica" not in data
    for picture in pictures(data, per_mm=0.5):
        assert picture.min() < 128, "a blank page"


@pytest.mark.parametrize("document", sorted(SHEETS))
@pytest.mark.parametrize("ink", ["grey", "saver"])
def test_grey_and_saver_print_no_colour(document, ink, pdf, pictures):
    for picture in pictures(pdf(document, ink=ink), per_mm=0.6):
        assert (picture.max(axis=2) - picture.min(axis=2)).max() <= 2


@pytest.mark.parametrize("document", sorted(SHEETS))
@pytest.mark.parametrize("ink", ["grey", "saver"])
def test_all_ways_of_ink_say_the_same(document, ink, pdf, words_of):
    assert words_of(pdf(document, ink=ink)) == words_of(pdf(document))


@pytest.mark.parametrize("document", sorted(SHEETS))
def test_the_same_request_makes_the_same_bytes(document, pdf, pack):
    request = PrintRequest(document, pack, "nl", DAY, blank=True)
    assert make(request) == make(request) == pdf(document, blank=True)


@pytest.mark.parametrize("document", sorted(SHEETS))
def test_a_sheet_is_there_as_json_too(document, pdf):
    told = json.loads(pdf(document, format="json"))
    assert told["format"] == "workshopdesk.display-list"
    assert told["pages"][0]["items"]


@pytest.mark.parametrize(("flip", "wanted"), [("long", "/DuplexFlipLongEdge"), ("short", "/DuplexFlipShortEdge")])
def test_cards_ask_the_printer_for_their_edge(flip, wanted, pdf):
    reader = pypdf.PdfReader(io.BytesIO(pdf("cards", flip=flip)))
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/Duplex"] == wanted


def test_what_is_not_there_is_refused(pack):
    for change in ({"document": "poem"}, {"format": "docx"}, {"template": "card-1x1"}, {"only": ("K99",)}):
        facts = {"document": "cards", **change}
        with pytest.raises(Refused):
            make(PrintRequest(facts.pop("document"), pack, "nl", DAY, **facts))
    assert formats_of("poem") == ()
    assert formats_of("cards") == ("pdf", "json")


def test_printing_can_be_cancelled(pack):
    def stop(done, _total):
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        make(PrintRequest("cards", pack, "nl", DAY, progress=stop))


def test_the_kit_holds_everything_under_one_outline(pdf):
    data = pdf("kit")
    reader = pypdf.PdfReader(io.BytesIO(data), strict=True)
    named = [entry for entry in reader.outline if not isinstance(entry, list)]
    assert len(named) == len(KIT_ORDER)
    assert named[0].title == "Agenda"
    starts = [reader.get_destination_page_number(entry) for entry in named]
    assert starts == sorted(set(starts))
    assert starts[0] == 0
    assert {*KIT_ORDER} <= {*DOCUMENTS}
    assert {*DOCUMENTS} == {*SHEETS, *PAPERS, "kit"}
    assert reader.metadata.author == "WorkshopDesk"
    assert all(page.extract_text().strip() for page in reader.pages)


def test_the_environment_leaves_no_trace(pack, monkeypatch):
    request = PrintRequest("ballots", pack, "en", DAY, blank=True)
    before = make(request)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert make(request) == before
