"""A walk through every place, step and panel of the window, which notes all that was shown on the way."""

from html import unescape

from PySide6.QtWidgets import QApplication

from tests.fakes.hostile import mark_of
from tests.fakes.schools import words
from tests.fakes.shown import everything
from workshopdesk.app.settings import Settings
from workshopdesk.ui import places
from workshopdesk.ui.desk import Desk
from workshopdesk.ui.room.monitors import monitors
from workshopdesk.ui.stages.plan.row_sheet import RowSheet
from workshopdesk.ui.window import MainWindow

WORDS = words()
NO_BREAK = "\u00a0"
ELSEWHERE = ("locked", "erased", "recovery", "run")


def as_read(text):
    """Return what a person reads of a text: a tool tip of several lines is plain text in the clothes of markup."""
    inner = text.removeprefix("<p>").removesuffix("</p>")
    return text if inner == text else unescape(inner).replace(NO_BREAK, " ")


class Walk:
    """A window on a library of one school; `turns` says which hostile text stands in which field."""

    def __init__(self, qtbot, library, turns):
        self.turns = turns
        self.desk = Desk(library, Settings(library.home))
        self.desk.settings.set("reduced_motion", True)
        self.window = MainWindow(self.desk)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        self.seen = set()
        self.faults = set()

    def look(self):
        """Paint what is there, and note all texts and faults of it."""
        QApplication.processEvents()
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                top.grab()
                texts, faults = everything(top)
                self.seen |= {as_read(text) for text in texts}
                self.faults |= set(faults)

    def open_all_places(self):
        self.desk.show_place("library")
        self.look()
        assert self.desk.open_school(self.desk.library.list()[0].folder)
        for place in places.PLACES:
            if place not in ELSEWHERE:
                self.desk.show_place(place)
                self.look()

    def lead_all_steps(self, workshop):
        for phase in (1, 2):
            self.desk.choose_workshop(workshop.id, phase)
            for step in WORDS.steps_of(phase):
                self.desk.show_place("run", step=step.key)
                if self.desk.room.window is None:
                    self.desk.room.open_on(next(one for one in monitors(self.window) if one.is_desk))
                self.look()
                self.open_what_is_folded(self.window._present.stage)
                self.window._present._rail_chosen("note")
                self.look()
        for panel in ("parking", "guide"):
            self.window._present._rail_chosen(panel)
            self.look()

    def open_what_is_folded(self, stage):
        kind = type(stage).__name__
        if kind == "SituationsStage":
            for key in WORDS.situations:
                stage.open_situation(key)
                stage.open_model()
                self.look()
        elif kind == "DiscussStage":
            for placement in stage.workshop.placements:
                stage.show_card(placement.card)
                self.look()
        elif kind == "PlanStage":
            for row in stage.findChildren(RowSheet):
                row.set_open(True)
                self.look()

    def mangled(self):
        """Name the texts that were shown otherwise than they were typed."""
        for text in self.turns.given.values():
            for shown in self.seen:
                if mark_of(text) in shown and text not in shown:
                    yield f"{text!r} as {shown[:200]!r}"

    def shown_fields(self):
        """Name the fields that were shown somewhere."""
        joined = "\n".join(self.seen)
        return {field for field, text in self.turns.given.items() if text in joined}

    def close(self):
        if self.desk.room is not None:
            self.desk.room.close_it()
        self.desk.close_school()
        self.window.close()
