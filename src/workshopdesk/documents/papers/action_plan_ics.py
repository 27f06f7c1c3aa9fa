"""The action plan's days for a calendar: one all-day event a deadline and a task, the same ids each time.

The summary names the card and no more, since calendars are shared; what a task says is in the description,
and the event is marked private. A second export has the same ids and a higher sequence: it updates the first.
"""

from __future__ import annotations

import uuid
from collections import Counter
from datetime import date, timedelta
from typing import Final

from icalendar import Calendar, Event

from ...domain.workshop import Workshop
from ..request import PrintRequest
from .escape import plain
from .office import at_midnight
from .plan_facts import PlanLine, lines, shown_workshop
from .setting import Setting

_SPACE: Final = uuid.uuid5(uuid.NAMESPACE_DNS, "plan.workshopdesk")


def ics(request: PrintRequest) -> bytes:
    """Return the plan's days as iCalendar."""
    setting = Setting(request)
    workshop = shown_workshop(request)
    calendar = Calendar()
    calendar.add("prodid", "-//WorkshopDesk//action plan//" + request.language.upper())
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if workshop is not None:
        calendar.add("x-wr-calname", setting.say("ics.calendar", subject=_subject(setting)))
        for line in lines(request):
            for event in _events(setting, workshop, line):
                calendar.add_component(event)
    return bytes(calendar.to_ical())


def event_id(workshop: str, card: str, what: str) -> str:
    """Return the id of an event, the same for the same workshop, card and text."""
    return f"{uuid.uuid5(_SPACE, '|'.join((workshop, card, what)))}@workshopdesk"


def _events(setting: Setting, workshop: Workshop, line: PlanLine) -> list[Event]:
    found, row = [], line.row
    name = plain(line.title())
    facts = {"code": line.code(), "card": name}
    if row.deadline:
        summary = setting.say("ics.deadline", **facts)
        told = [setting.say(f"status.{row.status}"), row.owner, row.approach]
        found.append(_event(setting, event_id(workshop.id, row.card, "deadline"), row.deadline, summary, told))
    seen: Counter[str] = Counter()
    for number, task in enumerate(row.tasks, start=1):
        # Two tasks with one text are told apart by their order; another order of other tasks changes nothing.
        seen[task.text] += 1
        if task.due is None:
            continue
        summary = setting.say("ics.task", number=number, **facts)
        told = [task.text, task.owner, setting.say("status.done") if task.done else ""]
        key = event_id(workshop.id, row.card, f"task|{task.text}|{seen[task.text]}")
        found.append(_event(setting, key, task.due, summary, told))
    return found


def _event(setting: Setting, uid: str, day: date, summary: str, told: list[str]) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", at_midnight(setting.request.date))
    event.add("last-modified", at_midnight(setting.request.date))
    event.add("sequence", max(setting.request.date.toordinal() - date(2020, 1, 1).toordinal(), 0))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", summary)
    event.add("description", "\n".join(part for part in told if part.strip()))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event


def _subject(setting: Setting) -> str:
    return str(setting.texts.texts.get("subject", ""))
