"""Columns of a page: side by side where there is room, below one another in reading order where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ..theme.theme import theme_of


class PageColumns(QWidget):
    """`columns[0].addWidget(...)`; `least` is how narrow each may get at 100 %, `weights` how the rest is shared."""

    def __init__(
        self, parent: QWidget | None = None, *, least: Sequence[int], weights: Sequence[int], spacing: int = 12
    ) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._least = [theme.px(one) for one in least]
        self._weights = list(weights)
        self._shown = 0
        self._holders = [QWidget(self) for _ in least]
        self.columns = []
        for holder in self._holders:
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.px(spacing))
            self.columns.append(column)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.layout("gutter"))
        self._grid.setVerticalSpacing(theme.px(spacing))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._tell_height)
        self._arrange(len(least))

    @property
    def shown(self) -> int:
        """How many stand side by side."""
        return self._shown

    def _fitting(self, width: int) -> int:
        gap = self._grid.horizontalSpacing()
        # what is inside may need more than is usual: a long word would break where its column is squeezed
        pairs = zip(self._least, self._holders, strict=True)
        least = [max(usual, holder.minimumSizeHint().width()) for usual, holder in pairs]
        if width >= sum(least) + gap * (len(least) - 1):
            return len(least)
        if len(least) > 2 and width >= least[0] + max(least[1:]) + gap:
            return 2
        return 1

    def _arrange(self, count: int) -> None:
        if count == self._shown:
            return
        self._shown = count
        for holder in self._holders:
            self._grid.removeWidget(holder)
        total = len(self._holders)
        for at in range(total):
            self._grid.setColumnStretch(at, 0)
            self._grid.setRowStretch(at, 0)
        for at, holder in enumerate(self._holders):
            if count == total:
                self._grid.addWidget(holder, 0, at)
                self._grid.setColumnStretch(at, self._weights[at])
            elif count == 2 and at == 0:
                self._grid.addWidget(holder, 0, 0, total, 1)
            else:
                self._grid.addWidget(holder, at - 1 if count == 2 else at, 1 if count == 2 else 0)
        if count == 2 and total > 2:
            self._grid.setColumnStretch(0, self._weights[0])
            self._grid.setColumnStretch(1, max(self._weights[1:]))
            self._grid.setRowStretch(total - 1, 1)
        elif count == 1:
            self._grid.setColumnStretch(0, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = self._fitting(self.width())
        if fitting != self._shown or event.size().width() != event.oldSize().width():
            self._arrange(fitting)
            self._settle.start()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle.start()
        return super().event(event)

    def _tell_height(self) -> None:
        """Be as high as all that is inside needs at this width.

        A change deep inside is heard here after every layout on its way has let go of what it remembered. Letting
        go for them from here would be heard here again, and the page would lay itself out for ever.
        """
        self._arrange(self._fitting(self.width()))
        needed = self._grid.totalHeightForWidth(self.width())
        if needed < 0:  # nothing inside wraps, so no width changes the height
            needed = self._grid.totalMinimumSize().height()
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)

    def minimumSizeHint(self) -> QSize:
        # The widest single column decides, not all of them side by side: they stack before that.
        hint = super().minimumSizeHint()
        widest = max(holder.minimumSizeHint().width() for holder in self._holders)
        return QSize(min(hint.width(), widest), hint.height())
