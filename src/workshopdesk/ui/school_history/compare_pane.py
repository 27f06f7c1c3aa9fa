"""Two workshops side by side: which two, how many cards went over, and the cards by level; no trend, no score."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...content.pack import Pack, PackTexts
from ...domain.terms import Zone
from ...domain.workshop import Workshop
from ..parts.button import Button
from ..parts.choice import Choice
from ..parts.empty_state import EmptyState
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.page_columns import PageColumns
from ..parts.sheet import Sheet
from ..parts.sign import Sign
from ..prepare.workshop_bar import workshop_words
from ..texts import tr
from ..theme.theme import theme_of
from .comparing import comparable, compare, counts, placed_zones
from .level_sheet import LevelSheet


def year_of(workshop: Workshop) -> str:
    """Return the year a workshop is told by: that of its last day, or the first of its school year."""
    day = workshop.last_date()
    return str(day.year) if day else workshop.school_year[:4]


class ComparePane(QWidget):
    """Built anew when other workshops are chosen."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._page: QWidget | None = None
        self._only_moved = False
        self.sheets: list[LevelSheet] = []

    def show_view(self, workshops: tuple[Workshop, ...], pack: Pack, texts: PackTexts, older: str, newer: str) -> None:
        """Show a pair; the newest that can be compared where none is named."""
        if self._page is not None:
            self._column.removeWidget(self._page)
            self._page.setParent(None)
            self._page.deleteLater()
        self._page = page = QWidget(self)
        self._column.addWidget(page)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_of(self).px(10))
        with_cards = [one for one in workshops if placed_zones(one)]
        later = next((one for one in with_cards if one.id == newer), None) or (with_cards[-1] if with_cards else None)
        others = comparable(workshops, later) if later else []
        earlier = next((one for one in others if one.id == older), None) or (others[-1] if others else None)
        self.sheets = []
        if later is None or earlier is None:
            column.addWidget(self._alone(later, page))
            return
        column.addLayout(self._choices(with_cards, others, earlier, later, page))
        moves = compare(pack, earlier, later)
        column.addWidget(self._numbers(counts(moves), earlier, later, page))
        columns = PageColumns(page, least=(250, 250, 250), weights=(1, 1, 1))
        years = (year_of(earlier), year_of(later))
        for at, key in enumerate(pack.levels):
            mine = [move for move in moves if texts.cards[move.card].level == key]
            sheet = LevelSheet(texts.levels[key], texts, mine, years, columns)
            columns.columns[at % 3].addWidget(sheet)
            self.sheets.append(sheet)
        for each in columns.columns:
            each.addStretch(1)
        column.addWidget(columns)
        column.addLayout(self._foot(page))
        self._show_moved()

    def _alone(self, later: Workshop | None, page: QWidget) -> QWidget:
        sheet = Sheet(page)
        key = "history.nothing-yet" if later is None else "history.one-only"
        sheet.body.addWidget(EmptyState(tr(key), parent=sheet, sign="compare"))
        return sheet

    def _choices(
        self, with_cards: list[Workshop], others: list[Workshop], earlier: Workshop, later: Workshop, page: QWidget
    ) -> FlowLayout:
        flow = FlowLayout(gap_px=theme_of(self).px(10))
        self.older = Choice(tr("history.older"), page)
        self.older.show_options([(one.id, workshop_words(one)) for one in others], earlier.id)
        self.newer = Choice(tr("history.newer"), page)
        self.newer.show_options([(one.id, workshop_words(one)) for one in with_cards], later.id)
        self.older.option_chosen.connect(lambda key: self.chosen.emit(key, later.id))
        self.newer.option_chosen.connect(lambda key: self.chosen.emit(earlier.id, key))
        flow.addWidget(self.older)
        flow.addWidget(Label(tr("history.beside"), "body", page, wraps=False))
        flow.addWidget(self.newer)
        return flow

    def _numbers(self, told: tuple[int, int, int], earlier: Workshop, later: Workshop, page: QWidget) -> QWidget:
        theme = theme_of(self)
        holder = QWidget(page)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        title = tr("history.pair", before=year_of(earlier), after=year_of(later))
        row.addWidget(Label(title, "heading", holder))
        flow = FlowLayout(gap_px=theme.px(20), row_gap_px=theme.px(6), align=Qt.AlignmentFlag.AlignRight)
        strong, work, same = told
        for number, key, first, second in (
            (strong, "history.became-strong", Zone.WORK, Zone.STRENGTH),
            (work, "history.became-work", Zone.STRENGTH, Zone.WORK),
        ):
            piece = QWidget(holder)
            inside = QHBoxLayout(piece)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(theme.px(6))
            inside.addWidget(Sign(f"face-{first.value}", size=26, parent=piece))
            inside.addWidget(Sign("chevron-right", size=16, parent=piece))
            inside.addWidget(Sign(f"face-{second.value}", size=26, parent=piece))
            inside.addWidget(Label(tr(key, n=number), "strong", piece, wraps=False))
            flow.addWidget(piece)
        flow.addWidget(Label(tr("history.stayed", n=same), "body", holder, colour="ink2", wraps=False))
        row.addLayout(flow, 1)
        return holder

    def _foot(self, page: QWidget) -> QHBoxLayout:
        theme = theme_of(self)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(Sign("info", "ink2", 20, page))
        row.addWidget(Label(tr("history.no-score"), "body", page, colour="ink2"), 1)
        self.only_button = Button("", parent=page, sign="swap")
        self.only_button.clicked.connect(self._toggle)
        row.addWidget(self.only_button)
        return row

    def _toggle(self) -> None:
        self._only_moved = not self._only_moved
        self._show_moved()

    def _show_moved(self) -> None:
        self.only_button.setText(tr("history.show-all" if self._only_moved else "history.show-moved"))
        for sheet in self.sheets:
            sheet.show_moved_only(self._only_moved)
