"""What stands around the list of schools: what was interrupted, the last workshops, and the column beside them.

Made after the schools stand on the screen: it needs a content pack, and nobody can press it before it is read.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ...app.library import Summary
from ..desk import Desk
from ..texts import speech
from .go_on import GoOnCard
from .recent import RecentWorkshops, recent
from .side import SideColumn


class Rest:
    """The three parts; the screen puts them where they stand."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self.go_on = GoOnCard(desk, parent)
        self.recent = RecentWorkshops(parent)
        self.side = SideColumn(desk, parent)

    @property
    def above_and_below(self) -> tuple[QWidget, QWidget]:
        """What shares the height with the list."""
        return self.go_on, self.recent

    def show_view(self, summaries: Sequence[Summary]) -> None:
        """Show what these schools have to tell."""
        library = self._desk.library
        self.go_on.show_view(list(summaries))
        self.side.show_view(summaries, library.today())
        steps = library.packs.newest("sexting").speak(speech().language).steps
        titles = {(phase, key): text["title"] for phase, texts in steps.items() for key, text in texts.items()}
        self.recent.show_view(recent(summaries, titles))
