"""Asks how an own pack is to be called, with a short name for its file proposed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...content.files import is_pack_key
from ...content.shelf import PackSummary
from ..parts.button import Button
from ..parts.label import Label
from ..parts.overlay import Overlay
from ..parts.text_field import TextField
from ..texts import tr
from .pack_row import name_of
from .scrolled import Scrolled

_NAME, _KEY = 80, 40


class CopySheet(Overlay):
    """`confirmed` with the source, the key and the name a language."""

    confirmed = Signal(object, str, object)

    def __init__(self, host: QWidget, source: PackSummary, propose: Callable[[str], str]) -> None:
        super().__init__(host, tr("packs.copy-title", pack=name_of(source)), widest=680)
        self._source, self._propose = source, propose
        page = Scrolled(self.sheet)
        self.body.addWidget(page, 1)
        inside = page.column
        inside.addWidget(Label(tr("packs.copy-words"), "body", self.sheet, colour="ink2"))
        self.names: dict[str, TextField] = {}
        for language in source.languages:
            said = tr("packs.name-in", language=tr(f"packs.language-{language}"))
            inside.addWidget(Label(said, "meta", self.sheet, colour="ink2"))
            field = TextField(said, self.sheet, longest=_NAME)
            field.text_edited.connect(self._typed)
            field.edit.returnPressed.connect(self._confirm)
            inside.addWidget(field)
            self.names[language] = field
        inside.addWidget(Label(tr("packs.key"), "meta", self.sheet, colour="ink2"))
        self.key = TextField(tr("packs.key"), self.sheet, longest=_KEY)
        self.key.text_edited.connect(self._key_typed)
        self.key.edit.returnPressed.connect(self._confirm)
        inside.addWidget(self.key)
        inside.addWidget(Label(tr("packs.key-hint"), "micro", self.sheet, colour="ink3"))
        inside.addWidget(Label(tr("packs.original-wording"), "meta", self.sheet, colour="ink2"))
        self.make_button = Button(tr("packs.make-copy"), "primary", self.sheet, sign="card")
        self.make_button.clicked.connect(self._confirm)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.make_button)
        inside.addStretch(1)
        self.body.addLayout(foot)
        self._own_key = False
        self._show_ready()

    def open_it(self) -> None:
        """Open with the keyboard in the first name."""
        self.open_overlay()
        next(iter(self.names.values())).edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self, _text: str) -> None:
        name = next((field.text() for field in self.names.values() if field.text().strip()), "")
        if not self._own_key:
            self.key.show_text(self._propose(name) if name.strip() else "")
        self._show_ready()

    def _key_typed(self, text: str) -> None:
        self._own_key = bool(text)
        self._show_ready()

    def _show_ready(self) -> None:
        waits = ""
        if not any(field.text().strip() for field in self.names.values()):
            waits = tr("packs.waits-for-name")
        elif not is_pack_key(self.key.text()):
            waits = tr("packs.waits-for-key")
        self.key.set_wrong(bool(self.key.text()) and not is_pack_key(self.key.text()))
        self.make_button.wait_for(waits)

    def _confirm(self) -> None:
        self._show_ready()
        if not self.make_button.isEnabled():
            return
        typed = {language: " ".join(field.text().split()) for language, field in self.names.items()}
        spare = next(name for name in typed.values() if name)
        names = {language: name or spare for language, name in typed.items()}
        self.close_overlay()
        self.confirmed.emit(self._source, self.key.text(), names)
