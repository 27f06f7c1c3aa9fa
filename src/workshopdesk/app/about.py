"""What this program is: its version, the day it was made, and the licences of all that it is made of.

An installed program carries the list with it; a checkout or a wheel reads it from the parts themselves.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

from .. import __version__
from ..locations import resources

_OURS = "workshopdesk"


@dataclass(frozen=True, slots=True)
class Part:
    """One part that somebody else made."""

    name: str
    version: str
    licence: str
    home: str


@dataclass(frozen=True, slots=True)
class About:
    """The program in short; `built_on` is a day as YYYY-MM-DD, or nothing in a checkout."""

    version: str
    built_on: str
    parts: tuple[Part, ...]


def _folder() -> Path:
    return resources() / "about"


def built_on() -> str:
    """Return the day that this program was made of, or nothing."""
    try:
        told = json.loads((_folder() / "build.json").read_text("utf-8"))
    except (OSError, ValueError):
        return ""
    return str(told.get("day", "")) if isinstance(told, dict) else ""


@cache
def about() -> About:
    """Return version, day and parts."""
    return About(__version__, built_on(), _bundled() or _from_environment())


def licence_text(part: str) -> str:
    """Return the licence of a part, word for word; where it brings none, its name."""
    bundled = _folder() / "licences" / f"{part}.txt"
    if any(one.name == part for one in about().parts):
        try:
            return bundled.read_text("utf-8")
        except OSError:
            return _text_of(part)
    return ""


def _bundled() -> tuple[Part, ...]:
    try:
        told = json.loads((_folder() / "parts.json").read_text("utf-8"))
    except (OSError, ValueError):
        return ()
    return tuple(Part(one["name"], one["version"], one["licence"], one["home"]) for one in told)


def _from_environment() -> tuple[Part, ...]:
    """Follow the program's requirements through what is installed."""
    todo, seen, parts = [_OURS], {_OURS}, []
    while todo:
        try:
            found = metadata.distribution(todo.pop())
        except metadata.PackageNotFoundError:
            continue  # for another system
        facts = found.metadata
        if facts["Name"] != _OURS:
            parts.append(Part(facts["Name"], found.version, _licence(facts.json), str(facts.json.get("home_page", ""))))
        for wanted in found.requires or []:
            name = re.sub(r"[-_.]+", "-", re.split(r"[^A-Za-z0-9._-]", wanted, maxsplit=1)[0]).lower()
            if "extra ==" not in wanted and name not in seen:
                seen.add(name)
                todo.append(name)
    return tuple(sorted(parts, key=lambda part: part.name.lower()))


def _licence(facts: dict[str, str | list[str]]) -> str:
    """Return a licence in a line: the expression, else the loose word, else what the part is classed as."""
    told = str(facts.get("license_expression") or facts.get("license") or "").partition("\n")[0][:80]
    classes = [one.rpartition(" :: ")[2] for one in facts.get("classifier", []) if one.startswith("License")]
    return told or ", ".join(classes)


def _text_of(part: str) -> str:
    texts = []
    for file in metadata.distribution(part).files or []:
        if re.search(r"(licen[cs]e|copying|notice|ofl)[^/]*$", file.as_posix(), re.IGNORECASE):
            path = Path(str(file.locate()))
            if path.suffix in ("", ".txt", ".md", ".rst") and path.is_file():
                texts.append(path.read_text("utf-8", "replace").strip())
    return "\n\n\n".join(texts) or next(one.licence for one in about().parts if one.name == part)
