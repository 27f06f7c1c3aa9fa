"""`schools`, `show` and `compare`: looking, which changes nothing."""

import json

import pytest

from tests.cli.conftest import ARCHIVED, RUNNING, SCHOOL


def test_an_empty_home_is_no_error(desk, data_home):
    assert desk("schools").code == 0
    assert desk("schools", "--json").json == []
    assert not data_home.exists(), "looking makes no folder"


def test_the_list_tells_what_the_desk_shows(desk, school):
    (told,) = desk("schools", "--json").json
    assert told == {
        "id": SCHOOL,
        "name": "Voorbeeldschool Molenbrug",
        "municipality": "Mechelen",
        "workshops": 2,
        "last_date": "2026-11-20",
        "next_follow_up": told["next_follow_up"],
        "fault": None,
    }
    line = desk("schools").out
    assert line.split("\t")[:4] == [SCHOOL, "Voorbeeldschool Molenbrug", "Mechelen", "2"]


@pytest.mark.parametrize("named", [SCHOOL, SCHOOL[:8], SCHOOL[:1], SCHOOL.upper(), "Voorbeeldschool Molenbrug"])
def test_a_school_is_found_by_id_its_beginning_or_its_name(desk, school, named):
    assert desk("show", named, "--json").json["school"]["id"] == SCHOOL


@pytest.mark.parametrize(
    "named", ["voorbeeldschool molenbrug", "zzz", "", "..", "900f3131-c9c4-58de-948f-39c8391e336f0"]
)
def test_a_school_that_is_not_there(desk, school, named):
    answer = desk("show", named)
    assert answer.code == 2
    assert answer.sentence


def test_a_beginning_that_is_of_two_schools(desk, school, sample, tmp_path):
    sample["school"]["id"] = SCHOOL[:-1] + "0"
    other = tmp_path / "other.json"
    other.write_text(json.dumps(sample), "utf-8")
    assert desk("import", other).code == 0
    assert desk("show", SCHOOL[:6]).code == 2
    assert desk("show", "Voorbeeldschool Molenbrug").code == 2
    assert desk("show", SCHOOL).code == 0


def test_the_record_is_told_the_same_twice(desk, school):
    assert desk("show", school, "--json").out == desk("show", school, "--json").out


def test_people_read_counts(desk, school):
    told = desk("show", school).out
    assert "Voorbeeldschool Molenbrug" in told
    assert RUNNING in told
    assert "17 kaarten" in told


def test_a_damaged_school_is_listed_beside_the_others(desk, school, data_home):
    file = data_home / "schools" / school / "school.db"
    demo = desk("demo").out.strip()
    file.write_bytes(file.read_bytes()[:5000] + b"\x00" * 3000)
    told = {one["id"]: one["fault"] for one in desk("schools", "--json").json}
    assert set(told) == {school, demo}
    assert told[demo] is None
    spoilt = file.read_bytes()
    answer = desk("show", SCHOOL[:8])
    assert answer.code == 3
    assert str(file) in answer.sentence or school in answer.sentence
    assert file.read_bytes() == spoilt
    assert desk("show", demo).code == 0


def test_two_workshops_card_by_card(desk, school):
    told = desk("compare", school, "--json").json
    assert (told["from"], told["to"]) == (ARCHIVED, RUNNING)
    assert len(told["cards"]) == 24
    assert all(one["moved"] == (one["from"] != one["to"]) for one in told["cards"])
    back = desk("compare", school, "--from", RUNNING, "--to", ARCHIVED, "--json").json
    assert [(one["to"], one["from"]) for one in back["cards"]] == [(one["from"], one["to"]) for one in told["cards"]]
    assert len(desk("compare", school).out.splitlines()) == 25
    assert desk("compare", school, "--from", "zzz").code == 2


def test_a_school_without_a_workshop(desk, sample, tmp_path):
    sample["workshops"] = []
    file = tmp_path / "bare.json"
    file.write_text(json.dumps(sample), "utf-8")
    assert desk("import", file).code == 0
    for command in (["compare", SCHOOL], ["apply", SCHOOL, "-"]):
        answer = desk(*command)
        assert answer.code == 2, command
        assert answer.sentence
    assert desk("show", SCHOOL, "--json").json["workshops"] == []
