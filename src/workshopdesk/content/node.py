"""A value of a parsed file that knows where it stands, so that what is missing or wrong can be named."""

from __future__ import annotations

from typing import Any

from .faults import Fault, PackBroken, Step, pointer

_JSON_NAMES = {str: "string", int: "integer", bool: "boolean", dict: "object", list: "array"}


class Node:
    """Walks down with `node["key"]`; every reader raises PackBroken with the file and the place."""

    __slots__ = ("at", "file", "value")

    def __init__(self, file: str, value: Any, *at: Step) -> None:
        self.file, self.value, self.at = file, value, at

    def fault(self, code: str, **facts: object) -> PackBroken:
        """Return the error to raise about this place."""
        return PackBroken([Fault(self.file, pointer(*self.at), code, facts)])

    def __getitem__(self, key: str) -> Node:
        if not isinstance(self.value, dict):
            raise self.fault("wrong-type", wanted="object")
        if key not in self.value:
            raise Node(self.file, None, *self.at, key).fault("missing-key", key=key)
        return Node(self.file, self.value[key], *self.at, key)

    def items(self) -> list[Node]:
        """Return the members of an array."""
        values = self.of(list)
        return [Node(self.file, value, *self.at, number) for number, value in enumerate(values)]

    def of(self, *kinds: type) -> Any:
        """Return the value if it is of one of these kinds (a bool is an int for Python, not for JSON)."""
        if not isinstance(self.value, kinds) or (isinstance(self.value, bool) and bool not in kinds):
            raise self.fault("wrong-type", wanted=_JSON_NAMES[kinds[0]])
        return self.value

    def text(self) -> str:
        """Return a string."""
        return str(self.of(str))

    def texts(self) -> tuple[str, ...]:
        """Return an array of strings."""
        return tuple(node.text() for node in self.items())
