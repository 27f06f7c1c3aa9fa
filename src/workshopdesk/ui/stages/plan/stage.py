"""The stage of the action plan: rows from the ranking, filled in two rounds, printed before the group leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....domain import school_year
from ....domain.workshop import PlanRow, Workshop
from ... import places
from ...board.board_stage import lives
from ...board.page import Page
from ...desk import Desk
from ...parts.button import Button
from ...parts.choice import Choice
from ...parts.empty_state import EmptyState
from ...parts.flow_layout import FlowLayout
from ...parts.label import Label
from ...parts.typed_dates import short_date
from ...run.stage import Stage
from ...texts import tr
from .printing import save_plan
from .rounds import Rounds
from .row_sheet import RowSheet, missing
from .work_points import WorkPoints


class PlanStage(Stage):
    """Everything is stored as it is typed; the room sees the plan grow."""

    def __init__(self, desk: Desk, phase: int, step: str) -> None:
        super().__init__(desk, phase, step)
        theme = desk.theme
        self._today = desk.library.today()
        self.rows: dict[str, RowSheet] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.page = Page(self, gap=8)
        outer.addWidget(self.page)
        self.title = Label(kind="title", parent=self)
        self.points_button = Button(tr("phase2.see-points"), parent=self, sign="eye")
        self.points_button.clicked.connect(self.drawer_asked)
        self.print_button = Button(tr("phase2.print-plan"), "primary", self, sign="print")
        self.print_button.clicked.connect(self.do_print)
        buttons = QWidget(self)
        flow = FlowLayout(buttons, gap_px=theme.px(10), align=Qt.AlignmentFlag.AlignRight)
        flow.addWidget(self.points_button)
        flow.addWidget(self.print_button)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(buttons, 1)
        self.rounds = Rounds(self)
        self.rounds.round_asked.connect(self._go_to_round)
        self.rounds.year_chosen.connect(lambda year: self.run("set_plan_year", plan_year=year))
        self.empty = EmptyState(tr("phase2.plan-empty"), tr("phase2.plan-from-ranking"), self, sign="plan")
        self.empty.action_pressed.connect(self._from_ranking)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(4))
        self.add = Choice(tr("phase2.row-add"), self, sign="plus", hint=tr("phase2.row-add"))
        self.add.option_chosen.connect(self._add_row)
        self.refill = Button(tr("phase2.plan-from-ranking"), "quiet", self, sign="rank")
        self.refill.clicked.connect(self._from_ranking)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addWidget(self.refill)
        foot.addStretch(1)
        self.page.column.addLayout(head)
        self.page.column.addWidget(self.rounds)
        self.page.column.addWidget(self.empty)
        self.page.column.addLayout(self._list)
        self.page.column.addLayout(foot)
        self.page.column.addStretch(1)
        self.panel = self._made_panel()

    # --- what is shown ---

    def _year(self, workshop: Workshop) -> str:
        return workshop.plan_year or school_year.proposed_for_plan(self._today)

    def show_workshop(self, workshop: Workshop, change: object = None) -> None:
        year = self._year(workshop)
        self.title.setText(tr("phase2.plan-title", year=year.replace("-", "–")))
        self.rounds.show_plan(workshop.plan, year, school_year.of_date(self._today))
        self._show_rows(workshop, year)
        ranked = workshop.ranking.cards if workshop.ranking else ()
        missing_rows = [card for card in ranked if workshop.plan_row(card) is None]
        self.empty.setVisible(not workshop.plan)
        self.empty.show_sentence(tr("phase2.plan-begin") if ranked else tr("phase2.plan-empty"))
        self.empty.action_button.setVisible(bool(ranked))
        self.rounds.setVisible(bool(workshop.plan))
        self.refill.setVisible(bool(workshop.plan and missing_rows))
        free = [card for card in self.texts.cards if workshop.plan_row(card) is None]
        options = [(card, f"{self.texts.cards[card].code} {self.texts.cards[card].title}") for card in free]
        self.add.show_options(options, "")
        self.print_button.wait_for("" if workshop.plan else tr("phase2.waits-row"))
        if lives(self.panel):
            self.panel.show_workshop(workshop)

    def _show_rows(self, workshop: Workshop, year: str) -> None:
        wanted = [row.card for row in workshop.plan]
        for card in [card for card in self.rows if card not in wanted]:
            gone = self.rows.pop(card)
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for number, row in enumerate(workshop.plan):
            if row.card not in self.rows:
                self.rows[row.card] = self._new_row(workshop, row)
            sheet = self.rows[row.card]
            if self._list.indexOf(sheet) != number:
                self._list.removeWidget(sheet)
                self._list.insertWidget(number, sheet)
                sheet.show()
            sheet.show_row(number + 1, row, year)
        self.rows = {card: self.rows[card] for card in wanted}

    def _new_row(self, workshop: Workshop, row: PlanRow) -> RowSheet:
        notes = {note.prompt: note.text for note in workshop.notes if note.card == row.card}
        sheet = RowSheet(self.texts, row.card, self._functions(workshop), self._today, notes, self.page.sheet)
        sheet.written.connect(lambda card, field, text: self.run("write_plan_text", card=card, field=field, text=text))
        sheet.changed.connect(lambda card, fields: self.run("set_plan_row", card=card, **fields))
        sheet.task_removed.connect(self._task_removed)
        sheet.remove_asked.connect(self._remove_row)
        sheet.moved.connect(self._move_row)
        sheet.finished.connect(self._next_after)
        sheet.unfolded.connect(self._fold_others)
        return sheet

    def _functions(self, workshop: Workshop) -> list[str]:
        """Return the functions to choose from: those of the group, then what the pack names."""
        named = [member.label for member in workshop.participants]
        known = [str(self.texts.texts["roles"][role]) for role in self.pack.roles if role in self.texts.texts["roles"]]
        return list(dict.fromkeys([*named, *known]))

    def room_view(self) -> object:
        from ...room.views import PlanRoom

        workshop = self.workshop
        if not workshop.plan:
            return None  # the step itself says more than a title with nothing below it
        rows = []
        for row in workshop.plan:
            text = self.texts.cards[row.card]
            day = short_date(row.deadline, workshop.language) if row.deadline else ""
            rows.append((text.code, text.title, row.approach, row.owner, day))
        return PlanRoom(tuple(rows), self._year(workshop))

    def drawer_content(self) -> QWidget:
        if not lives(self.panel):
            self.panel = self._made_panel()
        return self.panel

    def _made_panel(self) -> WorkPoints:
        panel = WorkPoints(self.texts)
        panel.added.connect(self._add_row)
        panel.show_workshop(self.workshop)
        return panel

    def drawer_caption(self) -> str:
        return tr("phase2.points-caption")

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where the first round goes on."""
        super().showEvent(event)
        if self.workshop.plan:
            self._go_to_round(1)
        elif self.empty.action_button.isVisibleTo(self):
            self.empty.action_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is asked ---

    def _from_ranking(self) -> None:
        self.run("rows_from_ranking", done=lambda _: self._go_to_round(1))

    def _add_row(self, card: str) -> None:
        self.run("set_plan_row", card=card, done=lambda _: self._focus_owner(card))

    def _remove_row(self, card: str) -> None:
        said = tr("phase2.row-removed", title=self.texts.cards[card].title)
        self.run("remove_plan_row", card=card, done=lambda _: self.desk.say(said, True))

    def _task_removed(self, card: str, fields: dict[str, object]) -> None:
        said = tr("phase2.task-removed", title=self.texts.cards[card].title)
        self.run("set_plan_row", card=card, done=lambda _: self.desk.say(said, True), **fields)

    def _move_row(self, card: str, by: int) -> None:
        order = list(self.rows)
        at = order.index(card)
        to = max(0, min(len(order) - 1, at + by))
        if to != at:
            order.insert(to, order.pop(at))
            self.run("order_plan", cards=order)

    def do_print(self) -> None:
        """Store what is half typed, and print: from the last field in one action."""
        self._settle()
        if places.exists("print"):
            self.desk.show_place("print", document="action-plan")
        else:
            save_plan(self)

    # --- going from field to field ---

    def _focus_owner(self, card: str) -> None:
        sheet = self.rows.get(card)
        if sheet is not None:
            sheet.owner.edit.setFocus(Qt.FocusReason.TabFocusReason)
            QTimer.singleShot(0, sheet, lambda: self.page.ensureWidgetVisible(sheet, 0, 20))

    def _next_after(self, card: str) -> None:
        """After the date of a row comes the owner of the next; after the last one, the second round."""
        order = list(self.rows)
        after = order[order.index(card) + 1 :]
        if after:
            self._focus_owner(after[0])
        else:
            self.rounds.second.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_to_round(self, number: int) -> None:
        plan = self.workshop.plan
        if not plan:
            return
        if number == 1:
            row = next((one for one in plan if not (one.owner and one.deadline)), plan[0])
            self._focus_owner(row.card)
            return
        row = next((one for one in plan if missing(one)), plan[0])
        sheet = self.rows[row.card]
        sheet.set_open(True)
        if sheet.details is not None:
            sheet.details.approach.focus_end()
        QTimer.singleShot(0, sheet, lambda: self.page.ensureWidgetVisible(sheet, 0, 20))

    def _fold_others(self, opened: str) -> None:
        for card, sheet in self.rows.items():
            if card != opened and sheet.is_open:
                sheet.set_open(False)

    def _settle(self) -> None:
        for sheet in self.rows.values():
            sheet.settle()

    def leave(self) -> None:
        if self.desk.workshop is not None:
            self._settle()
