"""Comparing records by their facts: order of keys, absent optional fields and added ones do not count."""

EMPTY = (None, "", [], {}, False)


def lost(given, told, path="$"):
    """Every fact that was given and is not told any more, or is told otherwise."""
    if isinstance(given, dict) and isinstance(told, dict):
        for name, value in given.items():
            if name in told:
                yield from lost(value, told[name], f"{path}.{name}")
            elif value not in EMPTY:
                yield f"{path}.{name}"
    elif isinstance(given, list) and isinstance(told, list) and len(given) == len(told):
        for number, (one, other) in enumerate(zip(given, told, strict=True)):
            yield from lost(one, other, f"{path}[{number}]")
    elif given != told or type(given) is not type(told):
        yield f"{path}: {given!r} became {told!r}"
