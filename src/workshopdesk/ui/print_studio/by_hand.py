"""Cards for a printer without duplex: the steps by hand, from the sheet to try to the last backs."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...app.card_sheet import card_sheet
from ...app.print_jobs import CARDS, make
from ...app.printers import Order
from ..texts import tr
from .apart_steps import STEPS

if TYPE_CHECKING:
    from .printing_desk import PrintingDesk


class ByHand(QObject):
    """Prints one step at a time and shows the next one when it came out."""

    def __init__(self, printing: PrintingDesk) -> None:
        super().__init__(printing)
        self._printing = printing
        self._steps = printing.screen.preview.apart
        self._steps.step_pressed.connect(self.print_step)
        self._steps.skip_pressed.connect(self._skip)
        self._steps.show_step(STEPS[0])

    def print_step(self, step: str = "") -> None:
        """Print a step; the one that comes now where none is named."""
        step = step or self._steps.step
        trying = step.startswith("try")
        screen = self._printing.screen
        studio, choices = screen.studio, screen.studio.choosing.choices
        if studio.unknown_codes():  # the field says which; without them other cards would come out
            return
        wish = studio.wish(CARDS, "fronts" if step in ("try-front", "fronts") else "backs")
        if trying:
            one_sheet = len(card_sheet(choices).boxes)
            wish = replace(wish, only=(wish.only or studio.codes())[:one_sheet])
        library, school, workshop = screen.desk.library, screen.desk.school, studio.workshop
        archive = school.archive if school else None
        copies = 1 if trying else choices.copies_of(CARDS)

        def build() -> list[Order]:
            made = make(library, wish, archive, workshop, lambda _done, _total: None, threading.Event())
            return [self._printing.order(CARDS, made, copies)]

        self._printing.start(build, (step,))

    @property
    def does(self) -> str:
        """What the print button prints where nothing but cards by hand is ticked; "" else."""
        choosing = self._printing.screen.studio.choosing
        by_hand = choosing.choices.sides == "apart" and choosing.selection == (CARDS,)
        return tr(f"printing.{self._steps.step}-do") if by_hand else ""

    def came_out(self, step: str) -> None:
        """Show the step that comes after this one."""
        self._show(STEPS[(STEPS.index(step) + 1) % len(STEPS)])
        if step == STEPS[-1]:
            self._printing.screen.desk.say(tr("printing.apart-done"))
            self._printing.note((CARDS,))

    def _skip(self) -> None:
        self._show("fronts" if self._steps.step.startswith("try") else STEPS[0])

    def _show(self, step: str) -> None:
        self._steps.show_step(step)
        self._printing.screen.show_all()
