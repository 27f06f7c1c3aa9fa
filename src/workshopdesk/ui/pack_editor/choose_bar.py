"""The bar over a draft: back to the list, which subject, which languages; folded lists where it is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...app.pack_places import SUBJECTS
from ..parts.button import Button
from ..parts.choice import Choice
from ..parts.segmented import Segment, Segmented
from ..texts import tr
from ..theme.theme import theme_of

BOTH = "both"


class EitherChoice(QWidget):
    """Segments where there is room for them, else a list that folds away."""

    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]], now: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.segments = Segmented(name, [Segment(key, words) for key, words in options], now, self)
        self.folded = Choice(name, self)
        self.folded.show_options(options, now)
        self.folded.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.segments, 1)
        row.addWidget(self.folded, 1)
        self.segments.segment_chosen.connect(self.chosen)
        self.folded.option_chosen.connect(self.chosen)

    def show_chosen(self, key: str) -> None:
        """Show another choice."""
        self.segments.show_chosen(key)
        self.folded.setCurrentIndex(self.folded.findData(key))

    def fold(self, narrow: bool) -> None:
        """Fold away, or show all side by side."""
        self.segments.setVisible(not narrow)
        self.folded.setVisible(narrow)


class ChooseBar(QWidget):
    """Tells what is chosen; shows it when told."""

    back_pressed = Signal()
    subject_chosen = Signal(str)
    languages_chosen = Signal(str)

    def __init__(self, languages: Sequence[str], subject: str, shown: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.back = Button(tr("packs.all-packs"), "quiet", self, sign="arrow-left", flush=True)
        self.back.clicked.connect(self.back_pressed)
        subjects = [(one, tr(f"packs.subject-{one}")) for one in SUBJECTS]
        self.subjects = EitherChoice(tr("packs.subjects"), subjects, subject, self)
        self.subjects.chosen.connect(self.subject_chosen)
        spoken = [(one, tr(f"packs.language-{one}")) for one in languages]
        if len(spoken) > 1:
            spoken.append((BOTH, tr("packs.both-languages")))
        self.languages = EitherChoice(tr("packs.languages"), spoken, shown, self)
        self.languages.chosen.connect(self.languages_chosen)
        self.languages.setVisible(len(languages) > 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme_of(self).px(16))
        row.addWidget(self.back)
        row.addWidget(self.subjects, 3)
        row.addWidget(self.languages, 2)

    def fold(self, narrow: bool) -> None:
        """Take less room."""
        self.subjects.fold(narrow)
        self.languages.fold(narrow)
