"""`apply`: one operation a line, each its own commit, acknowledged after it."""

import json
import random

import pytest

from tests.cli.conftest import ARCHIVED, RUNNING, operations
from tests.domain.given import CARDS, WORDS


def answers(answer):
    return [json.loads(line) for line in answer.out.splitlines()]


def test_two_hundred_placements_with_an_undo_among_them(desk, school, show):
    chance = random.Random(5)
    lines, expected = [], {}
    for number in range(200):
        card = chance.choice(CARDS)
        x, y, zone = round(chance.random(), 3), round(chance.random(), 3), chance.choice(["strength", "work"])
        lines.append({"id": number, "do": "place_card", "card": card, "zone": zone, "x": x, "y": y})
        if number == 120:
            lines.append({"id": "undo", "do": "undo"})
        else:
            expected[card] = (zone, x, y)
    answer = desk("apply", school, "-", typed=operations(*lines))
    assert (answer.code, answer.err) == (0, "")
    assert answers(answer) == [{"id": line["id"], "ok": True} for line in lines]
    placed = {one["card"]: one for one in show()["placements"]}
    assert {card: (placed[card]["zone"], placed[card]["x"], placed[card]["y"]) for card in expected} == expected
    depths = [one["z"] for one in placed.values() if one["zone"] in ("strength", "work")]
    assert len(set(depths)) == len(depths)


def test_every_operation_of_the_record(desk, school, show):
    before = show()
    members = [one["id"] for one in before["participants"]]
    done = [
        {"do": "mark_contested", "card": CARDS[0], "contested": True},
        {"do": "set_note", "card": CARDS[0], "prompt": "resistance", "text": "Niet nu"},
        {"do": "judge_situation", "situation": 4, "counts": {"red": 3}, "flag": "red", "reaction": "R", "note": "N"},
        {"do": "set_principle_votes", "counts": {"dignity": 4}},
        {"do": "choose_principles", "principles": ["dignity", "discussable"], "own_wording": {"dignity": "Respect"}},
        {"do": "set_mission_note", "mission": "skills", "text": "Les in mei"},
        {"do": "set_vision_text", "text": "Visie"},
        {"do": "set_ballot", "slip": 9, "cards": list(CARDS[:5])},
        {"do": "set_ranking", "cards": list(CARDS[:5]), "reason": "Zo beslist", "final": True},
        {
            "do": "set_plan_row",
            "card": CARDS[0],
            "owner": "Directie",
            "tasks": [{"text": "Bellen", "due": "2027-01-08"}],
        },
        {"do": "set_participant", "participant": members[0], "label": "Directeur", "duties": ["scribe"]},
        {"do": "park", "text": "Camera's", "owner": "Directie", "done": False},
        {"do": "add_minutes", "phase": 2, "minutes": 5},
    ]
    answer = desk("apply", school, "-", typed=operations(*[{"id": n, **one} for n, one in enumerate(done)]))
    assert (answer.code, len(answers(answer))) == (0, len(done))
    after = show()
    assert next(one for one in after["placements"] if one["card"] == CARDS[0])["contested"]
    assert {"card": CARDS[0], "prompt": "resistance", "text": "Niet nu"} in after["notes"]
    judged = next(one for one in after["practice"] if one["situation"] == 4)
    assert (judged["counts"], judged["flag"], judged["reaction"]) == ({"red": 3}, "red", "R")
    assert after["principles"] == {
        "chosen": ["dignity", "discussable"],
        "own_wording": {"dignity": "Respect"},
        "counts": {"dignity": 4},
    }
    assert {"mission": "skills", "text": "Les in mei"} in after["mission_notes"]
    assert after["vision_text"] == "Visie"
    assert {"slip": 9, "cards": list(CARDS[:5])} in after["ballots"]
    ranked = after["ranking"]
    assert (ranked["cards"], ranked["reason"], ranked["final"]) == (list(CARDS[:5]), "Zo beslist", True)
    assert after["participants"][0]["label"] == "Directeur"
    assert [one["id"] for one in after["participants"] if "scribe" in one["duties"]] == [members[0]]
    assert after["parking_lot"][-1]["text"] == "Camera's"
    row = next(one for one in after["plan"] if one["card"] == CARDS[0])
    assert row["tasks"] == [{"text": "Bellen", "owner": "", "due": "2027-01-08", "done": False}]


