"""A damaged, older or newer file: said plainly, with the latest backup, salvage, and bringing it up to date."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from ..background import Background
from ..desk import Desk
from ..parts.button import Button
from ..parts.label import Label
from ..parts.narrow_column import narrow_column
from ..parts.sheet import Sheet
from ..safety.moments import moment_words
from ..screen import Screen
from ..texts import tr


class RecoveryScreen(Screen):
    """`folder` and `fault` come with the place; the original file is not touched until the guide chooses."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._work = Background(self)
        self._folder = Path()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        page = QWidget()
        area.setWidget(page)
        self._page = page
        pad = desk.theme.layout("pagePadding")
        self._column = narrow_column(page, desk.theme.px(820) + 2 * pad)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(desk.theme.px(12))

    def title(self) -> str:
        return tr("safety.recovery")

    def enter(self) -> None:
        given = self.desk.place_arguments
        self._folder = given.get("folder", self._folder)
        self._show(given.get("fault"))

    def _show(self, fault: BaseException | None) -> None:
        from ...app.recovering import can_migrate, can_salvage, readable_backups

        while self._column.count():
            old = self._column.takeAt(0).widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        first = self._sheet(tr("safety.what-is-wrong"))
        if fault is not None:
            first.body.addWidget(Label(self.desk.explain(fault), "body", first))
        where = Label(str(self._folder), "meta", first, colour="ink2")
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        first.body.addWidget(where)
        if fault is not None and can_migrate(fault):
            self._offer(tr("safety.migrate"), tr("safety.migrate-how"), "restore", self._migrate)
        backups = readable_backups(self._folder)
        if backups:
            latest = backups[0]
            when = moment_words(latest.moment)
            self._offer(tr("safety.latest-backup"), tr("safety.latest-backup-how", when=when), "backup", self._restore)
        if can_salvage(fault):
            self._offer(tr("safety.salvage"), tr("safety.salvage-how"), "school", self._salvage)
            self._offer(tr("safety.salvage-file"), tr("safety.salvage-file-how"), "export", self._ask_for_file)
        if self._column.count() > 1:
            first.body.addWidget(Label(tr("safety.original-stays"), "body", first, colour="ink2"))
        self._column.addStretch(1)

    def _sheet(self, heading: str) -> Sheet:
        sheet = Sheet(self._page)
        sheet.body.addWidget(Label(heading, "heading", sheet))
        self._column.addWidget(sheet)
        return sheet

    def _offer(self, heading: str, how: str, sign: str, do: object) -> None:
        sheet = self._sheet(heading)
        sheet.body.addWidget(Label(how, "body", sheet, colour="ink2"))
        button = Button(heading, parent=sheet, sign=sign)
        button.clicked.connect(do)
        sheet.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _begin(self, work: object, said: str, failed: Callable[[BaseException], None] | None = None) -> None:
        def done(_: object) -> None:
            self.desk.say(said)
            self.desk.show_place("library")

        self._work.run(work, done, failed or self.desk.complain)  # type: ignore[arg-type]

    def _migrate(self) -> None:
        from ...app.recovering import is_read_only, migrate

        def failed(error: BaseException) -> None:
            if is_read_only(error) and self.desk.open_school(self._folder):
                self.desk.show_place("prepare")  # a copy that is up to date, to look at
            else:
                self.desk.complain(error)

        self._begin(lambda: migrate(self._folder), tr("safety.migrated"), failed)

    def _restore(self) -> None:
        from ...app.recovering import restore_latest

        self._begin(lambda: restore_latest(self._folder), tr("safety.restored"))

    def _salvage(self) -> None:
        from ...app.recovering import salvage_as_new

        library, name = self.desk.library, self._new_name()

        def done(lost: int) -> None:
            self.desk.say(tr("safety.salvaged", n=lost))
            self.desk.show_place("library")

        self._work.run(lambda: salvage_as_new(library, self._folder, name), done, self._nothing_saved)

    def _new_name(self) -> str:
        from ...app.recovering import last_known_name

        known = last_known_name(self._folder)
        return tr("safety.salvaged-of", name=known) if known else tr("safety.salvaged-name")

    def _nothing_saved(self, error: BaseException) -> None:
        from ...app.recovering import can_salvage

        if can_salvage(error):
            self.desk.warned.emit(tr("safety.nothing-salvaged"), "attention")
        else:
            self.desk.complain(error)

    def _ask_for_file(self) -> None:
        named, _ = QFileDialog.getSaveFileName(self, tr("safety.salvage-file"), "", "WorkshopDesk (*.json)")
        if named:
            self.write_salvaged(Path(named).with_suffix(".json"))

    def write_salvaged(self, file: Path) -> None:
        """Write what can be read to a file; the damaged one stays as it is."""
        from ...app.recovering import salvage_to_file

        library, name = self.desk.library, self._new_name()
        self._work.run(
            lambda: salvage_to_file(library, self._folder, name, file),
            lambda lost: self.desk.say(tr("safety.salvaged", n=lost)),
            self._nothing_saved,
        )
