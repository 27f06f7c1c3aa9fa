"""Below the pages: turning them, how close they are, all at a glance or one at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from ..parts.button import Button
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..texts import tr
from ..theme.theme import theme_of
from .page_view import OVERVIEW, PAGE, PageView


class PreviewBar(QWidget):
    """Steers one PageView."""

    def __init__(self, view: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self._view = view
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.before = Button("", parent=self, sign="chevron-left", name=tr("printing.page-before"))
        self.where = Label("", "meta", self, colour="ink2", wraps=False)
        self.after = Button("", parent=self, sign="chevron-right", name=tr("printing.page-after"))
        self.smaller = Button("", parent=self, sign="minus", name=tr("printing.zoom-out"))
        self.larger = Button("", parent=self, sign="plus", name=tr("printing.zoom-in"))
        self.mode = Button("", parent=self, sign="tiles")
        row = FlowLayout(self, gap_px=theme.px(4))  # all in one row on a small laptop, also with a hundred pages
        for widget in (self.before, self.where, self.after, self.smaller, self.larger, self.mode):
            row.addWidget(widget)
        self.before.clicked.connect(lambda: view.turn(-1))
        self.after.clicked.connect(lambda: view.turn(1))
        self.smaller.clicked.connect(lambda: view.zoom(-1))
        self.larger.clicked.connect(lambda: view.zoom(1))
        self.mode.clicked.connect(self._other_mode)
        view.page_turned.connect(self._show)
        view.zoom_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        view = self._view
        self.where.setText(tr("printing.page-of", n=view.page + 1, total=view.count) if view.count else "")
        self.before.setEnabled(view.page > 0)
        self.after.setEnabled(view.page + 1 < view.count)
        self.smaller.setEnabled(bool(view.count))
        self.larger.setEnabled(bool(view.count))
        self.mode.setVisible(view.count > 1)
        at_a_glance = view.mode == OVERVIEW
        self.mode.setText(tr("printing.one-page" if at_a_glance else "printing.overview"))
        self.mode.set_sign("document" if at_a_glance else "tiles")

    def _other_mode(self) -> None:
        self._view.show_mode(PAGE if self._view.mode == OVERVIEW else OVERVIEW)
