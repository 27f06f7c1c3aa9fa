"""'Iemand vertelt iets': what to do when somebody tells of a case; stores and logs nothing, pauses nothing stored."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from .desk import Desk
from .parts.button import Button
from .parts.label import Label
from .parts.sheet import Sheet
from .shelf.blocks import blocks
from .texts import speech, tr


class SomeoneTells(QWidget):
    """Covers the window it stands in until it is closed; calm, large and without a field to type in."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        theme = desk.theme
        self.setObjectName("SomeoneTells")
        self.setAutoFillBackground(True)
        workshop = desk.workshop
        pack = desk.school.pack_of(workshop) if desk.school and workshop else desk.library.packs.newest("sexting")
        texts = pack.speak(speech().language)
        close = Button(tr("desk.tell-close"), "primary", self, sign="arrow-left")
        close.clicked.connect(self.close_it)
        column = QVBoxLayout(self)
        pad = theme.layout("pagePadding")
        column.setContentsMargins(pad, pad, pad, pad)
        head = QHBoxLayout()
        head.addWidget(Label(tr("desk.tell"), "title", self), 1)
        head.addWidget(close)
        column.addLayout(head)
        column.addWidget(Label(tr("desk.tell-nothing-stored"), "body", self, colour="ink2"))
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setSpacing(theme.px(20))
        for key in ("someone-tells", "help-lines"):
            if key in texts.reference:
                sheet = Sheet(page)
                sheet.body.addWidget(Label(texts.reference[key]["title"], "heading", sheet))
                sheet.body.addWidget(blocks(texts.reference[key]["blocks"], sheet))
                sheet.body.addStretch(1)
                row.addWidget(sheet, 3 if key == "someone-tells" else 2)
        area.setWidget(page)
        column.addWidget(area, 1)
        self.setGeometry(host.rect())
        close.setFocus()

    def close_it(self) -> None:
        """Go back to where the guide was."""
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()


def open_someone_tells(desk: Desk, host: QWidget) -> SomeoneTells:
    """Open it over a window."""
    shown = SomeoneTells(desk, host)
    shown.show()
    shown.raise_()
    return shown
