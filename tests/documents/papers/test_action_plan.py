"""The action plan as PDF: every word, visible gaps, rows that split, hostile text."""

import logging
from dataclasses import replace
from datetime import date

import pytest

from workshopdesk.domain.workshop import Parked, PlanRow, Ranking, Task

HOSTILE = '<b>vet</b> & <i> <img src="/etc/hostname"/> <br/> &lt; <para> %s {x} é ë ï ij ’ – ≥'


@pytest.fixture
def plan(archive):
    return archive.workshops[0]


def test_every_text_of_the_plan_is_on_paper(ask, read, plan, squeezed):
    pdf = read(ask("action-plan"))
    drawn = pdf.squeezed()
    for row in plan.plan:
        for text in (row.approach, row.owner, *row.partners, *(task.text for task in row.tasks)):
            assert squeezed(text) in drawn
    for text in (
        "Stappenplan",
        "R1 · Reactie",
        "30 jan. 2026",
        "Opgesteld op 19 november 2025",
        "Smartphoneverbod",
    ):
        assert squeezed(text) in drawn
    assert pdf.pages[0].count("vervolg op blad 2") == 1


def test_markup_is_printed_as_it_was_typed_and_opens_no_file(ask, read, plan, squeezed, monkeypatch):
    import builtins

    rows = (replace(plan.plan[0], approach=HOSTILE, owner=HOSTILE[:60], partners=(HOSTILE,), tasks=(Task(HOSTILE),)),)
    hostile = replace(plan, plan=rows, parking_lot=(Parked(HOSTILE),))
    opened = []
    true_open = builtins.open

    def watched(file, *args, **kw):
        opened.append(str(file))
        return true_open(file, *args, **kw)

    monkeypatch.setattr(builtins, "open", watched)
    pdf = read(ask("action-plan", hostile, school=replace(ask("x").school, name="<b>School</b> & Co")))
    assert not [name for name in opened if "hostname" in name]
    assert pdf.squeezed().count(squeezed(HOSTILE)) == 4
    assert squeezed("<b>School</b> & Co") in pdf.squeezed()
    assert pdf.reader.metadata.title.endswith("<b>School</b> & Co")


def test_gaps_are_visible(ask, read, plan, squeezed):
    empty = replace(plan, plan=(PlanRow("quality.vision"),), parking_lot=())
    drawn = read(ask("action-plan", empty)).squeezed()
    for gap in (
        "aanpak nog uit te schrijven",
        "functie nog te kiezen",
        "nog geen taken",
        "datum nog te kiezen",
    ):
        assert squeezed(gap) in drawn
    assert squeezed("Nog geen opvolgmoment gekozen") in drawn


def test_ranked_cards_without_a_row_stand_in_the_plan(ask, read, plan, squeezed):
    ranked = replace(plan, plan=(), ranking=Ranking(("quality.vision", "reaction.step-plan"), True))
    drawn = read(ask("action-plan", ranked)).squeezed()
    assert squeezed("K7 · Kwaliteit") in drawn
    assert squeezed("R1 · Reactie") in drawn


def test_a_row_stays_whole_if_it_fits_a_page(ask, read, plan):
    rows = tuple(
        replace(plan.plan[0], card=card, approach=f"begin{number} " + "woord " * 60 + f"einde{number}")
        for number, card in enumerate(list(_cards(plan))[:12])
    )
    pdf = read(ask("action-plan", replace(plan, plan=rows)))
    assert len(pdf.pages) > 3
    for number in range(12):
        pages = [page for page in pdf.pages if f"begin{number} " in page or f"einde{number}\n" in page + "\n"]
        assert len(pages) == 1, f"row {number} is split"
    for page in pdf.pages[:-1]:
        assert "Zo pakken we het aan" in page


def _cards(plan):
    return [placement.card for placement in plan.placements]


def test_a_row_that_is_higher_than_a_page_goes_on_between_tasks(ask, read, plan, squeezed):
    tasks = tuple(Task(f"taak{number:02d} " + "doen " * 20, "Directie", date(2026, 1, 5)) for number in range(40))
    rows = (plan.plan[1], replace(plan.plan[0], tasks=tasks), plan.plan[2])
    pdf = read(ask("action-plan", replace(plan, plan=rows)))
    drawn = pdf.squeezed()
    for task in tasks:
        assert squeezed(task.text) in drawn
    assert squeezed("2 (vervolg)") in drawn
    # No task is torn: its text and its owner stand on one page.
    for page in pdf.pages:
        assert page.count("taak") == page.count("Directie · 5 jan. 2026")
    assert squeezed(plan.plan[2].approach) in drawn


@pytest.mark.parametrize("filling", ["woord{} leerlingen ", "x"])
def test_twenty_thousand_characters_in_a_cell_are_all_there(filling, ask, read, plan, squeezed):
    text = "".join(filling.format(number) for number in range(20_000))[:20_000]
    row = replace(plan.plan[0], approach=text, tasks=(Task(text),))
    pdf = read(ask("action-plan", replace(plan, plan=(row,), parking_lot=(Parked(text),))))
    if filling == "x":
        drawn = pdf.text.replace("\n", "")
        assert drawn.count("x") >= 60_000
    else:
        words = {word for page in pdf.pages for word in page.split()}
        for word in text.split()[:-1]:
            if word.startswith("woord"):
                assert word in words, word
    assert all("blad" in page for page in pdf.pages)


def test_long_names_are_not_cut(ask, read, plan, squeezed):
    name = "Vrije Gesubsidieerde Basis- en Middenschool " * 4
    school = replace(ask("x").school, name=name.strip())
    row = replace(plan.plan[0], owner="Leerlingenbegeleidingscoördinatieverantwoordelijke " * 3)
    drawn = read(ask("action-plan", replace(plan, plan=(row,)), school=school)).squeezed()
    assert squeezed(name) in drawn
    assert squeezed(row.owner) in drawn


def test_unprintable_characters_are_spelled_and_logged(ask, read, plan, caplog):
    row = replace(plan.plan[0], approach="goed 😀 zo Ж")
    with caplog.at_level(logging.WARNING):
        text = read(ask("action-plan", replace(plan, plan=(row,)))).text
    assert "U+1F600" in text
    assert "Ж" in text
    assert "U+1F600" in caplog.text


def test_a_blank_plan_has_five_rows_and_nothing_of_the_workshop(ask, read, plan):
    text = read(ask("action-plan", blank=True)).text
    assert "Voorbeeldschool Molenbrug" in text
    assert "Zorgcoördinator" not in text
    assert "Smartphone" not in text


def test_the_plan_before_stands_on_the_last_part(ask, read, archive):
    previous = archive.workshops[0]
    text = read(ask("action-plan", 1, previous=previous)).text
    assert "2025–2026" in text
    assert "Ouders en leerlingen betrekken" in text


def test_the_approval_asks_for_a_name_by_hand(ask, read):
    text = read(ask("action-plan")).pages[-1]
    for word in ("Functie", "Naam", "Handtekening", "Parkeerlijst", "30 juni 2026"):
        assert word in text
