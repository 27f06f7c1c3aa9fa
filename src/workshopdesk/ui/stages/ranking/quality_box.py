"""No Quality card in the order: says why it can't be made final, proposes one, and asks which makes room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ....content.pack import PackTexts
from ....domain.ranking import Outcome
from ...board.listing import level_sign
from ...parts.button import Button
from ...parts.choice import Choice
from ...parts.flow_layout import FlowLayout
from ...parts.label import Label
from ...parts.sheet import paint_bar
from ...parts.sign import Sign
from ...texts import tr
from ...theme.frames import paint_frame
from ...theme.theme import theme_of
from .order import score_of
from .rank_row import points_words


class QualityBox(QFrame):
    """`replaced(card, out)` or `added(card)`."""

    replaced = Signal(str, str)
    added = Signal(str)

    def __init__(self, texts: PackTexts, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self._texts = texts
        self._out = ""
        self._order: tuple[str, ...] = ()
        self._outcome: Outcome | None = None
        self._slips = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "attention")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(22), theme.px(14), theme.px(16), theme.px(14))
        row.setSpacing(theme.px(14))
        row.addWidget(Sign("warning", "onAttention", 26, self), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.px(8))
        row.addLayout(column, 1)
        column.addWidget(Label(tr("phase2.no-quality"), "strong", self, colour="onAttention"))
        column.addWidget(Label(tr("phase2.no-quality-why"), "meta", self, colour="onAttention"))
        self.card = Choice(tr("phase2.quality-which"), self)
        self.card.option_chosen.connect(lambda _: self._show_buttons())
        self.best = Label(kind="body", parent=self, colour="onAttention")
        column.addWidget(self.best)
        column.addWidget(self.card, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Label(tr("phase2.quality-out"), "strong", self, colour="onAttention"))
        self._places = QWidget(self)
        self._flow = FlowLayout(self._places, gap_px=theme.px(8), stretches=True)
        column.addWidget(self._places)
        buttons = QWidget(self)
        flow = FlowLayout(buttons, gap_px=theme.px(8))
        self.replace_button = Button("", "primary", buttons, large=False)
        self.add_button = Button("", parent=buttons, sign="plus")
        self.replace_button.clicked.connect(lambda: self.replaced.emit(self.card.chosen(), self._out))
        self.add_button.clicked.connect(lambda: self.added.emit(self.card.chosen()))
        flow.addWidget(self.replace_button)
        flow.addWidget(self.add_button)
        column.addWidget(buttons)
        self.outs: dict[str, Button] = {}

    def show_order(self, order: tuple[str, ...], outcome: Outcome, slips: int) -> None:
        """Show which Quality card is proposed, and which could make room for it."""
        self._outcome, self._slips = outcome, slips
        best = [score.card for score in outcome.scores if self._texts.cards[score.card].level == "quality"]
        others = [one.key for one in self._texts.cards.values() if one.level == "quality" and one.key not in best]
        before = self.card.chosen()
        self.card.show_options(
            [(card, f"{self._texts.cards[card].code} {self._texts.cards[card].title}") for card in [*best, *others]],
            before or (best[0] if best else others[0] if others else ""),
        )
        if order != self._order:
            self._order = order
            self._out = order[-1] if order else ""
            self._fill()
        self._show_buttons()

    def _fill(self) -> None:
        for button in self.outs.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.outs = {}
        for card in self._order:
            text = self._texts.cards[card]
            button = Button(text.code, parent=self._places, sign=level_sign(self._texts, card))
            button.setCheckable(True)
            button.setAccessibleName(f"{text.code} {text.title}")
            button.clicked.connect(lambda _=False, card=card: self._choose(card))
            self.outs[card] = button
            self._flow.addWidget(button)
            button.show()

    def _choose(self, card: str) -> None:
        self._out = card
        self._show_buttons()

    def _show_buttons(self) -> None:
        card = self.card.chosen()
        if not card or self._outcome is None:
            return
        score = score_of(self._outcome, card)
        said = points_words(score, self._slips)
        name = f"{self._texts.cards[card].code} {self._texts.cards[card].title}"
        self.best.setText(tr("phase2.quality-best" if score else "phase2.quality-none", card=name, points=said))
        for other, button in self.outs.items():
            button.setChecked(other == self._out)
        code = self._texts.cards[card].code
        out = self._texts.cards[self._out].code if self._out else ""
        self.replace_button.setText(tr("phase2.quality-replace", card=code, out=out))
        self.add_button.setText(tr("phase2.quality-add", card=code))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        radius = theme.radius("banner")
        paint_frame(painter, box, radius, theme.colour("attention"))
        paint_bar(painter, box, radius, theme.px(7), theme.colour("attentionLine"))
