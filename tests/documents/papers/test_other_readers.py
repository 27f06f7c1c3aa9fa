"""DOCX, XLSX and ICS read without the libraries that wrote them: their XML and their lines as they stand."""

import io
import re
import zipfile
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def opened(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return ElementTree.fromstring(archive.read(name))


def rows_of(data):
    """Return the first sheet as a dictionary of cell names: texts as text, numbers (and days) as numbers."""
    found = {}
    for cell in opened(data, "xl/worksheets/sheet1.xml").iter(f"{SHEET}c"):
        assert cell.find(f"{SHEET}f") is None, "a formula"
        value = cell.find(f"{SHEET}v")
        if cell.get("t") == "inlineStr":
            found[cell.get("r")] = "".join(part.text or "" for part in cell.iter(f"{SHEET}t"))
        elif value is not None:
            found[cell.get("r")] = float(value.text)
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_plan_in_word_is_plain_xml_that_says_it_all(language, ask, make, archive, squeezed):
    data = make(ask("action-plan", format="docx", language=language))
    body = opened(data, "word/document.xml")
    said = squeezed("".join(part.text or "" for part in body.iter(f"{WORD}t")))
    for row in archive.workshops[0].plan:
        for text in (row.approach, row.owner, *row.partners, *(task.text for task in row.tasks)):
            assert squeezed(text) in said
    size = body.find(f".//{WORD}pgSz")
    assert size.get(f"{WORD}orient") == "landscape"
    assert int(size.get(f"{WORD}w")) / 1440 * 25.4 == pytest.approx(297, abs=0.1)
    assert body.find(f".//{WORD}tblHeader") is not None


@pytest.mark.parametrize("document", ["report", "vision-text"])
def test_other_word_documents_open_as_xml(document, ask, make):
    body = opened(make(ask(document, format="docx")), "word/document.xml")
    assert len("".join(part.text or "" for part in body.iter(f"{WORD}t"))) > 100


def test_the_plan_in_a_workbook_has_days_as_numbers(ask, make, archive):
    cells = rows_of(make(ask("action-plan", format="xlsx")))
    days = {(row.deadline - date(1899, 12, 30)).days for row in archive.workshops[0].plan if row.deadline}
    assert days
    assert days <= {value for value in cells.values() if isinstance(value, float)}
    texts = [value for value in cells.values() if isinstance(value, str)]
    for row in archive.workshops[0].plan:
        assert any(row.approach in text for text in texts)


def test_the_calendar_is_lines_that_any_program_reads(ask, make, archive):
    raw = make(ask("action-plan", format="ics"))
    assert raw.startswith(b"BEGIN:VCALENDAR\r\n")
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n")), "a line that is not folded"
    lines = raw.decode().replace("\r\n ", "").split("\r\n")
    days = {line.rpartition(":")[2] for line in lines if line.startswith("DTSTART")}
    wanted = {row.deadline for row in archive.workshops[0].plan if row.deadline}
    assert {f"{day:%Y%m%d}" for day in wanted} <= days
    ends = {line.rpartition(":")[2] for line in lines if line.startswith("DTEND")}
    assert not ends or {f"{day + timedelta(days=1):%Y%m%d}" for day in wanted} <= ends
    marks = [line for line in lines if line.startswith("UID:")]
    assert len(marks) == len(set(marks)) == sum(line == "BEGIN:VEVENT" for line in lines)
    assert all(re.fullmatch(r"DTSTART;VALUE=DATE:\d{8}", line) for line in lines if line.startswith("DTSTART"))
