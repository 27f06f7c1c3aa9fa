"""Records that are each wrong in one way: how to make it wrong, and where the refusal has to point.

The sample is changed in place; `at` walks to a part of it.
"""

import json
from dataclasses import dataclass
from typing import Any

RUNNING = "$.workshops[1]"


@dataclass
class Broken:
    """One wrong record: a name, the path of the fault, what is put where, and the exit code."""

    name: str
    path: str
    where: tuple[Any, ...]
    value: Any = None
    code: int = 2

    def bytes(self, sample):
        *way, last = self.where
        part = sample
        for step in way:
            part = part[step]
        if self.value is REMOVED:
            del part[last]
        elif callable(self.value):
            part[last] = self.value(part[last])
        else:
            part[last] = self.value
        return json.dumps(sample).encode()


REMOVED = object()
W = ("workshops", 1)


def one(name, where, value, path=None, code=2):
    """A fault in the running workshop; it is told at the place that was changed unless `path` says else."""
    told = RUNNING
    for step in where:
        told += f"[{step}]" if isinstance(step, int) else f".{step}"
    return Broken(name, path or told, (*W, *where), value, code)


def twice(items):
    """A list whose first item stands in it once more."""
    return [*items, items[0]]


FAR_IN = json.loads("[" * 40 + "]" * 40)

