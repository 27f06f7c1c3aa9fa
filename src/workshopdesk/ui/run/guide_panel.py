"""In the drawer: what this step is for, what the guide says and does, what she needs, and usual traps."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..parts.label import Label
from ..texts import tr
from .stage import Stage


class GuidePanel(QWidget):
    """Texts of the pack, in the workshop's language."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        theme = stage.desk.theme
        text = stage.step_text()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(8), theme.px(16))
        column.setSpacing(theme.px(8))
        column.addWidget(Label(text["title"], "heading", self))
        column.addWidget(Label(text["purpose"], "body", self, colour="ink2"))
        for part in ("say", "do", "needs", "traps"):
            if text[part]:
                column.addSpacing(theme.px(8))
                column.addWidget(Label(tr(f"run.{part}"), "strong", self))
                for sentence in text[part]:
                    column.addWidget(Label(f"·  {sentence}" if part != "say" else f"“{sentence}”", "body", self))
        column.addStretch(1)
