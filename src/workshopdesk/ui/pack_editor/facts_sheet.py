"""What all languages of an item share: a situation's flag, age and ratings, a step's minutes, a reference's date."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ...app.open_draft import OpenDraft
from ...app.pack_places import REFERENCE, SITUATIONS, STEPS
from ...app.pack_situations import AGE_BANDS, FLAGS, RATINGS, flag_edits, number_of
from ...content.editing import Edit
from ...content.faults import Step
from ...content.files import PACK_FILE
from ..parts.check import Check
from ..parts.choice import Choice
from ..parts.flow_layout import FlowLayout
from ..parts.label import Label
from ..parts.segmented import Segment, Segmented
from ..parts.sheet import Sheet
from ..parts.stepper_field import StepperField
from ..parts.text_field import TextField
from ..texts import tr
from ..theme.theme import theme_of

_PHASE_MINUTES = 120


class FactsSheet(Sheet):
    """`asked` with the edits of one step; `show_facts` after undo."""

    asked = Signal(object, str)

    def __init__(self, draft: OpenDraft, subject: str, item: str, language: str, parent: QWidget) -> None:
        super().__init__(parent, kind="sunken", padding=14)
        self._draft, self._item, self._language = draft, item, language
        self._shows: list[Callable[[], None]] = []
        {SITUATIONS: self._situation, STEPS: self._step, REFERENCE: self._reference}[subject]()
        self.show_facts()

    def show_facts(self) -> None:
        """Show what stands in the draft."""
        for show in self._shows:
            show()

    def _labelled(self, name: str, widget: QWidget) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme_of(self).px(3))
        column.addWidget(Label(name, "meta", holder, colour="ink2"))
        column.addWidget(widget)
        return holder

    # --- a situation ---

    def _facts(self) -> dict:
        facts = self._draft.value(PACK_FILE, "situations", number_of(self._draft, self._item))
        assert isinstance(facts, dict)
        return facts

    def _set(self, *at: Step) -> Callable[[object], None]:
        def ask(value: object) -> None:
            number = number_of(self._draft, self._item)
            self.asked.emit([Edit(PACK_FILE, ("situations", number, *at), value)], "")

        return ask

    def _ask_flags(self) -> None:
        accepted = [flag for flag, check in self.accepted.items() if check.isChecked()]
        self.asked.emit(flag_edits(self._draft, self._item, self.flag.chosen(), accepted), "")

    def _situation(self) -> None:
        theme = theme_of(self)
        texts = self._draft.value(f"{self._language}/texts.json")
        self.flag = Segmented(
            tr("packs.model-flag"),
            [Segment(flag, texts["flags"][flag]["word"], f"flag-{flag}") for flag in FLAGS],
            "",
            self,
        )
        self.flag.segment_chosen.connect(lambda _: self._ask_flags())
        self.body.addWidget(self._labelled(tr("packs.model-flag"), self.flag))
        holder = QWidget(self)
        row = FlowLayout(holder, gap_px=theme.px(20))
        self.accepted = {flag: Check(texts["flags"][flag]["word"], holder) for flag in FLAGS}
        for check in self.accepted.values():
            check.clicked.connect(lambda: self._ask_flags())
            row.addWidget(check)
        self.body.addWidget(self._labelled(tr("packs.accepted-flags"), holder))
        self.age = Segmented(tr("packs.age-band"), [Segment(band, band) for band in AGE_BANDS], "", self)
        self.age.segment_chosen.connect(self._set("age_band"))
        self.body.addWidget(self._labelled(tr("packs.age-band"), self.age))
        self.safe = Check(tr("packs.pupil-safe"), self, note=tr("packs.pupil-safe-note"))
        self.safe.clicked.connect(lambda: self._set("pupil_safe")(self.safe.isChecked()))
        self.body.addWidget(self.safe)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        self.ratings: dict[str, Choice] = {}
        for number, key in enumerate(self._facts()["ratings"]):
            name = texts["criteria"][key]["name"]
            choice = Choice(f"{tr('packs.rating')}: {name}", self)
            choice.show_options([(one, tr(f"packs.rating-{one}")) for one in RATINGS])
            choice.option_chosen.connect(self._set("ratings", key))
            grid.addWidget(self._labelled(name, choice), number // 2, number % 2)
            self.ratings[key] = choice
        self.body.addWidget(Label(tr("packs.rating"), "strong", self))
        self.body.addLayout(grid)
        self._shows.append(self._show_situation)

    def _show_situation(self) -> None:
        facts = self._facts()
        self.flag.show_chosen(facts["flag"])
        for flag, check in self.accepted.items():
            check.setChecked(flag in facts["accepted"])
            check.setEnabled(flag != facts["flag"])
        self.age.show_chosen(facts["age_band"])
        self.safe.setChecked(facts["pupil_safe"])
        for key, choice in self.ratings.items():
            choice.setCurrentIndex(choice.findData(facts["ratings"][key]))

    # --- a step ---

    def _step_number(self) -> int:
        phase, _, key = self._item.partition("/")
        steps = self._draft.value(PACK_FILE, "steps")
        return next(at for at, one in enumerate(steps) if (str(one["phase"]), one["key"]) == (phase, key))

    def _step(self) -> None:
        holder = QWidget(self)
        row = FlowLayout(holder, gap_px=theme_of(self).px(24))
        self.minutes: dict[str, StepperField] = {}
        for name in ("minutes", "least_minutes"):
            field = StepperField(tr(f"packs.{name}"), holder, most=_PHASE_MINUTES, unit="min")
            field.value_changed.connect(lambda value, name=name: self._ask_minutes(name, value))
            row.addWidget(self._labelled(tr(f"packs.{name}"), field))
            self.minutes[name] = field
        self.body.addWidget(holder)
        self._sum = Label("", "meta", self, colour="ink2")
        self.body.addWidget(self._sum)
        self._shows.append(self._show_step)

    def _ask_minutes(self, name: str, value: int) -> None:
        at = ("steps", self._step_number(), name)
        self.asked.emit([Edit(PACK_FILE, at, value)], f"{self._item}:{name}")
        self._show_step()

    def _show_step(self) -> None:
        steps = self._draft.value(PACK_FILE, "steps")
        own = steps[self._step_number()]
        for name, field in self.minutes.items():
            if field.value() != own[name]:
                field.show_value(own[name])
        total = sum(one["minutes"] for one in steps if one["phase"] == own["phase"])
        self._sum.setText(tr("packs.phase-total", phase=own["phase"], minutes=total, wanted=_PHASE_MINUTES))

    # --- a reference ---

    def _reference_number(self) -> int:
        references = self._draft.value(PACK_FILE, "references")
        return next(at for at, one in enumerate(references) if one["key"] == self._item)

    def _reference(self) -> None:
        self.shown = Check(tr("packs.reference-shown"), self)
        self.shown.clicked.connect(lambda: self._ask_reference("shown", self.shown.isChecked()))
        self.body.addWidget(self.shown)
        self.checked_on = TextField(tr("packs.checked-on"), self, placeholder="2026-11-21", longest=10)
        self.checked_on.setMaximumWidth(theme_of(self).px(220))
        self.checked_on.text_settled.connect(lambda said: self._ask_reference("checked_on", said.strip() or None))
        self.body.addWidget(self._labelled(tr("packs.checked-on"), self.checked_on))
        self._shows.append(self._show_reference)

    def _ask_reference(self, name: str, value: object) -> None:
        self.asked.emit([Edit(PACK_FILE, ("references", self._reference_number(), name), value)], "")

    def _show_reference(self) -> None:
        own = self._draft.value(PACK_FILE, "references", self._reference_number())
        self.shown.setChecked(own["shown"])
        self.checked_on.show_text(own["checked_on"] or "")