BROKEN = [
    # the whole
    Broken("no format", "$.format", ("format",), REMOVED),
    Broken("another format", "$.format", ("format",), "something.else"),
    Broken("a newer version", "$.version", ("version",), 2, 4),
    Broken("a far newer version", "$.version", ("version",), 10**12, 4),
    Broken("a version in words", "$.version", ("version",), "one"),
    Broken("version true", "$.version", ("version",), True),
    Broken("version nought", "$.version", ("version",), 0),
    Broken("no school", "$.school", ("school",), REMOVED),
    Broken("a school that is a list", "$.school", ("school",), []),
    Broken("workshops as an object", "$.workshops", ("workshops",), {}),
    Broken("an unknown field at the top", "$.colour", ("colour",), "blue"),
    Broken("nesting of forty", "$", ("extra",), FAR_IN),
    Broken("two hundred and one workshops", "$.workshops", ("workshops",), lambda old: old[:1] * 201),
    # the school
    Broken("a blank name", "$.school.name", ("school", "name"), "  "),
    Broken("an empty name", "$.school.name", ("school", "name"), ""),
    Broken("a name that is a number", "$.school.name", ("school", "name"), 3),
    Broken("a name of 201", "$.school.name", ("school", "name"), "x" * 201),
    Broken("a name over two lines", "$.school.name", ("school", "name"), "Aan\nde Leie"),
    Broken("a name turned around", "$.school.name", ("school", "name"), "Aan \u202ede Leie"),
    Broken("no id", "$.school.id", ("school", "id"), REMOVED),
    Broken("an id that is a way out", "$.school.id", ("school", "id"), "../../../../etc/passwd"),
    Broken("an unknown level", "$.school.level", ("school", "level"), "university"),
    Broken("an unknown language", "$.school.language", ("school", "language"), "fr"),
    Broken("a retention date that is none", "$.school.retention_until", ("school", "retention_until"), "2029-02-30"),
    Broken("rehearsal in words", "$.school.rehearsal", ("school", "rehearsal"), "yes"),
    Broken("a person's field", "$.school.principal", ("school", "principal"), "Jan"),
    # a workshop
    one("no id", ["id"], REMOVED),
    one("the id of another workshop", ["id"], "fb7ea96f-80ce-5a4a-a2d9-cd2751404bb4"),
    one("that id in capitals", ["id"], "FB7EA96F-80CE-5A4A-A2D9-CD2751404BB4"),
    one("a pack that is not here", ["pack"], "smoking"),
    one("a version that is not here", ["pack_version"], "99", path=f"{RUNNING}.pack"),
    one("a school year of two years", ["school_year"], "2026-2028"),
    one("a school year in words", ["school_year"], "next"),
    one("an unknown status", ["status"], "finished"),
    one("an unknown field", ["mood"], "good"),
    one("a text of 20001", ["vision_text"], "x" * 20_001),
    one("a control character", ["vision_text"], "a\u0007b"),
    one("half a character", ["vision_text"], "a\ud800b"),
    one("a vision that is a list", ["vision_text"], ["a"]),
    # people and phases
    one("an unknown role", ["participants", 0, "role"], "emperor"),
    one("a blank label", ["participants", 0, "label"], " "),
    one("an unknown duty", ["participants", 0, "duties"], ["king"], path=f"{RUNNING}.participants[0].duties[0]"),
    one("a third phase", ["participants", 0, "phases"], [3], path=f"{RUNNING}.participants[0].phases[0]"),
    one("a member twice", ["participants"], twice, path=f"{RUNNING}.participants[7].id"),
    one("a name of a person", ["participants", 0, "name"], "Jan Janssens"),
    one("phase three", ["phases", 0, "phase"], 3),
    one("an hour that is none", ["phases", 0, "start_time"], "25:00"),
    one("an hour and a line break", ["phases", 0, "start_time"], "13:15\n"),
    one("phase one twice", ["phases", 1, "phase"], 1),
    one("an unknown step", ["phases", 0, "agenda", 0, "step"], "dance"),
    one("a step twice", ["phases", 0, "agenda"], twice, path=f"{RUNNING}.phases[0].agenda[9].step"),
    one("minus five minutes", ["phases", 0, "agenda", 0, "planned_minutes"], -5),
    one("half a minute", ["phases", 0, "agenda", 0, "planned_minutes"], 0.5),
    one("a date in words", ["phases", 0, "date"], "tomorrow"),
    one("an instant without a zone", ["phases", 0, "started_at"], "2026-11-10T12:35:00"),
    one("an instant that is none", ["phases", 0, "started_at"], "2026-11-10T25:00:00Z"),
    one("an unknown timer", ["phases", 1, "timer"], {"state": "flying"}, path=f"{RUNNING}.phases[1].timer.state"),
    # practice
    one("a situation nought", ["practice", 0, "situation"], 0),
    one("a situation beyond the last", ["practice", 0, "situation"], 999),
    one("an unknown situation", ["practice", 0, "situation"], "elsewhere"),
    one("a situation twice", ["practice"], twice, path=f"{RUNNING}.practice["),
    one("an unknown flag", ["practice", 0, "flag"], "orange"),
    one("a count below nought", ["practice", 0, "counts"], {"green": -1}, path=f"{RUNNING}.practice[0].counts"),
    one("a count of a flag that is none", ["practice", 0, "counts"], {"blue": 1}, path=f"{RUNNING}.practice[0].counts"),
    one(
        "an unknown criterion",
        ["practice", 0, "criteria"],
        {"fun": {"rating": "met"}},
        path=f"{RUNNING}.practice[0].criteria",
    ),
    one(
        "an unknown rating",
        ["practice", 0, "criteria"],
        {"equality": {"rating": "so"}},
        path=f"{RUNNING}.practice[0].criteria",
    ),
    # principles and mission
    one("one principle", ["principles", "chosen"], lambda old: ["dignity"]),
    one("three principles", ["principles", "chosen"], ["dignity", "discussable", "participation"]),
    one("a principle twice", ["principles", "chosen"], ["dignity", "dignity"]),
    one("an unknown principle", ["principles", "chosen"], ["dignity", "fairness"]),
    one("votes for nothing", ["principles", "counts"], {"fairness": 2}, path=f"{RUNNING}.principles.counts"),
    one(
        "an unknown point of the mission",
        ["mission_notes"],
        [{"mission": "profit", "text": ""}],
        path=f"{RUNNING}.mission_notes[0].mission",
    ),
    # cards
    one("an unknown card", ["placements", 0, "card"], "quality.none"),
    one("a card placed twice", ["placements"], twice, path=f"{RUNNING}.placements[24].card"),
    one("an unknown zone", ["placements", 0, "zone"], "table"),
    one("beside the poster", ["placements", 0, "x"], 1.01),
    one("above the poster", ["placements", 0, "y"], -0.01),
    one("a place in words", ["placements", 0, "x"], "left"),
    one(
        "on a face without a place",
        ["placements", 0],
        {"card": "quality.contact-person", "zone": "work"},
        path=f"{RUNNING}.placements[0].x",
    ),
    one(
        "in nobody's hand",
        ["placements", 0],
        {"card": "quality.contact-person", "zone": "hand"},
        path=f"{RUNNING}.placements[0].held_by",
    ),
    one("held by a stranger", ["placements", 0, "held_by"], "somebody"),
    one("contested in words", ["placements", 0, "contested"], "yes"),
    one(
        "an unknown prompt",
        ["notes"],
        [{"card": "quality.vision", "prompt": "weather", "text": "x"}],
        path=f"{RUNNING}.notes[0].prompt",
    ),
    # slips, ranking, plan
    one(
        "a slip of four",
        ["ballots"],
        [{"slip": 1, "cards": ["quality.vision", "quality.policy", "quality.training", "quality.working-group"]}],
        path=f"{RUNNING}.ballots[0].cards",
    ),
    one(
        "a slip with a card twice",
        ["ballots"],
        [{"slip": 1, "cards": ["quality.vision"] * 5}],
        path=f"{RUNNING}.ballots[0].cards",
    ),
    one("slip nought", ["ballots"], [{"slip": 0, "cards": []}], path=f"{RUNNING}.ballots[0]."),
    one(
        "a slip with a name",
        ["ballots"],
        [{"slip": 1, "cards": ["quality.vision"] * 5, "by": "Jan"}],
        path=f"{RUNNING}.ballots[0].by",
    ),
    one(
        "a ranking with a card twice",
        ["ranking"],
        {"cards": ["quality.vision", "quality.vision"]},
        path=f"{RUNNING}.ranking.cards[1]",
    ),
    one(
        "a final ranking without quality",
        ["ranking"],
        {"cards": ["reaction.mediation"], "final": True},
        path=f"{RUNNING}.ranking.cards",
    ),
    one(
        "another method", ["ranking"], {"cards": ["quality.vision"], "method": "lots"}, path=f"{RUNNING}.ranking.method"
    ),
    one(
        "a row twice",
        ["plan"],
        [{"card": "quality.vision"}, {"card": "quality.vision"}],
        path=f"{RUNNING}.plan[1].card",
    ),
    one(
        "an unknown status of a row",
        ["plan"],
        [{"card": "quality.vision", "status": "late"}],
        path=f"{RUNNING}.plan[0].status",
    ),
    one(
        "a deadline that is none",
        ["plan"],
        [{"card": "quality.vision", "deadline": "2026-13-01"}],
        path=f"{RUNNING}.plan[0].deadline",
    ),
    one(
        "a task without a text",
        ["plan"],
        [{"card": "quality.vision", "tasks": [{}]}],
        path=f"{RUNNING}.plan[0].tasks[0].text",
    ),
    one(
        "a blank partner",
        ["plan"],
        [{"card": "quality.vision", "partners": [" "]}],
        path=f"{RUNNING}.plan[0].partners[0]",
    ),
    one("a plan for no year", ["plan_year"], "2026"),
    one("something parked that is a number", ["parking_lot"], [{"text": 4}], path=f"{RUNNING}.parking_lot[0].text"),
]
