"""The stage of practising: choosing, one situation at a time, the model answer beside the group's own."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedLayout, QWidget

from ....domain.terms import Flag
from ....domain.workshop import JudgedSituation, Workshop
from ...desk import Desk
from ...run.stage import Stage
from ..paper_first.page import PaperPage
from . import ready
from .choose_page import ChoosePage
from .model_page import ModelPage
from .practice_page import PracticePage
from .room import room_of


class SituationsStage(Stage):
    """Leads back to where the group was: what is stored says which situation and which step that is."""

    def __init__(self, desk: Desk, phase: int, step: str) -> None:
        super().__init__(desk, phase, step)
        self._stack = QStackedLayout(self)
        self.choose = ChoosePage(self)
        self.choose.chosen.connect(lambda keys: self.run("choose_situations", situations=list(keys)))
        self.choose.opened.connect(self.open_situation)
        self.choose.paper_asked.connect(self.open_paper)
        self._stack.addWidget(self.choose)
        self.practice: PracticePage | None = None
        self.model: ModelPage | None = None
        self.paper: PaperPage | None = None
        self.situation: str | None = None
        self.at = ready.READ
        self.to_room = True
        self._recount = False
        self._decided: set[str] = set()
        desk.look_private.connect(self._show_room_button)
        if desk.room is not None:
            desk.room.state_changed.connect(self._show_room_button)
        workshop = self.workshop
        self.choose.show_workshop(workshop)
        if desk.place_arguments.get("paper"):
            self.open_paper()
        else:
            key = ready.to_resume(workshop, self.pack)
            if key is not None:
                self.open_situation(key)

    # --- what is stored ---

    def judged(self) -> JudgedSituation | None:
        """Return what was written down of the present situation."""
        if self.situation is None:
            return None
        return ready.judged_by_key(self.workshop, self.pack).get(self.situation)

    def show_workshop(self, workshop: Workshop, change: object = None) -> None:
        anyway = getattr(change, "how", "run") != "run"
        self.choose.show_workshop(workshop)
        if self.paper is not None:
            self.paper.show_workshop(workshop, anyway=anyway)
        if self.practice is None:
            return
        judged = self.judged()
        if ready.counted(judged) and self.at < ready.TALK and getattr(change, "operation", "") == "judge_situation":
            self.at = ready.step_of(judged)
        elif not ready.counted(judged) and self.at >= ready.TALK:
            self.at = ready.FLAGS
        elif self.at >= ready.TALK:
            self.at = ready.step_of(judged)
        self.practice.show_judged(judged, anyway=anyway)
        self._show()
        if self.model is not None and not ready.finished(judged):
            self.close_model()

    # --- going about ---

    def open_situation(self, key: str) -> None:
        """Show one situation, at the step that is stored."""
        self._drop()
        self.situation = key
        self._recount = False
        judged = self.judged()
        self.at = ready.step_of(judged)
        page = PracticePage(self, key)
        self.practice = page
        page.step_chosen.connect(self.go_to)
        page.next_asked.connect(self._next)
        page.anyway_asked.connect(self._use_anyway)
        page.text.all_asked.connect(self.show_all)
        page.text.room_asked.connect(self._show_to_room)
        page.counts.counts_given.connect(self._count)
        page.spread.recount_asked.connect(self._count_again)
        page.criteria.rated.connect(self._rate)
        page.agree.flag_chosen.connect(self._agree)
        page.agree.model_asked.connect(self.open_model)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.show_judged(judged, anyway=True)
        self._show()
        if self.isVisible():
            page.focus_start()

    def show_all(self) -> None:
        """Show all situations again."""
        self._drop()
        self.choose.show_workshop(self.workshop)
        self._stack.setCurrentWidget(self.choose)
        (self.choose.go if self.choose.go.isVisible() else self.choose.bands).setFocus()
        self.room_changed.emit()

    def go_to(self, step: int) -> None:
        """Go to a small step; the last two are open once the counts are in."""
        if step >= ready.TALK and not ready.counted(self.judged()):
            return
        self.at = step
        self._recount = False
        self._show()
        if self.practice is not None and step == ready.FLAGS:
            self.practice.focus_counts()

    def open_model(self) -> None:
        """Open the model answer, which the group asked for."""
        judged = self.judged()
        if self.situation is None or not ready.finished(judged) or judged is None:
            return
        if self.practice is not None:
            self.practice.flush()
        self.model = ModelPage(self, self.situation, judged)
        self.model.closed.connect(self.close_model)
        self._stack.addWidget(self.model)
        self._stack.setCurrentWidget(self.model)
        self.model.close_button.setFocus()

    def close_model(self) -> None:
        """Close it again."""
        self._remove(self.model)
        self.model = None
        if self.practice is not None:
            self._stack.setCurrentWidget(self.practice)
            self.practice.agree.model_button.setFocus()

    def open_paper(self) -> None:
        """Take over what was done on paper."""
        self._drop()
        self.paper = PaperPage(self)
        self.paper.closed.connect(self.show_all)
        self._stack.addWidget(self.paper)
        self._stack.setCurrentWidget(self.paper)
        self.paper.focus_start()
        self.room_changed.emit()

    def _show(self) -> None:
        page, workshop = self.practice, self.workshop
        if page is None or self.situation is None:
            return
        line = ready.in_line(workshop, self.pack)
        line = line if self.situation in line else (*line, self.situation)
        following = ready.after(workshop, self.pack, self.situation)
        warned = ready.pupils_present(workshop) and not self.pack.situations[self.situation].pupil_safe
        page.show_place(
            line.index(self.situation) + 1,
            len(line),
            line.index(following) + 1 if following else None,
            warned=warned,
            held=self._held(),
        )
        page.show_step(self.at, self.judged(), len(workshop.present(1)), recount=self._recount)
        self._show_room_button()
        self.room_changed.emit()

    def _show_room_button(self) -> None:
        if self.practice is None:
            return
        room = self.desk.room
        is_on = self.desk.group_looks or (room is not None and room.state == "on")
        self.practice.text.show_room(self.to_room and not self._held(), is_on=is_on)

    def _held(self) -> bool:
        """Whether the situation waits for the guide's word, since pupils are there and it is not meant for them."""
        if self.situation is None or self.situation in self._decided:
            return False
        return ready.pupils_present(self.workshop) and not self.pack.situations[self.situation].pupil_safe

    # --- what is asked ---

    def _count(self, counts: dict[Flag, int]) -> None:
        self._recount = False
        self.run("judge_situation", situation=self.situation, counts={str(flag): n for flag, n in counts.items()})
        if self.at >= ready.TALK:
            self._show()

    def _count_again(self) -> None:
        self._recount = True
        self._show()
        if self.practice is not None:
            self.practice.focus_counts()

    def _rate(self, criterion: str, rating: str | None) -> None:
        self.run("rate_criterion", situation=self.situation, criterion=criterion, rating=rating)

    def _agree(self, flag: Flag) -> None:
        if ready.counted(self.judged()):
            self.run("judge_situation", situation=self.situation, flag=flag)

    def _next(self) -> None:
        following = ready.after(self.workshop, self.pack, self.situation) if self.situation else None
        if following is None:
            self.show_all()
        else:
            self.open_situation(following)

    def _use_anyway(self) -> None:
        if self.situation is not None:
            self._decided.add(self.situation)
            self._show()

    def _show_to_room(self, shown: bool) -> None:
        if shown and self._held() and self.situation is not None:
            self._decided.add(self.situation)
        self.to_room = shown
        self._show()

    # --- the room ---

    def room_view(self) -> object:
        """Return what the group may see now; the step itself while the guide chooses."""
        if self.practice is None or self.situation is None or not self.to_room or self._held():
            return None
        criteria = [told["name"] for told in self.texts.texts["criteria"].values()]
        return room_of(self.texts.situations[self.situation], self.at, self.judged(), self.said, criteria)

    # --- putting away ---

    def leave(self) -> None:
        for page in (self.practice, self.paper):
            if page is not None:
                page.flush()

    def _drop(self) -> None:
        self.leave()
        for page in (self.practice, self.model, self.paper):
            self._remove(page)
        self.practice = self.model = self.paper = None
        self.situation = None

    def _remove(self, page: QWidget | None) -> None:
        if page is not None:
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
