"""The report as a Word document: the same facts as on paper, as headings, text and tables; counts only."""

from __future__ import annotations

from docx.document import Document as Docx

from ...domain.terms import FACES, Flag
from ...domain.workshop import Workshop
from ..request import PrintRequest
from . import dates, word
from . import report_facts as told
from .escape import joined
from .plan_facts import lines, review_dates, shown_workshop
from .report_time import planned
from .setting import Setting
from .vision_facts import principle
from .word_form import write_plain_form

_WIDTH_MM = 166.0


def docx(request: PrintRequest) -> bytes:
    """Return the report as DOCX."""
    setting = Setting(request)
    say = setting.say
    document = word.start(setting, say("report.title"))
    word.heading(document, say("report.title"), 0)
    word.paragraph(document, say("report.subtitle", subject=setting.texts.texts.get("subject", "")), "Subtitle")
    workshop = shown_workshop(request)
    if workshop is None:
        word.facts(document, [(say(f"report.{key}"), "") for key in ("phase-1", "phase-2", "present")], 40, 126)
        for key in ("in-short", "part-practice", "part-vision", "part-plan"):
            word.heading(document, say(f"report.{key}"), 1)
            word.paragraph(document, "")
        return word.finish(document, setting)
    school = request.school.name if request.school else ""
    year = say("school-year", year=dates.school_year(workshop.school_year))
    word.paragraph(document, joined([school, year]))
    word.facts(document, told.facts(setting, workshop), 40.0, 126.0)
    word.heading(document, say("report.in-short"), 1)
    word.paragraph(document, told.summary(setting, workshop))
    _principles(setting, document, workshop)
    _practice(setting, document, workshop)
    _cards(setting, document, workshop)
    _ranking(setting, document, workshop)
    _plan(setting, document, workshop)
    _time(setting, document, workshop)
    return word.finish(document, setting)


def _principles(setting: Setting, document: Docx, workshop: Workshop) -> None:
    say = setting.say
    word.heading(document, say("report.principles"), 1)
    for wording, own in told.chosen_principles(setting, workshop):
        remark = f" ({say('report.own-wording')})" if own else ""
        word.paragraph(document, wording + remark, "List Bullet")
    counts = workshop.principles.counts
    if counts:
        widths = [130.0, 36.0]
        made = word.table(document, [say("report.principle-votes"), say("report.votes")], widths)
        for key in setting.request.pack.principles:
            if counts.get(key):
                cells = word.add_row(made, widths)
                word.write(cells[0], principle(setting, key, "title"))
                word.write(cells[1], str(counts[key]))
    if workshop.mission_notes:
        word.heading(document, say("report.mission"), 2)
        for note in workshop.mission_notes:
            mission = setting.texts.texts["mission"].get(note.mission, {})
            word.paragraph(document, f"{mission.get('keyword', note.mission)}: {note.text}", "List Bullet")
    if workshop.vision_text.strip():
        word.heading(document, say("report.vision-text"), 2)
        word.paragraph(document, say("report.vision-draft"))
        write_plain_form(document, workshop.vision_text, 3)


def _practice(setting: Setting, document: Docx, workshop: Workshop) -> None:
    say = setting.say
    word.heading(document, say("report.part-practice"), 1)
    word.paragraph(document, say("report.practice-intro" if workshop.practice else "report.no-practice"))
    flags = setting.texts.texts["flags"]
    names = setting.texts.texts["criteria"]
    for judged in workshop.practice:
        title, text = told.situation_of(setting, judged)
        word.heading(document, title, 2)
        word.paragraph(document, text)
        spread = [f"{flags[flag]['word']}: {judged.counts.get(flag, 0)}" for flag in Flag]
        word.paragraph(document, " · ".join(spread))
        if judged.flag is not None:
            agreed = flags[judged.flag]
            said = say("report.agreed-flag", word=agreed["word"], meaning=agreed["meaning"])
            word.paragraph(document, said)
        for label, said in (("reaction", judged.reaction), ("note", judged.note)):
            if said.strip():
                word.paragraph(document, f"{say(f'report.{label}')}: {said}")
        for key, rated in judged.criteria.items():
            word.paragraph(
                document,
                joined([str(names[key]["name"]), say(f"rating.{rated.rating}"), rated.reason]),
                "List Bullet",
            )


