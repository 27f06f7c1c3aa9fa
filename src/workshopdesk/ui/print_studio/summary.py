"""What will come out: sheets by document, the button that prints, the one that saves; or how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from ..parts.button import Button
from ..parts.choice import Choice
from ..parts.label import Label
from ..texts import tr
from ..theme.theme import theme_of

_SIGNS = {"pdf": "pdf", "xlsx": "spreadsheet", "csv": "spreadsheet", "ics": "calendar-file"}


@dataclass(frozen=True, slots=True)
class SummaryView:
    """`sheets` None: still being counted. `waits` says why nothing can be printed; `does` what the button prints."""

    documents: int
    sheets: int | None
    lines: tuple[tuple[str, str], ...] = ()
    formats: tuple[tuple[str, str], ...] = ()
    format: str = "pdf"
    waits: str = ""
    can_save: bool = True
    does: str = ""


class Summary(QWidget):
    """`show_view`, and `show_busy` while something is under way."""

    print_pressed = Signal()
    save_pressed = Signal(str)
    cancel_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.documents = Label("", "strong", self)
        self.sheets = Label("", "strong", self, wraps=False)
        head = QHBoxLayout()
        head.addWidget(self.documents, 1)
        head.addWidget(self.sheets, 0, Qt.AlignmentFlag.AlignRight)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(theme.px(1))
        self._grid.setColumnStretch(0, 1)
        self._lines: list[Label] = []
        self.print_button = Button("", "primary", self, sign="print")
        self.print_button.clicked.connect(self.print_pressed)
        self.format = Choice(tr("printing.format"), self, sign="export")
        self.format.option_chosen.connect(self._format_chosen)
        self.save_button = Button("", parent=self, sign="export", large=True)
        self.save_button.clicked.connect(lambda: self.save_pressed.emit(self.format.chosen() or "pdf"))
        self.busy = QWidget(self)
        self.doing = Label("", "meta", self.busy, colour="ink2")
        self.bar = QProgressBar(self.busy)
        self.bar.setTextVisible(False)
        self.cancel_button = Button(tr("printing.cancel"), parent=self.busy, sign="close")
        self.cancel_button.clicked.connect(self.cancel_pressed)
        busy = QVBoxLayout(self.busy)
        busy.setContentsMargins(0, 0, 0, 0)
        busy.setSpacing(theme.px(8))
        for widget in (self.doing, self.bar, self.cancel_button):
            busy.addWidget(widget)
        self.busy.hide()
        self._began: Button | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(4), 0, theme.px(4), 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addLayout(self._grid)
        for part in (self.busy, self.print_button, self.format, self.save_button):
            column.addWidget(part)

    def show_view(self, view: SummaryView) -> None:
        """Show what will come out."""
        self.documents.setText(tr("printing.documents-count", n=view.documents))
        counted = view.sheets is not None
        self.sheets.setText(tr("printing.sheets", n=view.sheets) if counted else tr("printing.counting"))
        self._show_lines(view.lines)
        all_sheets = tr("printing.print", n=view.sheets) if counted else tr("printing.print-plain")
        self.print_button.setText(view.does or all_sheets)
        self.print_button.wait_for(view.waits)
        self.format.show_options(view.formats, view.format)
        self.format.setVisible(len(view.formats) > 1 and self.busy.isHidden())
        self.save_button.setEnabled(view.can_save)
        self._format_chosen(view.format)

    def _show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        for label in self._lines:
            self._grid.removeWidget(label)
            label.hide()  # until it is gone it would still be painted
            label.deleteLater()
        self._lines = []
        for row, (words, number) in enumerate(lines):
            left = Label(words, "meta", self, colour="ink2")
            right = Label(number, "meta", self, colour="ink2", wraps=False, align=Qt.AlignmentFlag.AlignRight)
            right.set_tabular(True)
            self._grid.addWidget(left, row, 0)
            self._grid.addWidget(right, row, 1)
            self._lines += [left, right]
            left.show()
            right.show()

    def show_busy(self, doing: str, done: int = 0, total: int = 0) -> None:
        """Say what is under way, with a way to stop it; "" when it is over.

        The keyboard goes to that way, and comes back to the button that began it.
        """
        # Asked of the window: a dialog that is just closing still holds the keyboard itself.
        focus = self.window().focusWidget()
        began = next((one for one in (self.print_button, self.save_button) if one is focus), None)
        if doing and began is not None:
            self._began = began
        held = focus is self.cancel_button
        self.busy.setVisible(bool(doing))
        self.print_button.setVisible(not doing)
        self.save_button.setVisible(not doing)
        self.format.setVisible(not doing and self.format.count() > 1)
        if doing and began is not None:
            self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif held and not doing and self._began is not None:
            self._began.setFocus(Qt.FocusReason.OtherFocusReason)
        self.doing.setText(doing)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.setAccessibleName(doing)

    def _format_chosen(self, ending: str) -> None:
        self.save_button.setText(tr(f"printing.save-{ending}"))
        self.save_button.set_sign(_SIGNS.get(ending, "export"))
