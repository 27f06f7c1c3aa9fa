"""The first start: Dutch or English, and a passphrase offered plainly; neither is asked again."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ..desk import Desk
from ..parts.button import Button
from ..parts.form_overlay import FormOverlay
from ..parts.label import Label
from ..texts import tr


class FirstStart(FormOverlay):
    """Lies over the empty library; closing it is an answer too."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host, tr("safety.first-title"), widest=760, snug=True)
        self.setObjectName("FirstStart")
        self._desk = desk
        theme = desk.theme
        self.body.addWidget(Label(tr("safety.first-how"), "body", self.sheet))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self.languages: dict[str, Button] = {}
        for language, name in (("nl", "Nederlands"), ("en", "English")):
            button = Button(name, parent=self.sheet, large=True)
            button.setCheckable(True)
            button.setChecked(desk.settings.language == language)
            button.clicked.connect(lambda _=False, language=language: self._speak(language))
            self.languages[language] = button
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addSpacing(theme.px(12))
        self.body.addWidget(Label(tr("safety.first-protect"), "heading", self.sheet))
        for number in (1, 2):
            self.body.addWidget(Label(tr(f"safety.means-{number}"), "body", self.sheet, colour="ink2"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self.protect_button = Button(tr("safety.first-protect-now"), "primary", self.sheet, sign="lock")
        self.protect_button.clicked.connect(self._protect)
        self.later_button = Button(tr("safety.first-later"), parent=self.sheet, large=True)
        self.later_button.clicked.connect(self.close_overlay)
        row.addWidget(self.protect_button)
        row.addWidget(self.later_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.closed.connect(self._answered)

    def _speak(self, language: str) -> None:
        desk, host = self._desk, self.parentWidget()
        assert host is not None
        self._finish()
        desk.set_look(language=language)
        FirstStart(desk, host).open_overlay()

    def _protect(self) -> None:
        self.close_overlay()
        self._desk.show_place("protect")

    def _answered(self) -> None:
        self._desk.settings.set("welcomed", True)
        self._finish()

    def _finish(self) -> None:
        self.hide()
        self.setParent(None)
        self.deleteLater()
