"""What the group made in phase 1, while phase 2 is prepared: the two principles, and the poster to hang up again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ...content.pack import PackTexts
from ...domain.workshop import Workshop
from ..parts.button import Button
from ..parts.dates_shown import day_words
from ..parts.label import Label
from ..parts.sheet import Sheet
from ..texts import tr


class EarlierSheet(Sheet):
    """Hidden until phase 1 left something."""

    poster_asked = Signal()

    def __init__(self, texts: PackTexts, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts = texts
        self.body.addWidget(Label(tr("prepare.earlier"), "strong", self))
        self._told = Label("", "body", self, colour="ink2")
        self.body.addWidget(self._told)
        button = Button(tr("prepare.see-poster"), "quiet", self, sign="eye", flush=True)
        button.clicked.connect(self.poster_asked)
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_workshop(self, workshop: Workshop, phase: int) -> None:
        """Show what was chosen, and when."""
        chosen = workshop.principles.chosen
        self.setVisible(phase == 2 and bool(chosen or workshop.vision_text))
        day = workshop.phase(1).date
        when = tr("prepare.earlier-on", day=day_words(day)) if day else ""
        titles = [self._texts.principle_title(key) for key in chosen]
        self._told.setText("\n".join([*titles, when] if when else titles))
