"""A wrong record is refused as a whole, with the place and the reason; nothing is stored and nothing changes."""

import json

import pytest

from tests.cli.broken_records import BROKEN
from tests.cli.conftest import SAMPLE, SCHOOL
from workshopdesk.domain.limits import RECORD_BYTES

TEXTS = {
    "nothing": b"",
    "no JSON": b"{'format': 1}",
    "half a record": SAMPLE.read_bytes()[:9000],
    "not UTF-8": SAMPLE.read_bytes().replace("é".encode(), b"\xe9", 1),
    "UTF-16": SAMPLE.read_text("utf-8").encode("utf-16"),
    "a list": b"[]",
    "a text": b'"workshopdesk.record"',
    "null": b"null",
    "a number": b"3",
    "nesting without end": b"[" * 100_000,
    "nesting in an object": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "a field twice": SAMPLE.read_bytes().replace(b'"format"', b'"version": 1, "format"', 1),
    "not finite": SAMPLE.read_bytes().replace(b'"x": 0.405', b'"x": NaN', 1),
    "infinite": SAMPLE.read_bytes().replace(b'"x": 0.405', b'"x": Infinity', 1),
    "infinite by its exponent": SAMPLE.read_bytes().replace(b'"x": 0.405', b'"x": 1e999', 1),
    "a number of five thousand digits": SAMPLE.read_bytes().replace(b'"version": 1', b'"version": ' + b"9" * 5000, 1),
}


def refuse(desk, tmp_path, data):
    """Imports bytes that must be refused into a home without schools; returns the answer."""
    file = tmp_path / "broken.json"
    file.write_bytes(data)
    answer = desk("import", file)
    assert answer.out == ""
    assert answer.sentence
    assert not (tmp_path / "home" / "schools").exists()
    return answer


def test_there_are_many_ways_to_be_wrong():
    assert len(BROKEN) + len(TEXTS) >= 100
    assert len({broken.name + broken.path for broken in BROKEN}) == len(BROKEN)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: f"{broken.path} {broken.name}")
def test_a_wrong_record_is_refused_with_the_place(desk, sample, tmp_path, broken):
    answer = refuse(desk, tmp_path, broken.bytes(sample))
    assert answer.code == broken.code
    assert broken.path in answer.sentence


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_no_record_at_all(desk, tmp_path, name):
    assert TEXTS[name] != SAMPLE.read_bytes()
    answer = refuse(desk, tmp_path, TEXTS[name])
    assert answer.code == 2


def test_a_record_of_more_than_fifty_megabytes(desk, tmp_path):
    assert refuse(desk, tmp_path, b" " * (RECORD_BYTES + 1)).code == 2


def test_a_byte_order_mark_is_no_fault(desk, tmp_path):
    file = tmp_path / "marked.json"
    file.write_bytes(b"\xef\xbb\xbf" + SAMPLE.read_bytes())
    assert desk("import", file).out == f"{SCHOOL}\n"


@pytest.mark.parametrize("broken", BROKEN[5::12], ids=lambda broken: broken.name)
def test_a_refused_record_leaves_the_school_that_is_here(desk, school, sample, tmp_path, data_home, broken):
    file = data_home / "schools" / school / "school.db"
    before = file.read_bytes()
    wrong = tmp_path / "broken.json"
    wrong.write_bytes(broken.bytes(sample))
    for how in ([], ["--merge"], ["--replace"]):
        assert desk("import", wrong, *how).code == broken.code
    assert file.read_bytes() == before
    assert desk("backups", school, "--json").json == []


def test_at_the_limits_a_record_is_taken(desk, sample, tmp_path):
    sample["school"]["name"] = "x" * 200
    running = sample["workshops"][1]
    running["vision_text"] = "é\n\t🏫" * 5000
    running["placements"][0] |= {"zone": "work", "x": 0, "y": 1, "z": 0}
    running["principles"]["chosen"] = []
    file = tmp_path / "edge.json"
    file.write_text(json.dumps(sample), "utf-8")
    assert desk("import", file).code == 0
    told = desk("show", SCHOOL, "--json").json["workshops"][1]
    assert told["vision_text"] == running["vision_text"]
    assert (told["placements"][0]["x"], told["placements"][0]["y"]) == (0, 1)
