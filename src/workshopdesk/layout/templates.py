"""Sheet geometry as data: the templates of card sheets and slips, and the numbers of the corner codes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from ..locations import resources

Edge = Literal["long", "short"]


@dataclass(frozen=True, slots=True)
class CropMarks:
    """How crop marks are drawn, in mm."""

    offset: float
    length: float
    width: float


@dataclass(frozen=True, slots=True)
class Template:
    """One way of dividing a sheet; millimetres from the top left."""

    id: str
    page_w: float
    page_h: float
    columns: int
    rows: int
    x0: float
    y0: float
    dx: float
    dy: float
    label_w: float
    label_h: float
    bleed: tuple[float, float, float, float]
    crop_marks: CropMarks | None
    backs: Mapping[str, tuple[bool, bool, int]]
    fold_at: float | None
    front_title_pt: float | None
    back_text: bool
    back_pt: float | None = None

    @property
    def per_sheet(self) -> int:
        """Return how many labels a sheet holds."""
        return self.columns * self.rows

    @property
    def landscape(self) -> bool:
        """Say whether the sheet lies on its side."""
        return self.page_w > self.page_h

    def place(self, slot: int) -> tuple[float, float]:
        """Return the top left of a slot, counted row by row."""
        row, column = divmod(slot, self.columns)
        return self.x0 + column * self.dx, self.y0 + row * self.dy

    def back_place(self, slot: int, edge: Edge) -> tuple[tuple[float, float], int]:
        """Return where the back of a slot is printed and by how many degrees it is turned."""
        mirror_columns, mirror_rows, degrees = self.backs[edge]
        row, column = divmod(slot, self.columns)
        if mirror_columns:
            column = self.columns - 1 - column
        if mirror_rows:
            row = self.rows - 1 - row
        return self.place(row * self.columns + column), degrees


def _backs(duplex: Mapping[str, Any] | None) -> dict[str, tuple[bool, bool, int]]:
    return {
        edge.removesuffix("_edge"): (
            how["columns"] == "mirrored",
            how["rows"] == "mirrored",
            int(how["rotate_back"]),
        )
        for edge, how in (duplex or {}).items()
    }


def _template(facts: Mapping[str, Any]) -> Template:
    bleed, crop, fold = facts["bleed"], facts.get("crop_marks"), facts.get("fold")
    return Template(
        id=facts["id"],
        page_w=facts["page_w"],
        page_h=facts["page_h"],
        columns=facts["nx"],
        rows=facts["ny"],
        x0=facts["x0"],
        y0=facts["y0"],
        dx=facts["dx"],
        dy=facts["dy"],
        label_w=facts["label_w"],
        label_h=facts["label_h"],
        bleed=(bleed["left"], bleed["top"], bleed["right"], bleed["bottom"]),
        crop_marks=CropMarks(crop["offset"], crop["length"], crop["width"]) if crop else None,
        backs=_backs(facts.get("duplex")),
        fold_at=fold["at_y"] if fold else None,
        front_title_pt=facts.get("front_title_pt"),
        back_text="back" not in facts,
        back_pt=facts.get("back_pt"),
    )


@cache
def _read() -> Any:
    return json.loads((resources() / "sheets" / "templates.json").read_text("utf-8"))


@cache
def templates() -> Mapping[str, Template]:
    """Return every template by its id."""
    return {facts["id"]: _template(facts) for facts in _read()["templates"]}


def card_templates() -> tuple[str, ...]:
    """Return the ids of the templates that cards can be printed on."""
    return tuple(name for name in templates() if name.startswith("card-"))


@cache
def corner_codes() -> Mapping[str, int]:
    """Return the numbers of the poster's four corner codes."""
    return dict(_read()["marker_zone"]["corner_codes"])
