"""The criteria on which the group differs: tick them, with a rating and a reason where it wants one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....domain.terms import Rating
from ....domain.workshop import CriterionRating
from ...parts.check import Check
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...texts import tr
from ...theme.theme import theme_of
from ..frame.even_grid import EvenGrid
from ..frame.saved_fields import Save
from .rating_row import RatingRow


class CriteriaSheet(Sheet):
    """Ratings say something of one criterion each; no flag follows from them. Ticked and not rated is left open."""

    rated = Signal(str, object)

    def __init__(
        self,
        criteria: Mapping[str, Mapping[str, Any]],
        save_reason: Callable[[str], Save],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, padding=16)
        theme = theme_of(self)
        self._criteria, self._save = criteria, save_reason
        head = QHBoxLayout()
        head.addWidget(Label(tr("phase1.criteria-title"), "heading", self), 1)
        head.addWidget(Label(tr("phase1.criteria-only"), "meta", self), 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(head)
        grid = EvenGrid(least_px=theme.px(210), most=3, gap_px=theme.px(8))
        self.checks: dict[str, Check] = {}
        self.rows: dict[str, RatingRow] = {}
        for key, told in criteria.items():
            check = Check(told["name"], self, note=told["question"], framed=True)
            check.clicked.connect(lambda on, key=key: self.rated.emit(key, Rating.UNKNOWN if on else None))
            self.checks[key] = check
            grid.addWidget(check)
        self.body.addLayout(grid)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(8))
        self.body.addLayout(self._rows)
        self.note = Label(tr("phase1.criteria-note"), "meta", self)
        self.body.addWidget(self.note)

    def show_ratings(self, ratings: Mapping[str, CriterionRating], *, anyway: bool = False) -> None:
        """Show what is stored; a row for each criterion that is ticked."""
        for at, key in enumerate(self._criteria):
            said = ratings.get(key)
            self.checks[key].setChecked(said is not None)
            if said is None:
                row = self.rows.pop(key, None)
                if row is not None:
                    row.hide()
                    self._rows.removeWidget(row)
                    row.deleteLater()
                continue
            if key not in self.rows:
                row = RatingRow(self._criteria[key]["name"], self._save(key), self)
                row.rated.connect(lambda rating, key=key: self.rated.emit(key, rating))
                self.rows[key] = row
                before = sum(1 for other in list(self._criteria)[:at] if other in self.rows)
                self._rows.insertWidget(before, row)
            self.rows[key].show_rating(said, anyway=anyway)
        self.note.setVisible(bool(ratings))

    def flush(self) -> None:
        """Store what was typed just now."""
        for row in self.rows.values():
            row.reason.flush()
