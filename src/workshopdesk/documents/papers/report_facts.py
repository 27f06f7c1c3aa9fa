"""What the report says of a workshop, as counts and sentences, for every format; no slip, no single vote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...content.pack import CardText
from ...domain import practice, ranking
from ...domain.terms import FACES, Zone
from ...domain.workshop import JudgedSituation, PhaseRun, Workshop
from . import dates
from .escape import joined
from .plan_facts import lines
from .setting import Setting
from .vision_facts import principle


@dataclass(frozen=True)
class Lain:
    """One card of the pack and where it lies."""

    card: CardText
    zone: Zone
    contested: bool


def cards(setting: Setting, workshop: Workshop) -> list[Lain]:
    """Return every card of the pack, in its order, with the face it lies on."""
    found = []
    for card in setting.texts.cards.values():
        placement = workshop.placement(card.key)
        found.append(Lain(card, placement.zone, placement.contested))
    return found


def on_face(lain: Sequence[Lain], zone: Zone) -> int:
    """Return how many cards lie on a face."""
    return sum(one.zone is zone for one in lain)


def ranked(setting: Setting, workshop: Workshop) -> list[str]:
    """Return the group's order once it is final."""
    order = workshop.ranking.cards if workshop.ranking and workshop.ranking.final else ()
    return [card for card in order if card in setting.texts.cards]


def phase_line(setting: Setting, run: PhaseRun) -> str:
    """Return the day and the hours of a phase."""
    held = run.date or (dates.school_time(run.started_at).date() if run.started_at else None)
    if held is None:
        return setting.say("report.not-held")
    words = setting.words
    day = dates.day(held, words)
    start, end = dates.clock(run.started_at, words), dates.clock(run.ended_at, words)
    hours = ""
    if start and end:
        hours = setting.say("hour-range", start=start, end=end)
    elif start:
        hours = setting.say("hour", start=start)
    return joined([day, hours], ", ")


def facts(setting: Setting, workshop: Workshop) -> list[tuple[str, str]]:
    """Return the facts under the title: when, who, led by whom; functions, never names."""
    say = setting.say
    present = [member.label for member in workshop.participants]
    found = [
        (say("report.phase-1"), phase_line(setting, workshop.phase(1))),
        (say("report.phase-2"), phase_line(setting, workshop.phase(2))),
        (say("report.present"), ", ".join(present) or "–"),
    ]
    for duty in setting.request.pack.duties:
        holders = ", ".join(member.label for member in workshop.participants if duty in member.duties)
        if holders:
            found.append((str(setting.texts.texts["duties"][duty]), holders))
    if workshop.guide:
        found.append((say("report.guide"), workshop.guide))
    return found


def summary(setting: Setting, workshop: Workshop) -> str:
    """Return the workshop in a few sentences."""
    say = setting.say
    lain = cards(setting, workshop)
    placed = [one for one in lain if one.zone in FACES]
    told = []
    if placed:
        strength, work = on_face(lain, Zone.STRENGTH), on_face(lain, Zone.WORK)
        key = "report.all-laid" if len(placed) == len(lain) else "report.some-laid"
        told.append(say(key, placed=len(placed), total=len(lain), strength=strength, work=work))
        doubts = sum(one.contested for one in placed)
        if doubts:
            told.append(say("report.contested", n=doubts))
    else:
        told.append(say("report.none-laid"))
    order = ranked(setting, workshop)
    if order:
        quality = sum(setting.texts.cards[card].level == "quality" for card in order)
        told.append(say("report.priority", n=len(order)))
        told.append(say("report.priority-quality", n=quality))
        rows = lines(setting.request, workshop)
        ready = sum(bool(line.row.owner and line.row.deadline) for line in rows)
        key = "report.plan-ready" if rows and ready == len(rows) else "report.plan-partly"
        told.append(say(key, ready=ready, total=len(rows)))
    return " ".join(told)


def chosen_principles(setting: Setting, workshop: Workshop) -> list[tuple[str, bool]]:
    """Return the two principles as the group words them, and whether the wording is its own."""
    own = workshop.principles.own_wording
    return [
        (own.get(key) or principle(setting, key, "sentence"), bool(own.get(key))) for key in workshop.principles.chosen
    ]


def situation_of(setting: Setting, judged: JudgedSituation) -> tuple[str, str]:
    """Return the title and the text of a judged situation."""
    key = practice.situation_key(judged.situation, setting.request.pack.vocabulary)
    told = setting.texts.situations.get(key)
    return (str(told["title"]), str(told["text"])) if told else (key, "")


def outcome(setting: Setting, workshop: Workshop) -> ranking.Outcome:
    """Return the count of the slips."""
    return ranking.outcome(workshop, setting.request.pack.vocabulary)


def step_title(setting: Setting, phase: int, step: str) -> str:
    """Return the title of a step."""
    told = setting.texts.steps.get(phase, {}).get(step)
    return str(told["title"]) if told else step
