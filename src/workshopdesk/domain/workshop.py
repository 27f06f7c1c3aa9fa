"""The workshop: one run through the toolkit, and all that a group makes in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from .terms import FACES, Flag, Rating, RowStatus, TimerState, WorkshopStatus, Zone


@dataclass(frozen=True, slots=True)
class Participant:
    """A member of the working group, as a function; `phases` are those it takes part in."""

    id: str
    role: str
    label: str
    duties: tuple[str, ...] = ()
    phases: tuple[int, ...] = (1, 2)


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A step as this workshop plans and spends it; minutes planned, milliseconds spent."""

    step: str
    planned_minutes: int
    spent_ms: int = 0
    added_minutes: int = 0
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Timer:
    """The last transition of a phase's clock; what was spent before it stands on the agenda.

    `boot_id` and `boot_ms` (the boot's own clock, which counts a closed lid) make elapsed time exact as long
    as the machine was not restarted; `changed_at` (UTC) bridges a restart.
    """

    state: TimerState = TimerState.IDLE
    step: str | None = None
    changed_at: datetime | None = None
    boot_id: str | None = None
    boot_ms: int | None = None


@dataclass(frozen=True, slots=True)
class PhaseRun:
    """One of the two phases: its date, its run of show and its clock."""

    phase: int
    date: date | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    agenda: tuple[AgendaItem, ...] = ()
    timer: Timer | None = None
    start_time: str | None = None


@dataclass(frozen=True, slots=True)
class CriterionRating:
    """What the group says of one criterion, with an optional reason."""

    rating: Rating
    reason: str = ""


@dataclass(frozen=True, slots=True)
class JudgedSituation:
    """A practised situation; `counts` how many held up which flag, `flag` what the group agreed on."""

    situation: str | int
    counts: Mapping[Flag, int] = field(default_factory=dict)
    criteria: Mapping[str, CriterionRating] = field(default_factory=dict)
    flag: Flag | None = None
    reaction: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PrincipleChoice:
    """The votes for the principles and the two (or none yet) that the group chose."""

    chosen: tuple[str, ...] = ()
    own_wording: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a card is; `x` and `y` its centre as a share of the poster, `z` the order in which cards lie."""

    card: str
    zone: Zone = Zone.PILE
    held_by: str | None = None
    contested: bool = False
    z: int | None = None
    x: float | None = None
    y: float | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What the group said of a card under one of the six prompts."""

    card: str
    prompt: str
    text: str


@dataclass(frozen=True, slots=True)
class MissionNote:
    """What a point of the mission looks like at this school."""

    mission: str
    text: str


@dataclass(frozen=True, slots=True)
class Ballot:
    """A numbered slip of five different cards, first choice first; never tied to a person."""

    slip: int
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """The group's order; `reason` says why it differs from the points.

    `decided` are the cards to which the group itself gave a place: a tie that it settled is not asked again.
    """

    cards: tuple[str, ...]
    final: bool = False
    method: str = "borda"
    reason: str = ""
    decided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of work in a row of the plan."""

    text: str
    owner: str = ""
    due: date | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class PlanRow:
    """How the school goes on with one card; `owner` is a function."""

    card: str
    approach: str = ""
    owner: str = ""
    deadline: date | None = None
    partners: tuple[str, ...] = ()
    status: RowStatus = RowStatus.OPEN
    review_date: date | None = None
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True)
class Parked:
    """A subject kept for later."""

    text: str
    owner: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class StepNote:
    """What the guide wrote down beside a step; for the guide alone, never on the room screen."""

    phase: int
    step: str
    text: str


@dataclass(frozen=True, slots=True)
class Material:
    """A thing to take along; `printed_at` when it was last printed for this workshop, `ready` ticked by hand."""

    key: str
    ready: bool = False
    printed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Workshop:
    """One run through the toolkit with one group, in one school year."""

    id: str
    title: str
    pack: str
    pack_version: str
    school_year: str
    status: WorkshopStatus = WorkshopStatus.PLANNED
    language: str = "nl"
    guide: str = ""
    participants: tuple[Participant, ...] = ()
    phases: tuple[PhaseRun, ...] = ()
    practice: tuple[JudgedSituation, ...] = ()
    principles: PrincipleChoice = field(default_factory=PrincipleChoice)
    mission_notes: tuple[MissionNote, ...] = ()
    vision_text: str = ""
    placements: tuple[Placement, ...] = ()
    notes: tuple[Note, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    ranking: Ranking | None = None
    plan_year: str | None = None
    plan: tuple[PlanRow, ...] = ()
    parking_lot: tuple[Parked, ...] = ()
    step_notes: tuple[StepNote, ...] = ()
    materials: tuple[Material, ...] = ()
    chosen_situations: tuple[str, ...] = ()

    def phase(self, number: int) -> PhaseRun:
        """Return a phase; one that was never planned is empty."""
        for run in self.phases:
            if run.phase == number:
                return run
        return PhaseRun(number)

    def with_phase(self, run: PhaseRun) -> Workshop:
        """Return the workshop with one phase replaced or added."""
        others = [known for known in self.phases if known.phase != run.phase]
        return replace(self, phases=tuple(sorted([*others, run], key=lambda known: known.phase)))

    def last_date(self) -> date | None:
        """Return the latest date of its phases."""
        return max((run.date for run in self.phases if run.date), default=None)

    def placement(self, card: str) -> Placement:
        """Return where a card is; one that was never touched is in the pile."""
        for placement in self.placements:
            if placement.card == card:
                return placement
        return Placement(card)

    def placed(self) -> tuple[Placement, ...]:
        """Return the cards that lie on a face, lowest first."""
        lying = [placement for placement in self.placements if placement.zone in FACES]
        return tuple(sorted(lying, key=lambda placement: placement.z or 0))

    def participant(self, participant_id: str) -> Participant | None:
        """Return a member of the working group, or None."""
        return next((member for member in self.participants if member.id == participant_id), None)

    def present(self, phase: int) -> tuple[Participant, ...]:
        """Return who takes part in a phase."""
        return tuple(member for member in self.participants if phase in member.phases)

    def note(self, card: str, prompt: str) -> str:
        """Return a note, empty where there is none."""
        return next((note.text for note in self.notes if (note.card, note.prompt) == (card, prompt)), "")

    def plan_row(self, card: str) -> PlanRow | None:
        """Return the plan's row for a card, or None."""
        return next((row for row in self.plan if row.card == card), None)
