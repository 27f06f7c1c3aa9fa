"""The run of show of a phase: its day and hours, the steps with their minutes, and sharing them out anew."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...content.pack import Pack, PackTexts
from ...domain.agenda import PHASE_MINUTES, shared_out, total_minutes
from ...domain.terms import TimerState
from ...domain.workshop import PhaseRun, Workshop
from ..parts.banner import Banner, BannerView
from ..parts.button import Button
from ..parts.chip import Chip
from ..parts.date_field import DateField
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import tr
from ..theme.theme import theme_of
from .agenda_list import AgendaList
from .step_view import StepView
from .time_field import TimeField, between, later

HEAD = 32
"""How high the line above each column is."""


class AgendaSheet(QWidget):
    """Asks for operations through `asked`; never changes minutes of itself."""

    asked = Signal(str, dict)

    def __init__(self, pack: Pack, texts: PackTexts, phase: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._pack, self._texts, self._phase = pack, texts, phase
        self._run = PhaseRun(phase)
        theme = theme_of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        head = QHBoxLayout()
        heading = Label(tr("prepare.run-of-show"), "heading", self)
        heading.setMinimumHeight(theme.px(HEAD))
        head.addWidget(heading, 1)
        self.sum = Chip("", "good", self)
        head.addWidget(self.sum, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        sheet = Sheet(self, padding=18)
        sheet.body.setSpacing(theme.px(12))
        sheet.body.addLayout(self._hours(sheet))
        self.warning = Banner(sheet)
        self.warning.action_pressed.connect(self._share_out)
        sheet.body.addWidget(self.warning)
        self.list = AgendaList(sheet)
        self.list.minutes_changed.connect(
            lambda step, minutes: self._ask("set_agenda_item", step=step, minutes=minutes)
        )
        self.list.skip_asked.connect(lambda step, skipped: self._ask("set_agenda_item", step=step, skipped=skipped))
        self.list.order_asked.connect(lambda order: self._ask("order_agenda", steps=order))
        sheet.body.addWidget(self.list)
        column.addWidget(sheet)
        foot = FlowLayout(gap_px=theme.px(12), row_gap_px=theme.px(4))
        foot.addWidget(Label(tr("prepare.buffer-first"), "meta", self))
        self.reset_button = Button(tr("prepare.reset-agenda"), "quiet", self, sign="restore", flush=True)
        self.reset_button.clicked.connect(lambda: self._ask("reset_agenda"))
        foot.addWidget(self.reset_button)
        column.addLayout(foot)

    def _hours(self, parent: QWidget) -> FlowLayout:
        theme = theme_of(self)
        flow = FlowLayout(gap_px=theme.px(14), row_gap_px=theme.px(10))
        self.day = DateField(tr("prepare.day"), parent)
        self.day.date_changed.connect(self._day_changed)
        self.start = TimeField(tr("prepare.start-time"), parent, hint=tr("prepare.time-hint"))
        self.start.time_changed.connect(self._start_changed)
        self.end = TimeField(tr("prepare.end"), parent, hint=tr("prepare.time-hint"))
        self.end.time_changed.connect(self._end_changed)
        flow.addWidget(self._pairs(parent, ("prepare.day", self.day)))
        flow.addWidget(self._pairs(parent, ("prepare.start-time", self.start), ("prepare.end", self.end)))
        self.share_button = Button(tr("prepare.share-out"), parent=parent, sign="swap")
        self.share_button.clicked.connect(self._share_out)
        flow.addWidget(self.share_button)
        return flow

    def _pairs(self, parent: QWidget, *pairs: tuple[str, QWidget]) -> QWidget:
        theme = theme_of(self)
        holder = QWidget(parent)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for at, (key, field) in enumerate(pairs):
            if at:
                row.addSpacing(theme.px(8))
            row.addWidget(Label(tr(key), "strong", holder, wraps=False))
            row.addWidget(field)
        return holder

    def _ask(self, operation: str, **arguments: object) -> None:
        self.asked.emit(operation, {"phase": self._phase, **arguments})

    def _day_changed(self, day: date | None) -> None:
        self._ask("set_phase", **({"date": day} if day else {"clear": ["date"]}))

    def _start_changed(self, time: str) -> None:
        self._ask("set_phase", **({"start_time": time} if time else {"clear": ["start_time"]}))

    def _end_changed(self, time: str) -> None:
        start = self._run.start_time
        if time and start:
            minutes = shared_out(self._run, self._pack.vocabulary, between(start, time))
            if minutes:
                self._ask("set_agenda_minutes", minutes=minutes)
                return
        self._show_end()

    def _share_out(self) -> None:
        minutes = shared_out(self._run, self._pack.vocabulary)
        if minutes:
            self._ask("set_agenda_minutes", minutes=minutes)

    def show_run(self, workshop: Workshop, run: PhaseRun) -> None:
        """Show the phase as it is stored."""
        self._run = run
        self.day.show_day(run.date)
        self.start.show_time(run.start_time or "")
        self._show_end()
        kinds = {step.key: step.kind for step in self._pack.vocabulary.steps_of(self._phase)}
        texts = self._texts.steps[self._phase]
        now = run.timer.step if run.timer and run.timer.state is not TimerState.IDLE else None
        keys = [item.step for item in run.agenda]
        reached = keys.index(now) if now in keys else 0
        passed, views = 0, []
        for at, item in enumerate(run.agenda):
            minutes = item.planned_minutes + item.added_minutes
            time = later(run.start_time, passed) if run.start_time else ""
            title = texts.get(item.step, {}).get("title", item.step)
            views.append(
                StepView(
                    item.step,
                    title,
                    minutes,
                    time,
                    kinds.get(item.step, "step"),
                    item.skipped,
                    bool(now) and at < reached,
                )
            )
            passed += 0 if item.skipped else minutes
        self.list.show_steps(views)
        self._show_sum(passed)

    def _show_end(self) -> None:
        start = self._run.start_time
        self.end.setEnabled(bool(start))
        self.end.setToolTip("" if start else tr("prepare.end-waits"))
        self.end.field.edit.setAccessibleDescription(self.end.toolTip())
        self.end.show_time(later(start, total_minutes(self._run)) if start else "")

    def _show_sum(self, total: int) -> None:
        over = total - PHASE_MINUTES
        said = tr("prepare.sum", total=total, most=PHASE_MINUTES)
        self.sum.show_text(said, "attention" if over > 0 else "good", "warning" if over > 0 else "check")
        can = bool(shared_out(self._run, self._pack.vocabulary))
        self.share_button.setVisible(can and over <= 0)
        if over > 0:
            step = tr("prepare.too-long-how")
            self.warning.show_view(
                BannerView(tr("prepare.too-long", n=over), step, tr("prepare.share-out") if can else "")
            )
        else:
            self.warning.show_view(None)

    def flush(self) -> None:
        """Store what was typed just now."""
        self.start.flush()
        self.end.flush()
