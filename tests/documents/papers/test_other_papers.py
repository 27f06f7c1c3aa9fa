"""Agenda, working group, emergency plan, reference shelf and vision text."""

from dataclasses import replace

import pytest

from workshopdesk.domain.workshop import PhaseRun


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("workshop", [0, None])
def test_the_agenda_has_every_step_of_both_phases(language, workshop, ask, read, squeezed):
    request = ask("agenda", workshop, language=language)
    pdf = read(request)
    for phase in (1, 2):
        drawn = squeezed(pdf.pages[phase - 1])
        for step in request.texts.steps[phase].values():
            assert squeezed(step["title"]) in drawn
            assert squeezed(step["instruction"]) in drawn
            for need in step["needs"]:
                assert squeezed(need) in drawn


def test_clock_times_follow_from_the_start(ask, read, archive):
    run = replace(archive.workshops[0].phase(1), start_time="13:05")
    text = read(ask("agenda", archive.workshops[0].with_phase(run))).pages[0]
    assert "13.05" in text
    assert "13.13" in text


def test_without_a_start_there_is_room_to_write_it(ask, read, archive):
    bare = archive.workshops[0].with_phase(PhaseRun(1))
    text = read(ask("agenda", bare)).pages[0]
    assert "Start" in text
    assert "Samen 120 minuten" in text


def test_the_list_holds_functions_and_a_day_to_destroy_it(ask, read, archive):
    text = read(ask("working-group")).text
    for member in archive.workshops[0].participants:
        assert member.label in text
    assert "30 november 2029" in text
    assert "Initialen (mag)" in text
    assert "Directie" not in read(ask("working-group", blank=True)).text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_emergency_plan_has_two_pages(language, ask, read, squeezed):
    request = ask("emergency-plan", language=language)
    pdf = read(request)
    assert len(pdf.pages) == 2
    item = request.texts.reference["emergency-plan"]
    for block in item["blocks"]:
        for text in (block.get("text", ""), *block.get("items", ())):
            assert squeezed(text) in pdf.squeezed()
    assert squeezed(item["blocks"][0]["text"]) in squeezed(pdf.pages[0])


def texts_of(block):
    for key, value in block.items():
        if key in ("kind", "lines", "country"):
            continue
        yield from map(str, value) if isinstance(value, list) else [str(value)]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_whole_shelf_is_printed(language, ask, read, squeezed):
    request = ask("reference", None, language=language)
    pdf = read(request)
    drawn = pdf.squeezed()
    for key, item in request.texts.reference.items():
        if not request.pack.references[key].shown:
            assert item["title"] not in pdf.titles()
            continue
        assert item["title"] in pdf.titles()
        for block in item["blocks"]:
            for text in texts_of(block):
                assert squeezed(text) in drawn, text


def test_figures_carry_country_and_year(ask, read):
    request = ask("reference", None, only=("figures",))
    drawn = read(request).squeezed()
    figures = [block for block in request.texts.reference["figures"]["blocks"] if block["kind"] == "figure"]
    assert drawn.count("·Nederland·20") == len(figures)


def test_one_item_and_a_hidden_one_can_be_asked_for(ask, read):
    text = read(ask("reference", None, only=("law-sheet",))).text
    assert "nagekeken op 21 november 2026" in text
    assert "Nederland" in read(ask("reference", None, only=("law-sheet.nl",))).text
    assert read(ask("reference", None, only=("no-such-item",))).pages


def test_the_vision_text_is_marked_as_a_draft(ask, read, archive, squeezed):
    pdf = read(ask("vision-text"))
    assert "ONTWERP" in pdf.text
    assert squeezed(archive.workshops[0].vision_text) in pdf.squeezed()


def test_without_a_text_a_first_draft_is_made_of_the_choices(ask, read, squeezed):
    request = ask("vision-text", 1)
    pdf = read(request)
    assert "EERSTE ONTWERP" in pdf.text
    for key in request.workshop.principles.chosen:
        assert squeezed(request.texts.principle_sentence(key)) in pdf.squeezed()
    for key in request.pack.missions:
        assert squeezed(request.texts.texts["mission"][key]["text"]) in pdf.squeezed()


def test_headings_and_lists_of_the_plain_form(ask, read, archive):
    text = "# Kop een\n\nEerste regel\ntweede regel\n\n- een\n- twee\n\n"
    text += "## Onderkop\n1. eerst\n2. dan\n#geen kop\n<b>niet vet</b>"
    pdf = read(ask("vision-text", replace(archive.workshops[0], vision_text=text)))
    assert "Kop een" in pdf.titles()
    assert "Onderkop" in pdf.titles()
    for part in ("Eerste regel", "tweede regel", "een", "twee", "eerst", "#geen kop", "<b>niet vet</b>"):
        assert part in pdf.text
    assert "- een" not in pdf.text


def test_a_long_vision_text_is_complete(ask, read, archive):
    text = "\n\n".join(f"alinea{number} " + "woorden " * 40 for number in range(120))[:20_000]
    pdf = read(ask("vision-text", replace(archive.workshops[0], vision_text=text)))
    assert len(pdf.pages) > 5
    for number in range(text.count("alinea") - 1):
        assert f"alinea{number} " in pdf.text.replace("\n", " ")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_date_of_the_list_stands_on_one_line(language, ask, read):
    lines = read(ask("working-group", language=language)).text.splitlines()
    assert sum(line.startswith(("Fase ", "Phase ")) and line.endswith("2025") for line in lines) == 2


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_page_of_the_reference_is_nearly_empty(language, ask, read):
    for page in read(ask("reference", language=language)).pages:
        said = page.split()
        assert len(said) > 50, said
