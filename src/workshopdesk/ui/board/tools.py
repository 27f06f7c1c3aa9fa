"""What can be done with the view of the board: filter, nearer and farther, as a list, and entering a paper board."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from ..parts.button import Button
from ..parts.choice import Choice
from ..parts.flow_layout import FlowLayout
from ..texts import tr
from ..theme.frames import paint_frame
from ..theme.theme import theme_of


class BoardTools(QFrame):
    """A row of tools; wraps where it is too narrow."""

    filter_chosen = Signal(str)
    nearer_pressed = Signal()
    farther_pressed = Signal()
    fit_pressed = Signal()
    list_toggled = Signal(bool)
    paper_pressed = Signal()

    def __init__(self, parent: QWidget | None = None, *, with_paper: bool = True) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("board.tools"))
        self.filter = Choice(tr("board.filter"), self, sign="search")
        self.filter.option_chosen.connect(self.filter_chosen)
        self.farther = Button("", parent=self, sign="minus", name=tr("board.farther"))
        self.fit = Button(tr("board.fit"), parent=self)
        self.nearer = Button("", parent=self, sign="plus", name=tr("board.nearer"))
        self.list = Button(tr("board.as-list"), parent=self, sign="task", key="L")
        self.list.setCheckable(True)
        self.paper = Button(tr("board.paper"), parent=self, sign="keyboard")
        self.paper.setVisible(with_paper)
        self.farther.clicked.connect(self.farther_pressed)
        self.fit.clicked.connect(self.fit_pressed)
        self.nearer.clicked.connect(self.nearer_pressed)
        self.list.clicked.connect(self.list_toggled)
        self.paper.clicked.connect(self.paper_pressed)
        flow = FlowLayout(self, gap_px=theme.px(8))
        edge = theme.px(8)
        flow.setContentsMargins(edge, edge, edge, edge)
        for widget in (self.filter, self.farther, self.fit, self.nearer, self.list, self.paper):
            flow.addWidget(widget)

    def show_filters(self, options: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show what can be filtered by."""
        self.filter.show_options(options, chosen)

    def show_zoom(self, zoom: float) -> None:
        """Show how near the board is."""
        self.fit.setText(tr("board.fit") if zoom == 1.0 else tr("board.zoom", percent=round(zoom * 100)))
        self.fit.setAccessibleDescription(tr("board.fit-spoken"))
        self.farther.setEnabled(zoom > 1.0)
        self.nearer.setEnabled(zoom < 4.0)

    def show_list(self, on: bool) -> None:
        """Show whether the list stands in the place of the board."""
        self.list.setChecked(on)
        for widget in (self.farther, self.fit, self.nearer):
            widget.setVisible(not on)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        paint_frame(
            QPainter(self), box, theme.radius("control"), theme.colour("sunken"), theme.colour("line"), theme.line(1)
        )
