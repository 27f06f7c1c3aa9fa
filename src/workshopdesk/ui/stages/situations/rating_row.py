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


_NAME, _REASON, _GAP = 150, 210, 10


class RatingRow(QWidget):
    """One line, with signs where there is room for them; else the reason below; else all below each other."""

    rated = Signal(object)

    def __init__(self, name: str, save: Save, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Label(name, "strong", self)
        self.ratings = Segmented(tr("phase1.rating-of", name=name), _segments(True), parent=self)
        self._wide = self.ratings.sizeHint().width()
        self.ratings.show_segments(_segments(False))
        self._plain = self.ratings.sizeHint().width()
        self.ratings.show_segments(_segments(True))
        self.ratings.segment_chosen.connect(lambda key: self.rated.emit(Rating(key)))
        self.reason = SavedLine(tr("phase1.reason-of", name=name), save, self, placeholder=tr("phase1.reason"))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.addWidget(self.name)
        self._line.addWidget(self.ratings)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addLayout(self._line)
        self._box.addWidget(self.reason, 1)
        self._arrange()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_rating(self, said: CriterionRating, *, anyway: bool = False) -> None:
        """Show what is stored."""
        self.ratings.show_chosen(said.rating)
        self.reason.show_stored(said.reason, anyway=anyway)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme, ways = theme_of(self), QBoxLayout.Direction
        name, reason = theme.px(_NAME + _GAP), theme.px(_REASON + _GAP)
        signed = self.width() >= name + self._wide + reason
        below = self.width() < name + self._plain + reason
        narrow = self.width() < name + self._wide
        self.ratings.show_segments(_segments(signed or below), self.ratings.chosen())
        for box, stacked in ((self._line, below and narrow), (self._box, below)):
            box.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
            box.setSpacing(theme.px(4 if stacked else _GAP))
        self._line.setStretch(1, 1 if below else 0)
        self.name.setFixedWidth(self.width() if below and narrow else theme.px(_NAME))

    def minimumSizeHint(self):
        hint = super().minimumSizeHint()
        hint.setWidth(theme_of(self).px(200))
        return hint


def _segments(signed: bool) -> list[Segment]:
    return [Segment(rating, tr(f"phase1.rating-{rating}"), sign if signed else "") for rating, sign in _SIGNS.items()]
