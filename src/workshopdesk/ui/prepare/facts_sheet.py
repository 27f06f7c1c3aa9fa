"""What is known of the school and of the workshop: a few lines, unfolded all that can be changed; saves as typed."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...domain import school_year
from ...domain.school import Archive
from ...domain.terms import LANGUAGES, SchoolLevel
from ...domain.workshop import Workshop
from ..parts.check import Check
from ..parts.choice import Choice
from ..parts.date_field import DateField
from ..parts.dates_shown import day_words
from ..parts.fold import Fold
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..stages.frame.saved_fields import Failed, Save, SavedLine
from ..texts import tr
from ..theme.theme import theme_of


class FactsSheet(Sheet):
    """`asked` carries an operation and its arguments."""

    asked = Signal(str, dict)

    def __init__(self, archive: Archive, workshop: Workshop, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._lines: dict[str, SavedLine] = {}
        self.body.addWidget(Label(tr("prepare.facts"), "strong", self))
        self._told = Label("", "meta", self, colour="ink2")
        self.body.addWidget(self._told)
        page = QWidget(self)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self._page = page
        for name in ("name", "municipality", "contact"):
            self._line(name, partial(self._type, "set_school", name))
        self.level = self._choice("level", [(one.value, tr(f"library.level-{one.value}")) for one in SchoolLevel])
        self.level.option_chosen.connect(lambda key: self._school(level=key))
        self.keep = DateField(tr("prepare.fact-keep"), page)
        self.keep.date_changed.connect(
            lambda day: self._school(**({"retention_until": day} if day else {"forever": True}))
        )
        self._pair("keep", self.keep)
        self._column.addWidget(Label(tr("prepare.keep-how"), "meta", page))
        self._column.addSpacing(theme.px(8))
        self._column.addWidget(Label(tr("prepare.of-workshop"), "strong", page))
        self._line("title", lambda text, failed: self._type("set_workshop", "title", text, failed))
        self.year = self._choice("year", self._years(workshop, today))
        self.year.option_chosen.connect(lambda key: self._workshop(year=key))
        self.language = self._choice("language", [(key, tr(f"settings.language-{key}")) for key in LANGUAGES])
        self.language.option_chosen.connect(lambda key: self._workshop(language=key))
        self._line("guide", lambda text, failed: self._type("set_workshop", "guide", text, failed))
        self.archived = Check(tr("prepare.archived"), page)
        self.archived.clicked.connect(lambda on: self._workshop(status="archived" if on else "running"))
        self._column.addWidget(self.archived)
        self.fold = Fold(tr("prepare.change-facts"), page, self)
        self.body.addWidget(self.fold)
        self.show_facts(archive, workshop)

    @staticmethod
    def _years(workshop: Workshop, today: date) -> list[tuple[str, str]]:
        first = school_year.of_date(today)
        start = school_year.bounds(first)[0].year
        years = {f"{year}-{year + 1}" for year in range(start - 1, start + 3)} | {workshop.school_year}
        return [(year, year) for year in sorted(years)]

    def _pair(self, name: str, field: QWidget) -> None:
        self._column.addWidget(Label(tr(f"prepare.fact-{name}"), "meta", self._page))
        self._column.addWidget(field)

    def _line(self, name: str, save: Save) -> None:
        field = SavedLine(tr(f"prepare.fact-{name}"), save, self._page, longest=200)
        self._pair(name, field)
        self._lines[name] = field

    def _choice(self, name: str, options: list[tuple[str, str]]) -> Choice:
        field = Choice(tr(f"prepare.fact-{name}"), self._page)
        field.show_options(options)
        self._pair(name, field)
        return field

    def _type(self, operation: str, name: str, text: str, failed: Failed) -> None:
        if name in ("name", "title") and not text.strip():
            failed(ValueError("blank"))  # nothing is stored; the field keeps asking
        else:
            self.asked.emit(operation, {name: text, "failed": failed})

    def _school(self, **changed: object) -> None:
        self.asked.emit("set_school", changed)

    def _workshop(self, **changed: object) -> None:
        self.asked.emit("set_workshop", changed)

    def show_facts(self, archive: Archive, workshop: Workshop, *, anyway: bool = False) -> None:
        """Show what is stored; a line that is being typed in stays, unless `anyway` (after undo)."""
        school = archive.school
        for name, text in (
            ("name", school.name),
            ("municipality", school.municipality),
            ("contact", school.contact),
            ("title", workshop.title),
            ("guide", workshop.guide),
        ):
            self._lines[name].show_stored(text, anyway=anyway)
        self.level.setCurrentIndex(self.level.findData(school.level.value))
        self.year.setCurrentIndex(self.year.findData(workshop.school_year))
        self.language.setCurrentIndex(self.language.findData(workshop.language))
        self.keep.show_day(school.retention_until)
        self.archived.setChecked(workshop.status.value == "archived")
        keep = tr("prepare.kept-until", day=day_words(school.retention_until)) if school.retention_until else ""
        where = [school.municipality, tr(f"library.level-{school.level.value}"), school.contact, keep, workshop.guide]
        self._told.setText(" · ".join(part for part in where if part))

    def flush(self) -> None:
        """Store what was typed just now."""
        for line in self._lines.values():
            line.flush()
