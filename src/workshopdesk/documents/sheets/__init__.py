"""Sheets: what is placed absolutely. Each maker turns a request into a display list."""

from __future__ import annotations

from typing import Final

_HERE: Final = "workshopdesk.documents.sheets"
SHEETS: Final[dict[str, str]] = {
    "vision-poster": f"{_HERE}.posters:vision_poster",
    "screener-poster": f"{_HERE}.posters:screener_poster",
    "cards": f"{_HERE}.cards:cards",
    "card-overview": f"{_HERE}.handouts:card_overview",
    "principles": f"{_HERE}.handouts:principles",
    "situations": f"{_HERE}.handouts:situations",
    "flags": f"{_HERE}.cards:flags",
    "ballots": f"{_HERE}.handouts:ballots",
    "prompts": f"{_HERE}.handouts:prompts",
    "calibration": f"{_HERE}.handouts:calibration",
}
