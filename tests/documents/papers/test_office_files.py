"""DOCX, XLSX, CSV and ICS, opened again by other means."""

import csv
import io
import uuid
import zipfile
from dataclasses import replace
from datetime import date, datetime, timedelta

import docx
import icalendar
import openpyxl
import pytest
from docx.oxml.ns import qn

from workshopdesk.domain.workshop import Task

FORMULAS = ("=1+1", "+32 2 123", "-x", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1", "  =1")


@pytest.fixture
def hostile(archive):
    workshop = archive.workshops[0]
    tasks = tuple(Task(text, text) for text in FORMULAS)
    row = replace(workshop.plan[0], approach="=cmd|' /C calc'!A0", owner="@owner", tasks=tasks, partners=("-p",))
    return replace(workshop, plan=(row, *workshop.plan[1:]))


@pytest.mark.parametrize("name", ["docx", "xlsx", "csv", "ics"])
@pytest.mark.parametrize("workshop", [0, 1, None])
def test_the_same_request_makes_the_same_bytes(name, workshop, ask, make):
    request = ask("action-plan", workshop, format=name, blank=workshop is None)
    first = make(request)
    assert first
    assert make(request) == first
    if name in ("docx", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(first)) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 21, 0, 0, 0)}
            assert archive.testzip() is None


def test_the_plan_in_word(ask, make, archive, squeezed):
    document = docx.Document(io.BytesIO(make(ask("action-plan", format="docx"))))
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    table = document.tables[0]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert len(table.rows) == 1 + len(archive.workshops[0].plan)
    said = squeezed("\n".join(cell.text for row in table.rows for cell in row.cells))
    for row in archive.workshops[0].plan:
        for text in (row.approach, row.owner, *row.partners, *(task.text for task in row.tasks)):
            assert squeezed(text) in said
    language = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "nl-BE"
    properties = document.core_properties
    assert properties.author == "WorkshopDesk"
    assert properties.language == "nl-BE"
    assert properties.created.date() == properties.modified.date() == date(2026, 11, 21)
    assert {"Title", "Heading 1"} <= {paragraph.style.name for paragraph in document.paragraphs}


def test_markup_in_word_is_text(ask, make, archive):
    row = replace(archive.workshops[0].plan[0], approach="<w:b/> & <img src='x'> \x0b regel\nregel")
    workshop = replace(archive.workshops[0], plan=(row,))
    document = docx.Document(io.BytesIO(make(ask("action-plan", workshop, format="docx"))))
    assert "<w:b/> & <img src='x'>" in document.tables[0].rows[1].cells[2].text


def test_the_vision_text_in_word(ask, make, archive):
    workshop = replace(archive.workshops[0], vision_text="# Kop\n\n- punt\n\ntekst")
    document = docx.Document(io.BytesIO(make(ask("vision-text", workshop, format="docx"))))
    styles = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs}
    assert styles["Kop"] == "Heading 1"
    assert styles["punt"] == "List Bullet"
    assert any("ONTWERP" in text for text in styles)


def test_the_plan_in_a_workbook(ask, make, archive):
    book = openpyxl.load_workbook(io.BytesIO(make(ask("action-plan", format="xlsx"))))
    sheet = book.worksheets[0]
    assert sheet.title == "Actieplan"
    heads = [cell.value for cell in sheet[4]]
    assert heads[:3] == ["Nr.", "Code", "Kaart"]
    first = [cell.value for cell in sheet[5]]
    row = archive.workshops[0].plan[0]
    assert first[4] == row.approach
    assert first[7] == datetime.combine(row.deadline, datetime.min.time())
    assert sheet["H5"].is_date
    assert sheet.freeze_panes == "A5"
    assert sheet.print_title_rows == "$4:$4"
    assert sheet.page_setup.orientation == "landscape"
    rule = sheet.data_validations.dataValidation[0]
    assert rule.formula1 == '"open,bezig,klaar,vast"'
    assert "I5" in rule.sqref
    assert first[8] == "klaar"
    tasks = [[cell.value for cell in line] for line in book.worksheets[1].iter_rows(min_row=5)]
    assert len(tasks) == sum(len(one.tasks) for one in archive.workshops[0].plan)
    assert tasks[0][5] == datetime(2025, 11, 28)
    assert book.properties.creator == "WorkshopDesk"
    assert book.properties.modified.date() == date(2026, 11, 21)


