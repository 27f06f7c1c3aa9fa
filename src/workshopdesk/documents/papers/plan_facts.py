"""What the action plan says, row by row, the same for every format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...content.pack import CardText
from ...domain.workshop import PlanRow, Workshop
from ..request import PrintRequest
from .setting import Setting

BLANK_ROWS = 5


@dataclass(frozen=True)
class PlanLine:
    """One numbered row; `card` is None on an empty form."""

    number: int
    row: PlanRow
    card: CardText | None

    def title(self) -> str:
        """Return the card's title, or its key where the pack does not know it."""
        return self.card.title if self.card else self.row.card

    def is_empty(self) -> bool:
        """Say whether this is a row to fill in by hand."""
        return not self.row.card

    def code(self) -> str:
        """Return the card's code."""
        return self.card.code if self.card else ""


def shown_workshop(request: PrintRequest) -> Workshop | None:
    """Return the workshop that fills the paper; None for an empty form."""
    return None if request.blank else request.workshop


def lines(request: PrintRequest, workshop: Workshop | None = None) -> list[PlanLine]:
    """Return the plan's rows in order; ranked cards without a row are gaps, an empty form has five."""
    chosen = workshop or shown_workshop(request)
    if chosen is None:
        return empty_lines()
    rows = list(chosen.plan)
    if chosen.ranking and chosen.ranking.final:
        known = {row.card for row in rows}
        rows += [PlanRow(card) for card in chosen.ranking.cards if card not in known]
    cards = request.texts.cards
    return [PlanLine(number, row, cards.get(row.card)) for number, row in enumerate(rows, start=1)]


def empty_lines() -> list[PlanLine]:
    """Return the rows of an empty form."""
    return [PlanLine(number, PlanRow(""), None) for number in range(1, BLANK_ROWS + 1)]


def made_on(request: PrintRequest) -> date:
    """Return the day the plan was made: phase 2's, or the day of printing."""
    workshop = request.workshop
    return (workshop.phase(2).date if workshop else None) or request.date


def review_dates(found: list[PlanLine]) -> list[date]:
    """Return the days on which the school looks back, earliest first, each once."""
    return sorted({line.row.review_date for line in found if line.row.review_date})


def level_name(setting: Setting, line: PlanLine) -> str:
    """Return the name of the level of a row's card."""
    if line.card is None:
        return ""
    level = setting.texts.levels.get(line.card.level)
    return level.name if level else ""


def plan_title(setting: Setting) -> str:
    """Return what stands under the title: the subject, the school, the year the plan is for."""
    request = setting.request
    subject = str(setting.texts.texts.get("subject", ""))
    parts = [subject[:1].upper() + subject[1:]]  # the rest as it was typed
    if request.school:
        parts.append(request.school.name)
    if request.workshop:
        year = request.workshop.plan_year or request.workshop.school_year
        parts.append(setting.say("school-year", year=year.replace("-", "–")))
    return " · ".join(part for part in parts if part)
