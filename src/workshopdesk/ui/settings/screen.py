"""The settings: each takes effect at once and is remembered for the next start."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from .. import places
from ..about import AboutPane
from ..desk import Desk
from ..parts.button import Button
from ..parts.check import Check
from ..parts.label import Label
from ..parts.page_columns import PageColumns
from ..parts.segmented import Segment, Segmented
from ..parts.sheet import Sheet
from ..parts.stepper_field import StepperField
from ..run.chime import chime
from ..screen import Screen
from ..stages.frame.page import StagePage
from ..texts import LANGUAGES, tr


class SettingsScreen(Screen):
    """Built anew when the look changes; the keyboard goes back to what was changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        page = StagePage(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        columns = PageColumns(page.page, least=(380, 380), weights=(1, 1))
        left, right = columns.columns
        left.addWidget(self._look(columns))
        left.addWidget(self._while_leading(columns))
        left.addStretch(1)
        right.addWidget(self._packs(columns))
        right.addWidget(self._data(columns))
        right.addStretch(1)
        page.column.addWidget(columns)
        page.column.addWidget(self._about(page.page))
        page.column.addStretch(1)

    def title(self) -> str:
        return tr("settings.title")

    def _scale_settled(self) -> None:
        value = self.scale.value()
        self._later("scale", lambda: self.desk.set_look(scale=round(value / 100, 1)))

    def enter(self) -> None:
        QTimer.singleShot(0, self, self._come_back)

    def _come_back(self) -> None:
        field = getattr(self, str(self.desk.settings.get("changed_last", "")), None)
        if isinstance(field, QWidget) and self.desk.place_arguments.get("again"):
            for inside in (field, *field.findChildren(QWidget)):
                if (
                    inside.focusPolicy() & Qt.FocusPolicy.TabFocus
                    and getattr(inside, "isChecked", lambda: True)() is not False
                ):
                    inside.setFocus(Qt.FocusReason.OtherFocusReason)
                    return

    # --- the look ---

    def _pair(self, sheet: Sheet, key: str, field: QWidget) -> None:
        sheet.body.addSpacing(self.desk.theme.px(4))
        sheet.body.addWidget(Label(tr(f"settings.{key}"), "strong", sheet))
        sheet.body.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft)

    def _later(self, name: str, change: Callable[[], None]) -> None:
        """Change the look once the press is over: this screen is replaced by it."""
        self.desk.settings.set("changed_last", name)
        self.desk.place_arguments["again"] = True
        QTimer.singleShot(0, self.desk, change)

    def _look(self, parent: QWidget) -> Sheet:
        desk = self.desk
        sheet = Sheet(parent)
        sheet.body.addWidget(Label(tr("settings.look"), "heading", sheet))
        self.language = Segmented(
            tr("settings.language"),
            [Segment(one, tr(f"settings.language-{one}")) for one in LANGUAGES],
            desk.settings.language,
            sheet,
        )
        self.language.segment_chosen.connect(lambda key: self._later("language", lambda: desk.set_look(language=key)))
        self._pair(sheet, "language", self.language)
        dark = "dark" if desk.theme.is_dark else "light"
        self.theme = Segmented(
            tr("settings.theme"),
            [Segment(one, tr(f"settings.theme-{one}"), f"theme-{one}") for one in ("light", "dark")],
            dark,
            sheet,
        )
        self.theme.segment_chosen.connect(lambda key: self._later("theme", lambda: desk.set_look(theme=key)))
        self._pair(sheet, "theme", self.theme)
        self.scale = StepperField(
            tr("settings.scale"), sheet, least=100, most=200, value=round(desk.theme.scale * 100), unit="%", step=10
        )
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(350)
        self._wait.timeout.connect(self._scale_settled)
        self.scale.value_changed.connect(lambda _: self._wait.start())
        self._pair(sheet, "scale", self.scale)
        self.motion = Check(
            tr("settings.motion"),
            sheet,
            note=tr("settings.motion-how"),
            checked=desk.settings.get("reduced_motion", False),
        )
        self.motion.clicked.connect(self._motion_changed)
        sheet.body.addWidget(self.motion)
        return sheet

    def _motion_changed(self, on: bool) -> None:
        self.desk.settings.set("reduced_motion", bool(on))
        self._later("motion", self.desk.set_look)

    # --- while leading ---

    def _check(self, sheet: Sheet, key: str, stored: str, default: bool) -> Check:
        check = Check(
            tr(f"settings.{key}"),
            sheet,
            note=tr(f"settings.{key}-how"),
            checked=self.desk.settings.get(stored, default),
        )
        check.clicked.connect(lambda on: self.desk.settings.set(stored, bool(on)))
        sheet.body.addWidget(check)
        return check

    def _while_leading(self, parent: QWidget) -> Sheet:
        desk = self.desk
        sheet = Sheet(parent)
        sheet.body.addWidget(Label(tr("settings.leading"), "heading", sheet))
        self.letters = self._check(sheet, "letters", "letter_keys", True)
        self.bell = self._check(sheet, "chime", "chime", False)
        hear = Button(tr("settings.hear"), "quiet", sheet, sign="bell", flush=True)
        hear.clicked.connect(chime)
        sheet.body.addWidget(hear, 0, Qt.AlignmentFlag.AlignLeft)
        self.room_clock = Segmented(
            tr("settings.room-clock"),
            [Segment(one, tr(f"settings.clock-{one}")) for one in ("countdown", "elapsed", "hidden")],
            desk.settings.get("room_clock", "countdown"),
            sheet,
        )
        self.room_clock.segment_chosen.connect(lambda key: desk.settings.set("room_clock", key))
        self._pair(sheet, "room-clock", self.room_clock)
        return sheet

    # --- packs, data, about ---

    def _packs(self, parent: QWidget) -> Sheet:
        sheet = Sheet(parent)
        sheet.body.addWidget(Label(tr("settings.packs"), "heading", sheet))
        sheet.body.addWidget(Label(tr("settings.packs-how"), "body", sheet, colour="ink2"))
        if places.exists("packs"):
            button = Button(tr("settings.open-packs"), parent=sheet, sign="card")
            button.clicked.connect(lambda: self.desk.show_place("packs"))
            sheet.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return sheet

    def _data(self, parent: QWidget) -> Sheet:
        sheet = Sheet(parent)
        sheet.body.addWidget(Label(tr("settings.data"), "heading", sheet))
        sheet.body.addWidget(Label(tr("settings.data-how"), "body", sheet, colour="ink2"))
        where = Label(str(self.desk.library.home), "meta", sheet, colour="ink")
        where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        where.setAccessibleName(tr("settings.data"))
        sheet.body.addWidget(where)
        from ...app.protection import is_protected

        if "protect" in places.PLACES and places.exists("protect"):
            known = "settings.protected" if is_protected(self.desk.library.home) else "settings.protect"
            button = Button(tr(known), parent=sheet, sign="lock")
            button.clicked.connect(lambda: self.desk.show_place("protect"))
            sheet.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return sheet

    def _about(self, parent: QWidget) -> Sheet:
        sheet = Sheet(parent)
        sheet.body.addWidget(Label(tr("settings.about"), "heading", sheet))
        credits = None
        if places.exists("shelf"):
            credits = Button(tr("settings.credits"), "quiet", sheet, sign="book", flush=True)
            credits.clicked.connect(lambda: self.desk.show_place("shelf", reference="credits"))
        sheet.body.addWidget(AboutPane(self.desk.library.home, credits, sheet))
        return sheet
