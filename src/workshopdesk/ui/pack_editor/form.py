"""The fields of one item, in one language or in both side by side, under each other where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ...app.open_draft import OpenDraft
from ...app.pack_places import EditPlace, same_place
from ...content.faults import Step
from ..parts.label import Label
from ..texts import tr
from ..theme.theme import theme_of
from .card_fields import fit_card
from .field_block import FieldBlock
from .fields import Field, Group, groups

_HINTS = {"title": "packs.hint-break", "lines": "packs.hint-lines"}


class _Row(QWidget):
    """One field in each language that shows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(theme_of(self).px(16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme_of(self).px(200) * self.box.count()
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self.box.direction() != wanted:
            self.box.setDirection(wanted)


class Form(QWidget):
    """`edited` with file, place and value; `typed` with the language that is typed in."""

    edited = Signal(str, object, object)
    typed = Signal(str)
    focused = Signal(str)

    def __init__(self, draft: OpenDraft, subject: str, item: str, languages: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self.subject, self.item, self.languages = subject, item, languages
        self._draft = draft
        self.blocks: dict[tuple[str, tuple[Step, ...]], FieldBlock] = {}
        self._hinted: set[str] = set()
        self._shape: list[tuple[Step, ...]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        self._column = column
        spoken = groups(draft, subject, item, languages[0])
        for group in spoken:
            self._add(group)
        self._shape = self._places(spoken)
        self.check_card()

    @staticmethod
    def _places(spoken: list[Group]) -> list[tuple[Step, ...]]:
        return [field.at for group in spoken for field in group.fields]

    def is_outdated(self) -> bool:
        """Whether there are other fields now than those that are shown."""
        return self._places(groups(self._draft, self.subject, self.item, self.languages[0])) != self._shape

    def _add(self, group: Group) -> None:
        if group.heading:
            self._column.addSpacing(theme_of(self).px(8))
            self._column.addWidget(Label(group.heading, "strong", self))
        for field in group.fields:
            row = _Row(self)
            for language in self.languages:
                row.box.addWidget(self._block(field, language, group.heading, row), 1)
            if field.kind in _HINTS and field.kind not in self._hinted:
                self._hinted.add(field.kind)  # once a page is enough
                self._column.addWidget(Label(tr(_HINTS[field.kind]), "meta", self))
            self._column.addWidget(row)

    def _block(self, field: Field, language: str, heading: str, row: QWidget) -> FieldBlock:
        said = tr(f"packs.field-{field.name}", number=field.number)
        if len(self.languages) > 1:
            said = tr("packs.field-in", field=said, language=tr(f"packs.language-{language}"))
        block = FieldBlock(field, said, row)
        if field.kind in _HINTS:
            block.entry.edit.setToolTip(tr(_HINTS[field.kind]))
        if heading:
            block.entry.edit.setAccessibleName(f"{heading}: {said}")
        file = f"{language}/{field.area}.json"
        block.show_value(self._value(file, field))
        block.value_settled.connect(lambda value: self.edited.emit(file, field, value))
        block.typed.connect(lambda: self._typed(language))
        block.entry.edit.installEventFilter(self)
        self.blocks[file, field.at] = block
        return block

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            for (file, _), block in self.blocks.items():
                if block.entry.edit is watched:
                    self.focused.emit(file.partition("/")[0])
        return False

    def _typed(self, language: str) -> None:
        self.check_card()
        self.typed.emit(language)

    def check_card(self) -> None:
        """Say of a card what does not fit on paper."""
        if self.subject == "cards":
            for language in self.languages:
                fit_card(self, language)

    def _value(self, file: str, field: Field) -> object:
        at = (*field.at[:-1], "hyphenated") if field.kind == "title" else field.at
        return self._draft.value(file, *at)

    def block(self, language: str, name: str) -> FieldBlock | None:
        """Return the block of a field by its name."""
        for (file, _), block in self.blocks.items():
            if file.startswith(f"{language}/") and block.field.name == name:
                return block
        return None

    def refresh(self) -> None:
        """Show what stands in the draft now, after undo."""
        for (file, _), block in self.blocks.items():
            block.show_value(self._value(file, block.field))
        self.check_card()

    def settle(self) -> None:
        """Store at once what is being typed."""
        for block in list(self.blocks.values()):
            block.entry.settle()

    def show_faults(self, faults: list[tuple[EditPlace, str]]) -> None:
        """Show at each field what a check found there."""
        for (file, at), block in self.blocks.items():
            block.show_faults([said for place, said in faults if place.file == file and same_place(place.at, at)])
        self.check_card()

    def focus_place(self, place: EditPlace) -> FieldBlock | None:
        """Put the keyboard in the field of a place; return its block, None where there is none."""
        for (file, at), block in self.blocks.items():
            if file == place.file and same_place(place.at, at):
                block.entry.focus_end()
                return block
        return None

    def focus_first(self) -> None:
        """Put the keyboard in the first field."""
        for block in self.blocks.values():
            block.entry.focus_end()
            return
