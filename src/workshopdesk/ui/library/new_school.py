"""Making a school: its name is enough to begin; what else is known can be added later."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ...domain.terms import SchoolLevel
from ..desk import Desk
from ..parts.button import Button
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import speech, tr


class NewSchool(QWidget):
    """A sheet over the window; Esc leaves it without a school."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        theme = desk.theme
        self.setObjectName("Cover")
        self.setAutoFillBackground(True)
        sheet = Sheet(self)
        sheet.setMaximumWidth(theme.px(620))
        sheet.body.addWidget(Label(tr("library.new-school"), "title", sheet))
        sheet.body.addWidget(Label(tr("library.new-school-how"), "body", sheet, colour="ink2"))
        form = QFormLayout()
        form.setSpacing(theme.px(12))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.name = self._line("library.field-name")
        self.municipality = self._line("library.field-municipality")
        self.contact = self._line("library.field-contact")
        self.level = QComboBox(sheet)
        self.level.setMinimumHeight(theme.target)
        for level in SchoolLevel:
            self.level.addItem(tr(f"library.level-{level.value}"), level.value)
        self.level.setCurrentIndex(1)
        for key, field in (
            ("library.field-name", self.name),
            ("library.field-municipality", self.municipality),
            ("library.field-level", self.level),
            ("library.field-contact", self.contact),
        ):
            form.addRow(Label(tr(key), "strong", sheet), field)
        sheet.body.addLayout(form)
        self.fault = Label("", "body", sheet, colour="onAttention")
        self.fault.hide()
        sheet.body.addWidget(self.fault)
        buttons = QHBoxLayout()
        leave = Button(tr("library.cancel"), parent=sheet)
        leave.clicked.connect(self.close_it)
        self.make = Button(tr("library.make"), "primary", sheet, sign="plus")
        self.make.clicked.connect(self._make)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        buttons.addWidget(self.make)
        sheet.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(sheet, 3)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)

    def _line(self, key: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setMaxLength(200)
        field.setMinimumHeight(self._desk.theme.target)
        field.setAccessibleName(tr(key))
        field.returnPressed.connect(self._make)
        return field

    def open_it(self) -> None:
        """Show it over the window."""
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        self.name.setFocus()

    def close_it(self) -> None:
        """Leave without a school."""
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()
        else:
            super().keyPressEvent(event)

    def _make(self) -> None:
        from ...app.explain import explain
        from ...domain.errors import Refused

        try:
            workspace = self._desk.library.create(
                self.name.text().strip(),
                municipality=self.municipality.text().strip(),
                contact=self.contact.text().strip(),
                level=self.level.currentData(),
                language=speech().language,
            )
            workspace.run("add_workshop")
            folder = workspace.file.folder
            workspace.close()
        except Refused as refused:
            self.fault.setText(explain(refused, speech().words))
            self.fault.show()
            self.name.setFocus()
            return
        except Exception as error:
            self.close_it()
            self._desk.complain(error)
            return
        self.close_it()
        if self._desk.open_school(folder):
            self._desk.show_place("prepare")
