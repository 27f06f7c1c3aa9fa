"""Cards with as many points, side by side: the group says which comes first."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ....content.pack import PackTexts
from ....domain.ranking import Outcome
from ...board.card_line import CardLine
from ...parts.button import Button
from ...parts.flow_layout import FlowLayout
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...texts import tr
from ...theme.theme import theme_of
from .order import Place, score_of
from .rank_row import points_words


class TieBox(QFrame):
    """`chosen(card)`: this one takes the first of the places."""

    chosen = Signal(str)

    def __init__(self, texts: PackTexts, place: Place, outcome: Outcome, slips: int, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self.place = place
        self.buttons: dict[str, Button] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        pad = theme.px(14)
        column.setContentsMargins(pad, theme.px(8), pad, theme.px(8))
        column.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        last = place.first + len(place.cards) - 1
        numbers = " = ".join(str(number) for number in range(place.first, last + 1))
        head.addWidget(Label(numbers, "heading", self, wraps=False))
        head.addWidget(Label(tr("phase2.tie"), "body", self, colour="ink2"), 1)
        column.addLayout(head)
        holder = QWidget(self)
        flow = FlowLayout(holder, gap_px=theme.px(10), row_gap_px=theme.px(4), stretches=True, top=True)
        for card in place.cards:
            sheet = Sheet(holder, padding=12)
            sheet.body.addWidget(CardLine(texts, card, sheet, role="strong", strong=True))
            sheet.body.addWidget(Label(points_words(score_of(outcome, card), slips), "meta", sheet))
            button = Button(tr("phase2.tie-choose", n=place.first), parent=sheet)
            button.setAccessibleName(f"{texts.cards[card].code} {texts.cards[card].title}: {button.text()}")
            button.clicked.connect(lambda _=False, card=card: self.chosen.emit(card))
            sheet.body.addWidget(button)
            self.buttons[card] = button
            sheet.setMinimumWidth(theme.px(210))
            flow.addWidget(sheet)
        column.addWidget(holder)
        self.setAccessibleName(f"{numbers}: {tr('phase2.tie')}")

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        painter.fillRect(box.adjusted(1, 0, -1, 0), theme.colour("sunken"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(0, box.height() - theme.line(1), box.width(), theme.line(1)), theme.colour("line"))
