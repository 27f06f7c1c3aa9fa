"""How many characters a text of a pack may have, read from the schemas that the check uses."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from ..content.faults import Step
from ..content.wording import SITUATION_WORDS, TITLE_WORDS
from ..locations import resources

__all__ = ["SITUATION_WORDS", "TITLE_WORDS", "longest"]


@cache
def _schema(area: str) -> dict[str, Any]:
    path = resources() / "schemas" / f"pack-{area}.schema.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def longest(area: str, at: Sequence[Step]) -> int | None:
    """Return the most characters of a text in AREA.json; of a list, those of each entry; None: not told."""
    schema = _schema(area)
    found: Any = _resolved(schema, schema)
    for step in at:
        if isinstance(step, int):
            found = found.get("items", {})
        else:
            found = found.get("properties", {}).get(step) or found.get("additionalProperties") or {}
        found = _resolved(schema, found)
    if found.get("type") == "array":
        found = _resolved(schema, found.get("items", {}))
    most = found.get("maxLength")
    return most if isinstance(most, int) else None


def _resolved(schema: dict[str, Any], found: Any) -> dict[str, Any]:
    if not isinstance(found, dict):
        return {}
    name = str(found.get("$ref", "")).removeprefix("#/$defs/")
    return schema["$defs"][name] if name else found
