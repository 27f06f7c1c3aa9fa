"""The packs of this desk: the list, and the editor of one draft."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from ...app import packs
from ...content.copying import drafts_folder
from ...content.shelf import PackSummary
from ..desk import Desk
from ..parts.toast import Toast
from ..screen import Screen
from ..texts import tr
from .actions import DraftActions
from .copy_sheet import CopySheet
from .draft_desk import DraftDesk
from .list_page import ListPage
from .pack_row import name_of
from .worker import Worker

_ENDING = ".zip"


class PackScreen(Screen):
    """`show_place("packs")` shows the list, `show_place("packs", draft="key")` a draft."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setAcceptDrops(True)
        self.worker = Worker()
        self.editor: DraftDesk | None = None
        self._put_away: packs.PutAway | None = None
        self.draft_actions = DraftActions(self)
        self.list = ListPage(self)
        self.list.asked.connect(self._asked)
        self.list.install_pressed.connect(self._choose_file)
        self.list.stopped.connect(self.worker.stop)
        self.toast = Toast(self)
        self.toast.undo_pressed.connect(self.bring_back)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.destroyed.connect(self.worker.close)

    # --- the frame ---

    def title(self) -> str:
        return self.editor.title() if self.editor is not None else tr("packs.title")

    def header_actions(self) -> list[QWidget]:
        return self.draft_actions.all if self.editor is not None else []

    def enter(self) -> None:
        asked = self.desk.place_arguments.get("draft")
        if asked is None:
            self.refresh()
            self.stack.setCurrentWidget(self.list)
        else:
            self._open_draft(str(asked))

    def leave(self) -> None:
        self.toast.leave()
        self.worker.stop()
        self.list.show_work("")
        if self.editor is not None:
            editor, self.editor = self.editor, None
            editor.close_draft()
            self.stack.removeWidget(editor.page)
            editor.page.setParent(None)
            editor.page.deleteLater()
            editor.deleteLater()

    def refresh(self) -> None:
        """Read packs and drafts again."""
        try:
            self.list.show_packs(packs.list_packs(self.desk.library.home))
        except OSError as error:
            self.desk.complain(error)

    def _open_draft(self, key: str) -> None:
        try:
            self.editor = DraftDesk(self.desk, drafts_folder(self.desk.library.home) / key, self.draft_actions, self)
        except Exception as error:
            self.refresh()
            self.stack.setCurrentWidget(self.list)
            self.desk.place_arguments.pop("draft", None)
            self.desk.complain(error)
            return
        self.editor.finished.connect(self._published)
        self.stack.addWidget(self.editor.page)
        self.stack.setCurrentWidget(self.editor.page)
        self.editor.page.list.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- keys of the window ---

    def do_undo(self) -> None:
        """Take back the last edit, or bring back what was put away last."""
        if self.editor is not None:
            self.editor.undo()
        else:
            self.bring_back()

    def do_redo(self) -> None:
        """Do an edit again that was taken back."""
        if self.editor is not None:
            self.editor.redo()

    def do_search(self) -> None:
        """Put the keyboard in the search field."""
        field = self.editor.page.list.search if self.editor is not None else self.list.search
        if field.isVisible():
            field.edit.setFocus()
            field.edit.selectAll()

    def do_next_region(self) -> None:
        """Go on to the next part of the page."""
        if self.editor is not None:
            self.editor.next_region()
        else:
            self.focusNextChild()

    # --- deeds of the list ---

    def _asked(self, deed: str, pack: PackSummary) -> None:
        {
            "copy": self.copy,
            "next": self.go_on,
            "edit": lambda pack: self.desk.show_place("packs", draft=pack.folder.name),
            "discard": self.discard,
            "export": self._choose_target,
            "remove": self.remove,
        }[deed](pack)

    def _work(self, said: str, work: Callable[[Callable[[], bool]], Any], done: Callable[[Any], None]) -> None:
        self.list.show_work(said)

        def failed(error: BaseException) -> None:
            self.list.show_work("")
            self.refresh()
            self.desk.complain(error)

        def ended(value: Any) -> None:
            self.list.show_work("")
            done(value)

        self.worker.run(work, ended, failed)

    def copy(self, pack: PackSummary) -> None:
        """Ask for a name, and make a draft out of a pack."""
        home = self.desk.library.home
        sheet = CopySheet(self.window(), pack, lambda name: packs.propose_key(home, name))
        sheet.confirmed.connect(self.start)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open_it()

    def go_on(self, pack: PackSummary) -> None:
        """Make a draft for the next version of an own pack."""
        self.start(pack, pack.key, None)

    def start(self, pack: PackSummary, key: str, names: dict[str, str] | None) -> None:
        """Make the draft and go to it."""
        home = self.desk.library.home

        def work(going: Callable[[], bool]) -> Path:
            folder = packs.start_draft(home, pack, key, names)
            if not going():
                packs.discard_draft(home, key)
            return folder

        self._work(tr("packs.copying"), work, lambda folder: self.desk.show_place("packs", draft=folder.name))

    def discard(self, pack: PackSummary) -> None:
        """Put a draft away, with undo."""
        try:
            self._put_away = packs.discard_draft(self.desk.library.home, pack.folder.name)
        except OSError as error:
            self.desk.complain(error)
            return
        self.refresh()
        self.toast.show_message(tr("packs.discarded", pack=name_of(pack)))

    def remove(self, pack: PackSummary) -> None:
        """Put an own version away that no workshop uses, with undo."""
        library = self.desk.library

        def done(put_away: packs.PutAway | None) -> None:
            self._put_away = put_away or self._put_away
            self.refresh()
            if put_away is not None:
                self.toast.show_message(tr("packs.removed", pack=name_of(pack), version=pack.version))

        self._work(tr("packs.looking-for-use"), lambda going: packs.remove_pack(library, pack, going), done)

    def bring_back(self) -> None:
        """Bring back what was put away last."""
        put_away, self._put_away = self._put_away, None
        if put_away is None:
            return
        try:
            put_away.bring_back()
        except Exception as error:
            self.desk.complain(error)
        self.refresh()

    # --- files ---

    def _choose_target(self, pack: PackSummary) -> None:
        proposed = f"{pack.key}-{pack.version}{_ENDING}"
        named, _ = QFileDialog.getSaveFileName(self, tr("packs.choose-target"), proposed, _kind())
        if named:
            self.export(pack, Path(named))

    def export(self, pack: PackSummary, file: Path) -> None:
        """Write a pack as one file."""
        file = file if file.suffix else file.with_suffix(_ENDING)
        said = tr("packs.exported", pack=name_of(pack), file=file.name)
        was_there = file.exists()

        def work(going: Callable[[], bool]) -> None:
            packs.export(pack, file)
            if not going() and not was_there:
                file.unlink(missing_ok=True)

        self._work(tr("packs.exporting"), work, lambda _: self.desk.say(said))

    def _choose_file(self) -> None:
        named, _ = QFileDialog.getOpenFileName(self, tr("packs.choose-file"), "", _kind())
        if named:
            self.install(Path(named))

    def install(self, file: Path) -> None:
        """Install a pack from one file."""
        home = self.desk.library.home

        def work(going: Callable[[], bool]) -> PackSummary:
            there = {(pack.key, pack.version) for pack in packs.list_packs(home).packs}
            found = packs.install(home, file)
            if not going() and (found.key, found.version) not in there:
                packs.put_away_pack(home, found)  # stopped meanwhile: as if nothing had been asked
            return found

        def done(found: PackSummary) -> None:
            self.refresh()
            self.desk.say(tr("packs.installed", pack=name_of(found), version=found.version))

        self._work(tr("packs.installing"), work, done)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.editor is None and any(url.toLocalFile().endswith(_ENDING) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        named = [url.toLocalFile() for url in event.mimeData().urls() if url.toLocalFile().endswith(_ENDING)]
        if named:
            self.install(Path(named[0]))
        event.acceptProposedAction()

    def _published(self, found: PackSummary) -> None:
        self.desk.show_place("packs")
        self.desk.say(tr("packs.published", pack=name_of(found), version=found.version))
        row = self.list.row(found.key, found.version)
        if row is not None:
            row.buttons["export"].setFocus()


def _kind() -> str:
    """Return what a file dialog filters by."""
    return f"{tr('packs.file-kind')} (*{_ENDING})"
