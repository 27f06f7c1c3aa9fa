"""Which situations are offered and stand ready, and how far the group is in each; nothing here is stored."""

from __future__ import annotations

from ....content.pack import Pack
from ....domain.practice import situation_key
from ....domain.workshop import JudgedSituation, Workshop

PUPILS = frozenset({"pupil", "pupil-council"})
READ, THINK, FLAGS, TALK, AGREE = 1, 2, 3, 4, 5


def pupils_present(workshop: Workshop) -> bool:
    """Say whether pupils sit at the table in phase 1."""
    return any(member.role in PUPILS for member in workshop.present(1))


def judged_by_key(workshop: Workshop, pack: Pack) -> dict[str, JudgedSituation]:
    """Return what was written down, by the key of the situation."""
    return {situation_key(one.situation, pack.vocabulary): one for one in workshop.practice}


def counted(judged: JudgedSituation | None) -> bool:
    """Say whether the flags have been counted."""
    return judged is not None and sum(judged.counts.values()) > 0


def finished(judged: JudgedSituation | None) -> bool:
    """Say whether the group agreed on a flag."""
    return judged is not None and judged.flag is not None


def step_of(judged: JudgedSituation | None) -> int:
    """Return the step that what is stored leads to."""
    if finished(judged):
        return AGREE
    return TALK if counted(judged) else READ


def in_line(workshop: Workshop, pack: Pack) -> tuple[str, ...]:
    """Return the situations that stand ready, then those that were judged without having been chosen."""
    judged = judged_by_key(workshop, pack)
    return (*workshop.chosen_situations, *(key for key in judged if key not in workshop.chosen_situations))


def to_resume(workshop: Workshop, pack: Pack) -> str | None:
    """Return the situation the group is in: one whose flags were counted, else the first that was not begun."""
    judged = judged_by_key(workshop, pack)
    line = in_line(workshop, pack)
    open_ones = [key for key in line if not finished(judged.get(key))]
    begun = [key for key in open_ones if counted(judged.get(key))]
    return next(iter([*begun, *open_ones]), None)


def after(workshop: Workshop, pack: Pack, key: str) -> str | None:
    """Return the next situation that the group has not finished, None where all are."""
    judged = judged_by_key(workshop, pack)
    line = in_line(workshop, pack)
    at = line.index(key) + 1 if key in line else 0
    return next((one for one in (*line[at:], *line[:at]) if one != key and not finished(judged.get(one))), None)


def offered(pack: Pack, *, pupils: bool, all_of_them: bool) -> tuple[str, ...]:
    """Return the situations to choose from, youngest age band first."""
    keys = [key for key, facts in pack.situations.items() if facts.pupil_safe or not pupils or all_of_them]
    return tuple(sorted(keys, key=lambda key: (_from_age(pack, key), list(pack.situations).index(key))))


def age_bands(pack: Pack) -> tuple[str, ...]:
    """Return the age bands of a pack, youngest first."""
    return tuple(dict.fromkeys(pack.situations[key].age_band for key in offered(pack, pupils=False, all_of_them=True)))


def _from_age(pack: Pack, key: str) -> int:
    digits = "".join(char if char.isdigit() else " " for char in pack.situations[key].age_band).split()
    return int(digits[0]) if digits else 0
