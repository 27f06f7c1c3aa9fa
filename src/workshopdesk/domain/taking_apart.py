"""Every piece of a school or a workshop, as a list, and a workshop as one piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .pieces import WORKSHOP, Piece
from .sifting import sift_school, sift_workshop
from .workshop import Workshop

if TYPE_CHECKING:
    from .school import School


def pieces_of(workshop: Workshop) -> list[Piece]:
    """Return every piece of a workshop."""
    found: list[Piece] = []

    def note(piece: Piece) -> bool:
        found.append(piece)
        return True

    sift_workshop(workshop, note)
    return found


def pieces_of_school(school: School) -> list[Piece]:
    """Return every piece of a school itself."""
    found: list[Piece] = []

    def note(piece: Piece) -> bool:
        found.append(piece)
        return True

    sift_school(school, note)
    return found


def whole(workshop: Workshop) -> Piece:
    """Return a workshop as one piece: all that it holds, the clock left aside."""
    told = sorted(piece.digest for piece in pieces_of(workshop))
    return Piece(workshop.id, WORKSHOP, (), (workshop.title, told))
