"""Hostile texts in every place of a content pack, and every document in every format made of it.

What is printed says them as they stand in the pack, or the export stops and names the card or the text that does not
fit; nothing is a formula, nothing is read, asked for or started. A pack that is installed holds the texts that the
check of packs lets through; the others come in where a test puts them into the pack behind the back of that check.
"""

import dataclasses

import pytest

from tests.data.hostile_texts import HOSTILE
from tests.documents.papers.conftest import DAY, sample, squeeze
from tests.documents.papers.reading import CASES, READERS, in_pdf, marks_in, said_otherwise
from tests.fakes.hostile_packs import HostilePack, admitted_names, install_hostile_pack
from workshopdesk.app.library import Library
from workshopdesk.app.printing import Wish, print_document
from workshopdesk.content.loader import load_pack
from workshopdesk.documents.catalogue import DOCUMENTS, make
from workshopdesk.documents.request import PrintRequest
from workshopdesk.layout.text import DoesNotFit

SHEETS = [case for case in CASES if DOCUMENTS[case[0]].kind == "sheets"]
PAPERS = [case for case in CASES if DOCUMENTS[case[0]].kind == "paper"]
SHORT = 24
"""So long a text fits most places of a sheet."""
LEAST_SHORT = {
    "vision-poster": 10,
    "screener-poster": 25,
    "cards": 100,
    "card-overview": 25,
    "principles": 25,
    "situations": 35,
    "flags": 7,
    "ballots": 1,
    "prompts": 15,
    "calibration": 0,
}
LEAST = {"report": 60, "reference": 300, "agenda": 60, "emergency-plan": 15, "action-plan": 4, "working-group": 2}


def capitals_undone(hostile, shown, language):
    """Return what is shown as typed: a level's name stands in capitals on a card, a subject begins with one."""
    for field, text in hostile.given.items():
        if field.startswith(f"{language}/cards.json/levels/") and field.endswith("/name"):
            shown = shown.replace(text.upper(), text)
        elif field == f"{language}/texts.json/subject":
            shown = shown.replace(text[:1].upper() + text[1:], text)
    return shown


def look(pack, hostile, document, ending, language):
    """Make a document, and return how many of the pack's texts it says; all of them as they stand in the pack."""
    archive = sample()
    workshop = archive.workshops[0]
    request = PrintRequest(document, pack, language, DAY, school=archive.school, workshop=workshop, format=ending)
    shown = READERS[ending](make(request))
    shown = capitals_undone(hostile, shown, language)
    assert list(said_otherwise(hostile, shown, ending)) == []
    return len(marks_in(hostile, shown))


def look_at_all(folder, start, cases, languages, untouched):
    hostile = HostilePack(folder, start).spoil()
    pack = load_pack(folder)
    for document, ending in cases:
        for language in languages:
            assert look(pack, hostile, document, ending, language) >= LEAST.get(document, 1), document
    assert untouched == []


@pytest.mark.parametrize("case", PAPERS, ids=".".join)
def test_a_paper_says_what_stands_in_the_pack(case, tmp_path, untouched):
    look_at_all(tmp_path / "pack", 0, [case], ("nl", "en"), untouched)


@pytest.mark.slow
@pytest.mark.parametrize("start", range(1, len(HOSTILE)))
def test_every_paper_says_each_text_in_each_place_of_the_pack(start, tmp_path, untouched):
    look_at_all(tmp_path / "pack", start, PAPERS, [("nl", "en")[start % 2]], untouched)


def refusal(pack, hostile, document, language):
    """Look at a sheet, or return why it was refused."""
    try:
        look(pack, hostile, document, "pdf", language)
    except DoesNotFit as refused:
        return refused
    return None


def sheet_of(folder, start, longest, document, language):
    """Print a sheet, putting back what does not fit as each refusal names it; return how much of the rest it says."""
    hostile = HostilePack(folder, start, longest).spoil()
    while refused := refusal(load_pack(folder), hostile, document, language):
        by_code = {card.code: key for key, card in load_pack(folder).speak(language).cards.items()}
        shown = f"{refused.what} {refused.facts['text']}"
        assert hostile.give_back(shown, by_code.get(refused.what, "?")), f"names no text of the pack: {shown}"
    return look(load_pack(folder), hostile, document, "pdf", language)


@pytest.mark.parametrize("document", [name for name, _ in SHEETS])
def test_a_sheet_says_what_stands_in_the_pack_or_names_what_does_not_fit(document, tmp_path, untouched):
    assert sheet_of(tmp_path / "pack", 0, SHORT, document, "nl") >= LEAST_SHORT[document]
    assert untouched == []


@pytest.mark.slow
@pytest.mark.parametrize("document", [name for name, _ in SHEETS])
@pytest.mark.parametrize("start", range(0, len(HOSTILE), 5))
def test_a_sheet_says_each_text_in_each_place_or_names_what_does_not_fit(document, start, tmp_path, untouched):
    sheet_of(tmp_path / "pack", start, 10_000, document, ("nl", "en")[start % 2])
    assert untouched == []


@pytest.mark.parametrize("name", list(HOSTILE)[::6])
def test_a_card_too_full_is_named_and_the_others_are_not(name, tmp_path, untouched):
    hostile = HostilePack(tmp_path / "pack")
    card = hostile.cards()[-1]
    hostile.put(("nl/cards.json", "cards", card, "back", "0"), f"{HOSTILE[name]} {'x' * 60} " * 8)
    pack = load_pack(hostile.folder)
    code = pack.speak("nl").cards[card].code
    with pytest.raises(DoesNotFit) as refused:
        make(PrintRequest("cards", pack, "nl", DAY, blank=True))
    assert refused.value.what == code
    assert make(PrintRequest("cards", pack, "nl", DAY, blank=True, only=(hostile.cards()[0],)))
    assert untouched == []


def test_a_subject_keeps_the_letters_that_were_typed(tmp_path):
    hostile = HostilePack(tmp_path / "pack")
    hostile.put(("nl/texts.json", "subject"), "sexting en SOA =HYPERLINK(A1)")
    request = PrintRequest("action-plan", load_pack(hostile.folder), "nl", DAY, blank=True)
    assert squeeze("Sexting en SOA =HYPERLINK(A1)") in squeeze(in_pdf(make(request)))


def test_an_installed_pack_prints_what_it_holds_in_every_document(data_home, tmp_path, untouched):
    summary, hostile = install_hostile_pack(data_home, tmp_path)
    assert len(admitted_names(hostile)) > 20
    library = Library(data_home)
    archive = sample()
    first = dataclasses.replace(archive.workshops[0], pack=summary.key, pack_version=summary.version)
    archive = dataclasses.replace(archive, workshops=(first,))
    for document, ending in [*PAPERS, ("cards", "pdf")]:
        data = print_document(library, Wish(document=document, date=DAY), ending, archive, first)
        shown = READERS[ending](data)
        assert list(said_otherwise(hostile, capitals_undone(hostile, shown, "nl"), ending)) == [], document
    assert untouched == []
