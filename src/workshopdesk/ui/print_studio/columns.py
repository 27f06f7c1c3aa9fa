"""The three columns of the studio; what no longer fits side by side stacks in reading order and scrolls."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import tr
from ..theme.theme import theme_of
from .document_list import DocumentList
from .options import OptionsPanel
from .preview import Preview
from .summary import Summary

_LIST, _SIDE = 296, 352
_THREE, _TWO = 1010, 720
"""Widths at 100 % from which three or two columns stand side by side."""
_PICTURES = {"two": 0.6, "one": 0.8}
"""How much of the screen's height the pictures take, by how many columns there are."""


class _Pane(QScrollArea):
    """Scrolls what is in it, or stands at its full height where the whole page scrolls."""

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setProperty("kind", "clear")
        self.setWidget(content)

    def stand_free(self, free: bool, width: int) -> None:
        """Take the height of the content, or scroll it."""
        content = self.widget()
        high = content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()
        self.setFixedHeight(high) if free else self.setMinimumHeight(0)
        if not free:
            self.setMaximumHeight(16_777_215)


class Columns(QWidget):
    """Fills the screen; `fit` is called with its size."""

    def __init__(
        self, documents: DocumentList, preview: Preview, options: OptionsPanel, summary: Summary, parent: QWidget
    ) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self._documents, self._preview, self._options, self._summary = documents, preview, options, summary
        self._mode = ""
        self._page = QWidget()
        self._outer = _Pane(self._page, self)
        self._list_sheet = Sheet(self._page, padding=10)
        heading = Label(tr("printing.documents"), "heading", self._list_sheet)
        heading.setContentsMargins(theme.px(10), theme.px(8), 0, theme.px(4))
        self._list_sheet.body.addWidget(heading)
        self._list_pane = _Pane(documents, self._list_sheet)
        self._list_sheet.body.addWidget(self._list_pane, 1)
        self._option_sheet = Sheet(self._page, padding=14)
        self._option_pane = _Pane(options, self._option_sheet)
        self._option_sheet.body.addWidget(self._option_pane, 1)
        self._side = QWidget(self._page)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(theme.px(6))
        side.addWidget(self._option_sheet, 1)
        side.addWidget(summary)
        preview.setParent(self._page)
        left = QWidget(self._page)
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.setSpacing(theme.px(8))
        self._left_pane = _Pane(left, self._page)
        self._left_pane.hide()
        self._grid = QGridLayout(self._page)
        pad = theme.px(16)
        self._grid.setContentsMargins(pad, pad, pad, pad)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(16))

    def fit(self, size: QSize) -> None:
        """Lay the columns out for a size."""
        theme = theme_of(self)
        self._outer.setGeometry(0, 0, size.width(), size.height())
        self.setGeometry(0, 0, size.width(), size.height())
        plain = size.width() / theme.scale
        mode = "three" if plain >= _THREE else "two" if plain >= _TWO else "one"
        if mode != self._mode:
            self._mode = mode
            self._lay_out()
        self._fit_heights(size)

    def _lay_out(self) -> None:
        theme, grid = theme_of(self), self._grid
        self._left_pane.setVisible(self._mode == "two")
        for widget in (self._list_sheet, self._preview, self._side, self._left_pane):
            grid.removeWidget(widget)
            self._left.removeWidget(widget)
            widget.setMinimumWidth(0)
            widget.setMaximumWidth(16_777_215)
        for column in range(3):
            grid.setColumnStretch(column, 0)
        grid.setRowStretch(0, 0)
        grid.setRowStretch(1, 0)
        if self._mode == "three":
            self._list_sheet.setFixedWidth(theme.px(_LIST))
            self._side.setFixedWidth(theme.px(_SIDE))
            for column, widget in enumerate((self._list_sheet, self._preview, self._side)):
                grid.addWidget(widget, 0, column)
            grid.setColumnStretch(1, 1)
        elif self._mode == "two":
            self._left.addWidget(self._list_sheet)
            self._left.addWidget(self._side)
            self._left_pane.setFixedWidth(theme.px(_SIDE + 14))
            grid.addWidget(self._left_pane, 0, 0)
            grid.addWidget(self._preview, 0, 1)
            grid.setColumnStretch(1, 1)
        else:
            for row, widget in enumerate((self._list_sheet, self._preview, self._side)):
                grid.addWidget(widget, row, 0)
            grid.setColumnStretch(0, 1)

    def _fit_heights(self, size: QSize) -> None:
        theme = theme_of(self)
        free = self._mode != "three"
        inner = size.width() - theme.px(80) if self._mode == "one" else theme.px(_SIDE - 40)
        self._list_pane.stand_free(free, inner)
        self._option_pane.stand_free(free, inner)
        self._preview.setMinimumHeight(0)
        self._preview.setMaximumHeight(16_777_215)
        pad, layout = theme.px(32), self._preview.layout()
        wide = self._preview.width() if self._preview.width() > theme.px(200) else theme.px(400)
        least = layout.totalHeightForWidth(wide) if layout is not None else 0
        # Where the page scrolls, the pictures get most of a screen and not what is left of one.
        pictures = round(size.height() * _PICTURES.get(self._mode, 0)) - self._preview.pages.minimumHeight()
        least += max(0, pictures)
        high = max(least, size.height() - pad)
        if self._mode == "one":
            self._preview.setFixedHeight(max(high, theme.px(420)))
            self._page.setMaximumHeight(16_777_215)
        else:
            self._preview.setMinimumHeight(least if self._mode == "two" else 0)
            self._preview.setMaximumHeight(high)
            self._page.setMaximumHeight(high + pad)

    # --- the keyboard ---

    def show_row(self, row: QWidget) -> None:
        """Bring a row of the list in sight."""
        QTimer.singleShot(0, row, lambda: self._bring_in_sight(row))

    def _bring_in_sight(self, target: QWidget) -> None:
        for pane in (self._list_pane, self._option_pane, self._left_pane, self._outer):
            if pane.isAncestorOf(target):
                pane.ensureWidgetVisible(target)

    def next_region(self) -> None:
        """Move the keyboard to the next of list, pages, options and buttons."""
        row = self._documents.present_row()
        regions: list[QWidget | None] = [row, self._preview.pages, self._options, self._summary]
        focus = self.window().focusWidget()
        homes = [self._documents, self._preview, self._options, self._summary]
        at = next((n for n, home in enumerate(homes) if _holds(home, focus)), -1)
        target = regions[(at + 1) % len(regions)]
        if target is self._options or target is self._summary:
            inside = [one for one in target.findChildren(QWidget) if _takes_keys(one)]
            target = inside[0] if inside else target
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            self._bring_in_sight(target)


def _holds(home: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and home.isAncestorOf(focus)


def _takes_keys(widget: QWidget) -> bool:
    by_tab = Qt.FocusPolicy.TabFocus in widget.focusPolicy()
    return by_tab and widget.isVisible() and widget.isEnabled()
