"""What is said of a school in the second place: its line in the list, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...app.explain import explain
from ..texts import speech, tr
from .moments import moment_words

if TYPE_CHECKING:
    from ...app.returning import Found, Returned


def name_of(found: Found, read: str = "") -> str:
    """Return how a school is called; a protected one has no name before it is open."""
    return found.name or read or tr("safety.return-unnamed", id=found.id[:8])


def note_of(found: Found, why_not: str | None) -> str:
    """Return the second line of a school in the list."""
    if why_not is not None:
        return tr(f"safety.return-{why_not}")
    told = [tr("safety.return-newest", when=moment_words(found.backups[0].moment))]
    for key, wanted in (
        ("safety.return-protected", found.is_protected),
        ("safety.return-older", found.is_older),
        ("safety.return-unreadable", found.fault is not None),
    ):
        if wanted:
            told.append(tr(key))
    return " · ".join(told)


def told_of(answers: Sequence[tuple[Found, Returned | BaseException]]) -> list[str]:
    """Return what became of each school; those that one passphrase does not open are told together."""
    from ...app.returning import Returned, WrongPassphrase

    told, shut = [], []
    for found, answer in answers:
        name = name_of(found)
        if isinstance(answer, Returned):
            name = name_of(found, answer.name)
            told.append(tr("safety.return-done", name=name, when=moment_words(answer.backup.moment)))
        elif isinstance(answer, WrongPassphrase):
            shut.append(name)
        else:
            told.append(tr("safety.return-not", name=name, why=explain(answer, speech().words, called=name)))
    if shut:
        told.append(tr("safety.return-wrong", names=", ".join(shut)))
    return told
