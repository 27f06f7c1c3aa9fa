"""The stage of laying the cards: board, tray and the drawer with the back of the chosen card."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from ...domain.terms import Zone
from ...domain.workshop import Workshop
from ..board.board_stage import BoardStage, lives
from ..board.card_drawer import CardDrawer
from ..board.deal_bar import DealBar
from ..board.listing import holders
from ..board.tray import Tray, TrayView
from ..desk import Desk
from ..texts import tr
from .paper_board import PaperBoard


class PlaceStage(BoardStage):
    """Drag, drop and keys; or the screen on which a paper board is entered."""

    #: The back of a card is for everybody.
    drawer_private = False

    def __init__(self, desk: Desk, phase: int, step: str) -> None:
        super().__init__(desk, phase, step)
        self._asked: dict[str, int] = {}
        self.tray = Tray(self.pictures, self.foot)
        self.panel = self._made_panel()
        self.deal_bar = DealBar(self.foot)
        self.paper = PaperBoard(self.texts, self)
        self.stack.addWidget(self.paper)
        self.foot.column.addWidget(self.tray)
        self.foot.column.addWidget(self.deal_bar)
        self._connect()

    def _connect(self) -> None:
        self.view.next_in_hand_asked.connect(self._next_in_hand)
        self.view.participant_asked.connect(self.tray.show_holder_number)
        self.tray.card_chosen.connect(self.choose_in_hand)
        self.tray.card_opened.connect(lambda _: self.drawer_asked.emit())
        self.tray.card_carried.connect(self._carried)
        self.tray.card_let_go.connect(self._let_go)
        self.tray.flight_cancelled.connect(self.scene.cancel_flight)
        self.tray.key_asked.connect(self._key_in_hand)
        self.tray.tidy_pressed.connect(self.tidy)
        self.tray.strip.keyboard_left.connect(self.view.setFocus)
        self.tray.tools_toggled.connect(self.tools.setVisible)
        self.tools.paper_pressed.connect(self.show_paper)
        self.deal_bar.deal_pressed.connect(lambda: self.run("deal_cards"))
        self.deal_bar.pile_pressed.connect(lambda: self.run("gather_cards"))
        self.deal_bar.paper_pressed.connect(self.show_paper)
        self.paper.placed.connect(self.place)
        self.paper.taken_back.connect(self.to_hand)
        self.paper.contested.connect(lambda card, on: self.run("mark_contested", card=card, contested=on))
        self.paper.finished.connect(self._paper_done)
        self.watch.waiting_changed.connect(self.tray.show_waiting)

    # --- how it stands ---

    def bar_height(self, width: int) -> int:
        return self.tray.height_below(width)

    def stand(self, beside: bool) -> None:
        self.tray.stand(beside)
        self.deal_bar.stand(beside)
        super().stand(beside)

    # --- what is shown ---

    def _show_rest(self) -> None:
        workshop = self.workshop
        on_paper = self.stack.currentWidget() is self.paper
        begun = bool(workshop.placements)
        self.deal_bar.setVisible(not begun and not on_paper)
        self.deal_bar.show_members(len(workshop.present(2)), len(self.texts.cards))
        self.tray.setVisible(begun and not on_paper)
        self.foot.setVisible(not on_paper)
        self._show_tray(workshop)
        self.paper.show_workshop(workshop)
        super()._show_rest()

    def _show_tray(self, workshop: Workshop) -> None:
        counts = {face: sum(p.zone is face for p in workshop.placements) for face in (Zone.STRENGTH, Zone.WORK)}
        total = len(self.texts.cards)
        view = TrayView(holders(workshop, self.texts), counts[Zone.STRENGTH], counts[Zone.WORK], total)
        self.tray.show_view(view)
        for card, item in self.tray.strip.cards.items():
            item.show_waiting(card in self._asked)
        self.tray.mark_chosen(self.card)

    def _made_panel(self) -> CardDrawer:
        panel = CardDrawer(self.texts, self.desk.theme)
        panel.move_asked.connect(self.move_card)
        panel.contested_asked.connect(self.toggle_contested)
        return panel

    def show_card(self, card: str | None) -> None:
        if lives(self.panel):
            self.panel.show_card(card, self.workshop.placement(card) if card else None)
        self.tray.mark_chosen(card if card not in self.scene.items_by_card() else None)

    def show_paper(self) -> None:
        """Go to the screen on which a paper board is entered."""
        self.stack.setCurrentWidget(self.paper)
        self.tools.hide()
        self.tray.tools_button.setChecked(False)
        self._show_rest()
        self.paper.begin()

    def show_list(self, on: bool) -> None:
        super().show_list(on)
        self._show_rest()

    def drawer_content(self) -> QWidget:
        if not lives(self.panel):
            self.panel = self._made_panel()
            self.show_card(self.card)
        return self.panel

    def drawer_caption(self) -> str:
        return tr("board.back-of-card")

    # --- what is asked ---

    def place(self, card: str, zone: str, **where: float) -> None:
        self._asked[card] = self._asked.get(card, 0) + 1
        super().place(card, zone, **where)
        if card in self.tray.strip.cards:
            self.tray.strip.cards[card].show_waiting(True)

    def _stored(self, card: str) -> None:
        self._asked[card] -= 1
        if not self._asked[card]:
            del self._asked[card]
        super()._stored(card)

    def _left(self, card: str, at: QPointF) -> None:
        """Over the tray a card of the board goes back to a hand."""
        if self.workshop.placement(card).x is None:
            return
        point = self.view.viewport().mapToGlobal(self.view.mapFromScene(at))
        if self.tray.rect().contains(self.tray.mapFromGlobal(point)):
            self.to_hand(card)

    def _key_in_hand(self, card: str, what: str) -> None:
        self.choose_in_hand(card)
        if what == "contested":
            self.toggle_contested()
        elif what == "next":
            self._next_in_hand()
        else:
            self.place(card, what)

    def _next_in_hand(self) -> None:
        card = self.tray.next_card()
        if card is not None:
            self.choose_in_hand(card)

    def _paper_done(self) -> None:
        self.run("tidy_cards")
        self.show_list(False)

    # --- a card that comes from the tray ---

    def _scene_point(self, at: QPointF) -> QPointF:
        return self.view.mapToScene(self.view.viewport().mapFromGlobal(at.toPoint()))

    def _carried(self, card: str, at: QPointF) -> None:
        if self.stack.currentWidget() is not self.view:
            return
        point = self._scene_point(at)
        if self.scene.in_flight == card:
            self.scene.carry(point)
        elif card not in self.scene.items_by_card():
            self.scene.lift_new(card, point, self.workshop.placement(card).contested)

    def _let_go(self, card: str, at: QPointF) -> None:
        if self.scene.in_flight == card:
            self.scene.let_go(self._scene_point(at))

    def leave(self) -> None:
        self.tray.strip.cancel_flight()
        super().leave()


__all__ = ["PlaceStage"]