def test_removing_and_dealing(desk, school, show):
    members = [one["id"] for one in show()["participants"]]
    laid = [one["card"] for one in show()["placements"] if one["zone"] in ("strength", "work")]
    lines = [
        *[{"do": "place_card", "card": card, "zone": "pile"} for card in laid],
        {"do": "deal_cards", "among": members[:5], "seed": 7},
        {"do": "remove_participant", "participant": members[6]},
        {"do": "set_ballot", "slip": 30, "cards": list(CARDS[:5])},
        {"do": "set_ballot", "slip": 30, "cards": None},
        {"do": "set_plan_row", "card": CARDS[3]},
        {"do": "remove_plan_row", "card": CARDS[3]},
    ]
    assert desk("apply", school, "-", typed=operations(*[{"id": n, **one} for n, one in enumerate(lines)])).code == 0
    after = show()
    held = [one["held_by"] for one in after["placements"]]
    assert [held.count(member) for member in members[:5]] == [5, 5, 5, 5, 4]
    assert members[6] not in [one["id"] for one in after["participants"]]
    assert 30 not in [one["slip"] for one in after["ballots"]]


def test_undo_survives_the_end_of_the_process_and_so_does_redo(desk, school, show):
    before = show()
    assert desk("apply", school, "-", typed=operations({"id": 1, "do": "set_vision_text", "text": "Other"})).code == 0
    changed = show()
    assert changed != before
    assert desk("apply", school, "-", typed=operations({"id": 2, "do": "undo"})).code == 0
    assert show() == before
    assert desk("apply", school, "-", typed=operations({"id": 3, "do": "redo"})).code == 0
    assert show() == changed
    nothing = desk("apply", school, "-", typed=operations({"id": 4, "do": "redo"}))
    assert (nothing.code, answers(nothing)[0]["ok"]) == (2, False)


def test_a_clock_goes_on_between_two_commands(desk, school, show):
    start = operations(
        {"id": 1, "do": "next_step", "phase": 2}, {"id": 2, "do": "add_minutes", "phase": 2, "minutes": -1}
    )
    assert desk("apply", school, "-", typed=start).code == 0
    timer = show()["phases"][1]["timer"]
    back = desk("apply", school, "-", typed=operations({"id": 3, "do": "undo"}))
    assert back.code == 0
    assert show()["phases"][1]["timer"]["step"] != timer["step"]


def test_what_follows_a_failure_is_not_done(desk, school, show):
    lines = operations(
        {"id": "a", "do": "park", "text": "First"},
        {"id": "b", "do": "place_card", "card": "quality.none", "zone": "work", "x": 0.5, "y": 0.5},
        {"id": "c", "do": "park", "text": "Third"},
    )
    answer = desk("apply", school, "-", typed=lines)
    first, second = answers(answer)
    assert (answer.code, first, second["id"], second["ok"]) == (2, {"id": "a", "ok": True}, "b", False)
    assert answer.sentence == second["error"]
    assert [one["text"] for one in show()["parking_lot"]][-1] == "First"


def test_keep_going_does_the_rest_and_ends_with_the_first_failures_code(desk, school, show):
    lines = operations(
        {"id": 1, "do": "dance"},
        {"id": 2, "do": "park", "text": "Second"},
        {"id": 3, "do": "park", "text": ""},
        {"id": 4, "do": "park", "text": "Fourth"},
    )
    answer = desk("apply", school, "-", "--keep-going", typed=lines)
    assert answer.code == 2
    assert [one["ok"] for one in answers(answer)] == [False, True, False, True]
    assert answer.sentence == answers(answer)[0]["error"]
    assert [one["text"] for one in show()["parking_lot"]][-2:] == ["Second", "Fourth"]


@pytest.mark.parametrize(
    "line", ["{", "[]", "3", "null", '"park"', "{'do': 'park'}", "[" * 100_000, '{"id": 1, "do": NaN}']
)
def test_a_line_that_is_no_operation(desk, school, show, line):
    before = show()
    good = operations({"id": 2, "do": "park", "text": "After"})
    answer = desk("apply", school, "-", typed=f"\n{line}\n{good}")
    assert answer.code == 2
    assert [one["ok"] for one in answers(answer)] == [False]
    assert answer.sentence
    assert show() == before
    going = desk("apply", school, "-", "--keep-going", typed=f"{line}\n{good}")
    assert (going.code, [one["ok"] for one in answers(going)]) == (2, [False, True])


