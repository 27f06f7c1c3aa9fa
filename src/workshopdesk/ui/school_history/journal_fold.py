"""What was done to a workshop and when, read when it is opened; it tells keys and names, never what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..desk import Desk
from ..parts.dates_shown import day_words
from ..parts.fold import Fold
from ..parts.label import Label
from ..texts import speech, tr
from ..theme.theme import theme_of

if TYPE_CHECKING:
    from ...app.workspace import Workspace

_MOST = 60


class JournalFold(Fold):
    """Asks the school's own thread; newest first."""

    def __init__(self, desk: Desk, workshop_id: str, parent: QWidget) -> None:
        self._desk, self._workshop = desk, workshop_id
        self._lines = QWidget(parent)
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, theme_of(parent).px(8))
        column.setSpacing(theme_of(parent).px(2))
        super().__init__(tr("history.journal"), self._lines, parent)
        self.opened.connect(self._ask)

    def _ask(self, is_open: bool) -> None:
        school = self._desk.school
        if not is_open or school is None:
            return
        scope = self._workshop

        def question(workspace: Workspace) -> Sequence[Any]:
            return workspace.file.journal(scope, _MOST)

        school.ask(question, self._tell_steps, self._desk.complain)

    def _tell_steps(self, steps: Sequence[Any]) -> None:
        column = self._lines.layout()
        assert column is not None
        while (item := column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        words = speech().words
        for step in steps:
            when = step.made_at.astimezone()
            key = f"history.did-{step.operation}"
            what = tr(key) if key in words else step.operation
            undone = f" ({tr('history.undone')})" if step.state == "undone" else ""
            column.addWidget(
                Label(f"{day_words(when.date())} {when:%H:%M} · {what}{undone}", "meta", self._lines, colour="ink2")
            )
        if not steps:
            column.addWidget(Label(tr("history.journal-empty"), "meta", self._lines))
