"""The shape of a record, by its JSON Schema, said as one path and one reason."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from ..locations import resources
from .faults import RecordRefused

SCHEMA = "schemas/record.schema.json"
_MOST_FAULTS = 200  # a list of millions of wrong things is wrong after the first ones
_SIZES = {"maxLength", "maxItems", "minLength", "minItems"}


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads((resources() / SCHEMA).read_text("utf-8")))


def json_path(parts: Any) -> str:
    """Return a JSON path such as $.workshops[0].title."""
    told = "$"
    for part in parts:
        if isinstance(part, int):
            told += f"[{part}]"
        elif part.replace("_", "a").replace("-", "a").isalnum():
            told += f".{part}"
        else:
            told += f"[{json.dumps(part, ensure_ascii=False)[:80]}]"
    return told


def _deepest(error: Any) -> Any:
    """Return the error that says most, inside alternatives such as 'null or an object'."""
    while error.context:
        error = max(error.context, key=lambda one: (len(one.absolute_path), one.validator != "type"))
    return error


def check_shape(data: Any) -> None:
    """Raise RecordRefused with the path and the reason of the first fault, in the order of the record."""
    errors = sorted(_validator().iter_errors(data), key=lambda error: [str(part) for part in error.absolute_path])
    if not errors:
        return
    error = _deepest(errors[0])
    path, value = json_path(error.absolute_path), error.instance
    shown = value if isinstance(value, str | int | float | bool) or value is None else type(value).__name__
    match error.validator:
        case "type":
            expected = error.validator_value
            names = expected if isinstance(expected, list) else [expected]
            raise RecordRefused(path, "other-type", expected=" / ".join(names))
        case "enum" | "const":
            raise RecordRefused(path, "not-known", value=str(shown)[:80])
        case "required":
            missing = next(name for name in error.validator_value if name not in value)
            raise RecordRefused(f"{path}.{missing}", "missing")
        case "additionalProperties" | "propertyNames":
            known = error.schema.get("properties", {})
            extra = sorted(set(value) - set(known)) if isinstance(value, dict) else [str(value)]
            raise RecordRefused(json_path([*error.absolute_path, extra[0][:80] if extra else "?"]), "unknown-field")
        case "minimum" | "maximum":
            raise RecordRefused(path, "out-of-range", value=shown)
        case "pattern":
            raise RecordRefused(path, "not-this-form", value=str(shown)[:80])
        case "uniqueItems":
            raise RecordRefused(path, "twice")
        case validator if validator in _SIZES:
            raise RecordRefused(path, "wrong-size", limit=error.validator_value)
        case _:
            raise RecordRefused(path, "other-type", expected=str(error.validator))
