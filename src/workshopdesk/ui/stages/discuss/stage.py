"""The stage of discussing: the same board, the cards that come first, and notes under the six prompts."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ....domain.discussion import triage
from ....domain.terms import Zone
from ....domain.workshop import Workshop
from ...board.board_stage import BoardStage, lives
from ...desk import Desk
from ...texts import tr
from .bar import DiscussBar
from .course import course_of
from .panel import DiscussPanel


class DiscussStage(BoardStage):
    """A card may move while it is talked about; the mark of what is not agreed can go."""

    drawer_private = False  # its questions are for all; what is not lies below a cloth of its own

    def __init__(self, desk: Desk, phase: int, step: str) -> None:
        super().__init__(desk, phase, step, with_paper=False)
        self.panel = self._made_panel()
        self.bar = DiscussBar(self.foot)
        self.foot.column.addWidget(self.bar)
        self._on_show = False
        self.bar.tidy_pressed.connect(self.tidy)
        self.bar.tools_toggled.connect(self.tools.setVisible)
        self.bar.show_toggled.connect(self._show_to_group)
        self.watch.waiting_changed.connect(self.bar.show_waiting)
        desk.look_private.connect(self._show_private)

    def _made_panel(self) -> DiscussPanel:
        panel = DiscussPanel(self.texts, self.pack.prompts, self.desk.theme)
        panel.card_chosen.connect(self.choose)
        panel.note_settled.connect(self._note)
        panel.other_face_asked.connect(self.move_card)
        panel.contested_asked.connect(self.toggle_contested)
        panel.show_private(self.desk.group_looks)
        return panel

    def _show_private(self, on: bool) -> None:
        if lives(self.panel):
            self.panel.show_private(on)

    def bar_height(self, width: int) -> int:
        return self.bar.height_below(width)

    def stand(self, beside: bool) -> None:
        self.bar.stand(beside)
        super().stand(beside)

    def _show_rest(self) -> None:
        workshop = self.workshop
        placements = workshop.placements
        counts = [sum(one.zone is face for one in placements) for face in (Zone.STRENGTH, Zone.WORK)]
        contested = sum(one.contested for one in placements)
        self.bar.show_counts(counts[0], counts[1], len(self.texts.cards), contested)
        super()._show_rest()

    def show_workshop(self, workshop: Workshop, change: object = None) -> None:
        super().show_workshop(workshop, change)
        if change is None and self.card is None:
            first = triage(workshop, self.pack.vocabulary)
            if first:
                self.choose(first[0].card)

    def show_card(self, card: str | None) -> None:
        workshop = self.workshop
        notes = {note.prompt: note.text for note in workshop.notes if note.card == card}
        if lives(self.panel):
            self.panel.show_card(card, workshop.placement(card) if card else None, notes)
            self.panel.show_triage(triage(workshop, self.pack.vocabulary), card)
        self.bar.show_button.setEnabled(card is not None)
        if card is not None:
            self._ask_course(card)
        if self._on_show:
            self.room_changed.emit()

    def _ask_course(self, card: str) -> None:
        school, workshop = self.desk.school, self.workshop
        if school is None:
            return

        def show(steps: list) -> None:
            talk = self.panel.talk if lives(self.panel) else None
            if talk is not None and talk.card == card and self.desk.school is school:
                talk.show_course(course_of(steps, card, workshop, self.texts))

        school.ask(lambda space: space.file.journal(workshop.id, 400), show)

    def drawer_content(self) -> QWidget:
        if not lives(self.panel):
            self.panel = self._made_panel()
            self.show_card(self.card)
        return self.panel

    def drawer_caption(self) -> str:
        return tr("phase2.talk")

    def _note(self, card: str, prompt: str, text: str) -> None:
        self.run("set_note", card=card, prompt=prompt, text=text)

    # --- what the group sees ---

    def _show_to_group(self, on: bool) -> None:
        self._on_show = on
        self.room_changed.emit()

    def room_view(self) -> object:
        if not self._on_show or self.card is None:
            return super().room_view()
        from ...room.views import TextRoom

        text = self.texts.cards[self.card]
        return TextRoom(f"{text.code}  {text.title}", self.texts.texts["key_question"]["text"])

    def leave(self) -> None:
        if self.desk.workshop is not None and lives(self.panel):
            self.panel.settle()
        super().leave()
