"""In the drawer: subjects kept for later, each to tick off or take away; typing one and Enter keeps it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...domain.workshop import Parked, Workshop
from ..parts.button import Button
from ..parts.check import Check
from ..parts.label import Label
from ..parts.text_field import TextField
from ..texts import tr
from .drawer_panel import DrawerPanel
from .stage import Stage


class _NewSubject(TextField):
    """Kept on Enter or by the button; what is typed and left is kept too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._settle()
            return
        super().keyPressEvent(event)


class ParkingPanel(DrawerPanel):
    """`show_workshop` reads again; `leave` stores what was typed just now."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        theme = stage.desk.theme
        self._stage = stage
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(10), theme.px(12))
        column.setSpacing(theme.px(8))
        column.addWidget(Label(tr("run.parking"), "heading", self))
        column.addWidget(Label(tr("run.parking-hint"), "meta", self, colour="ink2"))
        self.field = _NewSubject(tr("run.parking-new"), self, placeholder=tr("run.parking-new"), longest=400)
        self.field.text_settled.connect(self._park)
        column.addWidget(self.field)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(4))
        column.addLayout(self._rows)
        column.addStretch(1)
        self._shown: tuple[Parked, ...] | None = None
        self._widgets: list[QWidget] = []
        self.show_workshop(stage.workshop)

    def _park(self, text: str) -> None:
        if text.strip():
            self._stage.desk.run("park", text=text.strip())
            self.field.show_text("")

    def show_workshop(self, workshop: Workshop, *, anyway: bool = False) -> None:
        """Show the list; it is built anew only where it changed."""
        if workshop.parking_lot == self._shown:
            return
        self._shown = workshop.parking_lot
        for widget in self._widgets:
            self._rows.removeWidget(widget)
            widget.setParent(None)
            widget.deleteLater()
        self._widgets = [self._row(parked) for parked in workshop.parking_lot]
        for widget in self._widgets:
            self._rows.addWidget(widget)

    def _row(self, parked: Parked) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        check = Check(parked.text, line, note=parked.owner, checked=parked.done)
        check.clicked.connect(
            lambda on: self._stage.desk.run("park", text=parked.text, owner=parked.owner, done=bool(on))
        )
        row.addWidget(check, 1)
        away = Button("", "quiet", line, sign="trash", name=tr("run.unpark", what=parked.text))
        away.clicked.connect(lambda: self._unpark(parked.text))
        row.addWidget(away)
        return line

    def _unpark(self, text: str) -> None:
        desk = self._stage.desk
        desk.run("unpark", text=text, done=lambda _change: desk.say(tr("run.unparked"), True))
        self.field.edit.setFocus()

    def focus_first(self) -> None:
        """Put the keyboard where one types."""
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep what was typed just now."""
        self.field._settle()
