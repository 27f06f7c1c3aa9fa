"""From choices to wishes, orders and file names; what is ready; what is said of posters."""

import threading
from dataclasses import replace
from datetime import date

import pytest

from workshopdesk.app.library import Library
from workshopdesk.app.poster_advice import expected_on_face, poster_advice
from workshopdesk.app.print_jobs import (
    CARDS,
    DOCUMENTS,
    KIT,
    Cancelled,
    Choices,
    file_name,
    formats,
    make,
    make_kit,
    materials_of,
    order_for,
    wish_for,
)
from workshopdesk.app.print_status import Readiness, empty_fields, readiness
from workshopdesk.app.printers import PrintFailed
from workshopdesk.app.rehearsal import rehearsal_school
from workshopdesk.domain.terms import WorkshopStatus
from workshopdesk.domain.workshop import PlanRow, Ranking, Task


@pytest.fixture(scope="module")
def school(tmp_path_factory):
    library = Library(tmp_path_factory.mktemp("home"))
    archive = rehearsal_school(library, "nl")
    return library, archive, archive.newest()


def made(school, document, choices=None, part="both"):
    library, archive, workshop = school
    wish = wish_for(document, choices or Choices(), part=part)
    return make(library, wish, archive, workshop, lambda _done, _total: None, threading.Event())


def test_every_document_of_the_catalogue_is_in_the_studio():
    from workshopdesk.documents.catalogue import DOCUMENTS as CATALOGUE

    assert set(DOCUMENTS) == set(CATALOGUE)
    assert len(set(DOCUMENTS)) == len(DOCUMENTS)


def test_a_choice_that_does_not_touch_a_document_changes_no_wish():
    assert wish_for("agenda", Choices()) == wish_for(
        "agenda", Choices(size="A0", sides="fold", template="card-95x66-a7")
    )
    assert wish_for(CARDS, Choices()) == wish_for(CARDS, Choices(size="A0", paper="A3"))
    assert wish_for(CARDS, Choices()) != wish_for(CARDS, Choices(ink="grey"))


@pytest.mark.parametrize(
    ("document", "sides", "sheets", "two_sided"),
    [
        (CARDS, "long", 3, True),
        (CARDS, "short", 3, True),
        (CARDS, "fold", 6, False),
        ("flags", "fold", 3, False),
        ("calibration", "fold", 1, True),
        ("agenda", "short", 2, False),
    ],
)
def test_sheets_are_counted_as_they_come_out(school, document, sides, sheets, two_sided):
    found = made(school, document, Choices(sides=sides))
    assert (found.sheets, found.two_sided) == (sheets, two_sided)


def test_by_hand_fronts_and_backs_are_printed_on_one_side(school):
    for part in ("fronts", "backs"):
        found = made(school, CARDS, Choices(sides="apart"), part)
        assert len(found.pages) == 3
        assert order_for(found, "p", "x").sides == "one-sided"


def test_an_order_names_paper_and_edge(school):
    assert order_for(made(school, CARDS), "p", "x").sides == "two-sided-long-edge"
    assert order_for(made(school, "vision-poster", Choices(paper="A3")), "p", "x").paper == "A3"
    assert order_for(made(school, "vision-poster", Choices(size="A3", tile=False)), "p", "x").paper == "A3"
    with pytest.raises(PrintFailed) as large:
        order_for(made(school, "vision-poster", Choices(tile=False)), "p", "x")
    assert large.value.code == "sheet-too-large"


def test_pages_are_named_and_measured(school):
    pages = made(school, "screener-poster", Choices(size="near-A2")).pages
    assert [page.name for page in pages] == ["Montageplan", "A1", "B1", "A2", "B2"]
    assert {(round(page.width_mm, 1), round(page.height_mm, 1)) for page in pages} == {(297.0, 210.0)}


def test_the_kit_holds_each_document_with_its_own_sides(school):
    library, archive, workshop = school
    parts = make_kit(library, wish_for(KIT, Choices(sides="apart")), archive, workshop)
    assert len(parts) == 15
    assert not any(part.two_sided for part in parts if part.wish.document == CARDS)


