"""The stage of a step without one of its own: what it is for, what is said, and what to watch."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ...domain.workshop import Workshop
from ..desk import Desk
from ..parts.label import Label
from ..parts.page_columns import PageColumns
from ..parts.segmented import Segment, Segmented
from ..parts.sheet import Sheet
from ..run.stage import Stage
from ..texts import tr

STEP, CHOSEN = "step", "chosen"


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
        column = QVBoxLayout(page)
        pad = theme.layout("pagePadding")
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.px(12))
        text = self.step_text()
        first = Sheet(page)
        first.body.addWidget(Label(text["title"], "title", first))
        first.body.addWidget(Label(text["instruction"], "situation", first))
        first.body.addWidget(Label(text["purpose"], "body", first, colour="ink2"))
        column.addWidget(first)
        self._chosen = self._chosen_sentences()
        self.shown: Segmented | None = None
        if self._chosen:
            self._offer_chosen(first)
        columns = PageColumns(page, least=(440, 400), weights=(11, 9))
        column.addWidget(columns)
        opens = step in ("welcome", "recap")
        left, right = columns.columns
        self._list(left, tr("run.say"), [f"“{sentence}”" for sentence in text["say"]])
        self._list(left if opens else right, tr("run.do"), [f"·  {sentence}" for sentence in text["do"]])
        if self._chosen:
            self._list(right, tr("run.chosen-two"), [f"·  {sentence}" for sentence, _ in self._chosen])
        if opens:
            goals = self.texts.texts["goals"][f"phase-{phase}"]
            self._list(right, tr("run.goals"), [f"·  {goal}" for goal in goals])
            self._list(right, tr("run.agreements"), [f"·  {agreed}" for agreed in self.texts.texts["agreements"]])
        for one in columns.columns:
            one.addStretch(1)
        column.addStretch(1)

    def _list(self, column: QVBoxLayout, heading: str, sentences: list[str]) -> None:
        if not sentences:
            return
        sheet = Sheet(self)
        sheet.body.addWidget(Label(heading, "heading", sheet))
        for sentence in sentences:
            sheet.body.addWidget(Label(sentence, "body", sheet))
        column.addWidget(sheet)

    # --- looking back: what was chosen in phase 1 ---

    def _chosen_sentences(self) -> tuple[tuple[str, bool], ...]:
        """Return the two principles at the recap, each with whether it is in the group's own words."""
        if self.step != "recap":
            return ()
        chosen = self.workshop.principles
        return tuple(
            (chosen.own_wording.get(key) or self.texts.principle_sentence(key), bool(chosen.own_wording.get(key)))
            for key in chosen.chosen
        )

    def _offer_chosen(self, sheet: Sheet) -> None:
        segments = [Segment(STEP, tr("phase1.explain-step")), Segment(CHOSEN, tr("run.chosen-two"))]
        self.shown = Segmented(tr("phase1.explain-room"), segments, STEP, sheet)
        self.shown.segment_chosen.connect(lambda _: self.room_changed.emit())
        sheet.body.addWidget(Label(tr("phase1.explain-room"), "meta", sheet))
        sheet.body.addWidget(self.shown, 0, Qt.AlignmentFlag.AlignLeft)

    def room_view(self) -> object:
        if self.shown is None or self.shown.chosen() != CHOSEN:
            return None
        from ..room.views import PrinciplesRoom

        return PrinciplesRoom((), None, self._chosen)

    def show_workshop(self, workshop: Workshop, change: object = None) -> None:
        """Nothing else of the workshop stands here."""
