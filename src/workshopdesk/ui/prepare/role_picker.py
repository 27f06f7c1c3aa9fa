"""The functions of the pack as buttons: one press adds a member, so that a group stands in seconds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ...content.pack import Pack, PackTexts
from ...domain.people import TEACHERS
from ..parts.button import Button
from ..parts.flow_layout import FlowLayout
from ..texts import tr
from ..theme.theme import theme_of


class RolePicker(QWidget):
    """Stays open until it is closed."""

    role_chosen = Signal(str)

    def __init__(self, pack: Pack, texts: PackTexts, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.buttons: dict[str, Button] = {}
        flow = FlowLayout(self, gap_px=theme.px(8), row_gap_px=theme.px(8))
        for role in pack.roles:
            words = texts.texts["roles"].get(role, role)
            button = Button(words, parent=self, sign="plus")
            button.setAccessibleName(tr("prepare.add-role", what=words))
            button.clicked.connect(lambda _=False, role=role: self.role_chosen.emit(role))
            flow.addWidget(button)
            self.buttons[role] = button

    def show_missing(self, missing: Sequence[str]) -> None:
        """Show more strongly which functions the group still needs."""
        wanted = set(missing) | (set(TEACHERS) if "teacher" in missing else set())
        for role, button in self.buttons.items():
            button.set_kind("outline" if role in wanted else "secondary")