@pytest.mark.parametrize(
    "told",
    [
        {"do": "park"},
        {"do": "park", "text": "x", "colour": "red"},
        {"do": None},
        {"do": ["park"]},
        {"do": "undo", "text": "x"},
        {"do": "replace_all"},
        {"do": "add_workshop", "pack": "smoking"},
        {"do": "add_workshop", "pack": ["sexting"]},
        {"do": "place_card", "card": ["a"], "zone": {}},
        {"do": "park", "text": "x", "self": 1},
        {"do": "park", "text": "x", "name": "set_note"},
        {"do": "park", "text": "x", "workshop_id": RUNNING},
        {"do": "park", "text": "x", "facts": {}},
        {"do": "park", "text": "x", "workshop": {}},
        {"do": "set_participant", "participant": ["a"], "role": "pupil"},
        {"do": "remove_workshop", "workshop": 3},
    ],
    ids=str,
)
def test_fields_that_are_not_right(desk, school, show, told):
    before = show()
    answer = desk("apply", school, "-", typed=operations({"id": 1, **told}))
    assert (answer.code, answers(answer)[0]["ok"]) == (2, False)
    assert answer.sentence
    assert show() == before


def test_another_workshop_by_its_id_or_the_beginning_of_it(desk, school):
    parked = operations({"id": 1, "do": "park", "text": "Older"})
    assert desk("apply", school, "-", "--workshop", ARCHIVED, typed=parked).code == 0
    assert desk("apply", school, "-", "--workshop", ARCHIVED[:4], typed=parked.replace("Older", "Old")).code == 0
    lot = desk("show", school, "--json").json["workshops"][0]["parking_lot"]
    assert [one["text"] for one in lot][-2:] == ["Older", "Old"]
    assert desk("apply", school, "-", "--workshop", "zzz", typed=parked).code == 2


def test_operations_come_from_a_file_too(desk, school, show, tmp_path):
    file = tmp_path / "lines.jsonl"
    file.write_text(operations({"id": 1, "do": "park", "text": "Uit een bestand: é 🏫"}), "utf-8")
    assert desk("apply", school, file).code == 0
    assert show()["parking_lot"][-1]["text"] == "Uit een bestand: é 🏫"
    assert desk("apply", school, tmp_path / "gone").code == 2
    file.write_bytes(b'{"id": 1, "do": "park", "text": "\xe9"}\n')
    answer = desk("apply", school, file)
    assert answer.code == 2
    assert answer.sentence


def test_the_school_itself_can_be_changed(desk, school):
    lines = operations(
        {"id": 1, "do": "set_school", "municipality": "Lier"}, {"id": 2, "do": "add_workshop", "year": "2027-2028"}
    )
    assert desk("apply", school, "-", typed=lines).code == 0
    told = desk("show", school, "--json").json
    assert told["school"]["municipality"] == "Lier"
    assert [one["school_year"] for one in told["workshops"]] == ["2025-2026", "2026-2027", "2027-2028"]
    assert len(told["workshops"][2]["phases"][0]["agenda"]) == len(WORDS.steps_of(1))


def test_a_line_in_the_shape_of_the_record_names_the_member_by_its_own_id(desk, school, show):
    members = [one["id"] for one in show()["participants"]]
    lines = operations(
        {"id": members[1], "do": "set_participant", "label": "Zorg", "role": "care-coordinator"},
        {"id": "x-1", "do": "set_participant", "role": "pupil", "label": "Leerling"},
        {"id": members[2], "do": "remove_participant"},
    )
    assert desk("apply", school, "-", typed=lines).code == 0
    group = {one["id"]: one["label"] for one in show()["participants"]}
    assert group[members[1]] == "Zorg"
    assert members[2] not in group
    assert "Leerling" in group.values()
    assert "x-1" not in group, "what the caller calls its line is no member"
    assert desk("apply", school, "-", typed=operations({"id": 4, "do": "remove_participant"})).code == 2


def test_workshops_are_named_too(desk, school):
    fresh = "11111111-2222-4333-8444-555555555555"
    assert desk("apply", school, "-", typed=operations({"id": 1, "do": "add_workshop", "workshop": fresh})).code == 0
    assert desk("show", school, "--json").json["workshops"][-1]["id"] == fresh
    assert desk("apply", school, "-", typed=operations({"id": 2, "do": "remove_workshop", "workshop": fresh})).code == 0
    assert len(desk("show", school, "--json").json["workshops"]) == 2
