"""What laying and discussing share: the board, its list, the tools, and the operations that a move asks for."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ...domain.terms import FACES, Zone
from ...domain.workshop import Workshop
from ..desk import Desk
from ..run.stage import Stage
from ..texts import tr
from . import filters
from .beside import SIDE_PX, Foot, stands_beside
from .list_twin import ListTwin
from .listing import listed
from .pages import Pages
from .pictures import BoardPictures
from .scene import BoardScene
from .tools import BoardTools
from .view import BoardView
from .waiting import WaitingWatch
from .zones import UNDECIDED


def lives(widget: QWidget) -> bool:
    """Say whether a widget that was given to the drawer is still there: it shows something else by turns."""
    return bool(shiboken6.isValid(widget))


class BoardStage(Stage):
    """Every drop is one operation and one step to undo; what is shown is what is stored."""

    slim_rail = True
    opens_drawer = True

    def __init__(self, desk: Desk, phase: int, step: str, *, with_paper: bool = True) -> None:
        super().__init__(desk, phase, step)
        theme = desk.theme
        self.pictures = BoardPictures(self.texts, self.said, theme.is_dark)
        self.scene = BoardScene(self.pictures, self)
        self.view = BoardView(self.scene, self)
        self.view.setAccessibleName(self.texts.texts["screener_title"])
        self.view.setAccessibleDescription(self.texts.texts["criterion"]["question"])
        self.view.letters_on = bool(desk.settings.get("letter_keys", True))
        self.view.setMinimumHeight(200)
        self.list = ListTwin(self)
        self.foot = Foot(self)
        self.tools = BoardTools(self.foot, with_paper=with_paper)
        self.tools.hide()
        self.stack = Pages(self)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.list)
        self._in_hand: str | None = None
        self._filter = filters.ALL
        assert desk.school is not None
        self.watch = WaitingWatch(desk.school, self)
        self.column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        pad = theme.px(14)
        self.column.setContentsMargins(pad, pad, pad, pad)
        self.column.setSpacing(theme.px(10))
        self.column.addWidget(self.stack, 1)
        self.column.addWidget(self.foot)
        self.foot.column.addWidget(self.tools)
        self._connect_board()

    def _connect_board(self) -> None:
        self.scene.card_dropped.connect(self._dropped)
        self.scene.card_left.connect(self._left)
        self.scene.card_chosen.connect(self._chosen)
        self.scene.card_opened.connect(lambda _: self.drawer_asked.emit())
        for twin in (self.view, self.list):
            twin.move_asked.connect(self.move_card)
            twin.contested_asked.connect(self.toggle_contested)
            twin.drawer_asked.connect(self.drawer_asked)
            twin.list_asked.connect(lambda: self.show_list(self.stack.currentWidget() is not self.list))
        self.list.card_chosen.connect(self.choose)
        self.view.zoomed.connect(self.tools.show_zoom)
        self.tools.nearer_pressed.connect(lambda: self.view.zoom_by(1.25))
        self.tools.farther_pressed.connect(lambda: self.view.zoom_by(0.8))
        self.tools.fit_pressed.connect(self.view.fit)
        self.tools.list_toggled.connect(self.show_list)
        self.tools.filter_chosen.connect(self._filter_by)

    # --- how it stands ---

    def bar_height(self, width: int) -> int:
        """Return how high what stands under the board is at a width."""
        return 0

    def stand(self, beside: bool) -> None:
        """Put what stands under the board at its right, or back."""
        self.foot.stand(beside)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self.column.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = self.desk.theme
        room = self.parentWidget() or self
        wide, high = self.width() - theme.px(28), min(self.height(), room.height()) - theme.px(28)
        beside = stands_beside(wide, high, self.bar_height(wide) + theme.px(10), theme.px(SIDE_PX + 10))
        if beside != self.foot.is_beside:
            self.stand(beside)

    # --- what is shown ---

    def show_workshop(self, workshop: Workshop, change: object = None) -> None:
        self.scene.show_placements(workshop.placements, animate=change is not None)
        self._show_filters(workshop)
        self._show_rest()

    def _show_rest(self) -> None:
        self.list.show_places(listed(self.workshop, self.texts), self.card)
        self.show_card(self.card)

    def show_card(self, card: str | None) -> None:
        """Show the chosen card in the drawer."""

    def show_list(self, on: bool) -> None:
        """Show the list in the place of the board, or the board again."""
        self.scene.cancel_flight()
        self.stack.setCurrentWidget(self.list if on else self.view)
        self.tools.show_list(on)
        self.stack.currentWidget().setFocus(Qt.FocusReason.TabFocusReason)

    def _show_filters(self, workshop: Workshop) -> None:
        keys = filters.filter_keys(workshop, self.texts.levels)
        if self._filter not in keys:
            self._filter = filters.ALL
        options = []
        for key in keys:
            if key.startswith(filters.LEVEL):
                options.append((key, self.texts.levels[key.removeprefix(filters.LEVEL)].name))
            elif key.startswith(filters.HOLDER):
                member = workshop.participant(key.removeprefix(filters.HOLDER))
                options.append((key, tr("board.filter-holder", name=member.label if member else "")))
            else:
                options.append((key, tr(f"board.filter-{key}")))
        self.tools.show_filters(options, self._filter)
        self.scene.filter_cards(filters.shown_by(self._filter, workshop, self.pack.vocabulary))

    def _filter_by(self, key: str) -> None:
        self._filter = key
        self.scene.filter_cards(filters.shown_by(key, self.workshop, self.pack.vocabulary))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.stack.currentWidget() is self.view:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def room_view(self) -> object:
        from ..room.views import BoardRoom

        return BoardRoom(tuple(one for one in self.workshop.placements if one.x is not None))

    # --- the chosen card ---

    @property
    def card(self) -> str | None:
        """The card for keys and the drawer."""
        return self.scene.chosen or self._in_hand

    def choose(self, card: str) -> None:
        """Choose a card wherever it is."""
        if card in self.scene.items_by_card():
            self.scene.choose(card)
        else:
            self.choose_in_hand(card)

    def choose_in_hand(self, card: str) -> None:
        """Choose a card that is in a hand or on the pile."""
        self._in_hand = card
        self.scene.choose(None)
        self._card_changed()

    def _chosen(self, card: str) -> None:
        if card:
            self._in_hand = None
        self._card_changed()

    def _card_changed(self) -> None:
        self.list.mark_chosen(self.card)
        self.show_card(self.card)

    # --- what is asked ---

    def place(self, card: str, zone: str, **where: float) -> None:
        """Ask for a move; until it is stored the card lies there dashed, and springs back if it can't be."""
        placement = self.workshop.placement(card)
        arguments: dict[str, object] = {"card": card, "zone": zone, **where}
        if placement.held_by:
            arguments["by"] = placement.held_by
        self.scene.pend(card, +1)
        self.run("place_card", done=lambda _: self._stored(card), failed=lambda _: self._stored(card), **arguments)

    def _stored(self, card: str) -> None:
        """Show again what is stored: a card that could not be placed is back where it was."""
        self.scene.pend(card, -1)
        self.scene.show_placements(self.workshop.placements, animate=True)
        self._show_rest()

    def _dropped(self, card: str, target: str, x: float, y: float) -> None:
        if target == UNDECIDED:
            held = self.workshop.placement(card).held_by
            self.place(card, "hand" if held else "pile", x=x, y=y)
        else:
            self.place(card, target, x=x, y=y)

    def _left(self, card: str, at: QPointF) -> None:
        """A card of the board was dropped beside the poster: nothing, unless a stage takes it in."""

    def to_hand(self, card: str) -> None:
        """Give a card back to who held it, or to the pile."""
        held = self.workshop.placement(card).held_by
        self.place(card, "hand" if held else "pile")

    def move_card(self, to: str) -> None:
        """Move the chosen card: strength, work or hand."""
        card = self.card
        if card is None:
            return
        placement = self.workshop.placement(card)
        if to == "hand":
            if placement.zone in FACES or placement.x is not None:
                self.to_hand(card)
        elif placement.zone is not Zone(to):
            self.place(card, to)

    def toggle_contested(self) -> None:
        """Mark the chosen card as not agreed yet, or take the mark away."""
        card = self.card
        if card is not None:
            self.run("mark_contested", card=card, contested=not self.workshop.placement(card).contested)

    def tidy(self) -> None:
        """Arrange the cards of both faces; can be undone."""
        self.run("tidy_cards", done=lambda _: self.desk.say(tr("board.tidied"), True))

    def leave(self) -> None:
        self.scene.cancel_flight()
        self.watch.stop()
