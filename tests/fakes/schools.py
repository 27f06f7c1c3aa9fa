"""Schools for tests: one with every field filled, and what opens it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from workshopdesk.app.workspace import Workspace
from workshopdesk.content.shelf import Shelf
from workshopdesk.domain import terms
from workshopdesk.domain.facts import Tick
from workshopdesk.domain.materials import ALL as MATERIALS
from workshopdesk.domain.school import Archive, School
from workshopdesk.domain.terms import Flag, Rating, RowStatus, SchoolLevel, TimerState, WorkshopStatus, Zone
from workshopdesk.domain.workshop import (
    AgendaItem,
    Ballot,
    CriterionRating,
    JudgedSituation,
    Material,
    MissionNote,
    Note,
    Parked,
    Participant,
    PhaseRun,
    Placement,
    PlanRow,
    PrincipleChoice,
    Ranking,
    StepNote,
    Task,
    Timer,
    Workshop,
)
from workshopdesk.locations import migrations
from workshopdesk.store.school_file import SchoolFile

NOON = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)
SCHOOL_ID = "3b1f6c1e-0000-4000-8000-00000000000{}"


class HandClock:
    """A clock that the test turns; every reading is a second later."""

    def __init__(self) -> None:
        self.utc = NOON
        self.ms = 1_000_000

    def tick(self) -> Tick:
        self.pass_s(1)
        return Tick(self.utc, "boot", self.ms, self.ms)

    def pass_s(self, seconds: float) -> None:
        self.utc += timedelta(seconds=seconds)
        self.ms += int(seconds * 1000)


def shelf(home: Path) -> Shelf:
    return Shelf(home)


def words():
    return Shelf(Path("/nonexistent")).newest("sexting").vocabulary


def full_workshop(number: int = 1) -> Workshop:
    """A workshop in which every field holds something, and no two texts are the same."""
    known = words()
    cards = list(known.cards)
    quality = next(card for card in cards if known.is_quality(card))
    top = [quality, *[card for card in cards if card != quality][:4]]
    steps = known.steps_of(1)
    return Workshop(
        id=f"7d0e2a44-0000-4000-8000-00000000000{number}",
        title=f"Workshop {number}",
        pack=known.pack,
        pack_version=known.version,
        school_year="2025-2026",
        status=WorkshopStatus.RUNNING,
        guide=f"Guide organisation {number}",
        participants=(
            Participant("p1", known.roles[0], f"Head of school {number}", (known.duties[0],), (1, 2)),
            Participant("p2", known.roles[1], f"Care desk {number}", (), (2,)),
        ),
        phases=(
            PhaseRun(
                1,
                date(2026, 3, 5),
                NOON,
                None,
                tuple(AgendaItem(step.key, step.minutes, 61_500, 2, False) for step in steps),
                Timer(TimerState.PAUSED, steps[0].key, NOON, "boot", 5),
                "13:30",
            ),
            PhaseRun(2, date(2026, 3, 12)),
        ),
        practice=(
            JudgedSituation(
                known.situations[0],
                {Flag.GREEN: 2, Flag.RED: 1},
                {terms.CRITERIA[0]: CriterionRating(Rating.DOUBTFUL, f"Reason {number}")},
                Flag.YELLOW,
                f"Reaction {number}",
                f"Practice note {number}",
            ),
            JudgedSituation(3, {}, {}, None, "", ""),
        ),
        principles=PrincipleChoice(
            tuple(known.principles[:2]),
            {known.principles[0]: f"Own wording {number}"},
            {known.principles[0]: 4, known.principles[3]: 1},
        ),
        mission_notes=(MissionNote(known.missions[0], f"Mission note {number}"),),
        vision_text=f"Vision {number}\nsecond line",
        placements=(
            Placement(cards[0], Zone.STRENGTH, "p1", True, 1, 0.125, 0.5),
            Placement(cards[1], Zone.WORK, None, False, 2, 0.75, 0.25),
            Placement(cards[2], Zone.HAND, "p2"),
            Placement(cards[3]),
        ),
        notes=(Note(cards[0], known.prompts[0], f"Note {number} ‘é’ 🏫"),),
        ballots=(Ballot(1, tuple(top)), Ballot(2, tuple(reversed(top)))),
        ranking=Ranking(tuple(top), True, "borda", f"Ranking reason {number}", (top[1],)),
        plan_year="2026-2027",
        plan=(
            PlanRow(
                cards[0],
                f"Approach {number}",
                f"Owner {number}",
                date(2026, 10, 1),
                (f"Partner {number}", "CLB"),
                RowStatus.BUSY,
                date(2027, 1, 1),
                (
                    Task(f"Task {number}a", f"Task owner {number}", date(2026, 9, 15), True),
                    Task(f"Task {number}b"),
                ),
            ),
            PlanRow(cards[1]),
        ),
        parking_lot=(Parked(f"Parked {number}", f"Parked owner {number}", True), Parked("Later")),
        step_notes=(StepNote(1, steps[0].key, f"Step note {number}"),),
        materials=(Material(MATERIALS[0], True, NOON), Material(MATERIALS[-1], True)),
        chosen_situations=tuple(known.situations[:2]),
    )


def full_archive(number: int = 1) -> Archive:
    """A school in which every field holds something."""
    school = School(
        SCHOOL_ID.format(number),
        f"School {number} aan de Leie",
        "Deinze",
        SchoolLevel.SECONDARY,
        "nl",
        f"Contact {number}",
        date(2031, 6, 30),
    )
    return Archive(school, (full_workshop(1), replace(full_workshop(2), status=WorkshopStatus.ARCHIVED)))


def make_school(home: Path, archive: Archive | None = None) -> Path:
    """Store a school and return its folder."""
    file = SchoolFile.create(home, archive or full_archive(), migrations())
    file.close()
    return file.folder


def open_workspace(folder: Path, clock: HandClock | None = None) -> Workspace:
    return Workspace(SchoolFile.open(folder), Shelf(folder.parent.parent), clock or HandClock())


def all_bytes(*roots: Path) -> dict[Path, bytes]:
    """The bytes of every file below folders."""
    return {
        path: path.read_bytes() for root in roots if root.exists() for path in sorted(root.rglob("*")) if path.is_file()
    }
