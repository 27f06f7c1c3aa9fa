"""A draft: subjects and their items at the left, the fields of one in the middle, the printed card beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...app.open_draft import Told
from ...app.pack_places import CARDS, REFERENCE, SITUATIONS, STEPS, SUBJECTS, EditPlace, place_of, same_place
from ...app.pack_situations import added, removed
from ...content.editing import Change
from ...content.faults import Fault, PackError, pointer
from ...content.files import PACK_FILE
from ..parts.button import Button
from ..parts.choice import Choice
from ..parts.drawer import Drawer
from ..parts.label import Label
from ..parts.segmented import Segment, Segmented
from ..parts.sheet import Sheet
from ..texts import speech, tr
from ..theme.theme import theme_of
from .card_texts import card_of
from .control import DraftControl
from .facts_sheet import FactsSheet
from .fault_list import FaultLine, FaultList
from .fields import Field, items
from .form import Form
from .item_list import ItemList
from .preview import CardPreview

BOTH = "both"


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
        self._build(spoken)
        control.turned.connect(self._turned)
        control.checked.connect(self._show_faults)
        control.refused.connect(self.show_refused)
        self.show_subject(CARDS)

    # --- building ---

    def _build(self, spoken: list[str]) -> None:
        theme = theme_of(self)
        self.back = Button(tr("packs.all-packs"), "quiet", self, sign="arrow-left", flush=True)
        self.back.clicked.connect(self.back_pressed)
        self.subjects = Segmented(
            tr("packs.subjects"), [Segment(one, tr(f"packs.subject-{one}")) for one in SUBJECTS], CARDS, self
        )
        self.subjects.segment_chosen.connect(self.show_subject)
        shown = [Segment(one, tr(f"packs.language-{one}")) for one in spoken]
        if len(spoken) > 1:
            shown.append(Segment(BOTH, tr("packs.both-languages")))
        self.shown_languages = Segmented(tr("packs.languages"), shown, self._shown, self)
        self.shown_languages.segment_chosen.connect(self._choose_languages)
        self.subject_choice = Choice(tr("packs.subjects"), self)
        self.subject_choice.show_options([(one, tr(f"packs.subject-{one}")) for one in SUBJECTS], CARDS)
        self.subject_choice.option_chosen.connect(self.show_subject)
        self.language_choice = Choice(tr("packs.languages"), self)
        self.language_choice.show_options([(one.key, one.label) for one in shown], self._shown)
        self.language_choice.option_chosen.connect(self._choose_languages)
        self.list = ItemList(self)
        self.list.item_chosen.connect(self._chosen)
        self.add_button = Button(tr("packs.add-situation"), "quiet", self, sign="plus", left=True)
        self.add_button.clicked.connect(self._add_situation)
        side = Sheet(self, padding=10)
        side.body.addWidget(self.list, 1)
        side.body.addWidget(self.add_button)
        side.setFixedWidth(theme.px(268))
        self.preview = CardPreview(self)
        self.preview_words = Label("", "meta", self, colour="ink2")
        self._preview_box = QWidget(self)
        beside = QVBoxLayout(self._preview_box)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.px(6))
        beside.addWidget(self.preview_words)
        beside.addWidget(self.preview)
        beside.addStretch(1)
        self._paper = Sheet(self, padding=22)
        self._inside = QWidget()
        self._inside.setProperty("kind", "clear")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inside)
        self._row.setContentsMargins(0, 0, theme.px(8), 0)
        self._row.setSpacing(theme.px(18))
        self._row.addWidget(self._paper, 1, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._preview_box)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._inside)
        self.drawer = Drawer(self, caption=tr("packs.to-mend"))
        self.drawer.set_overlaying(True)
        top = QHBoxLayout()
        top.setSpacing(theme.px(16))
        top.addWidget(self.back)
        top.addWidget(self.subjects, 1)
        top.addWidget(self.subject_choice, 1)
        top.addWidget(self.shown_languages)
        top.addWidget(self.language_choice, 1)
        body = QHBoxLayout()
        body.setSpacing(theme.layout("gutter"))
        body.addWidget(side)
        body.addWidget(self.area, 1)
        column = QVBoxLayout(self)
        pad = theme.layout("pagePadding")
        column.setContentsMargins(pad, theme.px(14), pad, theme.px(12))
        column.setSpacing(theme.px(12))
        column.addLayout(top)
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
        self.shown_languages.show_chosen(shown)
        self.language_choice.setCurrentIndex(self.language_choice.findData(shown))
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
        self.subjects.show_chosen(subject)
        self.subject_choice.setCurrentIndex(self.subject_choice.findData(subject))
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
        self._clear_paper()
        if not key:
            return
        theme = theme_of(self)
        language = self._first_language()
        title = next(one for one in items(self.draft, self.subject, language) if one.key == key)
        self._heading = Label(self._said(title.code, title.title), "heading", self._paper)
        self._heading.setMinimumWidth(1)  # a long word may break rather than push the page aside
        self._paper.body.addWidget(self._heading)
        self._paper.body.setSpacing(theme.px(12))
        if self.subject in (SITUATIONS, STEPS, REFERENCE):
            self.facts = FactsSheet(self.draft, self.subject, key, language, self._paper)
            self.facts.asked.connect(self._facts_asked)
            self._paper.body.addWidget(self.facts)
        self.form = Form(self.draft, self.subject, key, self._languages(), self._paper)
        self.form.edited.connect(self._edited)
        self.form.typed.connect(self._show_preview)
        self.form.focused.connect(self._show_preview)
        self._paper.body.addWidget(self.form)
        if self.subject == SITUATIONS:
            remove = Button(tr("packs.remove-situation"), "quiet", self._paper, sign="trash", left=True, flush=True)
            remove.clicked.connect(self._remove_situation)
            self._paper.body.addWidget(remove)
        self._preview_box.setVisible(self.subject == CARDS)
        self._show_preview(self._previewed)
        self._show_faults()
        self._arrange()
        self.area.verticalScrollBar().setValue(0)

    @staticmethod
    def _said(code: str, title: str) -> str:
        return " · ".join(part for part in (code, title or tr("packs.untitled")) if part)

    def _clear_paper(self) -> None:
        self.form = self.facts = None
        while self._paper.body.count():
            widget = self._paper.body.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def _show_items(self) -> None:
        shown = items(self.draft, self.subject, self._first_language())
        self.list.show_items(shown, self.item, tr(f"packs.subject-{self.subject}"))

    def _show_preview(self, language: str) -> None:
        if self.subject != CARDS or not self.item:
            return
        self._previewed = language if language in self.draft.languages else self._previewed
        card, level, words = card_of(self.draft, self.item, self._previewed, self.form)
        self.preview.show_card(card, level, words)
        fits = "packs.preview-fits" if self.preview.fits else "packs.preview-does-not-fit"
        self.preview_words.setText(f"{tr(f'packs.language-{self._previewed}')} · {tr(fits)}")

    # --- editing ---

    def _edited(self, file: str, field: Field, value: object) -> None:
        self.control.store(file, field, value)
        if field.name in ("title", "screener_title"):
            self._show_items()
            title = next(
                (one for one in items(self.draft, self.subject, self._first_language()) if one.key == self.item), None
            )
            if title is not None:
                self._heading.setText(self._said(title.code, title.title))

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
                    block.show_faults([error.say(speech().language)])

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
        language = speech().language
        lines = [
            FaultLine(self._where(place, fault.place), fault.say(language), place)
            for place, fault in self.control.faults
        ]
        listed = FaultList(lines)
        listed.place_chosen.connect(self.go_to)
        self.drawer.set_content(listed)

    def _where(self, place: EditPlace | None, raw: str) -> str:
        if place is None:
            return raw
        found = items(self.draft, place.subject, self._first_language())
        item = next((one for one in found if one.key == place.item), None)
        parts = [self._said(item.code, item.title) if item else place.item]
        if place.language and len(self.draft.languages) > 1:
            parts.append(tr(f"packs.language-{place.language}"))
        return " · ".join(parts)

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

    # --- room ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = theme_of(self)
        narrow, several = self.width() < theme.px(940), len(self.draft.languages) > 1
        self.subjects.setVisible(not narrow)
        self.subject_choice.setVisible(narrow)
        self.shown_languages.setVisible(several and not narrow)
        self.language_choice.setVisible(several and narrow)
        wide = self.area.width() >= theme.px(760)
        wanted = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.BottomToTop
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
        if wide:
            self._preview_box.setFixedWidth(min(theme.px(400), int(self.area.width() * 0.42)))
        else:
            self._preview_box.setMinimumWidth(0)
            self._preview_box.setMaximumWidth(16777215)
