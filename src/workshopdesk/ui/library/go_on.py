"""What was interrupted, above all else: where the group was, the tape of its phase, and one press to go on."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...app.library import Summary
from ..desk import Desk
from ..parts.button import Button
from ..parts.dates_shown import day_words
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..parts.tape import Tape
from ..parts.worker import Worker
from ..texts import speech, tr

if TYPE_CHECKING:
    from ...domain.school import Archive


def interrupted(summaries: list[Summary]) -> tuple[Summary, str] | None:
    """Return the school and the workshop whose clock was touched last and is not done; None where there is none."""
    found = [
        (line.clock[2], at, summary, line.id)
        for at, summary in enumerate(summaries)
        for line in summary.workshops
        if line.clock and not summary.fault
    ]
    return max(found)[2:] if found else None


class GoOnCard(Sheet):
    """Hidden where nothing was interrupted."""

    pressed = Signal(object, str, int)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, bar="accent")
        self._desk = desk
        theme = desk.theme
        self._target: tuple[object, str, int] | None = None
        self._when = Label("", "meta", self)
        self._name = Label("", "title", self)
        self._where = Label("", "body", self, colour="ink2")
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        for label in (self._when, self._name, self._where):
            words.addWidget(label)
        self.button = Button(tr("library.go-on"), "primary", self, sign="play")
        self.button.clicked.connect(self._press)
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        self._time = QWidget(self)
        time = QVBoxLayout(self._time)
        time.setContentsMargins(0, theme.px(4), 0, 0)
        time.setSpacing(theme.px(6))
        self.tape = Tape(self._time)
        time.addWidget(self.tape)
        told = FlowLayout(gap_px=theme.px(24), stretches=True)
        self._done = Label("", "meta", self._time)
        self._left = Label("", "meta", self._time, align=Qt.AlignmentFlag.AlignRight)
        told.addWidget(self._done)
        told.addWidget(self._left)
        time.addLayout(told)
        self.body.addWidget(self._time)
        self._time.hide()
        self._worker = Worker(self)
        self._worker.finished.connect(self._show_tape)
        self.hide()

    def _press(self) -> None:
        if self._target is not None:
            self.pressed.emit(*self._target)

    def show_view(self, summaries: list[Summary]) -> None:
        """Show what was interrupted last; the tape follows when the school is read."""
        found = interrupted(summaries)
        self.setVisible(found is not None)
        self._time.hide()
        if found is None:
            return
        summary, workshop = found
        line = next(line for line in summary.workshops if line.id == workshop)
        assert line.clock is not None
        phase, step, changed = line.clock
        self._target = (summary.folder, workshop, phase)
        when = datetime.fromisoformat(changed).astimezone() if changed else None
        if when is not None:
            today = when.date() == self._desk.library.today()
            day = tr("library.today") if today else day_words(when.date())
            self._when.setText(tr("library.interrupted", day=day, time=f"{when:%H:%M}"))
        self._when.setVisible(when is not None)
        self._name.setText(summary.name)
        title = step
        try:
            pack = self._desk.library.packs.newest("sexting").speak(speech().language)
            title = pack.steps[phase].get(step, {}).get("title", step)
        except Exception as error:  # a pack that is gone does not keep the guide from going on
            self._desk.complain(error)
        key = "library.at-step" if line.placed else "library.at-step-only"
        self._where.setText(tr(key, phase=phase, step=title, n=line.placed))
        library, folder = self._desk.library, summary.folder
        self._worker.start(lambda _progress: (library.read(folder), workshop, phase))

    def _show_tape(self, told: object) -> None:
        from ...domain.timing import read
        from ..run.clock import pieces

        archive, workshop_id, phase = cast("tuple[Archive, str, int]", told)
        try:
            workshop = archive.workshop(workshop_id)
            pack = self._desk.library.packs.find(workshop.pack, workshop.pack_version)
        except (KeyError, LookupError):
            return
        run = workshop.phase(phase)
        tick = self._desk.library.clock.tick()
        reading = read(run, tick)
        kinds = {step.key: step.kind for step in pack.vocabulary.steps_of(phase)}
        titles = {key: text["title"] for key, text in pack.speak(speech().language).steps[phase].items()}
        self.tape.show_pieces(pieces(run, kinds, titles, tick))
        done = round(reading.phase_spent_ms / 60_000)
        whole = round(reading.phase_planned_ms / 60_000)
        self._done.setText(tr("library.minutes-done", n=done))
        self._left.setText(tr("library.minutes-left", n=max(0, whole - done), whole=whole))
        self._time.show()