def test_text_is_never_a_formula(hostile, ask, make):
    book = openpyxl.load_workbook(io.BytesIO(make(ask("action-plan", hostile, format="xlsx"))))
    found = set()
    for sheet in book.worksheets:
        for line in sheet.iter_rows():
            for cell in line:
                assert cell.data_type != "f"
                found.add(cell.value)
    assert {*FORMULAS, "@owner", "-p"} <= found


def test_a_workbook_loses_no_long_text(ask, make, archive):
    tasks = tuple(Task(f"{number} " + "x" * 15_000) for number in range(5))
    workshop = replace(archive.workshops[0], plan=(replace(archive.workshops[0].plan[0], tasks=tasks),))
    book = openpyxl.load_workbook(io.BytesIO(make(ask("action-plan", workshop, format="xlsx"))))
    texts = [line[3].value for line in book.worksheets[1].iter_rows(min_row=5)]
    assert texts == [task.text for task in tasks]
    assert "Taken" in book.worksheets[0]["G5"].value


def test_the_plan_as_csv(hostile, ask, make):
    data = make(ask("action-plan", hostile, format="csv"))
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert {len(row) for row in rows} == {14}
    assert len(rows) == 1 + sum(max(len(row.tasks), 1) for row in hostile.plan)
    for row in rows:
        for cell in row:
            assert not cell.lstrip().startswith(("=", "+", "-", "@")), cell
    assert [row[10] for row in rows[1 : 1 + len(FORMULAS)]] == [f"'{text}" for text in FORMULAS]


def events(data):
    calendar = icalendar.Calendar.from_ical(data)
    return list(calendar.walk("VEVENT"))


def test_an_all_day_event_a_deadline_and_a_task(ask, make, archive):
    rows = archive.workshops[0].plan
    found = events(make(ask("action-plan", format="ics")))
    due = [row.deadline for row in rows] + [task.due for row in rows for task in row.tasks]
    assert sorted(event["DTSTART"].dt for event in found) == sorted(due)
    for event in found:
        assert type(event["DTSTART"].dt) is date
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)
        assert event["DTSTAMP"].dt.date() == date(2026, 11, 21)
        assert uuid.UUID(event["UID"].removesuffix("@workshopdesk")).version == 5
    assert len({event["UID"] for event in found}) == len(found)


def test_the_summary_tells_nothing_private(ask, make, archive):
    for event in events(make(ask("action-plan", format="ics"))):
        for row in archive.workshops[0].plan:
            for text in (row.owner, row.approach, *(task.text for task in row.tasks), "Molenbrug"):
                assert text not in event["SUMMARY"]


def test_a_second_export_updates_the_first(ask, make, archive):
    workshop = archive.workshops[0]
    first = {event["UID"]: event for event in events(make(ask("action-plan", format="ics")))}
    rows = list(workshop.plan)
    rows[0] = replace(rows[0], tasks=(*reversed(rows[0].tasks), Task("nieuw", due=date(2026, 12, 1))))
    rows[1] = replace(rows[1], deadline=date(2027, 1, 1))
    moved = replace(workshop, plan=tuple(reversed(rows)))
    later = make(ask("action-plan", moved, format="ics", date=date(2026, 12, 24)))
    second = {event["UID"]: event for event in events(later)}
    assert set(first) < set(second)
    assert len(second) == len(first) + 1
    assert all(second[key]["SEQUENCE"] > first[key]["SEQUENCE"] for key in first)


def test_two_tasks_with_one_text_are_two_events(ask, make, archive):
    task = Task("Bellen", due=date(2026, 12, 1))
    row = replace(archive.workshops[0].plan[0], tasks=(task, task), deadline=None)
    workshop = replace(archive.workshops[0], plan=(row,))
    found = events(make(ask("action-plan", workshop, format="ics")))
    assert len({event["UID"] for event in found}) == 2
