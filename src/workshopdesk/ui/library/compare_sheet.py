"""What differs between the school that is here and the one in a file, and what goes or stays away by merging."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ..desk import Desk
from ..parts.button import Button
from ..parts.cover_pane import CoverPane
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.overlay import Overlay
from ..texts import speech, tr
from .item_names import ItemNames

if TYPE_CHECKING:
    from ...app.transfer import Arriving, How
    from ...archive.joining import Conflict
    from ...archive.leaving import Left


class CompareSheet(Overlay):
    """Nothing happens by itself. What it lists is covered while the group looks at this screen."""

    def __init__(self, desk: Desk, arriving: Arriving, chosen: Callable[[How], None], host: QWidget) -> None:
        name = tr("library.the-school") if desk.group_looks else arriving.archive.school.name
        super().__init__(host, tr("library.other-facts", name=name), widest=820)
        self._chosen = chosen
        self._theme = desk.theme
        self._names = ItemNames(desk.library, arriving.merged or arriving.archive)
        self.body.addWidget(Label(tr("library.other-facts-how"), "body", self.sheet, colour="ink2"))
        area = QScrollArea(self.sheet)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        area.setAccessibleName(tr("library.what-differs"))
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, desk.theme.px(8), 0)
        self._column.setSpacing(desk.theme.px(8))
        self._show(arriving)
        self._column.addStretch(1)
        area.setWidget(self._page)
        self._page.setAutoFillBackground(False)
        self.cover = CoverPane(area, self.sheet)
        self.cover.set_covering(desk.group_looks)
        desk.look_private.connect(self.cover.set_covering)
        self.body.addWidget(self.cover, 1)
        self._add_buttons(arriving)
        self.closed.connect(self.deleteLater)

    def _add_buttons(self, arriving: Arriving) -> None:
        flow = FlowLayout(gap_px=10, align=Qt.AlignmentFlag.AlignRight)
        self.leave_button = Button(tr("library.leave-it"), parent=self.sheet, large=True)
        self.leave_button.clicked.connect(self.close_overlay)
        self.replace_button = Button(tr("library.replace-it"), parent=self.sheet, large=True, sign="swap")
        self.replace_button.clicked.connect(lambda: self._choose("replace"))
        self.merge_button = Button(tr("library.merge-it"), "primary", self.sheet, sign="compare")
        self.merge_button.clicked.connect(lambda: self._choose("merge"))
        self.merge_button.setVisible(arriving.merged is not None)
        for button in (self.leave_button, self.replace_button, self.merge_button):
            flow.addWidget(button)
        self.body.addLayout(flow)

    def _choose(self, how: How) -> None:
        self.close_overlay()
        self._chosen(how)

    # --- what is listed ---

    def _show(self, arriving: Arriving) -> None:
        clashes = [one for one in arriving.conflicts if one.lost]
        stays = [one for one in arriving.conflicts if not one.lost]
        if arriving.merged is None:
            self._head(tr("library.cannot-merge"))
        elif arriving.nothing_new:
            self._head(tr("library.nothing-new"))
        elif not clashes:
            gone = arriving.left_here or arriving.left_there
            self._head(tr("library.nothing-clashes-but" if gone else "library.nothing-clashes"))
        else:
            self._head(tr("library.clashes", n=len(clashes)))
            for one in clashes:
                self._add(
                    self._where(one.field, one.item),
                    tr("library.won-lost", won=self._value(one.won), lost=self._value(one.lost)),
                )
        self._list_stays(stays)
        self._list_gone("library.gone-here", arriving.left_here)
        self._list_gone("library.gone-there", arriving.left_there)
        self._say_erased("library.erased-there", arriving.left_here)
        self._say_erased("library.erased-here", arriving.left_there)

    def _list_stays(self, found: Iterable[Conflict]) -> None:
        listed = list(found)
        if listed:
            self._head(tr("library.stays", n=len(listed)))
            for one in listed:
                self._add(self._where(one.field, one.item), self._value(one.won))

    def _list_gone(self, word: str, left: Iterable[Left]) -> None:
        listed = [one for one in left if one.why == "deleted"]
        if listed:
            self._head(tr(word, n=len(listed)))
            for one in listed:
                self._add(self._where(one.field, one.item), self._value(one.text))

    def _say_erased(self, word: str, left: Iterable[Left]) -> None:
        kinds = {one.why for one in left} - {"deleted"}
        if kinds:
            self._head(tr(word))
            for kind in sorted(kinds):
                self._column.addWidget(Label(tr(f"library.erased-{kind}"), "body", self._page))

    def _head(self, text: str) -> None:
        if self._column.count():
            self._column.addSpacing(self._theme.px(14))
        self._column.addWidget(Label(text, "strong", self._page))

    def _add(self, where: str, text: str) -> None:
        pair = QVBoxLayout()
        pair.setSpacing(0)
        pair.addWidget(Label(where, "meta", self._page))
        if text:
            pair.addWidget(Label(text, "body", self._page))
        self._column.addLayout(pair)

    def _where(self, field: str, item: str) -> str:
        word = f"archive.field-{field}"
        named = tr(word) if word in speech().words else field
        return " · ".join(part for part in (named, self._names.of_item(item)) if part)

    def _value(self, text: str) -> str:
        return _short(self._names.of_value(text))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 120 else f"{line[:118]} …"
