"""The packs: drafts that are worked on, own packs, and those that ship with the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...app.packs import PackList
from ...content.folded import folded
from ...content.shelf import PackSummary
from ..parts.button import Button
from ..parts.label import Label
from ..parts.page_columns import PageColumns
from ..parts.search_field import SearchField
from ..parts.sheet import Sheet
from ..parts.sign import Sign
from ..texts import tr
from ..theme.theme import theme_of
from .pack_row import COPY, DISCARD, EDIT, EXPORT, GO_ON, REMOVE, Deed, PackRow, about, name_of
from .working import Working

_SEARCH_FROM = 7


class ListPage(QWidget):
    """`asked` with the key of a deed and the pack; `install_pressed` to choose a file."""

    asked = Signal(str, object)
    install_pressed = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.rows: list[PackRow] = []
        self._headings: list[tuple[Label, list[PackRow]]] = []
        self.working = Working(self)
        self.working.stopped.connect(self._stop)
        self.search = SearchField(tr("packs.search"), self)
        self.search.searched.connect(self._search)
        self.nothing = Label(tr("packs.nothing-found"), "body", self, colour="ink2")
        self.nothing.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(10))
        columns = PageColumns(self, least=(430, 300), weights=(7, 4))
        columns.columns[0].addWidget(self.search)
        columns.columns[0].addWidget(self.working)
        columns.columns[0].addLayout(self._list)
        columns.columns[0].addWidget(self.nothing)
        columns.columns[0].addStretch(1)
        columns.columns[1].addWidget(self._install_sheet())
        columns.columns[1].addWidget(self._own_sheet())
        columns.columns[1].addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(columns)
        column = QVBoxLayout(self)
        pad = theme.layout("pagePadding")
        column.setContentsMargins(pad, pad, pad, pad)
        column.addWidget(area)

    def _install_sheet(self) -> QWidget:
        sheet = Sheet(self, padding=18)
        sheet.body.addWidget(Label(tr("packs.install-title"), "strong", sheet))
        sheet.body.addWidget(Label(tr("packs.install-words"), "meta", sheet, colour="ink2"))
        self.install_button = Button(tr("packs.install"), parent=sheet, sign="import")
        self.install_button.clicked.connect(self.install_pressed)
        sheet.body.addWidget(self.install_button, 0, Qt.AlignmentFlag.AlignLeft)
        return sheet

    def _own_sheet(self) -> QWidget:
        sheet = Sheet(self, kind="tint", padding=18)
        row = QHBoxLayout()
        row.setSpacing(theme_of(self).px(12))
        row.addWidget(Sign("info", "onAccentTint", 22, sheet), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.addWidget(Label(tr("packs.own-title"), "strong", sheet, colour="onAccentTint"))
        words.addWidget(Label(tr("packs.own-words"), "meta", sheet, colour="onAccentTint"))
        words.addWidget(Label(tr("packs.original-wording"), "meta", sheet, colour="onAccentTint"))
        row.addLayout(words, 1)
        sheet.body.addLayout(row)
        return sheet

    def show_packs(self, found: PackList) -> None:
        """Show what there is now."""
        for heading, rows in self._headings:
            for widget in (heading, *rows):
                self._list.removeWidget(widget)
                widget.setParent(None)
                widget.deleteLater()
        self.rows, self._headings = [], []
        drafted = {pack.key for pack in found.drafts}
        self._group("drafts", found.drafts, lambda pack: (EDIT, DISCARD))
        self._show_unreadable([tr("packs.unreadable", key=one.name, folder=one) for one in found.unreadable])
        own = [pack for pack in found.packs if not pack.built_in]
        newest = {pack.key: pack.version for pack in own}  # sorted by version, so the last one counts
        self._group(
            "own",
            own,
            lambda pack: tuple(
                deed
                for deed in (GO_ON, EXPORT, REMOVE)
                if deed is not GO_ON or (pack.key not in drafted and newest[pack.key] == pack.version)
            ),
        )
        self._group("built-in", [pack for pack in found.packs if pack.built_in], lambda pack: (COPY, EXPORT))
        self.search.setVisible(len(self.rows) >= _SEARCH_FROM)
        self._search(self.search.text())

    def _show_unreadable(self, said: Sequence[str]) -> None:
        for words in said:
            label = Label(words, "body", self)
            label.setMinimumWidth(1)
            self._list.addWidget(label)
            self._headings.append((label, []))

    def show_work(self, said: str) -> None:
        """Say what is under way, and let nothing else begin meanwhile; "" when it is over."""
        self.working.show_work(said)
        for widget in (*self.rows, self.install_button):
            widget.setEnabled(not said)
        if said:
            self.working.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        self.show_work("")
        self.stopped.emit()

    def _group(self, kind: str, packs: Sequence[PackSummary], deeds: Callable[[PackSummary], tuple[Deed, ...]]) -> None:
        if not packs:
            return
        heading = Label(tr(f"packs.heading-{kind}"), "heading", self)
        self._list.addWidget(heading)
        rows = []
        for pack in packs:
            chip = tr("packs.draft-chip") if kind == "drafts" else tr("packs.version", version=pack.version)
            row = PackRow(pack, chip, deeds(pack), self, "attention" if kind == "drafts" else "plain")
            row.asked.connect(self.asked)
            self._list.addWidget(row)
            rows.append(row)
        self.rows += rows
        self._headings.append((heading, rows))

    def _search(self, text: str) -> None:
        words = folded(text).split()
        any_row = False
        for heading, rows in self._headings:
            shown = [all(word in folded(f"{name_of(row.pack)} {about(row.pack)}") for word in words) for row in rows]
            for row, show in zip(rows, shown, strict=True):
                row.setVisible(show)
            heading.setVisible(any(shown) or not rows)
            any_row = any_row or any(shown)
        self.nothing.setVisible(not any_row)

    def row(self, key: str, version: str = "", *, draft: bool = False) -> PackRow | None:
        """Return the row of a pack or of a draft."""
        for row in self.rows:
            is_draft = "edit" in row.buttons
            if row.pack.key == key and is_draft == draft and version in ("", row.pack.version):
                return row
        return None
