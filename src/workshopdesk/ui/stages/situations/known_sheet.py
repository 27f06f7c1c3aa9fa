"""What is known of a situation and what is not, for the guide; nothing of it goes to the room screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ...parts.label import Label
from ...parts.sheet import Sheet
from ...texts import tr
from ..frame.points import Points


class KnownSheet(Sheet):
    """Two short lists."""

    def __init__(self, known: Sequence[str], unknown: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for caption, sentences in (("known", known), ("unknown", unknown)):
            self.body.addWidget(Label(tr(f"phase1.{caption}"), "heading", self))
            self.body.addWidget(Points(sentences, self))
            if caption == "known":
                self.body.addSpacing(8)
