"""The stage of the ranking: slips at the left, one order at the right, revealed at once and decided by the group."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....domain.ranking import Outcome, outcome
from ....domain.terms import Agreement
from ....domain.workshop import Workshop
from ...board.halves import Halves
from ...board.page import Page
from ...desk import Desk
from ...parts.banner import Banner, BannerView
from ...parts.button import Button
from ...parts.chip import Chip
from ...parts.empty_state import EmptyState
from ...parts.label import Label
from ...parts.note_field import NoteField
from ...parts.sheet import Sheet
from ...run.stage import Stage
from ...texts import tr
from ..top_five.slips_panel import SlipsPanel
from .order import Place, differs, places, put_first
from .quality_box import QualityBox
from .rank_list import RankList


class RankingStage(Stage):
    """The points are a proposal; the order that is stored is the group's."""

    def __init__(self, desk: Desk, phase: int, step: str) -> None:
        super().__init__(desk, phase, step)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.page = Page(self)
        outer.addWidget(self.page)
        self.slips = SlipsPanel(self.texts, self, compact=True)
        self.slips.slip_entered.connect(lambda number, cards: self.run("set_ballot", slip=number, cards=cards))
        self.slips.slip_removed.connect(self._removed)
        self.slips.show_private(desk.group_looks)
        desk.look_private.connect(self.slips.show_private)
        self._together = QWidget(self)
        self.page.column.addWidget(Halves(self.slips, self._together, self, shares=(41, 59), least=940))
        self.page.column.addStretch(1)
        self._build_together()

    def _build_together(self) -> None:
        theme = self.desk.theme
        column = QVBoxLayout(self._together)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        head = QHBoxLayout()
        head.addWidget(Label(tr("phase2.together"), "heading", self), 1)
        self.agreement = Chip("", "good", self)
        head.addWidget(self.agreement)
        column.addLayout(head)
        self.cover = EmptyState(tr("phase2.reveal-first"), tr("phase2.reveal"), self, sign="rank", action_sign="reveal")
        self.cover.action_pressed.connect(self._reveal)
        column.addWidget(self.cover)
        self.list = RankList(self.texts, self)
        self.list.order_asked.connect(self._ordered)
        self.list.tie_decided.connect(self._tie)
        column.addWidget(self.list)
        self.changed = Banner(self)
        self.changed.action_pressed.connect(self._reveal)
        column.addWidget(self.changed)
        self.quality = QualityBox(self.texts, self)
        self.quality.replaced.connect(self._replace)
        self.quality.added.connect(self._add)
        column.addWidget(self.quality)
        self.why = Sheet(self, padding=14)
        self.why.body.addWidget(Label(tr("phase2.reason"), "strong", self.why))
        self.reason = NoteField(tr("phase2.reason"), self.why, placeholder=tr("phase2.reason-hint"), lines=2)
        self.reason._pause.setInterval(400)
        self.reason.setMaximumHeight(self.reason.minimumHeight() + theme.px(10))
        self.reason.text_settled.connect(lambda text: self.run("set_ranking_reason", reason=text))
        self.why.body.addWidget(self.reason)
        column.addWidget(self.why)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(12))
        self.explained = Label(tr("phase2.points-explained"), "meta", self)
        foot.addWidget(self.explained, 1)
        self.final_button = Button(tr("phase2.make-final"), "primary", self, sign="check")
        self.final_button.clicked.connect(self._final)
        foot.addWidget(self.final_button, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(foot)
        self.next_button = Button(tr("phase2.to-plan"), parent=self, large=True)
        self.next_button.set_trailing_sign("arrow-right")
        self.next_button.clicked.connect(self._to_plan)
        column.addWidget(self.next_button, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)

    # --- what is shown ---

    @property
    def _order(self) -> list[str]:
        ranking = self.workshop.ranking
        return list(ranking.cards) if ranking else []

    @property
    def outcome(self) -> Outcome:
        """The points of the slips."""
        return outcome(self.workshop, self.pack.vocabulary)

    def show_workshop(self, workshop: Workshop, change: object = None) -> None:
        self.slips.show_workshop(workshop)
        counted, ranking = self.outcome, workshop.ranking
        if counted.agreement is not None and ranking is not None:
            tone = {Agreement.BROAD: "good", Agreement.PARTIAL: "plain", Agreement.SCATTERED: "outline"}
            self.agreement.show_text(tr(f"phase2.agreement-{counted.agreement.value}"), tone[counted.agreement])
        self.agreement.setVisible(counted.agreement is not None and ranking is not None)
        revealed = ranking is not None
        self.cover.setVisible(not revealed)
        self.cover.show_sentence(tr("phase2.reveal-now") if workshop.ballots else tr("phase2.reveal-first"))
        self.cover.action_button.setVisible(bool(workshop.ballots))
        for widget in (self.list, self.explained, self.final_button):
            widget.setVisible(revealed)
        if ranking is None:
            for unseen in (self.changed, self.quality, self.why, self.next_button):
                unseen.hide()
            return
        slips, final = len(workshop.ballots), ranking.final
        shown = places(ranking.cards, counted, frozenset(self._decided), final)
        self.list.show_order(shown, ranking.cards, counted, slips, final)
        quality = any(self.pack.vocabulary.is_quality(card) for card in ranking.cards)
        self.quality.setVisible(not quality and bool(ranking.cards))
        if not quality:
            self.quality.show_order(ranking.cards, counted, slips)
        against = differs(ranking.cards, counted) if slips else False
        self.why.setVisible(bool(against or ranking.reason) and (not final or bool(ranking.reason)))
        if not self.reason.edit.hasFocus():
            self.reason.show_text(ranking.reason)
        self._show_changed(change, final)
        ties = [place for place in shown if place.is_tie]
        self.final_button.setText(tr("phase2.open-again") if final else tr("phase2.make-final"))
        self.final_button.set_kind("secondary" if final else "primary")
        waits = "" if final else tr("phase2.waits-quality") if not quality else tr("phase2.waits-tie") if ties else ""
        self.final_button.wait_for(waits)
        self.next_button.setVisible(final)
        self.next_button.set_kind("primary" if final else "secondary")

    def _show_changed(self, change: object, final: bool) -> None:
        if getattr(change, "operation", "") == "set_ballot" and not final:
            view = BannerView(tr("phase2.points-changed"), action=tr("phase2.count-again"), kind="info")
            self.changed.show_view(view)
        elif change is None or getattr(change, "operation", "") == "set_ranking":
            self.changed.show_view(None)

    def room_view(self) -> object:
        ranking = self.workshop.ranking
        if ranking is None:
            return None
        from ...room.views import RankingRoom

        points = {score.card: score.points for score in self.outcome.scores}
        shared = places(ranking.cards, self.outcome, frozenset(self._decided), ranking.final)
        rows, firsts = [], []
        for place in shared:
            for card in place.cards:  # all that are equal, also those outside of the five: the group chooses from them
                text = self.texts.cards[card]
                rows.append((text.code, text.title, text.level, None if ranking.final else points.get(card, 0)))
                firsts.append(place.first)
        return RankingRoom(tuple(rows), ranking.final, tuple(firsts))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at what is to be done: revealing, or the order."""
        super().showEvent(event)
        first = next(iter(self.list.rows.values()), None)
        target = self.cover.action_button if self.workshop.ranking is None else first
        if target is not None and target.isVisibleTo(self):
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is asked ---

    @property
    def _decided(self) -> frozenset[str]:
        """The cards that the group gave a place: a tie that it settled is not asked again."""
        ranking = self.workshop.ranking
        return frozenset(ranking.decided) if ranking else frozenset()

    def _set(self, cards: list[str], final: bool = False, said: str = "", decided: Iterable[str] = ()) -> None:
        ranking = self.workshop.ranking
        reason = ranking.reason if ranking else ""
        done = (lambda _: self.desk.say(said, True)) if said else None
        self.run("set_ranking", cards=cards, reason=reason, final=final, decided=sorted(decided), done=done)

    def _reveal(self) -> None:
        self.list.go_to_first()
        self._set(list(self.outcome.top()))

    def _ordered(self, cards: list[str], card: str) -> None:
        self._set(cards, decided=self._decided | {card})

    def _tie(self, place: Place, card: str) -> None:
        self._set(put_first(self._order, place, card), decided=self._decided | {card})

    def _add(self, card: str) -> None:
        self.list.go_to(card)
        self._set([*self._order, card], decided=self._decided | {card})

    def _replace(self, card: str, out: str) -> None:
        self.list.go_to(card)
        self._set([card if one == out else one for one in self._order], decided=self._decided | {card})

    def _final(self) -> None:
        ranking = self.workshop.ranking
        if ranking is not None:
            said = "" if ranking.final else tr("phase2.is-final")
            self._set(list(ranking.cards), not ranking.final, said, ranking.decided)

    def _removed(self, number: int) -> None:
        said = tr("phase2.slip-removed", n=number)
        self.run("set_ballot", slip=number, cards=None, done=lambda _: self.desk.say(said, True))

    def _to_plan(self) -> None:
        planned = self.pack.vocabulary.steps_of(self.phase)
        step = next((one.key for one in planned if one.stage == "plan"), None)
        if step is not None:
            self.desk.show_place("run", step=step)

    def leave(self) -> None:
        workshop = self.desk.workshop
        if workshop is None or workshop.ranking is None:
            return
        if self.reason.text() != self.reason._settled:
            self.run("set_ranking_reason", reason=self.reason.text())
