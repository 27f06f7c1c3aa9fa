"""`print`: which document goes where; what stands on it is proven in tests/documents."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from datetime import date

import pytest

from tests.cli.conftest import ARCHIVED
from workshopdesk.app.library import Library
from workshopdesk.app.print_jobs import Choices, wish_for
from workshopdesk.app.printing import print_document
from workshopdesk.app.settings import Settings
from workshopdesk.app.shifts import Shifts

WAYS = {
    ".pdf": b"%PDF",
    ".docx": b"PK",
    ".xlsx": b"PK",
    ".csv": b"",
    ".ics": b"BEGIN:VCALENDAR",
}


@pytest.mark.parametrize("ending", WAYS)
def test_the_ending_picks_the_form_of_the_plan(desk, school, tmp_path, ending):
    to = tmp_path / f"plan{ending}"
    answer = desk("print", school, "action-plan", "-o", to, "--workshop", ARCHIVED)
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    data = to.read_bytes()
    assert data.startswith(WAYS[ending])
    if WAYS[ending] == b"PK":
        assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    if ending == ".csv":
        assert len(list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))) > 5


@pytest.mark.parametrize("document", ["cards", "screener-poster", "action-plan"])
def test_the_same_day_makes_the_same_bytes(desk, school, tmp_path, document):
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    only = ["--only", "quality.vision"] if document == "cards" else []
    for to in (first, second):
        assert desk("print", school, document, "-o", to, "--date", "2026-11-21", *only).code == 0
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(b"%PDF")


def test_a_sheet_can_be_told_as_lines_and_paths(desk, school, tmp_path):
    to = tmp_path / "poster.json"
    assert desk("print", school, "screener-poster", "-o", to).code == 0
    assert json.loads(to.read_text("utf-8"))
    answer = desk("print", school, "action-plan", "-o", tmp_path / "plan.json")
    assert answer.code == 2
    assert ".pdf" in answer.sentence


def test_blank_material_needs_no_school(desk, tmp_path, data_home):
    assert desk("print", "-", "screener-poster", "-o", tmp_path / "blank.pdf", "--size", "A3").code == 0
    assert (tmp_path / "blank.pdf").read_bytes().startswith(b"%PDF")
    assert not (data_home / "schools").exists()


def test_what_is_there_is_not_overwritten(desk, school, tmp_path):
    to = tmp_path / "plan.csv"
    to.write_text("precious", "utf-8")
    answer = desk("print", school, "action-plan", "-o", to)
    assert answer.code == 2
    assert str(to) in answer.sentence
    assert to.read_text("utf-8") == "precious"
    assert desk("print", school, "action-plan", "-o", to, "--force").code == 0
    assert to.read_text("utf-8-sig") != "precious"
    assert desk("print", school, "action-plan", "-o", tmp_path, "--force").code == 2


@pytest.mark.parametrize(
    "wrong",
    [
        ["nothing", "-o", "a.pdf"],
        ["action-plan", "-o", "a.txt"],
        ["action-plan", "-o", "a"],
        ["cards", "-o", "a.docx"],
        ["report", "-o", "a.ics"],
        ["action-plan", "-o", "nowhere/a.pdf"],
        ["action-plan", "-o", "a.pdf", "--date", "soon"],
        ["action-plan", "-o", "a.pdf", "--workshop", "zzz"],
        ["cards", "-o", "a.pdf", "--only", "quality.none"],
        ["cards", "-o", "a.pdf", "--template", "none"],
        ["cards", "-o", "a.pdf", "--shift", "1"],
        ["cards", "-o", "a.pdf", "--shift", "nan,0"],
        ["cards", "-o", "a.pdf", "--shift", "0,99"],
        ["cards", "-o", "a.pdf", "--printer", "never measured"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_printed(desk, school, tmp_path, monkeypatch, wrong):
    monkeypatch.chdir(tmp_path)
    answer = desk("print", school, *wrong)
    assert answer.code == 2
    assert answer.sentence
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []


@pytest.mark.parametrize("option", [["--size", "A9"], ["--flip", "over"], ["--ink", "gold"], ["--language", "fr"]])
def test_an_option_that_is_none(desk, school, tmp_path, option):
    answer = desk("print", school, "cards", "-o", tmp_path / "a.pdf", *option)
    assert answer.code == 2
    assert option[1] in answer.err
    assert "Traceback" not in answer.err


def test_a_document_speaks_the_workshops_language_or_the_one_that_is_asked(desk, school, tmp_path):
    for name, extra in (("nl", []), ("en", ["--language", "en"])):
        assert desk("print", school, "action-plan", "-o", tmp_path / f"{name}.csv", *extra).code == 0
    dutch, english = ((tmp_path / f"{name}.csv").read_text("utf-8-sig").splitlines()[0] for name in ("nl", "en"))
    assert dutch != english


def test_printing_changes_nothing_in_the_school(desk, school, tmp_path, data_home):
    file = data_home / "schools" / school / "school.db"
    before = file.read_bytes()
    assert desk("print", school, "action-plan", "-o", tmp_path / "a.csv").code == 0
    assert file.read_bytes() == before


def test_the_kit_is_a_folder_where_the_name_ends_in_a_slash(desk, tmp_path):
    folder = tmp_path / "kit"
    assert desk("print", "-", "kit", "-o", f"{folder}/", "--size", "A3", "--ink", "saver").code == 0
    made = sorted(path.name for path in folder.iterdir())
    assert len(made) > 5
    assert all((folder / name).read_bytes().startswith(b"%PDF") for name in made)
    assert desk("print", "-", "kit", "-o", f"{folder}/", "--size", "A3").code == 2


@pytest.fixture
def measured(data_home):
    """A printer of which backs are turned, measured in the print studio for its second tray."""
    readings = {
        "top-left": (0.5, -0.6),
        "top-right": (0.5, 0.6),
        "bottom-left": (1.5, -0.6),
        "bottom-right": (1.5, 0.6),
    }
    Shifts(Settings(data_home)).keep_readings("Office", "tray-2", "A4", readings, date(2026, 3, 5))


@pytest.mark.parametrize("flip", ["long", "short"])
def test_backs_as_measured_in_the_window(desk, data_home, measured, tmp_path, flip):
    """The command line prints what the window prints: moved, turned and scaled for that printer and tray."""
    to, day = tmp_path / "cards.pdf", ["--date", "2026-11-21", "--flip", flip]
    assert desk("print", "-", "cards", "-o", to, "--printer", "Office", "--tray", "tray-2", *day).code == 0
    mending = Shifts(Settings(data_home)).mending("Office", "tray-2", "A4", flip)
    wish = replace(wish_for("cards", Choices(sides=flip), mending), blank=True, date=date(2026, 11, 21))
    assert to.read_bytes() == print_document(Library(data_home), wish, "pdf", None, None)
    assert desk("print", "-", "cards", "-o", tmp_path / "plain.pdf", *day).code == 0
    assert to.read_bytes() != (tmp_path / "plain.pdf").read_bytes()


def test_a_printer_that_was_not_measured_is_told_with_those_that_were(desk, measured, tmp_path):
    answer = desk("print", "-", "cards", "-o", tmp_path / "a.pdf", "--printer", "Office")
    assert answer.code == 2
    assert "Office --tray tray-2" in answer.sentence
    both = ["--printer", "Office", "--tray", "tray-2", "--shift", "1,0"]
    answer = desk("print", "-", "cards", "-o", tmp_path / "a.pdf", *both)
    assert answer.code == 2
    assert "--shift" in answer.sentence
    assert not (tmp_path / "a.pdf").exists()
