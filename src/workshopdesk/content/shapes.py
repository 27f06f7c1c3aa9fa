"""Holds each file of a pack against its JSON Schema and turns what is wrong into faults.

jsonschema is imported here only, and only when a pack is checked: loading one does not need it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from ..locations import resources
from .faults import Fault, Step, pointer

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

_SHOWN = 60


@cache
def _validator(name: str) -> Draft202012Validator:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads((resources() / "schemas" / name).read_text("utf-8")))


def _short(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _listed(values: object) -> str:
    return ", ".join(map(_short, values if isinstance(values, list) else [values]))


def _plain(error: ValidationError) -> tuple[str, dict[str, Any]]:
    """Return code and facts for a rule that speaks of one value."""
    rule = str(error.validator)
    value: Any = error.instance
    bound: Any = error.validator_value
    match rule:
        case "type":
            return "wrong-type", {"wanted": " / ".join(bound if isinstance(bound, list) else [str(bound)])}
        case "enum" | "const":
            return "not-allowed", {"value": _short(value), "allowed": _listed(bound)}
        case "minLength":
            return "blank", {}
        case "maxLength":
            return "too-long", {"limit": bound, "length": len(value)}
        case "minItems" | "minProperties":
            return "too-few", {"least": bound, "count": len(value)}
        case "maxItems" | "maxProperties":
            return "too-many", {"limit": bound, "count": len(value)}
        case "minimum" | "maximum":
            return "out-of-range", {"value": value}
    return "wrong-shape", {"value": _short(value)}


def _faults(file: str, error: ValidationError) -> Iterator[Fault]:
    at: list[Step] = list(error.absolute_path)
    value: Any = error.instance
    bound: Any = error.validator_value
    if error.validator == "required":
        wanted = [key for key in bound if key not in value]
        yield from (Fault(file, pointer(*at, key), "missing-key", {"key": key}) for key in wanted)
    elif error.validator == "additionalProperties":
        known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
        extra = [key for key in value if key not in known]
        yield from (Fault(file, pointer(*at, key), "unknown-key", {"key": _short(key)}) for key in extra)
    elif "propertyNames" in error.absolute_schema_path:
        yield Fault(file, pointer(*at, value), "wrong-key", {"key": _short(value)})
    else:
        code, facts = _plain(error)
        yield Fault(file, pointer(*at), code, facts)


def shape_faults(file: str, value: Any) -> list[Fault]:
    """Return what is wrong with the shape of one file ("pack.json", "nl/cards.json"), each fault once."""
    name = file.removesuffix(".json").partition("/")[2]
    found: dict[tuple[str, str], Fault] = {}
    for error in _validator(f"pack-{name}.schema.json" if name else "pack.schema.json").iter_errors(value):
        for fault in _faults(file, error):
            found.setdefault((fault.path, fault.code), fault)
    return list(found.values())
