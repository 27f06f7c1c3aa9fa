"""Hostile texts in every field of a school, and every document in every format made of it.

Where a document says a text, it says it as it was typed; nothing is a formula, nothing is read, asked for or started.
"""

import csv
import io
import zipfile
from contextlib import suppress

import docx
import icalendar
import openpyxl
import pytest

from tests.data.hostile_texts import HOSTILE, MANY_LINES
from tests.documents.papers.conftest import Read, sample, sexting_pack, squeeze
from tests.fakes.hostile import Turns, filled, mark_of
from workshopdesk.documents.catalogue import DOCUMENTS, make
from workshopdesk.documents.papers.escape import runs
from workshopdesk.layout.metrics import printable
from workshopdesk.layout.text import DoesNotFit


def in_pdf(data):
    read = Read(data)
    for page in read.reader.pages:
        for note in page.get("/Annots", []):
            assert "/URI" not in str(note.get_object().get("/A", "")), "a text became a link"
    return read.text


def in_docx(data):
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in parts.namelist():
            if name.endswith(".rels"):
                assert b'TargetMode="External"' not in parts.read(name), name
            assert b"<w:fldSimple" not in parts.read(name) or name.startswith("word/footer")
    document = docx.Document(io.BytesIO(data))
    return "\n".join("".join(part.itertext()) for part in [document.element.body])


def in_xlsx(data):
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [cell for sheet in book.worksheets for line in sheet.iter_rows() for cell in line]
    assert all(cell.data_type != "f" and cell.hyperlink is None for cell in cells)
    return "\n".join(str(cell.value) for cell in cells if cell.value is not None)


def in_csv(data):
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@", "＝"))]
    return "\n".join(cells)


def in_ics(data):
    calendar = icalendar.Calendar.from_ical(data)
    assert {part.name for part in calendar.walk()} <= {"VCALENDAR", "VEVENT"}
    assert not any("ATTACH" in event for event in calendar.walk("VEVENT"))
    return "\n".join(str(value) for event in calendar.walk("VEVENT") for value in event.values())


READERS = {"pdf": in_pdf, "docx": in_docx, "xlsx": in_xlsx, "csv": in_csv, "ics": in_ics}
CASES = [(name, ending) for name, known in DOCUMENTS.items() for ending in known.makers if ending in READERS]
POSTERS = ("vision-poster", "screener-poster")
"""What is laid on fixed places: a text that does not fit is refused, and named."""
LONG = ("action-plan", "vision-text")
LEAST = {"action-plan": 20, "report": 100, "vision-text": 2, "agenda": 1, "working-group": 2}
"""How many of the fields a document has to say, so that the check is about something."""


def drawn_as(text):
    """A text as a PDF may draw it: what no font has stands there as its code point, on sheets between brackets."""
    return ["".join(drawn for _, drawn in runs(text, "regular", set())), printable(text)]


def said_otherwise(turns, shown, ending):
    """Name the texts whose mark is in a document, and which are not there as they were typed."""
    drawn = squeeze(shown)
    for text in turns.given.values():
        known = drawn_as(text) if ending == "pdf" else [text]  # a quote before it keeps a formula from being one
        if mark_of(text) in drawn and not any(squeeze(expected) in drawn for expected in known):
            at = drawn.index(mark_of(text))
            yield f"{text!r} as {drawn[max(0, at - 120) : at]!r}"


def marks_in(turns, shown):
    return [text for text in turns.given.values() if mark_of(text) in shown]


def made(ask, document, ending, start):
    turns = Turns(start)
    archive = filled(sample(), sexting_pack().vocabulary, turns.line, turns.line)
    facts = {"format": ending, "school": archive.school, "previous": archive.workshops[1]}
    return turns, make(ask(document, archive.workshops[0], **facts))


def look_through(ask, document, ending, start):
    turns, data = made(ask, document, ending, start)
    shown = READERS[ending](data)
    assert list(said_otherwise(turns, shown, ending)) == []
    return marks_in(turns, shown)


@pytest.mark.parametrize("case", [case for case in CASES if case[0] not in (*POSTERS, "kit")], ids=".".join)
def test_a_document_says_what_was_typed(case, ask, untouched):
    document, ending = case
    found = look_through(ask, document, ending, 0)
    assert len(found) >= (LEAST.get(document, 0) if ending in ("pdf", "docx") else 10)
    assert untouched == []


@pytest.mark.parametrize("document", POSTERS)
def test_a_poster_says_what_was_typed_or_is_refused_whole(document, ask, untouched):
    said = 0
    for start in range(len(HOSTILE)):
        with suppress(DoesNotFit):
            said += bool(look_through(ask, document, "pdf", start))
    assert said > 30
    assert untouched == []


@pytest.mark.slow
def test_the_kit_says_what_was_typed(ask, untouched):
    for start in range(len(HOSTILE)):
        with suppress(DoesNotFit):
            assert len(look_through(ask, "kit", "pdf", start)) > 20
            break
    else:
        pytest.fail("no text fits")
    assert untouched == []


@pytest.mark.parametrize("name", MANY_LINES)
@pytest.mark.parametrize("case", [case for case in CASES if case[0] in LONG], ids=".".join)
def test_texts_of_many_lines_are_made_whole(case, name, ask, untouched):
    document, ending = case
    text = MANY_LINES[name]
    archive = filled(sample(), sexting_pack().vocabulary, lambda field: "line", lambda field: text)
    data = make(ask(document, archive.workshops[0], format=ending, school=archive.school))
    shown = squeeze(READERS[ending](data))
    assert squeeze(text)[:200] in shown
    assert untouched == []


@pytest.mark.slow
@pytest.mark.parametrize("start", range(1, len(HOSTILE)))
def test_every_document_says_each_text_in_each_field(ask, start, untouched):
    for document, ending in CASES:
        if document not in (*POSTERS, "kit"):
            look_through(ask, document, ending, start)
    assert untouched == []
