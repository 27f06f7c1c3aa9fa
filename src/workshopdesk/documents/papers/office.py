"""What office files need to be safe and the same each time: clean text, no formulas, fixed dates."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, date, datetime
from typing import Final

# What XML 1.0 can't hold; the rest of Unicode is written as it was typed.
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STARTS_FORMULA: Final = "=+-@\t\r＝＋－＠"
_MODIFIED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_CREATED: Final = re.compile(rb"(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)")


def clean(text: str) -> str:
    """Return a text as XML can hold it; what it can't is spelled as its code point."""
    return _NOT_XML.sub(lambda found: f"U+{ord(found.group()):04X}", text)


def is_formula(text: str) -> bool:
    """Say whether a spreadsheet could take a text for a formula."""
    return text.lstrip(" \u00a0")[:1] in _STARTS_FORMULA if text.strip() else False


def neutral(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula, by an apostrophe before it."""
    return f"'{text}" if is_formula(text) else text


def at_midnight(day: date) -> datetime:
    """Return the first instant of a day, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def settled(made: bytes, day: date) -> bytes:
    """Return a zipped office file with all its dates set to one day."""
    stamp = at_midnight(day).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    moment = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", data)
                data = _CREATED.sub(rb"\g<1>" + stamp + rb"\g<2>", data)
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            new.writestr(entry, data)
    return out.getvalue()
