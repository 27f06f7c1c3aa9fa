"""Saving documents: names, all or nothing, and stopping in between."""

import threading
from pathlib import Path

import pytest

from workshopdesk.app.library import Library
from workshopdesk.app.printing import Wish
from workshopdesk.app.saving import FOLDER, ToSave, save, with_ending
from workshopdesk.documents.request import Cancelled


@pytest.fixture
def saved(tmp_path):
    """Saves blank documents; `told` gets their names, and may stop it."""
    library, stop = Library(tmp_path / "home"), threading.Event()

    def save_them(*wanted, told=lambda _name, _stop: None):
        return save(library, wanted, None, None, lambda name: told(name, stop), stop)

    return save_them


def blank(document, ending, path):
    return ToSave(Wish(document, blank=True), ending, path, document)


def test_a_point_in_a_name_is_no_ending(tmp_path):
    assert with_ending(Path("plan.pdf"), "pdf").name == "plan.pdf"
    assert with_ending(Path("PLAN.PDF"), "pdf").name == "PLAN.PDF"
    assert with_ending(Path("versie 1.2"), "docx").name == "versie 1.2.docx"
    assert with_ending(Path("100% – één"), "pdf").name == "100% – één.pdf"


def test_a_file_that_nobody_asked_about_is_not_replaced(tmp_path):
    (tmp_path / "plan.pdf").write_bytes(b"mine")
    (tmp_path / "plan (2).pdf").write_bytes(b"mine too")
    assert with_ending(tmp_path / "plan", "pdf").name == "plan (3).pdf"
    assert with_ending(tmp_path / "plan.pdf", "pdf").name == "plan.pdf"


def test_a_kit_goes_to_its_folder_file_by_file(saved, tmp_path):
    names = []
    count = saved(blank("kit", FOLDER, tmp_path / "out"), told=lambda name, _stop: names.append(name))
    assert sorted(names) == sorted(path.name for path in (tmp_path / "out").iterdir())
    assert count == len(names) > 10


def test_who_stops_in_the_middle_of_a_kit_has_nothing(saved, tmp_path):
    seen = []

    def told(name, stop):
        seen.append(name)
        if len(seen) == 4:
            stop.set()

    with pytest.raises(Cancelled):
        saved(blank("kit", FOLDER, tmp_path / "out"), told=told)
    assert len(seen) < 8
    assert not (tmp_path / "out").exists()


def test_a_poster_over_many_sheets_stops_inside(saved, tmp_path):
    wish = Wish("vision-poster", blank=True, size="A0", tile=True)
    with pytest.raises(Cancelled):
        saved(ToSave(wish, "pdf", tmp_path / "poster.pdf"), told=lambda _name, stop: stop.set())
    assert not (tmp_path / "poster.pdf").exists()


def test_a_file_that_cannot_be_written_leaves_no_half_of_a_folder(saved, tmp_path):
    (tmp_path / "there.pdf").write_bytes(b"old")
    (tmp_path / "blocked.pdf").mkdir()
    wanted = [blank("prompts", "pdf", tmp_path / f"{name}.pdf") for name in ("fresh", "there", "blocked")]
    with pytest.raises(OSError, match="blocked"):
        saved(*wanted)
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["there.pdf"]
    assert (tmp_path / "there.pdf").read_bytes().startswith(b"%PDF")
