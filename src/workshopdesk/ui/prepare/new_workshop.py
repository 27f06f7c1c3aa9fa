"""A new workshop at this school: its year and pack are proposed, so that one press is enough."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...domain import school_year
from ...domain.terms import LANGUAGES
from ..desk import Desk
from ..parts.button import Button
from ..parts.choice import Choice
from ..parts.form_overlay import FormOverlay
from ..parts.label import Label
from ..parts.text_field import TextField
from ..texts import speech, tr


class NewWorkshop(FormOverlay):
    """Lies over the window; Escape leaves without a workshop."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host, tr("prepare.new-workshop"), widest=620)
        self._desk = desk
        assert desk.school is not None
        archive = desk.school.archive
        newest = archive.newest()
        self.body.addWidget(Label(tr("prepare.new-workshop-how"), "body", self.sheet, colour="ink2"))
        year = school_year.of_date(desk.library.today())
        start = school_year.bounds(year)[0].year
        self.year = self._choice(
            "year", [(f"{at}-{at + 1}", f"{at}-{at + 1}") for at in (start - 1, start, start + 1)], year
        )
        packs = {}
        for summary in desk.library.packs.list():
            packs[summary.key] = summary.names.get(speech().language) or summary.key
        self.pack = self._choice(
            "pack", list(packs.items()), newest.pack if newest and newest.pack in packs else "sexting"
        )
        languages = [(key, tr(f"settings.language-{key}")) for key in LANGUAGES]
        self.language = self._choice("language", languages, archive.school.language)
        self.title_field = TextField(tr("prepare.fact-title"), self.sheet, placeholder=tr("prepare.title-hint"))
        self._pair("title", self.title_field)
        self.guide = TextField(tr("prepare.fact-guide"), self.sheet)
        self.guide.show_text(newest.guide if newest else "")
        self._pair("guide", self.guide)
        self.body.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.make_button = Button(tr("prepare.make-workshop"), "primary", self.sheet, sign="plus")
        self.make_button.clicked.connect(self._make)
        row.addWidget(self.make_button, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(row)

    def _pair(self, name: str, field: QWidget) -> None:
        self.body.addWidget(Label(tr(f"prepare.fact-{name}"), "meta", self.sheet))
        self.body.addWidget(field)

    def _choice(self, name: str, options: list[tuple[str, str]], chosen: str) -> Choice:
        field = Choice(tr(f"prepare.fact-{name}"), self.sheet)
        field.show_options(options, chosen)
        self._pair(name, field)
        return field

    def _make(self) -> None:
        desk = self._desk
        if desk.school is None:
            return
        known = {workshop.id for workshop in desk.school.archive.workshops}

        def made(_change: object) -> None:
            if desk.school is None:
                return
            fresh = next((one.id for one in desk.school.archive.workshops if one.id not in known), None)
            if fresh is not None:
                desk.choose_workshop(fresh, 1)
                desk.show_place("prepare")

        told: dict[str, Any] = {
            "year": self.year.chosen(),
            "pack": self.pack.chosen(),
            "language": self.language.chosen(),
            "guide": self.guide.text().strip(),
        }
        if self.title_field.text().strip():
            told["title"] = self.title_field.text().strip()
        desk.school.run("add_workshop", None, done=made, **told)
        self.close_overlay()
