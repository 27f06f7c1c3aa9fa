"""The fourteen tiles in two columns; arrows move between them as they lie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ....content.pack import PackTexts
from ...theme.theme import theme_of
from ..frame.even_grid import EvenGrid
from .tile import PrincipleTile

_LESS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class PrincipleTiles(QWidget):
    """Tells which tile was pressed; what may be chosen is the stage's to say."""

    pressed = Signal(str)

    def __init__(self, keys: Sequence[str], texts: PackTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._grid = EvenGrid(self, least_px=theme.px(300), most=2, gap_px=theme.px(8), down=True)
        self.tiles: dict[str, PrincipleTile] = {}
        for number, key in enumerate(keys, start=1):
            tile = PrincipleTile(key, number, texts.principle_title(key), texts.principle_sentence(key), self)
            tile.clicked.connect(lambda _=False, key=key: self.pressed.emit(key))
            self.tiles[key] = tile
            self._grid.addWidget(tile)

    def show_state(
        self,
        choosable: bool,
        chosen: Sequence[str],
        hands: Mapping[str, int] | None,
        own: Mapping[str, str],
    ) -> None:
        """Show all tiles; `hands` None while they are not revealed."""
        for key, tile in self.tiles.items():
            count = None if hands is None else hands.get(key, 0)
            tile.show_state(choosable, key in chosen, count, own.get(key, "") if key in chosen else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        tiles = list(self.tiles.values())
        at = next((at for at, tile in enumerate(tiles) if tile.hasFocus()), None)
        if key not in _LESS or at is None:
            super().keyPressEvent(event)
            return
        columns = self._grid.columns_in(self.width())
        rows = -(-len(tiles) // columns)
        step = {Qt.Key.Key_Left: -rows, Qt.Key.Key_Right: rows, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}[key]
        if 0 <= at + step < len(tiles):
            tiles[at + step].setFocus(Qt.FocusReason.TabFocusReason)
