"""In the drawer: what this step is for, what the guide says and does, usual traps, and what she can look up."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..parts.fold import Fold
from ..parts.label import Label
from ..shelf.blocks import blocks, point
from ..texts import tr
from .drawer_panel import DrawerPanel
from .stage import Stage


class GuidePanel(DrawerPanel):
    """Texts of the pack, in the workshop's language; the references unfold in place."""

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
                    column.addWidget(Label(f"“{sentence}”", "body", self) if part == "say" else point(sentence, self))
        self.folds: list[Fold] = []
        keys = stage.pack.step_references.get((stage.phase, stage.step), ())
        shown = [key for key in keys if key in stage.texts.reference and stage.pack.references[key].shown]
        if shown:
            column.addSpacing(theme.px(12))
            column.addWidget(Label(tr("run.look-up"), "strong", self))
        for key in shown:
            told = stage.texts.reference[key]
            fold = LateFold(told["title"], told["blocks"], self)
            self.folds.append(fold)
            column.addWidget(fold)
        column.addStretch(1)


class LateFold(Fold):
    """A reference text that is laid out only when it is opened."""

    def __init__(self, title: str, told: object, parent: QWidget) -> None:
        self._told = told
        page = QWidget(parent)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 8)
        super().__init__(title, page, parent)
        self.opened.connect(self._fill)

    def _fill(self, is_open: bool) -> None:
        if is_open and self._column.count() == 0:
            self._column.addWidget(blocks(self._told, self.content))  # type: ignore[arg-type]
