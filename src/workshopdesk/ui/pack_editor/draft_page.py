"""A draft: subjects and their items at the left, the fields of one in the middle, the printed card beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...app.open_draft import Told
from ...app.pack_places import CARDS, REFERENCE, SITUATIONS, STEPS, EditPlace, place_of, same_place
from ...app.pack_situations import added, removed
from ...content.editing import Change
from ...content.faults import Fault, PackError, pointer
from ...content.files import PACK_FILE
from ..parts.button import Button
from ..parts.drawer import Drawer
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import speech, tr
from ..theme.theme import theme_of
from .card_texts import card_of
from .choose_bar import BOTH, ChooseBar
from .control import DraftControl
from .facts_sheet import FactsSheet
from .fault_list import FaultList
from .fault_words import fault_lines, item_words
from .fields import Field, items
from .form import Form
from .item_list import ItemList
from .paper_area import PaperArea


class DraftPage(QWidget):
    """Shows one item at a time; `languages_chosen` so that the next start shows the same."""

    languages_chosen = Signal(str)
    back_pressed = Signal()

    def __init__(self, control: DraftControl, shown: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.control, self.draft = control, control.draft
        self.subject, self.item = CARDS, ""
        self._remembered: dict[str, str] = {}
        self.form: Form | None = None
        self.facts: FactsSheet | None = None
        spoken = [*self.draft.languages]
        self._shown = shown if shown in (*spoken, BOTH) and len(spoken) > 1 else spoken[0]
        self._previewed = self._first_language()
        self._build()
        control.turned.connect(self._turned)
        control.checked.connect(self._show_faults)
        control.refused.connect(self.show_refused)
        self.show_subject(CARDS)

    # --- building ---

    def _build(self) -> None:
        theme = theme_of(self)
        self.bar = ChooseBar(self.draft.languages, CARDS, self._shown, self)
        self.bar.back_pressed.connect(self.back_pressed)
        self.bar.subject_chosen.connect(self.show_subject)
        self.bar.languages_chosen.connect(self._choose_languages)
        self.list = ItemList(self)
        self.list.item_chosen.connect(self._chosen)
        self.add_button = Button(tr("packs.add-situation"), "quiet", self, sign="plus", left=True)
        self.add_button.clicked.connect(self._add_situation)
        side = Sheet(self, padding=10)
        side.body.addWidget(self.list, 1)
        side.body.addWidget(self.add_button)
        side.setFixedWidth(theme.px(268))
        self.area = PaperArea(self)
        self.preview = self.area.preview
        self.drawer = Drawer(self, caption=tr("packs.to-mend"))
        self.drawer.set_overlaying(True)
        body = QHBoxLayout()
        body.setSpacing(theme.layout("gutter"))
        body.addWidget(side)
        body.addWidget(self.area, 1)
        column = QVBoxLayout(self)
        pad = theme.layout("pagePadding")
        column.setContentsMargins(pad, theme.px(14), pad, theme.px(12))
        column.setSpacing(theme.px(12))
        column.addWidget(self.bar)
        column.addLayout(body, 1)

    # --- choosing ---

    def _first_language(self) -> str:
        if self._shown != BOTH:
            return self._shown
        return speech().language if speech().language in self.draft.languages else self.draft.languages[0]

    def _languages(self) -> list[str]:
        return [*self.draft.languages] if self._shown == BOTH else [self._shown]

    def _choose_languages(self, shown: str) -> None:
        self.settle()
        self._shown = shown
        self.bar.languages.show_chosen(shown)
        self._previewed = self._first_language()
        self.languages_chosen.emit(shown)
        self._show_items()
        self.show_item(self.item)

    def show_subject(self, subject: str, item: str = "") -> None:
        """Show the items of a subject, and one of them."""
        self.settle()
        self._remembered[self.subject] = self.item
        if subject != self.subject:
            self.list.search.edit.clear()
        self.subject = subject
        self.bar.subjects.show_chosen(subject)
        self.add_button.setVisible(subject == SITUATIONS)
        keys = [one.key for one in items(self.draft, subject, self._first_language())]
        wanted = item or self._remembered.get(subject, "")
        self.show_item(wanted if wanted in keys else (keys[0] if keys else ""))

    def _chosen(self, key: str, by_keyboard: bool) -> None:
        self.show_item(key)
        if by_keyboard and self.form is not None:
            self.form.focus_first()

    def show_item(self, key: str) -> None:
        """Show the fields of an item."""
        self.settle()
        self.item = key
        self._show_items()
        self.form = self.facts = None
        self.area.clear()
        if not key:
            return
        paper = self.area.paper
        self._heading = Label("", "heading", paper)
        self._heading.setMinimumWidth(1)  # a long word may break rather than push the page aside
        paper.body.addWidget(self._heading)
        self._show_heading()
        if self.subject in (SITUATIONS, STEPS, REFERENCE):
            self.facts = FactsSheet(self.draft, self.subject, key, self._first_language(), paper)
            self.facts.asked.connect(self._facts_asked)
            paper.body.addWidget(self.facts)
        self.form = Form(self.draft, self.subject, key, self._languages(), paper)
        self.form.edited.connect(self._edited)
        self.form.typed.connect(self._show_preview)
        self.form.focused.connect(self._show_preview)
        paper.body.addWidget(self.form)
        if self.subject == SITUATIONS:
            remove = Button(tr("packs.remove-situation"), "quiet", paper, sign="trash", left=True, flush=True)
            remove.clicked.connect(self._remove_situation)
            paper.body.addWidget(remove)
        self.area.begin(with_card=self.subject == CARDS)
        self._show_preview(self._previewed)
        self._show_faults()

    def _show_heading(self) -> None:
        shown = items(self.draft, self.subject, self._first_language())
        item = next((one for one in shown if one.key == self.item), None)
        if item is not None:
            self._heading.setText(item_words(item))

    def _show_items(self) -> None:
        shown = items(self.draft, self.subject, self._first_language())
        self.list.show_items(shown, self.item, tr(f"packs.subject-{self.subject}"))

    def _show_preview(self, language: str) -> None:
        if self.subject != CARDS or not self.item:
            return
        self._previewed = language if language in self.draft.languages else self._previewed
        self.area.show_card(self._previewed, *card_of(self.draft, self.item, self._previewed, self.form))

    # --- editing ---

    def _edited(self, file: str, field: Field, value: object) -> None:
        self.control.store(file, field, value)
        if field.name in ("title", "screener_title"):
            self._show_items()
            self._show_heading()

    def _facts_asked(self, edits: list, merge: str) -> None:
        self.control.change(edits, merge)
        if self.facts is not None:
            self.facts.show_facts()
        if self.form is not None and self.form.is_outdated():
            QTimer.singleShot(0, self, lambda: self.show_item(self.item))

    def _add_situation(self) -> None:
        self.settle()
        key, edits = added(self.draft)
        self.control.change(edits)
        self.show_item(key)
        if self.form is not None:
            self.form.focus_first()

    def _remove_situation(self) -> None:
        self.settle()
        gone = self.item
        keys = [one.key for one in items(self.draft, SITUATIONS, self._first_language())]
        if len(keys) < 2:
            return
        at = keys.index(gone)
        self.control.change(removed(self.draft, gone))
        self.show_item(keys[at + 1] if at + 1 < len(keys) else keys[at - 1])

    def settle(self) -> None:
        """Store at once what is being typed."""
        if self.form is not None:
            self.form.settle()

    def _place_of(self, changes: Sequence[Change]) -> EditPlace | None:
        facts = self.draft.value(PACK_FILE)
        places = [place_of(Fault(change.file, pointer(*change.at), ""), facts) for change in changes]
        return next((place for place in places if place is not None), None)

    def show_refused(self, told: Told) -> None:
        """Say at its field why something can't be stored; what was typed stays there."""
        error = told.error
        if self.form is None or not isinstance(error, PackError):
            return
        for change in told.changes:
            for (file, at), block in self.form.blocks.items():
                if file == change.file and same_place(change.at, at):
                    block.show_refused(error.say(speech().language))

    def _turned(self, changes: Sequence[Change]) -> None:
        """Show what undo or redo changed, at the place where it was."""
        place = self._place_of(changes)
        if place is not None and (place.subject, place.item) != (self.subject, self.item):
            self.show_subject(place.subject, place.item)
            return
        keys = [one.key for one in items(self.draft, self.subject, self._first_language())]
        if self.item not in keys or (self.form is not None and self.form.is_outdated()):
            self.show_subject(self.subject, self.item)
            return
        if self.form is not None:
            self.form.refresh()
        if self.facts is not None:
            self.facts.show_facts()
        self._show_items()
        self._show_heading()
        self._show_preview(self._previewed)

    # --- what is to be mended ---

    def _show_faults(self) -> None:
        said = self.control.said_faults()
        self.list.show_wrong(frozenset(place.item for place, _ in said if place.subject == self.subject))
        if self.form is not None:
            self.form.show_faults([(place, words) for place, words in said if place.item == self.item])
        if self.drawer.is_open:
            self.fill_drawer()

    def fill_drawer(self) -> None:
        """Write the list of what is to be mended anew."""
        lines = fault_lines(self.draft, self.control.faults, self._first_language())
        listed = FaultList(lines)
        listed.place_chosen.connect(self.go_to)
        self.drawer.set_content(listed)

    def toggle_drawer(self) -> None:
        """Open or close the list of what is to be mended."""
        if self.drawer.is_open:
            self.drawer.close_drawer()
        else:
            self.fill_drawer()
            self.drawer.open_drawer()

    def go_to(self, place: EditPlace) -> None:
        """Show the field of a place and put the keyboard in it."""
        self.drawer.close_drawer()
        if place.language and place.language not in self._languages():
            self._choose_languages(place.language)
        if (place.subject, place.item) != (self.subject, self.item):
            self.show_subject(place.subject, place.item)
        if self.form is None:
            return
        block = self.form.focus_place(place)
        if block is not None:
            self.area.ensureWidgetVisible(block, 20, 60)
        elif self.facts is not None:
            self.facts.setFocus(Qt.FocusReason.OtherFocusReason)
            self.facts.focusNextChild()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.fold(self.width() < theme_of(self).px(940))
