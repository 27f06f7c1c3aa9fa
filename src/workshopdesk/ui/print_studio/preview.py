"""The middle of the studio: name and size, what to mind, the pages themselves, and how the printer was measured."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ...app.print_jobs import Made
from ..parts.banner import Banner, BannerView
from ..parts.button import Button
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..parts.sign import Sign
from ..texts import tr
from ..theme.theme import theme_of
from .apart_steps import ApartSteps
from .page_view import PageView
from .preview_bar import PreviewBar


@dataclass(frozen=True, slots=True)
class PreviewView:
    """What stands around the pages; `measured` is (fact, what to do)."""

    title: str
    size: str = ""
    hint: str = ""
    measured: tuple[str, str] | None = None


class Preview(QWidget):
    """Shows one document."""

    remedy_pressed = Signal()
    measure_pressed = Signal()
    stop_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self.title = Label("", "heading", self)
        self.size_ = Label("", "meta", self, align=Qt.AlignmentFlag.AlignRight)
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self.title, 1)
        head.addWidget(self.size_)
        self.banner = Banner(self)
        self.banner.action_pressed.connect(self.remedy_pressed)
        self.banner.show_view(None)
        self.apart = ApartSteps(self)
        self.apart.hide()
        self.pages = PageView(self)
        self.making = QProgressBar(self)
        self.making.setTextVisible(False)
        self.making.setAccessibleName(tr("printing.making"))
        self.stop_button = Button(tr("printing.cancel"), "quiet", self, sign="close")
        self.stop_button.clicked.connect(self.stop_pressed)
        self._doing = QWidget(self)
        doing = QHBoxLayout(self._doing)
        doing.setContentsMargins(0, 0, 0, 0)
        doing.setSpacing(theme.px(12))
        doing.addWidget(self.making, 1)
        doing.addWidget(self.stop_button)
        self._doing.hide()
        self.bar = PreviewBar(self.pages, self)
        self._hint_sign = Sign("scissors", "ink2", 18, self)
        self.hint = Label("", "meta", self, colour="ink2")
        hints = QHBoxLayout()
        hints.setSpacing(theme.px(10))
        hints.addWidget(self._hint_sign, 0, Qt.AlignmentFlag.AlignVCenter)
        hints.addWidget(self.hint, 1)
        self._hints = QWidget(self)
        hints.setContentsMargins(0, 0, 0, 0)
        self._hints.setLayout(hints)
        self.measured = self._measured_strip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self.apart)
        column.addWidget(self.pages, 1)
        column.addWidget(self._doing)
        column.addWidget(self.bar)
        column.addWidget(self._hints)
        column.addWidget(self.measured)

    def _measured_strip(self) -> Sheet:
        theme = theme_of(self)
        strip = Sheet(self, across=True, padding=12, radius="banner")
        strip.body.setSpacing(theme.px(14))
        strip.body.addWidget(Sign("ruler", "ink2", 26, strip))
        words = QVBoxLayout()
        words.setSpacing(0)
        self.measured_fact = Label("", "body", strip)
        self.measured_next = Label("", "meta", strip)
        words.addWidget(self.measured_fact)
        words.addWidget(self.measured_next)
        strip.body.addLayout(words, 1)
        self.measure_button = Button(tr("printing.test-sheet"), parent=strip, name=tr("printing.measure"))
        self.measure_button.clicked.connect(self.measure_pressed)
        strip.body.addWidget(self.measure_button)
        return strip

    def show_view(self, view: PreviewView) -> None:
        """Show the words around the pages."""
        self.title.setText(view.title)
        self.size_.setText(view.size)
        self._hints.setVisible(bool(view.hint))
        self.hint.setText(view.hint)
        self.measured.setVisible(view.measured is not None)
        if view.measured is not None:
            self.measured_fact.setText(view.measured[0])
            self.measured_fact.set_strong(view.measured[0])
            self.measured_next.setText(view.measured[1])

    def show_banner(self, view: BannerView | None) -> None:
        """Show what is to be minded."""
        self.banner.show_view(view)

    def show_made(self, made: Made | None) -> None:
        """Show the pages."""
        self.end_making()
        self.pages.show_made(made)

    def show_making(self, done: int, total: int) -> None:
        """Show that the pages are being made."""
        self.making.setRange(0, total)
        self.making.setValue(done)
        self._doing.setVisible(total > 1)

    def end_making(self) -> None:
        """Take the progress away."""
        self._doing.hide()
