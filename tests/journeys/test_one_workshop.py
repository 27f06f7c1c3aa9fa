"""One workshop, from a record to the printed plan, through the program as it is started, and through a kill -9."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from tests.cli.facts import lost
from tests.domain.given import CARDS

SAMPLE = Path(__file__).parents[1] / "data" / "workshop-record.json"
WINDOW = Path(__file__).with_name("window_at_work.py")
DOCUMENTS = ("cards", "screener-poster", "action-plan")


@pytest.fixture
def program(data_home):
    """Runs `workshopdesk` as a process of its own on this test's home; a failure shows what it said."""

    def run(*arguments, typed=None, code=0):
        command = [sys.executable, "-m", "workshopdesk", "--home", str(data_home), *map(str, arguments)]
        done = subprocess.run(command, input=typed, capture_output=True, text=True, check=False, encoding="utf-8")
        assert done.returncode == code, done.stderr
        return done.stdout

    return run


def pages(file):
    """The text of each page of a PDF."""
    with pypdfium2.PdfDocument(file) as document:
        texts = []
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            texts.append(text.get_text_bounded())
            text.close()
            page.close()
        return texts


def two_hundred_placements():
    """Lines for `apply`, the last of them undone and one in the middle too; and where each card ends."""
    chance = random.Random(200)
    lines, ends = [], {}
    for number in range(200):
        card, zone = chance.choice(CARDS), chance.choice(["strength", "work"])
        x, y = round(chance.uniform(0.1, 0.9), 3), round(chance.uniform(0.2, 0.8), 3)
        lines.append({"id": number, "do": "place_card", "card": card, "zone": zone, "x": x, "y": y})
        if number == 99:
            lines.append({"id": "back", "do": "undo"})
        else:
            ends[card] = [x, y]
    return lines, ends


def placements(record):
    return {one["card"]: one for one in record["workshops"][1]["placements"]}


def test_one_workshop_from_a_record_to_the_printed_plan(program, data_home, tmp_path):
    sample = json.loads(SAMPLE.read_text("utf-8"))
    school = program("import", SAMPLE).strip()
    assert list(lost(sample, json.loads(program("show", school, "--json")))) == []
    program("export", school, "-o", tmp_path / "given-out.json")
    assert list(lost(sample, json.loads((tmp_path / "given-out.json").read_text("utf-8")))) == []

    lines, ends = two_hundred_placements()
    typed = "".join(json.dumps(line) + "\n" for line in lines)
    answers = [json.loads(line) for line in program("apply", school, "-", typed=typed).splitlines()]
    assert answers == [{"id": line["id"], "ok": True} for line in lines]
    lying = placements(json.loads(program("show", school, "--json")))
    assert {card: [lying[card]["x"], lying[card]["y"]] for card in ends} == ends

    for document in DOCUMENTS:
        program("print", school, document, "-o", tmp_path / f"{document}.pdf", "--date", "2026-11-21")
    assert len(pages(tmp_path / "cards.pdf")) >= 6
    assert "K1" in pages(tmp_path / "cards.pdf")[0]
    assert len(pages(tmp_path / "screener-poster.pdf")) == 1
    plan = pages(tmp_path / "action-plan.pdf")
    assert all(f"{number} van {len(plan)}" in page for number, page in enumerate(plan, start=1))

    dragged, shown = drag_and_kill(data_home, school, program)
    assert abs(shown[dragged][0] - 600 / 841) < 0.01

    again = window(data_home, school, "look")
    assert again["shown"] == {
        card: [one["x"], one["y"]]
        for card, one in placements(json.loads(program("show", school, "--json"))).items()
        if "x" in one
    }
    assert again["shown"][dragged] == shown[dragged]
    program("check", school)


def drag_and_kill(home, school, program):
    """Drags a card with the mouse; it is in the file while the window lives, and after it was killed."""
    work = subprocess.Popen(
        [sys.executable, WINDOW, home, school, "drag"], stdout=subprocess.PIPE, text=True, env=offscreen()
    )
    try:
        line = work.stdout.readline()
        assert line, "the window said nothing"
        told = json.loads(line)
        before = json.loads(program("show", school, "--json"))
        lies = placements(before)[told["dragged"]]
        assert (lies["zone"], [lies["x"], lies["y"]]) == ("work", told["shown"][told["dragged"]])
        program("apply", school, "-", typed='{"id": 1, "do": "undo"}\n', code=6)
    finally:
        work.kill()
        work.wait()
        work.stdout.close()
    assert json.loads(program("show", school, "--json")) == before
    return told["dragged"], told["shown"]


def window(home, school, what):
    done = subprocess.run(
        [sys.executable, WINDOW, home, school, what], capture_output=True, text=True, check=False, env=offscreen()
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def offscreen():
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
