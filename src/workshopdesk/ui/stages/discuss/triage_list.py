"""The cards to talk about first, as a list: not agreed yet, then those named most."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ....content.pack import PackTexts
from ....domain.discussion import Proposed
from ...board.card_line import level_ink
from ...board.listing import level_sign
from ...board.tab import paint_tab
from ...icons.drawn_signs import sign_picture
from ...parts.text_block import paint_text, text_height, text_width
from ...texts import tr
from ...theme.frames import paint_frame
from ...theme.theme import Theme, theme_of


class TriageRow(QAbstractButton):
    """One card: mark, code, title, and why it is proposed."""

    def __init__(self, texts: PackTexts, proposed: Proposed, parent: QWidget) -> None:
        super().__init__(parent)
        self.card = proposed.card
        text = texts.cards[proposed.card]
        self._text, self._sign, self._ink = text, level_sign(texts, proposed.card), level_ink(text.level)
        self._contested = proposed.contested
        self._why = ""
        if proposed.mentions:
            self._why = tr("phase2.mentions", n=proposed.mentions)
        elif proposed.notes and not proposed.contested:
            self._why = tr("phase2.notes", n=proposed.notes)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        said = [f"{text.code} {text.title}", tr("board.contested") if self._contested else "", self._why]
        self.setAccessibleName(", ".join(part for part in said if part))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def corner_px(self) -> int:
        """The radius of its corners, for the focus ring."""
        return theme_of(self).radius("control")

    def _sides(self, theme: Theme) -> tuple[float, float]:
        left = theme.px(10 + 28 + 10) + text_width(theme, "strong", "W8")
        right = theme.px(10) + (theme.px(30) if self._contested else 0)
        return left, right + (text_width(theme, "meta", self._why) + theme.px(6) if self._why else 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        words = text_height(theme, "body", self._text.title, width - sum(self._sides(theme)), self.isChecked())
        return max(theme.target, int(words + theme.px(10)))

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px(280), self.heightForWidth(theme.px(280)))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        if self.isChecked():
            fill, line = theme.colour("accentTint"), theme.colour("accent")
            paint_frame(painter, box, self.corner_px, fill, line, theme.line(2))
        elif self.underMouse():
            paint_frame(painter, box, self.corner_px, theme.colour("sunken"))
        side, left = theme.px(22), theme.px(10)
        drawn = sign_picture(self._sign, theme, theme.colour("ink"), side, self.devicePixelRatioF())
        painter.drawPixmap(left, round((box.height() - side) / 2), drawn)
        wide_left, wide_right = self._sides(theme)
        code = QRectF(left + theme.px(28), 0, wide_left, box.height())
        paint_text(painter, theme, "strong", self._text.code, code, theme.colour(self._ink))
        words = QRectF(wide_left, 0, box.width() - wide_left - wide_right, box.height())
        paint_text(painter, theme, "body", self._text.title, words, theme.colour("ink"), bold=self.isChecked())
        right = box.right() - theme.px(8)
        if self._contested:
            size = theme.px(24)
            right -= size
            paint_tab(painter, right, (box.height() - size) / 2, theme, size)
            right -= theme.px(6)
        if self._why:
            why = QRectF(0, 0, right, box.height())
            paint_text(painter, theme, "meta", self._why, why, theme.colour("ink2"), Qt.AlignmentFlag.AlignRight)


class TriageList(QWidget):
    """Arrows go from card to card."""

    card_chosen = Signal(str)

    def __init__(self, texts: PackTexts, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = texts
        self._shown: tuple[Proposed, ...] = ()
        self.rows: list[TriageRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme_of(parent).px(2))

    def show_cards(self, cards: Sequence[Proposed], chosen: str | None) -> None:
        """Show the proposal; the chosen card is marked where it stands in it."""
        if tuple(cards) != self._shown:
            had = next((row.card for row in self.rows if row.hasFocus()), None)
            self._shown = tuple(cards)
            for row in self.rows:
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
            self.rows = [TriageRow(self._texts, one, self) for one in cards]
            for row in self.rows:
                row.clicked.connect(lambda _=False, card=row.card: self.card_chosen.emit(card))
                self._column.addWidget(row)
                row.show()
                if row.card == had:
                    row.setFocus()
        for row in self.rows:
            row.setChecked(row.card == chosen)
            row.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        at = next((at for at, row in enumerate(self.rows) if row.hasFocus()), None)
        if step is None or at is None or not 0 <= at + step < len(self.rows):
            super().keyPressEvent(event)
            return
        self.rows[at + step].setFocus(Qt.FocusReason.TabFocusReason)
        self.card_chosen.emit(self.rows[at + step].card)