@pytest.mark.parametrize("sides", ["long", "short", "fold", "apart"])
def test_the_sheets_of_the_kit_are_those_of_its_documents(school, sides):
    library, archive, workshop = school
    wish = wish_for(KIT, Choices(sides=sides))
    whole = make(library, wish, archive, workshop, lambda _done, _total: None, threading.Event())
    assert whole.sheets == sum(part.sheets for part in make_kit(library, wish, archive, workshop))


def test_making_can_be_stopped(school):
    library, archive, workshop = school
    stop = threading.Event()
    stop.set()
    with pytest.raises(Cancelled):
        make(library, wish_for(KIT, Choices()), archive, workshop, lambda _done, _total: None, stop)


def test_what_was_printed_is_ticked_off():
    assert materials_of((CARDS, "report")) == ("cards",)
    assert "agenda" in materials_of((KIT,))


def test_formats_are_those_of_the_document():
    assert formats("action-plan") == ("pdf", "docx", "xlsx", "csv", "ics")
    assert formats(CARDS) == ("pdf",)


def test_file_names_are_fit_for_every_system():
    assert file_name('Sint-Jozef: "A/B"', "Actieplan", "pdf") == "Sint-Jozef A B - Actieplan.pdf"
    assert file_name("", "Kaarten", "pdf") == "Kaarten.pdf"


def test_what_is_ready(school):
    _, _, workshop = school
    assert readiness("cards", workshop) == Readiness("fixed")
    assert readiness("report", None) == Readiness("blank")
    assert readiness("report", workshop) == Readiness("provisional")
    assert readiness("report", replace(workshop, status=WorkshopStatus.ARCHIVED)) == Readiness("ready")
    one = replace(workshop, principles=replace(workshop.principles, chosen=workshop.principles.chosen[:1]))
    assert readiness("vision-poster", one) == Readiness("gaps", 1)


def test_empty_fields_of_the_plan_are_counted(school):
    _, _, workshop = school
    full = PlanRow("a", "x", "y", date(2026, 1, 1), ("z",), tasks=(Task("t"),))
    bare = replace(workshop, ranking=None)
    assert empty_fields(replace(bare, plan=(full,))) == 0
    assert empty_fields(replace(bare, plan=(full, PlanRow("b", owner="y")))) == 4
    assert readiness("action-plan", replace(bare, plan=(full,))) == Readiness("ready")
    ranked = Ranking(("a", "c"), "borda", False) if Ranking.__dataclass_fields__ else None
    assert empty_fields(replace(bare, plan=(full,), ranking=ranked)) == 5


@pytest.mark.parametrize(
    ("size", "template", "fits", "remedy"),
    [
        ("near-A2", "card-92x64-8up", 6, "A1"),
        ("A2", "card-85x55-10up", 10, "A1"),
        ("A2", "card-70x45-12up", 15, ""),
        ("A1", "card-92x64-8up", 18, ""),
        ("A1", "card-135x94-large", 8, "A0"),
    ],
)
def test_poster_and_cards_are_tied(size, template, fits, remedy):
    advice = poster_advice("screener-poster", Choices(size=size, template=template), None)
    assert advice.remedy == remedy
    assert advice.too_small == bool(remedy)
    if template != "card-135x94-large":
        assert advice.fits == fits


def test_sheets_and_distance_of_posters():
    advice = poster_advice("vision-poster", Choices(size="A2"), None)
    assert (advice.sheets, advice.reading_m, advice.too_small) == (9, 1.5, False)
    assert (advice.smaller.size, advice.smaller.sheets, advice.smaller.saved) == ("near-A2", 5, 4)
    assert poster_advice("vision-poster", Choices(tile=False), None).sheets == 1


def test_a_full_face_asks_for_room(school):
    _, _, workshop = school
    assert expected_on_face(None) == 15
    assert expected_on_face(workshop) >= 15
