"""Erasing, and what became of it: done and verified, with an attest to save; the school is open nowhere meanwhile."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout

from ..background import Background
from ..desk import Desk
from ..parts.button import Button
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..screen import Screen
from ..texts import speech, tr


class ErasedScreen(Screen):
    """Comes with `folder` and `kind` (ballots, people, all), and begins at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        theme = desk.theme
        self._work = Background(self)
        self._attest: object = None
        sheet = Sheet(self)
        sheet.setMaximumWidth(theme.px(760))
        self.said = Label("", "heading", sheet)
        self.done = Label("", "body", sheet, colour="ink2")
        self.left = Label("", "body", sheet)
        self.left.hide()
        self.progress = QProgressBar(sheet)
        self.progress.setRange(0, 0)
        self.attest_button = Button(tr("safety.save-attest"), "primary", sheet, sign="pdf")
        self.attest_button.clicked.connect(self._save_attest)
        self.back_button = Button(tr("desk.place-library"), parent=sheet, sign="home")
        self.back_button.clicked.connect(lambda: desk.show_place("library"))
        sheet.body.addWidget(self.said)
        sheet.body.addWidget(self.done)
        sheet.body.addWidget(self.left)
        sheet.body.addWidget(self.progress)
        flow = FlowLayout(gap_px=theme.px(12))
        for button in (self.attest_button, self.back_button):
            flow.addWidget(button)
        sheet.body.addLayout(flow)
        column = QVBoxLayout(self)
        pad = theme.layout("pagePadding")
        column.setContentsMargins(pad, pad, pad, pad)
        column.addWidget(sheet)
        column.addStretch(1)

    def title(self) -> str:
        return tr("safety.erase")

    def enter(self) -> None:
        from ...app import erasure

        given = self.desk.place_arguments
        if "folder" not in given or self._work.busy:
            return
        library, folder, kind = self.desk.library, given["folder"], given["kind"]
        self._attest = None
        self.left.hide()
        self.done.hide()
        self.said.setText(tr("safety.erasing"))
        self.progress.show()
        self.attest_button.hide()
        self.back_button.hide()
        self._work.run(lambda: erasure.erase(library, folder, kind), self._erased, self._failed)

    def _ended(self, sentence: str) -> None:
        self.progress.hide()
        self.back_button.show()
        self.said.setText(sentence)

    def _erased(self, attest: object) -> None:
        self._attest = attest
        self.attest_button.show()
        reached = not attest.places_not_reached  # type: ignore[attr-defined]
        self._ended(tr("safety.erased" if reached else "safety.erased-partly"))
        self.done.setText("\n".join(f"{label}: {value}" for label, value in self._counts()))
        self.done.setVisible(bool(self.done.text()))
        left = attest.left  # type: ignore[attr-defined]
        self.left.setText("\n".join([tr("safety.erased-left"), *left]) if left else "")
        self.left.setVisible(bool(left))
        self.attest_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _counts(self) -> list[tuple[str, str]]:
        """What stands on the attest about files, where there were any."""
        from ...app.erasure import attest_lines

        told = attest_lines(self._attest, speech().language)  # type: ignore[arg-type]
        return [(label, value) for label, value in told if value.isdigit() and value != "0"]

    def _failed(self, error: BaseException) -> None:
        self._ended(self.desk.explain(error))

    def _save_attest(self) -> None:
        named, _ = QFileDialog.getSaveFileName(self, tr("safety.save-attest"), tr("safety.attest-file"), "PDF (*.pdf)")
        if named:
            self.write_attest(Path(named))

    def write_attest(self, path: Path) -> None:
        """Write the attest as a PDF."""
        from ...app.settings import write_whole
        from ...app.sheets import attest_pdf

        try:
            write_whole(path, attest_pdf(self._attest, speech().language))  # type: ignore[arg-type]
        except OSError as error:
            self.desk.complain(error)
            return
        # the guide may have named the file after the school
        named = tr("library.the-file") if self.desk.group_looks else path.name
        self.desk.say(tr("safety.written", file=named))
