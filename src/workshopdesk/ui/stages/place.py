"""The stage of laying the cards: board, tray and the drawer with the back of the chosen card."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...domain.terms import FACES, Zone
from ...domain.workshop import Placement, Workshop
from ..board.card_drawer import CardDrawer
from ..board.pictures import BoardPictures
from ..board.scene import BoardScene
from ..board.tray import PILE, Holder, Tray, TrayView
from ..board.view import BoardView
from ..board.zones import UNDECIDED
from ..desk import Desk
from ..parts.empty_state import EmptyState
from ..run.stage import Stage
from ..texts import tr


class PlaceStage(Stage):
    """Drag, drop and keys; every drop is one operation and one step to undo."""

    slim_rail = True
    opens_drawer = True

    def __init__(self, desk: Desk, phase: int, step: str) -> None:
        super().__init__(desk, phase, step)
        theme = desk.theme
        self.pictures = BoardPictures(self.texts, self.said, theme.is_dark)
        self.scene = BoardScene(self.pictures, self)
        self.view = BoardView(self.scene, self)
        self.view.setAccessibleName(self.texts.texts["screener_title"])
        self.tray = Tray(self.pictures, self)
        self.panel = CardDrawer(self.texts, theme)
        self.empty = EmptyState(tr("board.not-dealt"), tr("board.deal"), self, sign="deal-cards", action_sign="deal-cards")
        column = QVBoxLayout(self)
        pad = theme.px(14)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.px(10))
        column.addWidget(self.view, 1)
        column.addWidget(self.tray)
        column.addWidget(self.empty)
        self._connect()

    def _connect(self) -> None:
        self.scene.card_dropped.connect(self._dropped)
        self.scene.card_left.connect(self._left)
        self.scene.card_chosen.connect(self._chosen)
        self.scene.card_opened.connect(lambda _: self.drawer_asked.emit())
        self.view.move_asked.connect(self._move)
        self.view.contested_asked.connect(self._contested)
        self.view.drawer_asked.connect(self.drawer_asked)
        self.view.next_in_hand_asked.connect(self._next_in_hand)
        self.view.participant_asked.connect(self.tray.show_holder_number)
        self.tray.card_chosen.connect(self._chosen_in_hand)
        self.tray.card_opened.connect(lambda _: self.drawer_asked.emit())
        self.tray.card_carried.connect(self._carried)
        self.tray.card_let_go.connect(self._let_go)
        self.tray.flight_cancelled.connect(self.scene.cancel_flight)
        self.tray.key_asked.connect(self._key_in_hand)
        self.tray.tidy_pressed.connect(self._tidy)
        self.panel.move_asked.connect(self._move)
        self.panel.contested_asked.connect(self._contested)
        self.empty.action_pressed.connect(lambda: self.run("deal_cards"))

    # --- what is shown ---

    def show_workshop(self, workshop: Workshop, change: object = None) -> None:
        dealt = any(p.zone is not Zone.PILE for p in workshop.placements)
        self.empty.setVisible(not dealt)
        self.tray.setVisible(dealt)
        self.scene.show_placements(workshop.placements, animate=change is not None)
        self._show_tray(workshop)
        self._show_card(self.card)

    def _show_tray(self, workshop: Workshop) -> None:
        order = list(self.pack.vocabulary.cards)
        known = {p.card: p for p in workshop.placements}
        holders = []
        for member in workshop.participants:
            mine = [known[c] for c in order if c in known and known[c].held_by == member.id]
            cards = tuple((p.card, p.contested) for p in mine if p.zone is Zone.HAND and p.x is None)
            placed = tuple(p.card for p in mine if p.zone in FACES)
            if 2 in member.phases or mine:
                holders.append(Holder(member.id, member.label, cards, placed))
        pile = tuple((c, known[c].contested) for c in order if c in known and known[c].zone is Zone.PILE and known[c].x is None)
        untouched = tuple((c, False) for c in order if c not in known)
        if pile or untouched:
            holders.append(Holder(PILE, tr("board.pile"), pile + untouched))
        counts = {face: sum(p.zone is face for p in workshop.placements) for face in FACES}
        waiting = self.desk.school.waiting if self.desk.school else 0
        self.tray.show_view(
            TrayView(tuple(holders), counts[Zone.STRENGTH], counts[Zone.WORK], len(order), waiting)
        )
        self.tray.mark_chosen(self.card)

    @property
    def card(self) -> str | None:
        """The card for keys and the drawer."""
        return self.scene.chosen or self._in_hand

    _in_hand: str | None = None

    def _show_card(self, card: str | None) -> None:
        self.panel.show_card(card, self.workshop.placement(card) if card else None)

    def drawer_content(self) -> QWidget:
        return self.panel

    def drawer_caption(self) -> str:
        return tr("board.back-of-card")

    def room_view(self) -> object:
        from ..room.views import BoardRoom

        return BoardRoom(tuple(p for p in self.workshop.placements if p.x is not None))

    # --- what is asked ---

    def _chosen(self, card: str) -> None:
        if card:
            self._in_hand = None
            self.tray.mark_chosen(None)
        self._show_card(self.card)

    def _chosen_in_hand(self, card: str) -> None:
        self._in_hand = card
        self.scene.choose(None)
        self.tray.mark_chosen(card)
        self._show_card(card)

    def _place(self, card: str, zone: str, **where: float) -> None:
        placement = self.workshop.placement(card)
        arguments: dict[str, object] = {"card": card, "zone": zone, **where}
        if placement.held_by:
            arguments["by"] = placement.held_by
        self.run("place_card", failed=self._sprang_back, **arguments)

    def _sprang_back(self, _error: BaseException) -> None:
        """Show again what is stored: the card that could not be placed is back where it was."""
        self.scene.show_placements(self.workshop.placements, animate=True)
        self._show_tray(self.workshop)

    def _dropped(self, card: str, target: str, x: float, y: float) -> None:
        if target == UNDECIDED:
            placement = self.workshop.placement(card)
            self._place(card, "hand" if placement.held_by else "pile", x=x, y=y)
        else:
            self._place(card, target, x=x, y=y)

    def _left(self, card: str, at: QPointF) -> None:
        """A card of the board was dropped outside the poster: over the tray it goes back to a hand."""
        if self.workshop.placement(card).x is None:
            return
        point = self.view.viewport().mapToGlobal(self.view.mapFromScene(at))
        if self.tray.rect().contains(self.tray.mapFromGlobal(point)):
            self._to_hand(card)

    def _to_hand(self, card: str) -> None:
        held = self.workshop.placement(card).held_by
        self._place(card, "hand" if held else "pile")

    def _move(self, to: str) -> None:
        card = self.card
        if card is None:
            return
        placement = self.workshop.placement(card)
        if to == "hand":
            if placement.zone in FACES or placement.x is not None:
                self._to_hand(card)
        elif placement.zone is not Zone(to):
            self._place(card, to)

    def _contested(self) -> None:
        card = self.card
        if card is not None:
            self.run("mark_contested", card=card, contested=not self.workshop.placement(card).contested)

    def _key_in_hand(self, card: str, what: str) -> None:
        self._in_hand = card
        if what == "contested":
            self._contested()
        elif what == "next":
            self._next_in_hand()
        else:
            self._place(card, what)

    def _next_in_hand(self) -> None:
        card = self.tray.next_card()
        if card is not None:
            self._chosen_in_hand(card)

    def _tidy(self) -> None:
        self.run("tidy_cards", done=lambda _: self.desk.say(tr("board.tidied"), True))

    # --- a card that comes from the tray ---

    def _scene_point(self, at: QPointF) -> QPointF:
        return self.view.mapToScene(self.view.viewport().mapFromGlobal(at.toPoint()))

    def _carried(self, card: str, at: QPointF) -> None:
        point = self._scene_point(at)
        if self.scene.in_flight != card:
            self.scene.lift_new(card, point, self.workshop.placement(card).contested)
        else:
            self.scene.carry(point)

    def _let_go(self, card: str, at: QPointF) -> None:
        if self.scene.in_flight == card:
            self.scene.let_go(self._scene_point(at))

    def leave(self) -> None:
        self.scene.cancel_flight()


__all__ = ["PlaceStage", "Placement"]
