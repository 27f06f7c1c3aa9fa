"""The documents under their headings; arrows move, Space ticks, several can be ticked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..parts.label import Label
from ..texts import tr
from ..theme.theme import theme_of
from .document_row import DocumentRow, RowView

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class DocumentList(QWidget):
    """`show_rows(groups, views)`, then `show_ticked` and `show_present`."""

    present_changed = Signal(str)
    ticked_changed = Signal(object)
    """The names that are ticked now, in the order of the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, DocumentRow] = {}
        self._present = ""
        self.setAccessibleName(tr("printing.documents"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme_of(self).px(2))

    def show_rows(self, groups: Sequence[tuple[str, Sequence[str]]], views: Mapping[str, RowView]) -> None:
        """Build the rows once, later only show what they say."""
        if self.rows:
            for key, view in views.items():
                if self.rows[key].view != view:
                    self.rows[key].show_view(view)
            return
        theme = theme_of(self)
        for group, names in groups:
            heading = Label(tr(f"printing.group-{group}"), "micro", self, colour="ink3")
            heading.setContentsMargins(theme.px(12), theme.px(10 if self.rows else 0), 0, theme.px(2))
            self._column.addWidget(heading)
            for name in names:
                row = DocumentRow(views[name], self)
                row.shown_asked.connect(self._show)
                row.ticked.connect(self._ticked)
                self.rows[name] = row
                self._column.addWidget(row)
        self._column.addStretch(1)

    def ticked(self) -> tuple[str, ...]:
        """Return what is ticked."""
        return tuple(key for key, row in self.rows.items() if row.isChecked())

    def show_ticked(self, keys: Sequence[str]) -> None:
        """Tick these and no others; no signal is sent."""
        for key, row in self.rows.items():
            row.setChecked(key in keys)

    def show_present(self, key: str) -> None:
        """Mark the document that the preview shows; no signal is sent."""
        self._present = key
        for name, row in self.rows.items():
            row.show_present(name == key)

    def present_row(self) -> DocumentRow | None:
        """Return the marked row."""
        return self.rows.get(self._present)

    def _show(self, key: str) -> None:
        if key != self._present:
            self.show_present(key)
            self.present_changed.emit(key)

    def _ticked(self, key: str, _on: bool) -> None:
        self.ticked_changed.emit(self.ticked())
        self._show(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        names = list(self.rows)
        key = Qt.Key(event.key())
        step = _STEPS.get(key)
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            at = 0 if key == Qt.Key.Key_Home else len(names) - 1
        elif step is not None and self._present in names:
            at = min(max(names.index(self._present) + step, 0), len(names) - 1)
        else:
            super().keyPressEvent(event)
            return
        self._show(names[at])
        self.rows[names[at]].setFocus(Qt.FocusReason.TabFocusReason)