def _cards(setting: Setting, document: Docx, workshop: Workshop) -> None:
    say = setting.say
    word.heading(document, say("report.part-cards"), 1)
    widths = [14.0, 62.0, 30.0, 60.0]
    heads = [say("column.code"), say("column.card"), say("report.face"), say("report.said")]
    made = word.table(document, heads, widths)
    for one in told.cards(setting, workshop):
        cells = word.add_row(made, widths)
        word.write(cells[0], one.card.code, bold=True)
        word.write(cells[1], one.card.title, bold=True)
        word.write(cells[2], say(f"report.{one.zone}") if one.zone in FACES else say("report.not-laid"))
        if one.contested:
            word.write(cells[2], say("report.doubt"))
        for prompt in setting.request.pack.prompts:
            note = workshop.note(one.card.key, prompt)
            if note.strip():
                word.write(cells[3], f"{setting.texts.texts['prompts'][prompt]['short']} {note}")


def _ranking(setting: Setting, document: Docx, workshop: Workshop) -> None:
    say = setting.say
    word.heading(document, say("report.part-ranking"), 1)
    counted = told.outcome(setting, workshop)
    ranked = told.ranked(setting, workshop)
    if not counted.scores:
        word.paragraph(document, say("report.no-slips"))
    else:
        word.paragraph(document, say("report.slips-intro", n=len(workshop.ballots)))
        if counted.agreement is not None:
            word.paragraph(document, say(f"agreement.{counted.agreement}"))
        widths = [96.0, 24.0, 24.0, 22.0]
        heads = [say(f"report.{key}") for key in ("chart-card", "points", "lists", "rank")]
        made = word.table(document, heads, widths)
        for score in counted.scores:
            card = setting.texts.cards.get(score.card)
            if card is None:
                continue
            rank = str(ranked.index(score.card) + 1) if score.card in ranked else ""
            for cell, said in zip(
                word.add_row(made, widths),
                (f"{card.title} ({card.code})", str(score.points), str(score.lists), rank),
                strict=True,
            ):
                word.write(cell, said)
    if ranked:
        word.heading(document, say("report.top", n=len(ranked)), 2)
        for key in ranked:
            word.paragraph(
                document,
                joined([setting.texts.cards[key].title, setting.texts.cards[key].code]),
                "List Number",
            )
    if workshop.ranking and workshop.ranking.reason.strip():
        word.paragraph(document, f"{say('report.order-reason')}: {workshop.ranking.reason}")


def _plan(setting: Setting, document: Docx, workshop: Workshop) -> None:
    say = setting.say
    word.heading(document, say("report.part-plan"), 1)
    found = lines(setting.request, workshop)
    if not found:
        word.paragraph(document, say("action-plan.empty"))
        return
    widths = [96.0, 40.0, 30.0]
    made = word.table(document, [say(f"column.{name}") for name in ("card", "owner", "deadline")], widths)
    for line in found:
        cells = word.add_row(made, widths)
        row = line.row
        word.write(cells[0], f"{line.number}. {joined([line.title(), line.code()])}", bold=True)
        for part in (row.approach, *(f"[{'x' if task.done else ' '}] {task.text}" for task in row.tasks)):
            if part.strip():
                word.write(cells[0], part)
        if row.partners:
            word.write(cells[0], f"{say('column.partners')}: {', '.join(row.partners)}")
        word.write(cells[1], row.owner or say("no-owner-yet"))
        word.write(cells[2], dates.short_day(row.deadline, setting.words) if row.deadline else say("no-date-yet"))
        word.write(cells[2], say(f"status.{row.status}"))
    days = ", ".join(dates.day(day, setting.words) for day in review_dates(found))
    word.paragraph(document, f"{say('plan-end.follow-up')}: {days or say('review-missing')}")
    for one in workshop.parking_lot:
        word.paragraph(document, f"{say('parking.title')}: {joined([one.text, one.owner])}", "List Bullet")


def _time(setting: Setting, document: Docx, workshop: Workshop) -> None:
    say = setting.say
    word.heading(document, say("report.part-time"), 1)
    for run in workshop.phases:
        if not run.agenda:
            continue
        word.heading(document, say(f"report.phase-{run.phase}"), 2)
        widths = [110.0, 28.0, 28.0]
        made = word.table(document, [say(f"report.{key}") for key in ("step", "planned", "spent")], widths)
        for item in run.agenda:
            given = "–" if item.skipped else str(planned(item))
            title = told.step_title(setting, run.phase, item.step)
            for cell, said in zip(
                word.add_row(made, widths), (title, given, str(dates.minutes(item.spent_ms))), strict=True
            ):
                word.write(cell, said)
