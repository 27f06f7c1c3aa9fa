"""One situation with the group, in five small steps; what stands in it is what is stored."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ....domain.workshop import JudgedSituation
from ...parts.banner import Banner, BannerView
from ...run.stage import Stage
from ...texts import tr
from ...theme.theme import theme_of
from ..frame.page import Columns, StagePage
from ..frame.page_foot import PageFoot
from ..frame.saved_fields import saver
from ..frame.steps_row import StepsRow
from . import ready
from .agree_side import AgreeSide
from .counts_sheet import CountsSheet
from .criteria_sheet import CriteriaSheet
from .known_sheet import KnownSheet
from .spread_sheet import SpreadSheet
from .text_sheet import TextSheet
from .think_sheet import ThinkSheet
from .words import age_words


class PracticePage(StagePage):
    """Built for one situation, so that no field ever holds what belongs to another."""

    step_chosen = Signal(int)
    next_asked = Signal()
    anyway_asked = Signal()

    def __init__(self, stage: Stage, key: str, parent: QWidget | None = None) -> None:
        self._step = ready.READ
        super().__init__(parent)
        self.key = key
        texts, told = stage.texts.texts, stage.texts.situations[key]
        self.steps = StepsRow([tr(f"phase1.situation-step-{number}") for number in range(1, 6)], self.page)
        self.steps.step_chosen.connect(self.step_chosen)
        self.banner = Banner(self.page)
        self.banner.action_pressed.connect(self.anyway_asked)
        columns = Columns(self.page)
        left, right = columns.left, columns.right
        self.text = TextSheet(told["title"], told["text"], age_words(stage.pack.situations[key].age_band), left)
        self.think = ThinkSheet(texts["criteria"], left)
        self.counts = CountsSheet(texts["flags"], left)
        self.spread = SpreadSheet(texts["flags"], left)
        self.criteria = CriteriaSheet(
            texts["criteria"],
            lambda criterion: saver(stage, "give_reason", situation=key, criterion=criterion),
            left,
        )
        for sheet in (self.text, self.think, self.counts, self.spread, self.criteria):
            columns.main.addWidget(sheet)
        columns.main.addStretch(1)
        self.known = KnownSheet(told["known"], told["unknown"], right)
        self.agree = AgreeSide(
            texts["flags"],
            saver(stage, "set_reaction", situation=key),
            saver(stage, "set_practice_note", situation=key),
            right,
        )
        columns.side.addWidget(self.known)
        columns.side.addWidget(self.agree, 1)
        columns.side.addStretch(0)
        self._side = columns.side
        self.columns = columns
        self.column.addWidget(self.steps)
        self.column.addWidget(self.banner)
        self.column.addWidget(columns, 1)
        self._next_words = ""
        edges = self.column.contentsMargins()
        theme = theme_of(self)
        self.column.setContentsMargins(edges.left(), theme.px(8), edges.right(), theme.px(8))
        self.column.setSpacing(theme.px(4))
        self.foot = PageFoot(self, edges.right(), columns.right)
        self.on_button = self.foot.button
        self.on_button.clicked.connect(self._go_on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_foot()
        if self._step >= ready.TALK:
            low = self.viewport().height() < theme_of(self).px(960)
            self.text.set_large(False, folds=low)

    def _place_foot(self) -> None:
        """Leave the foot its room below what scrolls, so that going on needs no scrolling."""
        high = self.foot.sizeHint().height() if self.foot.isVisibleTo(self) else 0
        self.setViewportMargins(0, 0, 0, high)
        self.foot.setGeometry(0, self.height() - high, self.width(), high)

    def show_place(self, number: int, total: int, next_number: int | None, *, warned: bool, held: bool) -> None:
        """Show where it stands in the line; `held` while it waits for the guide's decision about pupils."""
        self.text.show_place(number, total, warned)
        self._next_words = tr("phase1.to-situation", number=next_number) if next_number else tr("phase1.to-overview")
        view = BannerView(tr("phase1.pupils-here"), tr("phase1.pupils-here-next"), tr("phase1.use-anyway"))
        self.banner.show_view(view if held else None)

    def show_step(self, step: int, judged: JudgedSituation | None, people: int, *, recount: bool) -> None:
        """Show a step and what is stored; `recount` opens the counts again."""
        counted = ready.counted(judged)
        talking = step >= ready.TALK
        entering = step == ready.FLAGS or (talking and recount)
        if entering and self.counts.isHidden():
            self.counts.show_counts(judged.counts if judged else {}, people)
        was_counting = self.counts.isAncestorOf(self.focusWidget())
        self._step = step
        self.steps.show_step(step, ready.AGREE if counted else ready.FLAGS)
        low = self.viewport().height() < theme_of(self).px(960)
        self.text.set_large(step <= ready.THINK, folds=talking and low)
        self.think.setVisible(step == ready.THINK)
        self.counts.setVisible(entering)
        self.spread.setVisible(talking and counted and not entering)
        self.criteria.setVisible(talking)
        self.known.setVisible(not talking)
        self.agree.setVisible(talking)
        self._side.setStretchFactor(self.agree, 1 if talking else 0)
        self._side.setStretch(2, 0 if talking else 1)
        self.foot.setVisible(step != ready.FLAGS or counted)
        words = {ready.READ: tr("phase1.on-think"), ready.THINK: tr("phase1.on-flags")}
        self.on_button.setText(words.get(step, tr("phase1.on-talk") if step == ready.FLAGS else self._next_words))
        self._place_foot()
        if was_counting and talking and not entering:
            next(iter(self.criteria.checks.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_start(self) -> None:
        """Give the keyboard to what comes next in this step."""
        if self.on_button.isVisibleTo(self):
            self.on_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_judged(self, judged: JudgedSituation | None, *, anyway: bool = False) -> None:
        """Show what is stored; `anyway` also where somebody was typing."""
        self.spread.show_counts(judged.counts if judged else {})
        self.criteria.show_ratings(judged.criteria if judged else {}, anyway=anyway)
        self.agree.show_judged(judged, anyway=anyway)

    def focus_counts(self) -> None:
        """Give the keyboard to the field for the four numbers."""
        self.counts.line.edit.setFocus()
        self.counts.line.edit.selectAll()

    def _go_on(self) -> None:
        if self._step < ready.TALK:
            self.step_chosen.emit(self._step + 1)
        else:
            self.next_asked.emit()

    def flush(self) -> None:
        """Store what was typed just now."""
        self.criteria.flush()
        self.agree.flush()
