"""What is handed out or hung up: overview, principles, situations, slips, prompts; and the test sheet."""

from __future__ import annotations

from ...domain.errors import Refused
from ...domain.workshop import Workshop
from ...layout import calibration as calibration_layout
from ...layout import card_overview as overview_layout
from ...layout import principle_sheets, slips
from ...layout import prompts as prompt_layout
from ...layout import situations as situation_layout
from ...layout.display import Sheets
from ...layout.palette import palette
from ..request import PrintRequest


def _workshop(request: PrintRequest) -> Workshop | None:
    return None if request.blank else request.workshop


def card_overview(request: PrintRequest) -> Sheets:
    """Return all titles and codes on one page."""
    return overview_layout.card_overview(request.pack, request.language, palette(request.ink))


def principles(request: PrintRequest) -> Sheets:
    """Return the principles with their sentences."""
    return principle_sheets.principle_sheets(request.pack, request.language, palette(request.ink))


def situations(request: PrintRequest) -> Sheets:
    """Return the situation sheets."""
    names = situation_layout.chosen_situations(request.pack, _workshop(request), request.only)
    for name in names:
        if name not in request.pack.situations:
            raise Refused("unknown-key", what="situation", value=name)
    return situation_layout.situation_sheets(
        request.pack, request.language, palette(request.ink), _workshop(request), request.only
    )


def ballots(request: PrintRequest) -> Sheets:
    """Return the slips."""
    return slips.ballot_sheets(request.pack, request.language, palette(request.ink), _workshop(request))


def prompts(request: PrintRequest) -> Sheets:
    """Return the sheet to talk by."""
    return prompt_layout.prompt_sheets(request.pack, request.language, palette(request.ink))


def calibration(request: PrintRequest) -> Sheets:
    """Return the calibration sheet."""
    return calibration_layout.calibration_sheets(request.language, palette(request.ink))
