"""Measuring a printer with the test sheet: the ruler of 100 mm, and four pairs of scales against the light."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...app.shifts import (
    READING_MOST_MM,
    RULER_LEAST_MM,
    RULER_MOST_MM,
    TARGETS,
    Measured,
    Readings,
    backs_of,
    driver_scales,
)
from ..parts.banner import Banner, BannerView
from ..parts.button import Button
from ..parts.label import Label
from ..parts.overlay import Overlay
from ..texts import tr
from ..theme.theme import theme_of
from .number_field import NumberField, write_number


@dataclass(frozen=True, slots=True)
class MeasureView:
    """Which printer, tray and paper is measured, and what is known."""

    where: str
    measured: Measured


class MeasureOverlay(Overlay):
    """Every number counts as soon as it is typed; what was typed is kept at once."""

    ruler_measured = Signal(float)
    scales_read = Signal(object)
    forget_pressed = Signal()
    test_sheet_pressed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, tr("printing.measure-title"), widest=980)
        theme = theme_of(host)
        inner = QWidget(self.sheet)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, theme.px(12), 0)
        self._column.setSpacing(theme.px(12))
        self.where = Label("", "body", inner, colour="ink2")
        self._column.addWidget(self.where)
        self._build_ruler(inner)
        self._build_scales(inner)
        self.verdict = Banner(inner)
        self.verdict.show_view(None)
        self._column.addWidget(self.verdict)
        foot = QHBoxLayout()
        self.test_button = Button(tr("printing.test-sheet-print"), parent=inner, sign="test-sheet")
        self.test_button.clicked.connect(self.test_sheet_pressed)
        self.forget_button = Button(tr("printing.forget"), parent=inner, sign="trash")
        self.forget_button.clicked.connect(self.forget_pressed)
        foot.addWidget(self.test_button)
        foot.addStretch(1)
        foot.addWidget(self.forget_button)
        self._column.addLayout(foot)
        self._column.addStretch(1)
        area = QScrollArea(self.sheet)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner.setProperty("kind", "clear")
        area.setWidget(inner)
        self.body.addWidget(area, 1)

    def _build_ruler(self, inner: QWidget) -> None:
        theme = theme_of(self)
        self._column.addWidget(Label(tr("printing.ruler-title"), "strong", inner))
        row = QHBoxLayout()
        row.setSpacing(theme.px(14))
        self.ruler = NumberField(tr("printing.ruler-name"), inner, least=RULER_LEAST_MM, most=RULER_MOST_MM, hint="100")
        self.ruler.setFixedWidth(theme.px(130))
        self.ruler.number_settled.connect(self._ruler)
        row.addWidget(Label(tr("printing.ruler-how"), "body", inner), 1)
        row.addWidget(self.ruler)
        row.addWidget(Label("mm", "body", inner, wraps=False))
        self._column.addLayout(row)
        self.ruler_says = Label("", "body", inner)
        self._column.addWidget(self.ruler_says)

    def _build_scales(self, inner: QWidget) -> None:
        theme = theme_of(self)
        self._column.addWidget(Label(tr("printing.scales-title"), "strong", inner))
        self._column.addWidget(Label(tr("printing.scales-how"), "body", inner))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        self.fields: dict[str, tuple[NumberField, NumberField]] = {}
        for at, words in enumerate((tr("printing.reading-x"), tr("printing.reading-y"))):
            grid.addWidget(Label(words, "meta", inner), 0, 1 + at)
        for row, target in enumerate(TARGETS, start=1):
            name = tr(f"printing.{target}")
            grid.addWidget(Label(name, "body", inner), row, 0)
            pair = []
            for at, axis in enumerate(("x", "y")):
                field = NumberField(f"{name}, {axis}", inner, least=-READING_MOST_MM, most=READING_MOST_MM, hint="0")
                field.number_settled.connect(self._read)
                grid.addWidget(field, row, 1 + at)
                pair.append(field)
            self.fields[target] = (pair[0], pair[1])
        self._column.addLayout(grid)

    def show_view(self, view: MeasureView) -> None:
        """Show what is known of a printer."""
        self.where.setText(view.where)
        self.ruler.show_number(view.measured.ruler_mm)
        readings = view.measured.readings or ((None, None),) * len(TARGETS)
        for target, (x, y) in zip(TARGETS, readings, strict=True):
            self.fields[target][0].show_number(x)
            self.fields[target][1].show_number(y)
        self.forget_button.setVisible(bool(view.measured.readings or view.measured.ruler_mm))
        self._say_ruler(view.measured.ruler_mm)
        self._say_backs(self._readings())

    def _readings(self) -> Readings | None:
        found = {target: (x.number(), y.number()) for target, (x, y) in self.fields.items()}
        if any(one is None for pair in found.values() for one in pair):
            return None
        return found  # type: ignore[return-value]

    def _ruler(self, number: object) -> None:
        if isinstance(number, float):
            self.ruler_measured.emit(number)
            self.forget_button.show()
        self._say_ruler(number if isinstance(number, float) else None)

    def _read(self, _number: object) -> None:
        readings = self._readings()
        if readings is not None:
            self.scales_read.emit(readings)
            self.forget_button.show()
        self._say_backs(readings)

    def _say_ruler(self, ruler_mm: float | None) -> None:
        if ruler_mm is None:
            self.ruler_says.setText("")
        elif driver_scales(ruler_mm):
            self.ruler_says.setText(tr("printing.ruler-scales", percent=write_number(ruler_mm)))
        else:
            self.ruler_says.setText(tr("printing.ruler-good"))
        self.ruler_says.set_strong(self.ruler_says.text())
        self.ruler_says.setVisible(bool(self.ruler_says.text()))

    def _say_backs(self, readings: Readings | None) -> None:
        if readings is None:
            self.verdict.show_view(None)
            return
        backs = backs_of(readings)
        facts = tr(
            "printing.backs-facts",
            dx=write_number(backs.dx_mm),
            dy=write_number(backs.dy_mm),
            degrees=write_number(backs.degrees, 2),
            percent=write_number(backs.scale * 100, 2),
        )
        if backs.too_far:
            self.verdict.show_view(BannerView(tr("printing.backs-far"), facts))
        else:
            self.verdict.show_view(BannerView(tr("printing.backs-kept"), facts, kind="info", sign="check"))
