"""`rank`: the group ranking of a file; nothing is stored."""

import json

import pytest

from tests.domain.given import CARDS, OTHERS, QUALITY


def ranked(desk, tmp_path, *slips, extra=()):
    file = tmp_path / "slips.json"
    file.write_text(json.dumps({"ballots": [{"cards": list(cards)} for cards in slips]}), "utf-8")
    return desk("rank", file, "--json", *extra)


def test_the_shape_of_the_answer(desk, tmp_path, data_home):
    told = ranked(desk, tmp_path, OTHERS[:5], OTHERS[:5], (*OTHERS[:4], QUALITY[1])).json
    assert list(told) == ["ranking", "agreement", "quality_missing", "proposal"]
    assert told["ranking"][0] == {
        "card": OTHERS[0],
        "points": 15,
        "lists": 3,
        "best_rank": 1,
        "place": 1,
        "tied": False,
    }
    assert [one["card"] for one in told["ranking"]] == [*OTHERS[:5], QUALITY[1]]
    assert (told["agreement"], told["quality_missing"], told["proposal"]) == ("broad", True, QUALITY[1])
    assert not data_home.exists()


def test_equal_points_share_a_place(desk, tmp_path):
    told = ranked(desk, tmp_path, CARDS[:5], tuple(reversed(CARDS[:5]))).json
    assert [(one["points"], one["place"], one["tied"]) for one in told["ranking"]] == [(6, 1, True)] * 5
    assert [one["best_rank"] for one in told["ranking"]] == [1, 1, 2, 2, 3]


def test_no_slips_and_one_slip(desk, tmp_path):
    assert ranked(desk, tmp_path).json == {
        "ranking": [],
        "agreement": None,
        "quality_missing": False,
        "proposal": None,
    }
    assert ranked(desk, tmp_path, CARDS[:5]).json["agreement"] is None


def test_people_read_codes_and_titles(desk, tmp_path):
    file = tmp_path / "slips.json"
    file.write_text(json.dumps({"ballots": [{"cards": list(CARDS[:5])}] * 2}), "utf-8")
    lines = desk("rank", file).out.splitlines()
    assert lines[0].split("\t")[:2] == ["1", "K1"]
    assert len(lines) == 6


def test_slips_may_come_from_the_record_as_they_are(desk, tmp_path, sample):
    file = tmp_path / "slips.json"
    file.write_text(json.dumps({"ballots": sample["workshops"][0]["ballots"]}), "utf-8")
    told = desk("rank", file, "--json").json
    assert [one["card"] for one in told["ranking"]][:5] == sample["workshops"][0]["ranking"]["cards"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"ballots": {}}',
        '{"ballots": [[]]}',
        '{"ballots": [{}]}',
        '{"ballots": [{"cards": null}]}',
        '{"ballots": [{"cards": "abcde"}]}',
        json.dumps({"ballots": [{"cards": list(CARDS[:4])}]}),
        json.dumps({"ballots": [{"cards": [*CARDS[:4], CARDS[0]]}]}),
        json.dumps({"ballots": [{"cards": [*CARDS[:4], "quality.none"]}]}),
        json.dumps({"ballots": [{"cards": [*CARDS[:4], ["x"]]}]}),
        "[" * 50_000,
    ],
)
def test_what_cannot_be_ranked(desk, tmp_path, text):
    file = tmp_path / "slips.json"
    file.write_text(text, "utf-8")
    answer = desk("rank", file, "--json")
    assert (answer.code, answer.out) == (2, "")
    assert answer.sentence


def test_files_and_packs_that_are_not_there(desk, tmp_path):
    assert desk("rank", tmp_path / "gone.json").code == 2
    assert desk("rank", tmp_path).code in (2, 7)
    assert ranked(desk, tmp_path, CARDS[:5], extra=("--pack", "smoking")).code == 2
