"""The stage of the principles: read in silence, count hands, reveal, then exactly two."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....domain.principles import CHOSEN
from ....domain.workshop import Workshop
from ...desk import Desk
from ...parts.chip import Chip
from ...parts.label import Label
from ...parts.sign import Sign
from ...room.views import PrinciplesRoom
from ...run.stage import Stage
from ...texts import tr
from ..frame.page import Columns, StagePage
from ..frame.steps_row import StepsRow
from ..vision.export import ask_to_print
from .side import PrinciplesSide
from .tally_sheet import TallySheet
from .tiles import PrincipleTiles

READ, TALLY, CHOOSE = 1, 2, 3


class PrinciplesStage(Stage):
    """Nothing but none or two is stored; one that waits for the other stands on the tiles alone."""

    def __init__(self, desk: Desk, phase: int, step: str) -> None:
        super().__init__(desk, phase, step)
        self.waiting: tuple[str, ...] | None = None
        principles = self.workshop.principles
        self.at = CHOOSE if principles.chosen else TALLY if any(principles.counts.values()) else READ
        self._build()
        self.show_workshop(self.workshop)

    def _build(self) -> None:
        theme = self.desk.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        page = StagePage(self)
        outer.addWidget(page)
        self.steps = StepsRow([tr(f"phase1.principles-step-{number}") for number in (1, 2, 3)], page.page)
        self.steps.step_chosen.connect(self.go_to)
        columns = Columns(page.page, side=340, both=1000)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(theme.px(12))
        self.chip = Chip("", "good", columns.left, large=True)
        self.warning = Sign("warning", "attentionLine", 24, columns.left)
        self.hint = Label("", "body", columns.left)
        head.addWidget(self.warning, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.hint, 1)
        head.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        holder = QWidget(columns.left)
        holder.setMinimumHeight(theme.target)
        holder.setLayout(head)
        columns.main.addWidget(holder)
        self.tiles = PrincipleTiles(self.pack.principles, self.texts, columns.left)
        self.tiles.pressed.connect(self._press)
        self.tally = TallySheet(self.pack.principles, self.texts, columns.left)
        self.tally.counted.connect(lambda counts: self.run("set_principle_votes", counts=counts))
        self.tally.reveal_asked.connect(lambda: self.go_to(CHOOSE))
        columns.main.addWidget(self.tiles)
        columns.main.addWidget(self.tally)
        columns.main.addStretch(1)
        self.side = PrinciplesSide(self, columns.right)
        self.side.print_asked.connect(lambda: ask_to_print(self.desk, "vision-poster"))
        columns.side.addWidget(self.side, 1)
        page.column.addWidget(self.steps)
        page.column.addWidget(columns, 1)

    # --- what is shown ---

    @property
    def shown(self) -> tuple[str, ...]:
        """The principles that are marked: those stored, or the ones being chosen."""
        return self.workshop.principles.chosen if self.waiting is None else self.waiting

    def show_workshop(self, workshop: Workshop, change: object = None) -> None:
        how, operation = getattr(change, "how", "run"), getattr(change, "operation", "")
        if change is not None and (operation == "choose_principles" or how != "run"):
            self.waiting = None
        anyway = change is None or how != "run"
        self.tally.show_counts(workshop.principles.counts, len(workshop.present(1)), anyway=anyway)
        self._show(anyway=anyway)

    def go_to(self, at: int) -> None:
        """Go to reading, counting or choosing; choosing reveals what was counted."""
        self.tally.flush()
        counting = self.tally.isAncestorOf(self.focusWidget())
        self.at = at
        self._show()
        if at == TALLY:
            next(iter(self.tally.steppers.values())).setFocus()
        elif counting:
            next(iter(self.tiles.tiles.values())).setFocus()

    def _show(self, *, anyway: bool = False) -> None:
        workshop = self.workshop
        stored, own = workshop.principles.chosen, workshop.principles.own_wording
        shown = self.shown
        choosing = self.at == CHOOSE
        self.steps.show_step(self.at, CHOOSE)
        self.chip.setVisible(choosing)
        done = len(shown) == CHOSEN
        self.chip.show_text(tr("phase1.chosen-of", n=len(shown)), "good" if done else "plain", "check" if done else "")
        self.tiles.setVisible(self.at != TALLY)
        self.tally.setVisible(self.at == TALLY)
        self.tiles.show_state(choosing, shown if choosing else (), self._revealed(), own)
        self._hint(tr("phase1.one-is-not-enough") if choosing and len(shown) == 1 else "")
        poster = replace(workshop, principles=replace(workshop.principles, chosen=shown))
        self.side.show_workshop(workshop, poster, stored, own, anyway=anyway)
        self.room_changed.emit()

    def _revealed(self) -> dict[str, int] | None:
        """Return the tally once it is shown: while choosing, and where hands were counted at all."""
        counts = self.workshop.principles.counts
        if self.at != CHOOSE or not any(counts.values()):
            return None
        return {key: counts.get(key, 0) for key in self.pack.principles}

    def _hint(self, said: str) -> None:
        """Say why something can't be; "" says what is done here."""
        self.hint.setText(said or tr(f"phase1.principles-how-{self.at}"))
        self.hint.set_colour("ink" if said else "ink2")
        self.warning.setVisible(bool(said))
        self.hint.set_strong(said)
        if said:
            QAccessible.updateAccessibility(QAccessibleEvent(self.hint, QAccessible.Event.Alert))

    # --- what is asked ---

    def _press(self, key: str) -> None:
        if self.at != CHOOSE:
            return
        shown = self.shown
        if key not in shown and len(shown) == CHOSEN:
            self._hint(tr("phase1.third"))
            return
        fresh = tuple(one for one in shown if one != key) if key in shown else (*shown, key)
        self.waiting = fresh
        if len(fresh) in (0, CHOSEN):
            self.run("choose_principles", principles=list(fresh), failed=self._back)
        self._show()

    def _back(self, _error: BaseException) -> None:
        self.waiting = None
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.waiting is not None:
            self.waiting = None
            self._show()
            return
        super().keyPressEvent(event)

    # --- the room ---

    def room_view(self) -> object:
        """Return the tiles, then the tally, then the choice."""
        workshop, texts = self.workshop, self.texts
        tiles = tuple((key, texts.principle_title(key), texts.principle_sentence(key)) for key in self.pack.principles)
        chosen: tuple[tuple[str, bool], ...] = ()
        if self.at == CHOOSE and self.waiting is None:
            own = workshop.principles.own_wording
            chosen = tuple(
                (own.get(key) or texts.principle_sentence(key), bool(own.get(key)))
                for key in workshop.principles.chosen
            )
        return PrinciplesRoom(tiles, self._revealed(), chosen)

    def leave(self) -> None:
        self.tally.flush()
        self.side.flush()
        if self.waiting is not None and len(self.waiting) == 1:
            self.desk.say(tr("phase1.one-left"))
