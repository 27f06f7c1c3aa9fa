"""How cards lie on a sheet, for the small picture beside the options."""

from __future__ import annotations

from dataclasses import dataclass

from .print_jobs import Choices


@dataclass(frozen=True, slots=True)
class CardSheet:
    """A sheet and the boxes of its cards (left, top, width, height) in mm; `fold_mm` from a card's top."""

    width_mm: float
    height_mm: float
    boxes: tuple[tuple[float, float, float, float], ...]
    fold_mm: float | None


def card_sheet(choices: Choices) -> CardSheet:
    """Return the sheet that these choices give."""
    from ..layout.card_sheets import FOLD_TEMPLATE
    from ..layout.templates import templates

    form = templates()[FOLD_TEMPLATE if choices.sides == "fold" else choices.template]
    boxes = tuple((*form.place(slot), form.label_w, form.label_h) for slot in range(form.per_sheet))
    return CardSheet(form.page_w, form.page_h, boxes, form.fold_at)
