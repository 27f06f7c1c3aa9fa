"""One criterion that the group talks about: its name, four ratings of which none is needed, and why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ....domain.terms import Rating
from ....domain.workshop import CriterionRating
from ...parts.label import Label
from ...parts.segmented import Segment, Segmented
from ...texts import tr
from ...theme.theme import theme_of
from ..frame.saved_fields import Save, SavedLine

_SIGNS = {Rating.MET: "check", Rating.DOUBTFUL: "doubt", Rating.NOT_MET: "minus", Rating.UNKNOWN: "help"}


class RatingRow(QWidget):
    """Side by side, or below each other where it is narrow."""

    rated = Signal(object)

    def __init__(self, name: str, save: Save, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.name = Label(name, "strong", self)
        segments = [Segment(rating, tr(f"phase1.rating-{rating}"), sign) for rating, sign in _SIGNS.items()]
        self.ratings = Segmented(tr("phase1.rating-of", name=name), segments, parent=self)
        self.ratings.segment_chosen.connect(lambda key: self.rated.emit(Rating(key)))
        self.reason = SavedLine(tr("phase1.reason-of", name=name), save, self, placeholder=tr("phase1.reason"))
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(10))
        self._box.addWidget(self.name)
        self._box.addWidget(self.ratings)
        self._box.addWidget(self.reason, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_rating(self, said: CriterionRating, *, anyway: bool = False) -> None:
        """Show what is stored."""
        self.ratings.show_chosen(said.rating)
        self.reason.show_stored(said.reason, anyway=anyway)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = theme_of(self)
        stacked = self.width() < self.ratings.sizeHint().width() + theme.px(150 + 20 + 110)
        ways = QBoxLayout.Direction
        self._box.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self._box.setSpacing(theme.px(4 if stacked else 10))
        self.name.setFixedWidth(self.width() if stacked else theme.px(150))

    def minimumSizeHint(self):
        hint = super().minimumSizeHint()
        hint.setWidth(theme_of(self).px(200))
        return hint
