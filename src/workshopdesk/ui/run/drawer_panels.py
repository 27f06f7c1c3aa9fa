"""What stands in the drawer: the stage's own, or what the guide opens; below a cloth while the group looks too."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ...domain.workshop import Workshop
from ..desk import Desk
from ..parts.cover_pane import CoverPane
from ..parts.drawer import Drawer
from ..texts import tr
from .drawer_panel import DrawerPanel
from .stage import Stage

#: key on the rail, what is loaded when it is first opened, key of the caption
PANELS = {
    "guide": ("workshopdesk.ui.run.guide_panel:GuidePanel", "run.guide"),
    "parking": ("workshopdesk.ui.run.parking_panel:ParkingPanel", "run.parking"),
    "note": ("workshopdesk.ui.run.note_panel:NotePanel", "run.note"),
}


def _made(key: str, stage: Stage) -> DrawerPanel:
    module, _, name = PANELS[key][0].partition(":")
    made: DrawerPanel = getattr(import_module(module), name)(stage)
    return made


class DrawerPanels(QObject):
    """One thing at a time stands in the drawer; `leave` stores what was typed in it."""

    def __init__(self, desk: Desk, drawer: Drawer, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._drawer = drawer
        self.panel: DrawerPanel | None = None
        """What the guide opened herself; None while the stage's own stands there."""
        self.cover: CoverPane | None = None

    def show_own(self, stage: Stage) -> None:
        """Show what belongs to a stage: a panel of its own, or else what the guide says and does."""
        self.panel = None
        own = stage.drawer_content()
        self._drawer.set_caption(tr(PANELS["guide"][1]) if own is None else stage.drawer_caption())
        self._put(own or _made("guide", stage), covered=stage.drawer_private)

    def show_panel(self, key: str, stage: Stage) -> None:
        """Open one of PANELS, with the keyboard where one types."""
        self.leave()
        panel = self.panel = _made(key, stage)
        self._drawer.set_caption(tr(PANELS[key][1]))
        self._put(panel, field=panel.field.edit if panel.field is not None else None)
        self._drawer.open_drawer()
        if self.cover is not None and self.cover.is_covering:
            self.cover.focus_field()
        else:
            panel.focus_first()

    def open_own(self, stage: Stage) -> None:
        """Open the drawer on what belongs to the stage."""
        if self.panel is not None:
            self.leave()
            self.show_own(stage)
        self._drawer.open_drawer()

    def _put(self, content: QWidget, *, covered: bool = True, field: QWidget | None = None) -> None:
        self.cover = None
        if not covered:
            self._drawer.set_content(content)
            return
        self.cover = CoverPane(content, field=field)
        self.cover.set_covering(self._desk.group_looks)
        self._desk.look_private.connect(self.cover.set_covering)
        self._drawer.set_content(self.cover)

    def show_workshop(self, workshop: Workshop, *, anyway: bool) -> None:
        """Show what was stored."""
        if self.panel is not None:
            self.panel.show_workshop(workshop, anyway=anyway)

    def leave(self) -> None:
        """Store what was typed just now."""
        if self.panel is not None:
            self.panel.leave()
