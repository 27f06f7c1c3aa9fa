"""The sheet with the fields of an item, and the printed card beside it, or above it where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from ...content.pack import CardText, LevelText
from ...layout.cards import CardWords
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import tr
from ..theme.theme import theme_of
from .preview import CardPreview

_ANY_WIDTH = 16_777_215


class PaperArea(QScrollArea):
    """Put fields in `paper.body`; scrolls as one page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.preview = CardPreview(self)
        self._said = Label("", "meta", self, colour="ink2")
        self._beside = QWidget(self)
        beside = QVBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.px(6))
        beside.addWidget(self._said)
        beside.addWidget(self.preview)
        beside.addStretch(1)
        self.paper = Sheet(self, padding=22)
        inside = QWidget()
        inside.setProperty("kind", "clear")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._row.setContentsMargins(0, 0, theme.px(8), 0)
        self._row.setSpacing(theme.px(18))
        self._row.addWidget(self.paper, 1, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._beside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    def clear(self) -> None:
        """Take all fields away."""
        while self.paper.body.count():
            widget = self.paper.body.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def begin(self, *, with_card: bool) -> None:
        """Show the top of the page, with or without the printed card."""
        self.paper.body.setSpacing(theme_of(self).px(12))
        self._beside.setVisible(with_card)
        self._arrange()
        self.verticalScrollBar().setValue(0)

    def show_card(self, language: str, card: CardText, level: LevelText, words: CardWords) -> None:
        """Show a card as it prints now, and say whether it does."""
        self.preview.show_card(card, level, words)
        fits = "packs.preview-fits" if self.preview.fits else "packs.preview-does-not-fit"
        self._said.setText(f"{tr(f'packs.language-{language}')} · {tr(fits)}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = theme_of(self)
        wide = self.width() >= theme.px(760)
        wanted = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.BottomToTop
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
        if wide:
            self._beside.setFixedWidth(min(theme.px(400), int(self.width() * 0.42)))
        else:
            self._beside.setMinimumWidth(0)
            self._beside.setMaximumWidth(_ANY_WIDTH)
