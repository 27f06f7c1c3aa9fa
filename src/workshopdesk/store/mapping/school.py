"""The school itself and its one row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...domain.school import School
from ...domain.terms import SchoolLevel
from .rows import Row
from .scalars import day, to_day


def school_row(school: School) -> Row:
    """Return the row of a school."""
    return {
        "id": school.id,
        "name": school.name,
        "municipality": school.municipality,
        "level": school.level.value,
        "language": school.language,
        "contact": school.contact,
        "retention_until": day(school.retention_until),
        "rehearsal": int(school.rehearsal),
    }


def to_school(row: Mapping[str, Any]) -> School:
    """Return a school from its row."""
    return School(
        row["id"],
        row["name"],
        row["municipality"],
        SchoolLevel(row["level"]),
        row["language"],
        row["contact"],
        to_day(row["retention_until"]),
        bool(row["rehearsal"]),
    )
