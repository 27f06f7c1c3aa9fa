"""What the program is: version, day, where the schools are, whom it owes what, and the licences of its parts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from ..app.about import about, licence_text
from .parts.dates_shown import day_words
from .parts.label import Label
from .parts.page_columns import PageColumns
from .texts import tr
from .theme.theme import theme_of


class AboutPane(QWidget):
    """Stands in the settings; `credits` is what the pack says of its sources, made by the caller."""

    def __init__(self, home: Path, credits: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, told = theme_of(self), about()
        self.setObjectName("AboutPane")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(Label(tr("about.version", version=told.version), "strong", self))
        if told.built_on:
            day = day_words(date.fromisoformat(told.built_on))
            column.addWidget(Label(tr("about.made", day=day), "body", self, colour="ink2"))
        column.addWidget(Label(tr("about.data", folder=str(home)), "body", self))
        if credits is not None:
            column.addWidget(credits, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Label(tr("about.parts"), "strong", self))
        self.parts = QListWidget(self)
        self.parts.setProperty("kind", "framed")
        self.parts.setAccessibleName(tr("about.parts"))
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.parts.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.parts.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.parts.setWordWrap(True)
        for part in told.parts:
            self.parts.addItem(" · ".join(one for one in (f"{part.name} {part.version}", part.licence) if one))
        self.parts.currentRowChanged.connect(self._show_licence)
        self.text = QPlainTextEdit(tr("about.choose"), self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("about.licence"))
        self.text.setProperty("kind", "fine")  # lines of eighty letters, broken by those who wrote them
        columns = PageColumns(self, least=(320, 420), weights=(2, 3))
        for area, half in zip((self.parts, self.text), columns.columns, strict=True):
            area.setFixedHeight(theme.px(240))
            half.addWidget(area)
        column.addWidget(columns)

    def _show_licence(self, row: int) -> None:
        if row >= 0:
            self.text.setPlainText(licence_text(about().parts[row].name))
