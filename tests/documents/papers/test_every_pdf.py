"""What holds for every paper, in both languages, filled and blank."""

import pytest

from workshopdesk.documents.papers import PAPERS

CASES = [
    (document, language, workshop, blank)
    for document in PAPERS
    for language in ("nl", "en")
    for workshop, blank in ((0, False), (1, False), (0, True), (None, True))
]
LANDSCAPE = {"action-plan"}


def _id(case):
    document, language, workshop, blank = case
    return f"{document}-{language}-{workshop}{'-blank' if blank else ''}"


@pytest.mark.parametrize("case", CASES, ids=_id)
def test_a_paper_keeps_the_rules_of_print(case, ask, read):
    document, language, workshop, blank = case
    pdf = read(ask(document, workshop, language=language, blank=blank))
    box = (297.0, 210.0) if document in LANDSCAPE else (210.0, 297.0)
    assert pdf.sizes_mm() == [box] * len(pdf.pages)
    total = len(pdf.pages)
    for number, text in enumerate(pdf.pages, start=1):
        foot = f"page {number} of {total}" if language == "en" else f"blad {number} van {total}"
        assert foot in text
        assert len(text) > len(foot) + 60, f"page {number} is blank"
    catalog = pdf.reader.trailer["/Root"]
    assert catalog["/Lang"] == {"nl": "nl-BE", "en": "en-GB"}[language]
    assert catalog["/ViewerPreferences"]["/PrintScaling"] == "/None"
    duplex = "/DuplexFlipShortEdge" if document in LANDSCAPE else "/DuplexFlipLongEdge"
    assert catalog["/ViewerPreferences"]["/Duplex"] == duplex
    about = pdf.reader.metadata
    assert about.author == "WorkshopDesk"
    assert about.title
    assert "untitled" not in about.title
    assert about["/CreationDate"].startswith("D:20261121")
    assert pdf.titles(), "no bookmarks"


@pytest.mark.parametrize("document", list(PAPERS))
def test_fonts_are_embedded_subsets_and_no_helvetica(document, ask, read):
    fonts = read(ask(document)).fonts()
    assert fonts
    for name, font in fonts.items():
        assert "+" in name, name
        assert "Helvetica" not in name
        assert "/FontFile2" in font["/FontDescriptor"]


@pytest.mark.parametrize("document", list(PAPERS))
@pytest.mark.parametrize("ink", ["normal", "grey", "saver"])
def test_ink_changes_no_word(document, ink, ask, read, squeezed):
    plain = read(ask(document)).pages
    assert len(read(ask(document, ink=ink)).pages) == len(plain)
    first = [squeezed(page) for page in plain]
    other = [squeezed(page) for page in read(ask(document, ink=ink)).pages]
    if document == "report":  # its key says how a square is filled
        first, other = first[1:], other[1:]
    assert first == other


@pytest.mark.parametrize("document", list(PAPERS))
def test_the_same_request_makes_the_same_bytes(document, ask, make):
    assert make(ask(document)) == make(ask(document))


def test_what_else_was_printed_changes_no_byte(ask, make):
    first = make(ask("report"))
    for document in PAPERS:
        make(ask(document, language="en", ink="saver"))
    assert make(ask("report")) == first


def test_grey_has_no_colour(ask, make):
    import pypdfium2

    page = pypdfium2.PdfDocument(make(ask("report", ink="grey")))[0]
    pixels = page.render(scale=0.5).to_numpy().astype(int)
    assert abs(pixels.max(axis=2) - pixels.min(axis=2)).max() <= 2


def test_progress_is_told_and_may_stop_the_work(ask, make):
    from workshopdesk.documents.request import Cancelled

    told = []
    make(ask("report", progress=lambda done, total: told.append((done, total))))
    assert told[-1][0] == told[-1][1] > 5

    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        make(ask("report", progress=stop))


def test_bigger_paper_is_used(ask, read):
    assert set(read(ask("action-plan", paper="A3")).sizes_mm()) == {(420.0, 297.0)}
    assert set(read(ask("report", paper="A3")).sizes_mm()) == {(297.0, 420.0)}
