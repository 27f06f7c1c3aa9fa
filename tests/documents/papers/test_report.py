"""The report as PDF and DOCX: the whole workshop in counts, no slip and no member's vote."""

import io
from dataclasses import replace

import docx
import pytest

from workshopdesk.domain.practice import situation_key


def sources(workshop, pack):
    texts = pack.speak("nl")
    for judged in workshop.practice:
        yield texts.situations[situation_key(judged.situation, pack.vocabulary)]["title"]
        yield from (judged.reaction, judged.note)
        yield from (rated.reason for rated in judged.criteria.values())
    yield from (note.text for note in (*workshop.notes, *workshop.mission_notes))
    yield from (member.label for member in workshop.participants)
    for row in workshop.plan:
        yield from (row.approach, row.owner, *row.partners, *(task.text for task in row.tasks))
    yield from (parked.text for parked in workshop.parking_lot)
    yield from (card.title for card in texts.cards.values())
    yield from workshop.principles.own_wording.values()
    yield from workshop.vision_text.split("\n\n")


@pytest.mark.parametrize("which", [0, 1])
def test_every_text_of_the_workshop_is_there(which, ask, read, squeezed):
    request = ask("report", which)
    drawn = read(request).squeezed()
    for text in sources(request.workshop, request.pack):
        assert squeezed(text) in drawn, text


@pytest.mark.parametrize("which", [0, 1])
def test_the_word_document_says_the_same(which, ask, make, squeezed):
    request = ask("report", which, format="docx")
    document = docx.Document(io.BytesIO(make(request)))
    parts = [paragraph.text for paragraph in document.paragraphs]
    parts += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    said = squeezed("\n".join(parts))
    for text in sources(request.workshop, request.pack):
        assert squeezed(text) in said, text


def test_counts_are_there_and_slips_are_not(ask, read):
    text = read(ask("report")).text
    assert "9 op het blauwe gezicht, 15 op het rode" in text
    assert "5 strookjes geteld" in text
    for slip in ("strookje 1", "Strookje 1", "slip"):
        assert slip not in text


def test_another_order_of_the_same_slips_changes_nothing(ask, make):
    request = ask("report")
    turned = replace(request.workshop, ballots=tuple(reversed(request.workshop.ballots)))
    assert make(request) == make(replace(request, workshop=turned))


def test_the_contents_name_the_page_a_part_begins_on(ask, read):
    pdf = read(ask("report"))
    front = pdf.pages[0].splitlines()
    for title in (
        "Oefensituaties en afgesproken vlaggen",
        "Actieplan en opvolgmoment",
        "De telling van de strookjes",
    ):
        assert title in pdf.titles()
        line = next(line for line in front if line.startswith(title))
        assert title in pdf.pages[int(line.split()[-1]) - 1]


def test_the_board_is_a_picture_with_every_code(ask, read):
    request = ask("report")
    pdf = read(request)
    page = next(text for text in pdf.pages if "Zo lag het bord" in text and "blad 1 " not in text)
    for card in request.texts.cards.values():
        assert card.code in page.split()


def test_clocks_show_the_time_of_the_school(ask, read):
    text = read(ask("report")).text
    assert "12 november 2025, 9.32 – 11.24 uur" in text


def test_an_empty_workshop_is_said_to_be_empty(ask, read, archive):
    from workshopdesk.domain.workshop import Workshop

    bare = Workshop("x", "leeg", "sexting", "1", "2026-2027")
    text = read(ask("report", bare)).text
    for words in (
        "nog geen kaarten gelegd",
        "nog geen rangorde",
        "nog geen uitgangspunten",
        "nog geen situaties",
    ):
        assert words in text


def test_hours_follow_summer_and_winter():
    from datetime import UTC, datetime

    from workshopdesk.documents.papers.dates import school_time

    assert school_time(datetime(2026, 7, 1, 10, tzinfo=UTC)).hour == 12
    assert school_time(datetime(2026, 12, 1, 10, tzinfo=UTC)).hour == 11
    assert school_time(datetime(2026, 3, 29, 0, 59, tzinfo=UTC)).hour == 1
    assert school_time(datetime(2026, 3, 29, 1, 0, tzinfo=UTC)).hour == 3
    assert school_time(datetime(2026, 10, 25, 1, 0, tzinfo=UTC)).hour == 2


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_page_of_the_report_is_nearly_empty(which, language, ask, read):
    for page in read(ask("report", which, language=language)).pages:
        assert len(page.split()) > 40


@pytest.mark.parametrize("which", [0, 1])
def test_the_contents_stand_on_the_first_page(which, ask, read):
    pdf = read(ask("report", which))
    for title in ("Oefensituaties en afgesproken vlaggen", "Actieplan en opvolgmoment", "Geplande en bestede tijd"):
        assert title in pdf.pages[0]


@pytest.mark.parametrize("which", [0, 1])
def test_an_agreed_flag_stands_below_its_chart(which, ask, read):
    for page in read(ask("report", which)).pages:
        assert page.count("Zwart") == page.count("Afgesproken vlag:")
