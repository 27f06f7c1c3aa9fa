"""Between the frozen things of the domain and the rows of the tables, in both directions; one aggregate a module."""

from .rows import KEYS, Key, Row, Rows, key_of
from .scalars import instant
from .school import school_row, to_school
from .workshop import to_workshop, workshop_rows

__all__ = [
    "KEYS",
    "Key",
    "Row",
    "Rows",
    "instant",
    "key_of",
    "school_row",
    "to_school",
    "to_workshop",
    "workshop_rows",
]
