"""Getting schools back from a second place, on a laptop where they are not: what lies there, and taking it in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..archive.returning import Found, Returned, find_schools
from ..archive.returning import take_back as take_back_into
from ..domain.errors import Refused
from ..store.errors import WrongPassphrase
from ..store.files import SCHOOLS
from .erased_schools import erased_on

if TYPE_CHECKING:
    from .library import Library


def why_not(library: Library, found: Found) -> str | None:
    """Return why a school is not taken in: it is `here` already, or was `erased` from this desk; else None."""
    if (library.home / SCHOOLS / found.id).exists():
        return "here"
    return "erased" if erased_on(library.home, found.id) is not None else None


def take_back(library: Library, found: Found, secret: str = "") -> Returned:
    """Take in the newest sound copy of a school; raise Refused or a StoreError, and then nothing was written."""
    if why_not(library, found) == "erased":
        raise Refused("school-was-erased", name=found.name or found.id)
    return take_back_into(library.home, found, secret)


def pick(known: list[Found], named: str, place: Path) -> Found:
    """Return the school of an id, an unambiguous beginning of one, or the exact name; raise Refused."""
    key = named.strip().lower()
    fitting = [one for one in known if key and one.id.startswith(key)] or [one for one in known if one.name == named]
    if len(fitting) > 1:
        raise Refused("ambiguous-school", value=named)
    if not fitting:
        raise Refused("no-copies-of", value=named, place=str(place))
    return fitting[0]


__all__ = ["Found", "Returned", "WrongPassphrase", "find_schools", "pick", "take_back", "why_not"]
