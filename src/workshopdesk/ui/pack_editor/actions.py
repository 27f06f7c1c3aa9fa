"""What stands in the header beside a draft: when it was stored, what is to be mended, undo, redo, publish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ..parts.button import Button
from ..parts.label import Label
from ..texts import tr

if TYPE_CHECKING:
    from .draft_desk import DraftDesk


class DraftActions:
    """Made once a screen, since the header keeps them; tied to the draft that is open."""

    def __init__(self, parent: QWidget) -> None:
        self._desk: DraftDesk | None = None
        self.stored = Label("", "meta", parent, wraps=False)
        self.faults = Button(tr("packs.checking"), parent=parent, sign="search")
        self.undo = Button("", parent=parent, sign="undo", name=tr("packs.undo"))
        self.redo = Button("", parent=parent, sign="redo", name=tr("packs.redo"))
        self.publish = Button(tr("packs.publish"), "primary", parent, sign="check")
        self.faults.clicked.connect(self._show_faults)
        self.undo.clicked.connect(self._undo)
        self.redo.clicked.connect(self._redo)
        self.publish.clicked.connect(self._publish)
        self.all: list[QWidget] = [self.stored, self.faults, self.undo, self.redo, self.publish]
        for widget in self.all:
            widget.hide()

    def tie(self, desk: DraftDesk) -> None:
        """Work for a draft from now on."""
        self._desk = desk
        self.stored.setText("")
        self.faults.setText(tr("packs.checking"))
        self.faults.set_sign("search")

    def untie(self) -> None:
        """Work for none."""
        self._desk = None

    def show_stored(self, said: str) -> None:
        """Say when the last edit was stored."""
        self.stored.setText(said)

    def show_history(self, can_undo: bool, can_redo: bool) -> None:
        """Enable undo and redo."""
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)

    def show_faults(self, count: int) -> None:
        """Say how much is to be mended."""
        self.faults.setText(tr("packs.faults", n=count) if count else tr("packs.all-fits"))
        self.faults.set_sign("warning" if count else "check")

    def _show_faults(self) -> None:
        if self._desk is not None:
            self._desk.page.toggle_drawer()

    def _undo(self) -> None:
        if self._desk is not None:
            self._desk.undo()

    def _redo(self) -> None:
        if self._desk is not None:
            self._desk.redo()

    def _publish(self) -> None:
        if self._desk is not None:
            self._desk.ask_publish()
