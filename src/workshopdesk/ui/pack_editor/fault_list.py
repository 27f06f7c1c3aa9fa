"""What is still to be mended in a draft; each line leads to its field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...app.pack_places import EditPlace
from ..parts.button import Button
from ..parts.label import Label
from ..texts import tr
from ..theme.theme import theme_of

_MOST = 60


@dataclass(frozen=True, slots=True)
class FaultLine:
    """One fault: where it is in words, what is wrong, and the place that is gone to (None: no field)."""

    where: str
    said: str
    place: EditPlace | None


class FaultList(QWidget):
    """The first sixty; the rest comes when these are mended."""

    place_chosen = Signal(object)

    def __init__(self, lines: Sequence[FaultLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(8), theme.px(8))
        column.setSpacing(theme.px(4))
        self.buttons: list[Button] = []
        if not lines:
            column.addWidget(Label(tr("packs.no-faults"), "body", self))
        for line in lines[:_MOST]:
            for said, kind in ((line.where, "strong"), (line.said, "meta")):
                label = Label(said, kind, self, colour="ink")
                label.setMinimumWidth(1)
                column.addWidget(label)
            if line.place is not None:
                button = Button(tr("packs.go-there"), parent=self, sign="arrow-right")
                button.setAccessibleName(f"{tr('packs.go-there')}: {line.where}")
                button.setAccessibleDescription(line.said)
                button.clicked.connect(lambda _=False, place=line.place: self.place_chosen.emit(place))
                column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
                self.buttons.append(button)
            column.addSpacing(theme.px(8))
        if len(lines) > _MOST:
            column.addWidget(Label(tr("packs.more-faults", n=len(lines) - _MOST), "meta", self))
        column.addStretch(1)
