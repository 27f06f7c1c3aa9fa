"""The measured values of the look, read once from resources/styles/tokens.json."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from ...locations import resources


@cache
def tokens() -> dict[str, Any]:
    """Return all tokens."""
    path = resources() / "styles" / "tokens.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found
