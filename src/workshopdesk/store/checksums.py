"""Digests of stored facts: one a row, and one seal a table, so that a changed letter or a lost row is found.

Against damage, not against malice: there is no key. XOR of the row digests makes the seal independent of order and
cheap to keep in step with a single changed row.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Any

Row = Mapping[str, Any]


def digest(table: str, row: Row) -> str:
    """Return the digest of a row (16 hex digits); the column `checksum` itself does not count."""
    facts = [(name, value) for name, value in sorted(row.items()) if name != "checksum"]
    told = json.dumps([table, facts], ensure_ascii=False, separators=(",", ":"))
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def mix(digests: Iterable[str], start: str = "0" * 16) -> str:
    """Return the XOR of digests; adding one twice takes it out again."""
    value = int(start, 16)
    for one in digests:
        value ^= int(one, 16)
    return f"{value:016x}"
