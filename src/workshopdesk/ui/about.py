"""What the program is: version, day, where the schools are, whom it owes what, and the licences of its parts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from ..app.about import about, licence_text
from .parts.dates_shown import day_words
from .parts.label import Label
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
        column.addWidget(Label(tr("about.version", version=told.version), "heading", self))
        if told.built_on:
            day = day_words(date.fromisoformat(told.built_on))
            column.addWidget(Label(tr("about.made", day=day), "body", self, colour="ink2"))
        column.addWidget(Label(tr("about.data", folder=str(home)), "body", self))
        if credits is not None:
            column.addWidget(Label(tr("about.credits"), "strong", self))
            column.addWidget(credits)
        column.addWidget(Label(tr("about.parts"), "strong", self))
        self.parts = QListWidget(self)
        self.parts.setAccessibleName(tr("about.parts"))
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.parts.setWordWrap(True)
        for part in told.parts:
            self.parts.addItem(tr("about.part", name=part.name, version=part.version, licence=part.licence))
        self.parts.currentRowChanged.connect(self._show_licence)
        self.text = QPlainTextEdit(tr("about.choose"), self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("about.licence"))
        for area in (self.parts, self.text):
            area.setMinimumHeight(theme.px(180))
            column.addWidget(area, 1)

    def _show_licence(self, row: int) -> None:
        if row >= 0:
            self.text.setPlainText(licence_text(about().parts[row].name))
