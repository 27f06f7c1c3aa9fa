"""Making a school: its name is enough to begin; what else is known can be added later."""

from __future__ import annotations

from contextlib import closing

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...domain.terms import SchoolLevel
from ..desk import Desk
from ..parts.button import Button
from ..parts.choice import Choice
from ..parts.form_overlay import FormOverlay
from ..parts.label import Label
from ..parts.text_field import TextField
from ..texts import speech, tr
from ..theme.theme import theme_of


class NewSchool(FormOverlay):
    """Lies over the window; Escape leaves without a school."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host, tr("library.new-school"), snug=True)
        self._desk = desk
        self.body.setSpacing(theme_of(host).px(14))
        self.body.addWidget(Label(tr("library.new-school-how"), "body", self.sheet, colour="ink2"))
        self.name = self._line("library.field-name")
        self.municipality = self._line("library.field-municipality")
        self.level = Choice(tr("library.field-level"), self.sheet)
        levels = [(level.value, tr(f"library.level-{level.value}")) for level in SchoolLevel]
        self.level.show_options(levels, SchoolLevel.SECONDARY.value)
        self._pair("library.field-level", self.level)
        self.contact = self._line("library.field-contact")
        self.fault = Label("", "body", self.sheet, colour="ink")
        self.fault.hide()
        self.body.addWidget(self.fault)
        self.body.addStretch(1)
        buttons = QHBoxLayout()
        leave = Button(tr("library.cancel"), parent=self.sheet, large=True)
        leave.clicked.connect(self.close_overlay)
        self.make = Button(tr("library.make"), "primary", self.sheet, sign="plus")
        self.make.clicked.connect(self._make)
        buttons.addWidget(leave, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addStretch(1)
        buttons.addWidget(self.make)
        self.body.addLayout(buttons)

    def _pair(self, key: str, field: QWidget) -> None:
        pair = QVBoxLayout()  # a name stands nearer to its own field than to the one above
        pair.setSpacing(theme_of(self).px(4))
        pair.addWidget(Label(tr(key), "meta", self.sheet))
        pair.addWidget(field)
        self.body.addLayout(pair)

    def _line(self, key: str) -> TextField:
        field = TextField(tr(key), self.sheet, longest=200)
        field.edit.returnPressed.connect(self._make)
        self._pair(key, field)
        return field

    def open_overlay(self) -> None:
        super().open_overlay()
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self) -> None:
        from ...app.explain import explain
        from ...domain.errors import Refused

        try:
            workspace = self._desk.library.create(
                self.name.text().strip(),
                municipality=self.municipality.text().strip(),
                contact=self.contact.text().strip(),
                level=self.level.chosen(),
                language=speech().language,
            )
            with closing(workspace):  # else it would stay in use by nobody
                workspace.run("add_workshop")
                folder = workspace.file.folder
        except Refused as refused:
            self.fault.setText(explain(refused, speech().words))
            self.fault.show()
            self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        except Exception as error:
            self.close_overlay()
            self._desk.complain(error)
            return
        self.close_overlay()
        if self._desk.open_school(folder):
            self._desk.show_place("prepare")
