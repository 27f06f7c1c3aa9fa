"""'Iemand vertelt iets': what to do when somebody tells of a case or of an own experience.

It stops the clock, since the workshop can wait, and puts the plain board on the room screen. It stores nothing: the
pause is one like any other, and nothing tells why it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ..domain.terms import TimerState
from .desk import Desk
from .parts.button import Button
from .parts.cover_pane import CoverPane
from .parts.flow_layout import FlowLayout
from .parts.label import Label
from .parts.overlay import Overlay
from .parts.page_columns import PageColumns
from .parts.sheet import Sheet
from .parts.sign import Sign
from .shelf.blocks import blocks
from .texts import speech, tr
from .theme.theme import theme_of

STEPS = (("stop", "pause"), ("listen", "someone-tells"), ("write-nothing", "eye-off"), ("refer", "people"))


class SomeoneTells(Overlay):
    """Covers what it stands in until it is closed; calm, large and without a field to type in."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host, tr("desk.tell"))
        self.setObjectName("SomeoneTells")
        self._desk = desk
        workshop = desk.workshop
        pack = desk.school.pack_of(workshop) if desk.school and workshop else desk.library.packs.newest("sexting")
        self._texts = pack.speak(speech().language)
        first = Label(tr("desk.tell-first"), "body", self.sheet, colour="ink2")
        first.setHidden(desk.group_looks)
        self.body.addWidget(first)
        area = QScrollArea(self.sheet)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        area.setAccessibleName(tr("desk.tell"))
        self._area = area
        self._roomy = host.width() >= desk.theme.px(1000)
        self._show_short()
        self.cover = CoverPane(area, self.sheet)
        self.cover.set_covering(desk.group_looks)
        desk.look_private.connect(self.cover.set_covering)
        self.body.addWidget(self.cover, 1)
        self.body.addLayout(self._foot())
        self.closed.connect(self.deleteLater)

    # --- what it shows ---

    def _show_short(self) -> None:
        theme = self._desk.theme
        columns = PageColumns(None, least=(360, 340), weights=(10, 9), spacing=0)
        columns.setAutoFillBackground(False)
        left, right = columns.columns
        for at, (key, sign) in enumerate(STEPS):
            left.addWidget(_Step(key, sign, at < len(STEPS) - 1, columns))
        more = Button(tr("desk.tell-more"), "quiet", columns, sign="book", flush=True)
        more.clicked.connect(self._show_long)
        left.addSpacing(theme.px(8))
        left.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if not self._roomy:
            left.addSpacing(theme.px(12))
            left.addLayout(self._nothing_stored(columns))
        left.addStretch(1)
        right.addWidget(self._where_to(columns))
        right.addStretch(1)
        self._area.setWidget(columns)
        columns.setAutoFillBackground(False)

    def _where_to(self, parent: QWidget) -> QWidget:
        sheet = Sheet(parent, kind="sunken")
        sheet.body.addWidget(Label(tr("desk.tell-where"), "heading", sheet))
        sheet.body.addWidget(Label(tr("desk.tell-check"), "meta", sheet, colour="ink2"))
        contact = self._desk.school.archive.school.contact if self._desk.school else ""
        if contact:
            sheet.body.addWidget(_Line(contact, tr("desk.tell-contact"), "", sheet))
        for line in self._lines():
            sheet.body.addWidget(_Line(line["name"], line["for"], line["contact"], sheet))
        return sheet

    def _lines(self) -> list[Mapping[str, Any]]:
        told = self._texts.reference.get("help-lines", {"blocks": ()})
        return [block for block in told["blocks"] if block["kind"] == "helpline"]

    def _show_long(self) -> None:
        """Show the whole of it, as it stands on the reference shelf."""
        page = QWidget()
        page.setAutoFillBackground(False)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, self._desk.theme.px(12), 0)
        back = Button(tr("desk.tell-short"), "quiet", page, sign="arrow-left", flush=True)
        back.clicked.connect(self._show_short)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        told = self._texts.reference.get("someone-tells")
        if told is not None:
            column.addWidget(blocks(told["blocks"], page))
        column.addStretch(1)
        self._area.setWidget(page)
        page.setAutoFillBackground(False)
        back.setFocus()

    def _nothing_stored(self, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._desk.theme.px(14))
        row.addWidget(Sign("lock", "ink2", 22, parent))
        stored = tr("desk.tell-nothing-stored")
        row.addWidget(Label(stored, "body", parent, strong=stored.split(".")[0] + "."), 1)
        return row

    def _foot(self) -> QHBoxLayout:
        theme = self._desk.theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(14))
        if self._roomy:
            row.addLayout(self._nothing_stored(self.sheet), 1)
        buttons = FlowLayout(gap_px=theme.px(12), align=Qt.AlignmentFlag.AlignRight)
        if self._desk.place == "run":
            stop = Button(tr("desk.tell-stop-today"), parent=self.sheet, large=True)
            stop.clicked.connect(self._stop_today)
            buttons.addWidget(stop)
        self.back_button = Button(
            tr("desk.tell-close" if self._desk.place == "run" else "desk.tell-back"), "primary", self.sheet
        )
        self.back_button.clicked.connect(self.close_overlay)
        buttons.addWidget(self.back_button)
        row.addLayout(buttons, 1)
        return row

    # --- what it does ---

    def _stop_today(self) -> None:
        self.close_overlay()
        self._desk.show_place("library")

    def close_it(self) -> None:
        """Go back to where the guide was; the clock stands still until she starts it."""
        self.close_overlay()


class _Step(QWidget):
    """One of the four things to do."""

    def __init__(self, key: str, sign: str, line: bool, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.px(12), 0, theme.px(12))
        row.setSpacing(theme.px(18))
        row.addWidget(Sign(sign, "onAccentTint", 22, self, disc="accentTint"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(Label(tr(f"desk.tell-{key}"), "heading", self))
        words.addWidget(Label(tr(f"desk.tell-{key}-how"), "body", self))
        row.addLayout(words, 1)
        column.addLayout(row)
        if line:
            rule = QFrame(self)
            rule.setProperty("kind", "rule")
            column.addWidget(rule)


class _Line(QWidget):
    """Somebody to turn to: who, for what, and how."""

    def __init__(self, name: str, what: str, contact: str, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(Label(name, "strong", self), 1)
        if contact:
            row.addWidget(Label(contact, "strong", self, align=Qt.AlignmentFlag.AlignRight), 1)
        column.addLayout(row)
        column.addWidget(Label(what, "meta", self, colour="ink2"))
        column.addSpacing(theme.px(6))
        rule = QFrame(self)
        rule.setProperty("kind", "rule")
        column.addWidget(rule)


def open_someone_tells(desk: Desk, host: QWidget) -> SomeoneTells:
    """Open it: the clock stops, the room screen shows the plain board."""
    if desk.room is not None:
        desk.room.cover()
    workshop = desk.workshop
    timer = workshop.phase(desk.phase).timer if workshop is not None else None
    if timer is not None and timer.state is TimerState.RUNNING:
        desk.run("pause_timer", phase=desk.phase)
    shown = SomeoneTells(desk, host)
    shown.open_overlay()
    shown.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
    return shown
