"""The column beside the schools: lead a workshop, what comes up soon, taking a file in, and data that expires."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...app.library import Summary
from ..desk import Desk
from ..parts.banner import Banner, BannerView
from ..parts.button import Button
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import speech, tr

_SOON, _EXPIRES_WITHIN = 5, timedelta(days=90)


class SideColumn(QWidget):
    """Built anew whenever the schools are read again."""

    lead_pressed = Signal()
    import_pressed = Signal()
    school_pressed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, desk.theme.px(4), 0)
        self._column.setSpacing(desk.theme.px(12))

    def show_view(self, summaries: Sequence[Summary], today: date) -> None:
        """Show what follows from the schools."""
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        if summaries:
            self._column.addWidget(self._lead())
        self._add_soon(summaries)
        self._column.addWidget(self._import())
        self._add_expiring(summaries, today)
        self._column.addStretch(1)

    def _lead(self) -> Sheet:
        sheet = Sheet(self)
        sheet.body.addWidget(Label(tr("library.other-school"), "heading", sheet))
        sheet.body.addWidget(Label(tr("library.other-school-how"), "body", sheet, colour="ink2"))
        button = Button(tr("library.lead"), "outline", sheet, sign="lead-workshop", large=True)
        button.clicked.connect(self.lead_pressed)
        sheet.body.addWidget(button)
        return sheet

    def _add_soon(self, summaries: Sequence[Summary]) -> None:
        coming: list[tuple[str, str, str, Path]] = []
        pack = self._desk.library.packs.newest("sexting").speak(speech().language)
        for summary in summaries:
            for line in summary.workshops:
                if line.coming_date:
                    coming.append((line.coming_date, line.title, summary.name, summary.folder))
            for one in summary.follow_ups:
                title = pack.cards[one.card].title if one.card in pack.cards else one.card
                coming.append((one.day, title, " · ".join(p for p in (summary.name, one.owner) if p), summary.folder))
        if not coming:
            return
        self._column.addWidget(Label(tr("library.soon"), "heading", self))
        sheet = Sheet(self, padding=12)
        theme = self._desk.theme
        for day, title, under, folder in sorted(set(coming), key=lambda one: one[:3])[:_SOON]:
            line_widget = QWidget(sheet)
            row = QHBoxLayout(line_widget)
            row.setContentsMargins(theme.px(6), theme.px(4), theme.px(6), theme.px(4))
            row.setSpacing(theme.px(14))
            when = date.fromisoformat(day)
            stamp = Sheet(line_widget, kind="flat", padding=4) if False else QWidget(line_widget)
            stamp_column = QVBoxLayout(stamp)
            stamp_column.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
            stamp_column.setSpacing(0)
            centre = Qt.AlignmentFlag.AlignHCenter
            stamp_column.addWidget(Label(f"{when.day:02d}", "heading", stamp, align=centre, wraps=False))
            month = tr("library.months").split()[when.month - 1]
            stamp_column.addWidget(Label(month, "meta", stamp, align=centre, wraps=False))
            row.addWidget(stamp)
            texts = QVBoxLayout()
            texts.setSpacing(0)
            texts.addWidget(Label(title, "strong", line_widget))
            texts.addWidget(Label(under, "meta", line_widget))
            row.addLayout(texts, 1)
            open_it = Button("", "quiet", line_widget, sign="chevron-right", name=f"{title}, {under}")
            open_it.clicked.connect(lambda _=False, folder=folder: self.school_pressed.emit(folder))
            row.addWidget(open_it)
            sheet.body.addWidget(line_widget)
        self._column.addWidget(sheet)

    def _import(self) -> Sheet:
        sheet = Sheet(self)
        sheet.body.addWidget(Label(tr("library.import"), "strong", sheet))
        sheet.body.addWidget(Label(tr("library.import-how"), "meta", sheet))
        button = Button(tr("library.choose-file"), parent=sheet, sign="import")
        button.clicked.connect(self.import_pressed)
        sheet.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return sheet

    def _add_expiring(self, summaries: Sequence[Summary], today: date) -> None:
        for summary in summaries:
            if summary.retention_until and date.fromisoformat(summary.retention_until) <= today + _EXPIRES_WITHIN:
                banner = Banner(self)
                banner.show_view(
                    BannerView(tr("library.expires", name=summary.name, day=summary.retention_until), sign="expiry")
                )
                self._column.addWidget(banner)
