"""Cards and flags from a request: template, edge, sides, shift, single cards."""

from __future__ import annotations

from ...domain.errors import Refused
from ...layout import card_sheets, flag_cards
from ...layout.display import Sheets
from ...layout.palette import palette
from ...layout.sheets import Manner
from ...layout.templates import card_templates
from ..request import PrintRequest


def _manner(request: PrintRequest) -> Manner:
    edge = request.flip if request.flip in ("long", "short") else None
    return Manner(edge, request.part, request.shift_mm, request.turn_degrees, request.scale, request.as_fed)


def _template(request: PrintRequest) -> str:
    """Return the template; cards to fold have their own."""
    name = card_sheets.FOLD_TEMPLATE if request.flip == "fold" else request.template
    if name not in card_templates():
        raise Refused("unknown-key", what="template", value=name)
    return name


def cards(request: PrintRequest) -> Sheets:
    """Return the cards."""
    try:
        return card_sheets.card_sheets(
            request.pack,
            request.language,
            palette(request.ink),
            template=_template(request),
            manner=_manner(request),
            only=request.only,
        )
    except KeyError as missing:
        raise Refused("unknown-key", what="card", value=str(missing.args[0])) from None


def flags(request: PrintRequest) -> Sheets:
    """Return the flag cards."""
    workshop = None if request.blank else request.workshop
    return flag_cards.flag_sheets(request.pack, request.language, palette(request.ink), _manner(request), workshop)
