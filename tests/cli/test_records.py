"""`import` and `export`: a record goes in and comes out with the same facts."""

import json

import pytest
from pyrage import x25519

from tests.cli.conftest import ARCHIVED, RUNNING, SAMPLE, SCHOOL
from tests.cli.facts import lost


def test_the_school_is_told_by_its_id(desk):
    answer = desk("import", SAMPLE)
    assert (answer.code, answer.out, answer.err) == (0, f"{SCHOOL}\n", "")


def test_importing_twice_leaves_one_school_and_the_same_bytes(desk, school, data_home):
    file = data_home / "schools" / school / "school.db"
    before = file.read_bytes()
    assert desk("import", SAMPLE).code == 0
    assert file.read_bytes() == before
    assert [one["id"] for one in desk("schools", "--json").json] == [SCHOOL]


def test_what_comes_out_is_what_went_in(desk, school, sample, tmp_path):
    to = tmp_path / "out.json"
    assert desk("export", school, "-o", to).code == 0
    told = json.loads(to.read_text("utf-8"))
    assert list(lost(sample, told)) == []
    assert list(told)[:2] == ["format", "version"]


def test_nothing_is_added_but_what_is_empty(desk, school, sample):
    told = desk("show", school, "--json").json
    assert list(lost(told, sample)) == []


def test_what_comes_out_can_go_in_elsewhere(desk, school, tmp_path, data_home):
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    assert desk("export", school, "-o", first).code == 0
    assert desk("erase", school, "--all").code == 0
    assert not first.exists(), "what was exported is erased with the school"
    again = desk("import", SAMPLE)
    assert (again.code, again.out) == (0, f"{SCHOOL}\n")
    assert "gewist" in again.err
    assert "gewist" not in desk("import", SAMPLE).err
    assert desk("export", school, "-o", second).code == 0
    assert desk("import", second).code == 0


def test_other_facts_are_refused_until_told_how(desk, school, sample, tmp_path):
    sample["school"]["municipality"] = "Lier"
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(sample), "utf-8")
    answer = desk("import", changed)
    assert answer.code == 2
    assert sample["school"]["name"] in answer.sentence
    assert desk("show", school, "--json").json["school"]["municipality"] == "Mechelen"
    assert desk("import", changed, "--merge", "--replace").code == 2
    assert desk("import", changed, "--replace").out == f"{SCHOOL}\n"
    assert desk("show", school, "--json").json["school"]["municipality"] == "Lier"
    assert [one["reason"] for one in desk("backups", school, "--json").json] == ["before-import"]


def test_merging_keeps_both(desk, school, sample, tmp_path):
    sample["workshops"][1]["parking_lot"].append({"text": "From the other laptop", "owner": "", "done": False})
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(sample), "utf-8")
    assert desk("apply", school, "-", typed='{"id": 1, "do": "park", "text": "From this laptop"}\n').code == 0
    assert desk("import", changed, "--merge").code == 0
    workshops = {one["id"]: one for one in desk("show", school, "--json").json["workshops"]}
    parked = {one["text"] for one in workshops[RUNNING]["parking_lot"]}
    assert {"From this laptop", "From the other laptop"} <= parked
    assert list(lost(sample["workshops"][0], workshops[ARCHIVED])) == []


def test_a_parcel_says_who_may_read_it(desk, school, tmp_path, data_home):
    parcel, key = tmp_path / "school.workshopdesk", tmp_path / "key.txt"
    identity = x25519.Identity.generate()
    key.write_text(f"# made for a test\n{identity}\n", "utf-8")
    assert desk("export", school, "-o", parcel).code == 2
    assert desk("export", school, "-o", parcel, "--recipient", "nobody").code == 2
    assert desk("export", school, "-o", parcel, "--plain", "--recipient", identity.to_public()).code == 2
    assert not parcel.exists()
    assert desk("export", school, "-o", parcel, "--recipient", identity.to_public()).code == 0
    assert b"Molenbrug" not in parcel.read_bytes()
    before = desk("show", school, "--json").json
    other = data_home.parent / "other"
    assert desk("--home", other, "import", parcel).code == 2
    assert desk("--home", other, "import", parcel, "--identity-file", key).out == f"{SCHOOL}\n"
    assert desk("--home", other, "show", school, "--json").json == before


def test_a_file_is_not_overwritten_without_being_told(desk, school, tmp_path):
    to = tmp_path / "out.json"
    to.write_text("precious", "utf-8")
    answer = desk("export", school, "-o", to)
    assert answer.code == 2
    assert str(to) in answer.sentence
    assert to.read_text("utf-8") == "precious"
    assert desk("export", school, "-o", to, "--force").code == 0
    assert json.loads(to.read_text("utf-8"))["format"] == "workshopdesk.record"
    assert [path.name for path in tmp_path.glob(".*")] == [], "nothing half-written lies about"


@pytest.mark.parametrize("to", ["nowhere/out.json", "out.txt", "out"])
def test_where_it_cannot_go_is_told(desk, school, tmp_path, to):
    answer = desk("export", school, "-o", tmp_path / to)
    assert answer.code == 2
    assert str((tmp_path / to).parent if "nowhere" in to else tmp_path / to) in answer.sentence


def test_a_file_that_is_not_there(desk, tmp_path):
    answer = desk("import", tmp_path / "gone.json")
    assert (answer.code, str(tmp_path / "gone.json") in answer.sentence) == (2, True)


def test_the_rehearsal_school_is_made_once(desk):
    first, second = desk("demo"), desk("demo")
    assert (first.code, second.code) == (0, 0)
    assert first.out == second.out
    (told,) = desk("schools", "--json").json
    record = desk("show", told["id"], "--json").json
    assert record["school"]["rehearsal"] is True
    assert [one["status"] for one in record["workshops"]] == ["archived", "running"]
