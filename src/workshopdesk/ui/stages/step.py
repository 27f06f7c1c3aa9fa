"""The stage of a step without one of its own: what it is for, what is said, and what to watch."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ...domain.workshop import Workshop
from ..desk import Desk
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..run.stage import Stage
from ..texts import tr


class StepStage(Stage):
    """Welcome, break, recap, close and buffer."""

    def __init__(self, desk: Desk, phase: int, step: str) -> None:
        super().__init__(desk, phase, step)
        theme = desk.theme
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        page = QWidget()
        area.setWidget(page)
        self._column = QVBoxLayout(page)
        pad = theme.layout("pagePadding")
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(theme.px(12))
        text = self.step_text()
        first = Sheet(page)
        first.body.addWidget(Label(text["title"], "title", first))
        first.body.addWidget(Label(text["instruction"], "situation", first))
        first.body.addWidget(Label(text["purpose"], "body", first, colour="ink2"))
        self._column.addWidget(first)
        for part in ("say", "do"):
            if text[part]:
                sheet = Sheet(page)
                sheet.body.addWidget(Label(tr(f"run.{part}"), "heading", sheet))
                for sentence in text[part]:
                    sheet.body.addWidget(Label(f"“{sentence}”" if part == "say" else f"·  {sentence}", "body", sheet))
                self._column.addWidget(sheet)
        self.build_more(self._column, page)
        self._column.addStretch(1)

    def build_more(self, column: QVBoxLayout, page: QWidget) -> None:
        """Add what only some steps show: goals and agreements at the opening."""
        if self.step not in ("welcome", "recap"):
            return
        sheet = Sheet(page)
        sheet.body.addWidget(Label(tr("run.goals"), "heading", sheet))
        for goal in self.texts.texts["goals"][f"phase-{self.phase}"]:
            sheet.body.addWidget(Label(f"·  {goal}", "body", sheet))
        column.addWidget(sheet)
        sheet = Sheet(page)
        sheet.body.addWidget(Label(tr("run.agreements"), "heading", sheet))
        for agreed in self.texts.texts["agreements"]:
            sheet.body.addWidget(Label(f"·  {agreed}", "body", sheet))
        column.addWidget(sheet)

    def show_workshop(self, workshop: Workshop, change: object = None) -> None:
        """Nothing of the workshop stands here."""
