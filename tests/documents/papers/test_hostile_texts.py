"""Hostile texts in every field of a school, and every document in every format made of it.

Where a document says a text, it says it as it was typed; nothing is a formula, nothing is read, asked for or started.
"""

from contextlib import suppress

import pytest

from tests.data.hostile_texts import HOSTILE, MANY_LINES
from tests.documents.papers.conftest import sample, sexting_pack, squeeze
from tests.documents.papers.reading import CASES, READERS, marks_in, said_otherwise
from tests.fakes.hostile import Turns, filled
from workshopdesk.documents.catalogue import make
from workshopdesk.layout.text import DoesNotFit

POSTERS = ("vision-poster", "screener-poster")
"""What is laid on fixed places: a text that does not fit is refused, and named."""
LONG = ("action-plan", "vision-text")
LEAST = {"action-plan": 20, "report": 100, "vision-text": 2, "agenda": 1, "working-group": 2}
"""How many of the fields a document has to say, so that the check is about something."""


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
