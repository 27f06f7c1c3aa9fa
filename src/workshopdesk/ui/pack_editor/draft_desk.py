"""A draft in the window: its page, what stands in the header, publishing, and what to say when a disk is full."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from ...app import packs
from ...app.explain import explain
from ...content.shelf import PackSummary
from ..desk import Desk
from ..texts import speech, tr
from ..theme.theme import theme_of
from .actions import DraftActions
from .choose_bar import BOTH
from .control import DraftControl
from .draft_page import DraftPage
from .publish_sheet import PublishSheet

_SHOWN = "pack_languages"


class DraftDesk(QObject):
    """`finished` with the pack that was published."""

    finished = Signal(object)

    def __init__(self, desk: Desk, folder: Path, actions: DraftActions, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.control = DraftControl(folder, self)
        self.page = DraftPage(self.control, desk.settings.get(_SHOWN, BOTH), parent)
        self.page.languages_chosen.connect(lambda shown: desk.settings.set(_SHOWN, shown))
        self.page.back_pressed.connect(lambda: desk.show_place("packs"))
        self._publish_sheet: PublishSheet | None = None
        self.actions = actions
        actions.tie(self)
        self.control.stored.connect(self._stored)
        self.control.checked.connect(self._checked)
        self.control.failed.connect(desk.complain)
        self.control.recovered.connect(desk.calmed)
        self.control.published.connect(self._published)
        self.control.not_published.connect(self._not_published)
        self._show_history()

    def title(self) -> str:
        """Return the draft's name."""
        language = (
            speech().language if speech().language in self.control.draft.languages else self.control.draft.languages[0]
        )
        name = self.control.draft.value(f"{language}/texts.json", "name")
        return tr("packs.draft-title", pack=name)

    # --- undo ---

    def undo(self) -> None:
        """Take the last edit back; what is being typed is stored first, and so is taken back."""
        self.page.settle()
        self.control.draft.undo()

    def redo(self) -> None:
        """Do an edit again that was taken back."""
        self.page.settle()
        self.control.draft.redo()

    def _stored(self) -> None:
        theme = theme_of(self.page)
        narrow = self.page.width() < theme.px(940)
        self.actions.show_stored("" if narrow else tr("packs.stored", time=f"{datetime.now():%H:%M}"))
        self._show_history()

    def _show_history(self) -> None:
        self.actions.show_history(self.control.draft.can_undo, self.control.draft.can_redo)

    def _checked(self) -> None:
        count = len(self.control.faults)
        self.actions.show_faults(count)
        if self._publish_sheet is not None:
            self._publish_sheet.show_faults(count)

    # --- publishing ---

    def ask_publish(self) -> None:
        """Ask for the version, and say what still stands in the way."""
        self.page.settle()
        draft = self.control.draft
        proposed = packs.next_version(self.desk.library.home, draft.key, draft.version)
        language = speech().language if speech().language in draft.languages else draft.languages[0]
        sheet = PublishSheet(self.page.window(), draft.value(f"{language}/texts.json", "name"), proposed)
        sheet.show_faults(len(self.control.faults))
        sheet.confirmed.connect(self.control.publish)
        sheet.stopped.connect(self.control.stop_publishing)
        sheet.mend_pressed.connect(self._mend)
        sheet.closed.connect(self._closed)
        self._publish_sheet = sheet
        sheet.open_it()

    def _mend(self) -> None:
        if not self.page.drawer.is_open:
            self.page.toggle_drawer()

    def _closed(self) -> None:
        sheet, self._publish_sheet = self._publish_sheet, None
        self.control.stop_publishing()
        if sheet is not None:
            sheet.deleteLater()

    def _not_published(self, error: BaseException | None) -> None:
        if self._publish_sheet is None:
            return
        said = explain(error, speech().words) if error is not None else ""
        self._publish_sheet.show_problem(said)

    def _published(self, found: PackSummary) -> None:
        if self._publish_sheet is not None:
            self._publish_sheet.close_overlay()
        self.finished.emit(found)

    # --- the keyboard ---

    def next_region(self) -> None:
        """Go on from the list to the fields, then to the header, and around."""
        now: QWidget | None = self.page.window().focusWidget()
        page = self.page
        if now is not None and page.list.isAncestorOf(now) and page.form is not None:
            page.form.focus_first()
        elif now is not None and page.area.isAncestorOf(now):
            self.actions.publish.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            page.list.list.setFocus(Qt.FocusReason.TabFocusReason)

    def close_draft(self) -> None:
        """Store what is being typed, and let the draft go."""
        self.page.settle()
        if self._publish_sheet is not None:
            self._publish_sheet.close_overlay()
        self.actions.untie()
        self.control.close()
