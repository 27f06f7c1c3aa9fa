"""The column beside the schools: lead a workshop, what comes up soon, taking a file in, and data that expires."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...app.library import Summary
from ..desk import Desk
from ..parts.banner import Banner, BannerView
from ..parts.button import Button
from ..parts.dates_shown import day_words
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import speech, tr
from .soon_row import SoonRow

_SOON, _EXPIRES_WITHIN = 4, timedelta(days=90)


class SideColumn(QWidget):
    """Built anew whenever the schools are read again."""

    lead_pressed = Signal()
    import_pressed = Signal()
    school_pressed = Signal(object, str)
    expiring_pressed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.theme.px(12))

    def show_view(self, summaries: Sequence[Summary], today: date) -> None:
        """Show what follows from the schools."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        if summaries:
            self._column.addWidget(self._lead())
        self._add_soon(summaries, today)
        self._column.addWidget(self._import())
        self._add_expiring(summaries, today)
        self._column.addStretch(1)

    def _lead(self) -> Sheet:
        sheet = Sheet(self)
        sheet.body.addWidget(Label(tr("library.other-school"), "heading", sheet))
        sheet.body.addWidget(Label(tr("library.other-school-how"), "body", sheet, colour="ink2"))
        sheet.body.addSpacing(self._desk.theme.px(8))
        button = Button(tr("library.lead"), "outline", sheet, sign="lead-workshop", large=True)
        button.clicked.connect(self.lead_pressed)
        sheet.body.addWidget(button)
        return sheet

    def _add_soon(self, summaries: Sequence[Summary], today: date) -> None:
        coming: set[tuple[str, str, str, Path, str]] = set()
        pack = self._desk.library.packs.newest("sexting").speak(speech().language)
        for summary in summaries:
            if summary.rehearsal:
                continue
            for line in summary.workshops:
                if line.coming_date:
                    title = tr(f"library.phase-{line.coming_phase}")
                    coming.add((line.coming_date, title, summary.name, summary.folder, line.id))
            for one in summary.follow_ups:
                title = pack.cards[one.card].title if one.card in pack.cards else one.card
                under = " · ".join(part for part in (summary.name, one.owner) if part)
                coming.add((one.day, title, under, summary.folder, one.workshop))
        if not coming:
            return
        self._column.addWidget(Label(tr("library.soon"), "heading", self))
        sheet = Sheet(self, padding=8)
        sheet.body.setSpacing(self._desk.theme.px(2))
        for day, title, under, folder, workshop in sorted(coming, key=lambda one: one[:3])[:_SOON]:
            row = SoonRow(date.fromisoformat(day), title, under, today, sheet)
            row.clicked.connect(
                lambda _=False, folder=folder, workshop=workshop: self.school_pressed.emit(folder, workshop)
            )
            sheet.body.addWidget(row)
        self._column.addWidget(sheet)

    def _import(self) -> Sheet:
        sheet = Sheet(self)
        sheet.body.addWidget(Label(tr("library.import"), "strong", sheet))
        sheet.body.addWidget(Label(tr("library.import-how"), "meta", sheet, colour="ink2"))
        flow = FlowLayout(gap_px=self._desk.theme.px(10))
        button = Button(tr("library.choose-file"), parent=sheet, sign="import")
        button.clicked.connect(self.import_pressed)
        flow.addWidget(button)
        flow.addWidget(Label(tr("library.or-drop"), "meta", sheet))
        sheet.body.addLayout(flow)
        return sheet

    def _add_expiring(self, summaries: Sequence[Summary], today: date) -> None:
        for summary in summaries:
            until = date.fromisoformat(summary.retention_until) if summary.retention_until else None
            if until is None or until > today + _EXPIRES_WITHIN:
                continue
            key = "library.expired" if until < today else "library.expires"
            banner = Banner(self)
            banner.show_view(
                BannerView(tr(key, name=summary.name, day=day_words(until)), action=tr("library.see-it"), sign="expiry")
            )
            banner.action_pressed.connect(lambda folder=summary.folder: self.expiring_pressed.emit(folder))
            self._column.addWidget(banner)
