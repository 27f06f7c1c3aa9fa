"""The laptop goes round: a plain cover between members, and behind it the cards to choose five of, in order."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ....content.pack import PackTexts
from ....domain.ranking import SLIP_SIZE
from ...board.page import Page
from ...parts.button import Button
from ...parts.flow_layout import FlowLayout
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...parts.sign import Sign
from ...texts import tr
from ...theme.theme import theme_of
from .pick_tile import PickTile
from .rule_band import RuleBand


class PassRound(QStackedWidget):
    """`slip_chosen(cards)` when a member is done; what was chosen is covered before anyone else can look."""

    slip_chosen = Signal(list)
    stopped = Signal()

    def __init__(self, texts: PackTexts, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = texts
        self.chosen: list[str] = []
        self.tiles: dict[str, PickTile] = {}
        self._all_in = False
        self.addWidget(self._cover())
        self.addWidget(self._choosing())

    def _cover(self) -> QWidget:
        theme = theme_of(self)
        cover = QWidget(self)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(cover)
        column.setSpacing(theme.px(16))
        column.addStretch(1)
        column.addWidget(Sign("eye-off", "onAccentTint", 34, cover, disc="accentTint"), 0, centre)
        self.title = Label(tr("phase2.pass-title"), "title", cover, align=centre)
        column.addWidget(self.title)
        self.in_already = Label(kind="heading", parent=cover, align=centre, colour="ink2")
        column.addWidget(self.in_already)
        self.looked_at = Label(tr("phase2.pass-looked-at"), "body", cover, align=centre)
        self.looked_at.hide()
        column.addWidget(self.looked_at)
        self.begin_button = Button(tr("phase2.pass-begin"), "primary", cover, sign="eye")
        self.begin_button.clicked.connect(self.begin)
        column.addWidget(self.begin_button, 0, centre)
        self.stop_button = Button(tr("phase2.pass-stop"), "quiet", cover, large=True)
        self.stop_button.clicked.connect(self.stopped)
        column.addWidget(self.stop_button, 0, centre)
        column.addStretch(2)
        return cover

    def _choosing(self) -> QWidget:
        theme = theme_of(self)
        page = Page(self)
        page.column.addWidget(Label(tr("phase2.pass-choose"), "title", page.sheet))
        page.column.addWidget(Label(self._texts.texts["top_five_intro"], "body", page.sheet, colour="ink2"))
        self.rule = RuleBand(self._texts, page.sheet)
        page.column.addWidget(self.rule)
        grid = QWidget(page.sheet)
        flow = FlowLayout(grid, gap_px=theme.px(12), stretches=True, top=True)
        for level in self._texts.levels.values():
            column = QWidget(grid)
            lines = QVBoxLayout(column)
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(theme.px(8))
            lines.addWidget(Label(level.name, "strong", column))
            for text in self._texts.cards.values():
                if text.level == level.key:
                    tile = PickTile(self._texts, text.key, column)
                    tile.clicked.connect(lambda _=False, card=text.key: self.pick(card))
                    self.tiles[text.key] = tile
                    lines.addWidget(tile)
            flow.addWidget(column)
        page.column.addWidget(grid)
        page.column.addStretch(1)
        foot = Sheet(page.sheet, across=True, padding=12)
        self.said = Label(kind="body", parent=foot)
        again = Button(tr("phase2.pass-again"), "quiet", foot, sign="undo")
        again.clicked.connect(self._clear)
        self.done_button = Button(tr("phase2.pass-done"), "primary", foot, sign="eye-off")
        self.done_button.clicked.connect(self._done)
        foot.body.addWidget(self.said, 1)
        foot.body.addWidget(again)
        foot.body.addWidget(self.done_button)
        holder = QWidget(self)
        whole = QVBoxLayout(holder)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(page, 1)
        row = QHBoxLayout()
        pad = theme.layout("pagePadding")
        row.setContentsMargins(pad, 0, pad, theme.px(8))
        row.addWidget(foot)
        whole.addLayout(row)
        return holder

    def show_count(self, slips: int, members: int) -> None:
        """Say on the cover how many slips are in, and no more; once all are, the laptop goes back to the guide."""
        said = tr("phase2.slips-of", n=slips, total=members) if members else tr("phase2.slips", n=slips)
        self.in_already.setText(said)
        self._all_in = 0 < members <= slips
        self.title.setText(tr("phase2.pass-all-in" if self._all_in else "phase2.pass-title"))
        self.begin_button.set_kind("quiet" if self._all_in else "primary")
        self.stop_button.set_kind("primary" if self._all_in else "quiet")
        if self.begin_button.hasFocus() and self._all_in:
            self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_private(self, on: bool) -> None:
        """Say that the group must not look along, where it looks at this screen."""
        self.looked_at.setVisible(on)

    def cover(self) -> None:
        """Cover, and forget what was chosen."""
        self._clear()
        self.setCurrentIndex(0)
        if self.isVisible():
            first = self.stop_button if self._all_in else self.begin_button
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Let one member choose."""
        self._clear()
        self.setCurrentIndex(1)
        next(iter(self.tiles.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def pick(self, card: str) -> None:
        """Choose a card as the next one, or take it away again; a sixth is refused with a sentence."""
        if card in self.chosen:
            self.chosen.remove(card)
        elif len(self.chosen) == SLIP_SIZE:
            self._show(tr("phase2.pass-full"))
            return
        else:
            self.chosen.append(card)
        self._show("")

    def _clear(self) -> None:
        self.chosen = []
        self._show("")

    def _show(self, said: str) -> None:
        for card, tile in self.tiles.items():
            tile.show_rank(self.chosen.index(card) + 1 if card in self.chosen else 0)
        left = SLIP_SIZE - len(self.chosen)
        self.said.setText(said or tr("phase2.of", n=len(self.chosen), total=SLIP_SIZE))
        self.rule.show_count(sum(self._texts.cards[card].level == "quality" for card in self.chosen))
        self.done_button.wait_for(tr("phase2.pass-left", n=left) if left else "")

    def _done(self) -> None:
        cards = list(self.chosen)
        self.cover()
        self.slip_chosen.emit(cards)

    def hideEvent(self, event: QHideEvent) -> None:
        self.cover()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.currentIndex() == 1:
                self.cover()
            else:
                self.stopped.emit()
            return
        super().keyPressEvent(event)
