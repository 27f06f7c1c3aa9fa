"""Documents of every format read back by other libraries, and whether they say texts as they were typed."""

import csv
import io
import re
import unicodedata
import zipfile

import docx
import icalendar
import openpyxl

from tests.documents.papers.conftest import Read, squeeze
from tests.fakes.hostile import mark_of
from workshopdesk.documents.catalogue import DOCUMENTS
from workshopdesk.documents.papers.escape import runs
from workshopdesk.layout.metrics import printable

_FOOT = re.compile(r"^.*(?: · versi(?:e|on) \d|(?:blad|page) \d+ (?:van|of) \d+).*$", re.MULTILINE)


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


def drawn_as(text):
    """A text as a PDF may draw it: what no font has stands there as its code point, on sheets between brackets."""
    return ["".join(drawn for _, drawn in runs(text, "regular", set())), printable(text)]


def without_feet(shown):
    """Leave out the foot of each page: a text that goes on over the page has it in between."""
    return _FOOT.sub("", shown)


def _alike(text):
    """A text without blanks, its letters and accents composed: the same letter may be written in two ways."""
    return unicodedata.normalize("NFC", squeeze(text))


def said_otherwise(turns, shown, ending):
    """Name the texts whose mark is in a document, and which are not there as they were typed."""
    drawn, flowing = _alike(shown), _alike(without_feet(shown))
    for text in turns.given.values():
        known = drawn_as(text) if ending == "pdf" else [text]  # a quote before it keeps a formula from being one
        if mark_of(text) in drawn and not any(_alike(one) in drawn or _alike(one) in flowing for one in known):
            at = drawn.index(mark_of(text))
            yield f"{text!r} as {drawn[max(0, at - 120) : at]!r}"


def marks_in(turns, shown):
    return [text for text in turns.given.values() if mark_of(text) in shown]
