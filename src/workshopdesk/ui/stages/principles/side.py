"""Beside the tiles: the poster as it grows, the group's own words, and the way to print it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ....domain.workshop import Workshop
from ...parts.button import Button
from ...parts.label import Label
from ...parts.sheet import Sheet
from ...run.stage import Stage
from ...texts import tr
from ...theme.theme import theme_of
from ..frame.saved_fields import SavedNote, saver
from ..poster_view import PosterView


class PrinciplesSide(QWidget):
    """`show_workshop(workshop, chosen)`: chosen may be one that still waits for the other."""

    print_asked = Signal()

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._stage = stage
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.addWidget(Label(tr("phase1.poster"), "heading", self), 1)
        head.addWidget(Label(tr("phase1.poster-grows"), "meta", self, wraps=False))
        column.addLayout(head)
        self.poster = PosterView(stage.pack, tr("phase1.poster"), self)
        self.poster.setMinimumHeight(theme.px(400))
        column.addWidget(self.poster, 1)
        self.too_long = Label(tr("phase1.poster-too-long"), "body", self)
        self.too_long.hide()
        self.poster.fitted.connect(lambda fits: self.too_long.setVisible(not fits))
        column.addWidget(self.too_long)
        self.own_sheet = Sheet(self, padding=14)
        self._own_column = QVBoxLayout()
        self.own_sheet.body.addWidget(Label(tr("phase1.own-how"), "meta", self.own_sheet))
        self.own_sheet.body.addLayout(self._own_column)
        self.own_sheet.hide()
        self.fields: dict[str, SavedNote] = {}
        self._holders: list[QWidget] = []
        column.addWidget(self.own_sheet)
        self.own_button = Button(tr("phase1.own"), parent=self, sign="note")
        self.own_button.setCheckable(True)
        self.own_button.toggled.connect(self._unfold)
        self.print_button = Button(tr("phase1.print-poster"), "primary", self, sign="print")
        self.print_button.clicked.connect(self.print_asked)
        column.addWidget(self.own_button)
        column.addWidget(self.print_button)

    def show_workshop(
        self, workshop: Workshop, shown: Workshop, stored: Sequence[str], own: Mapping[str, str], *, anyway: bool
    ) -> None:
        """Show the poster of `shown`, and the words of the two that are stored."""
        assert self._stage.desk.school is not None
        self.poster.show_poster(self._stage.desk.school.archive.school, shown)
        self.own_button.wait_for("" if len(stored) == 2 else tr("phase1.own-waits"))
        self.print_button.set_kind("primary" if len(stored) == 2 else "secondary")  # before that, choosing comes first
        if list(self.fields) != list(stored):
            self._renew(stored)
        for key, field in self.fields.items():
            field.show_stored(own.get(key, ""), anyway=anyway)
        if not stored:
            self.own_button.setChecked(False)

    def _renew(self, stored: Sequence[str]) -> None:
        self.flush()
        for holder in self._holders:
            holder.hide()
            self._own_column.removeWidget(holder)
            holder.deleteLater()
        self.fields, self._holders = {}, []
        for key in stored:
            title = self._stage.texts.principle_title(key)
            holder = QWidget(self.own_sheet)
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme_of(self).px(2))
            column.addWidget(Label(title, "strong", holder))
            field = SavedNote(
                tr("phase1.own-of", title=title),
                saver(self._stage, "set_own_wording", principle=key),
                holder,
                placeholder=self._stage.texts.principle_sentence(key),
                lines=3,
                longest=240,
            )
            column.addWidget(field)
            self.fields[key] = field
            self._holders.append(holder)
            self._own_column.addWidget(holder)

    def _unfold(self, shown: bool) -> None:
        self.own_sheet.setVisible(shown)
        self.poster.setMinimumHeight(theme_of(self).px(260 if shown else 400))
        if shown and self.fields:
            next(iter(self.fields.values())).focus_end()

    def flush(self) -> None:
        """Store what was typed just now."""
        for field in self.fields.values():
            field.flush()
