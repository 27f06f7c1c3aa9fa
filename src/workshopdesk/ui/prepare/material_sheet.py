"""What goes along: printed things know when they were printed, the rest is ticked by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ...domain.materials import BY_HAND, materials
from ...domain.workshop import Workshop
from ..parts.check import Check
from ..parts.dates_shown import day_words
from ..parts.sheet import Sheet
from ..texts import tr
from ..theme.theme import theme_of

FOR_PHASE = {
    1: ("agenda", "working-group", "situations", "flags", "principles", "vision-poster"),
    2: ("agenda", "screener-poster", "cards", "prompts", "ballots", "vision-poster", "emergency-plan"),
}


class MaterialSheet(Sheet):
    """Asks for `set_material` through `asked`."""

    asked = Signal(str, dict)

    def __init__(self, phase: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.body.setSpacing(theme_of(self).px(2))
        self.checks: dict[str, Check] = {}
        for key in (*FOR_PHASE[phase], *BY_HAND):
            check = Check(tr(f"prepare.material-{key}"), self)
            check.clicked.connect(lambda on, key=key: self.asked.emit("set_material", {"key": key, "ready": bool(on)}))
            self.body.addWidget(check)
            self.checks[key] = check

    def show_workshop(self, workshop: Workshop) -> None:
        """Show what is ready, and since when it is printed."""
        for material in materials(workshop):
            check = self.checks.get(material.key)
            if check is None:
                continue
            check.setChecked(material.ready)
            printed = material.printed_at.astimezone().date() if material.printed_at else None
            check.set_note(tr("prepare.printed-on", day=day_words(printed)) if printed else "")

    def left(self) -> int:
        """Return how much is not ready yet."""
        return sum(not check.isChecked() for check in self.checks.values())
