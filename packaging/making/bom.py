"""The list of parts as CycloneDX 1.6, made with the package it describes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from .ground import COMMAND, NAME

PROSE = "see its text"


def _licence(told: str) -> list[dict[str, Any]]:
    """Return a licence as an expression where it reads like one, else by its name."""
    words = told.replace("(", " ").replace(")", " ").split()
    names = [word for word in words if word not in ("AND", "OR", "WITH")]
    single = len(words) == 1 or len(words) == len(names) * 2 - 1
    if names and single and all(any(char.isdigit() for char in name) or name in ("MIT", "MIT-CMU") for name in names):
        return [{"expression": told}]
    return [] if told == PROSE else [{"license": {"name": told}}]


def _component(part: dict[str, str]) -> dict[str, Any]:
    name, version, kind = part["name"], part["version"], part["kind"]
    purl = {
        "pypi": f"pkg:pypi/{name.lower().replace('_', '-')}@{version}",
        "deb": f"pkg:deb/debian/{name}@{version}",
        "python": f"pkg:generic/python@{version}",
    }[kind].replace("+", "%2B").replace("~", "%7E")  # fmt: skip
    made: dict[str, Any] = {
        "type": "library" if kind != "python" else "framework",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
    }
    licences = _licence(part["licence"])
    if licences:
        made["licenses"] = licences
    if part["home"].startswith("http"):
        made["externalReferences"] = [{"type": "website", "url": part["home"]}]
    return made


def document(version: str, parts: Sequence[dict[str, str]], instant: int) -> dict[str, Any]:
    """Return the list; the same version and parts make the same."""
    components = [_component(part) for part in parts]
    whole = f"pkg:generic/{COMMAND}@{version}"
    mark = uuid5(NAMESPACE_URL, json.dumps([version, components], sort_keys=True))
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{mark}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(instant, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {"type": "application", "bom-ref": whole, "name": NAME, "version": version, "purl": whole},
        },
        "components": components,
        "dependencies": [{"ref": whole, "dependsOn": [one["bom-ref"] for one in components]}],
    }


def write(target: Path, version: str, parts: Sequence[dict[str, str]], instant: int) -> Path:
    """Write the list; return it."""
    target.write_text(json.dumps(document(version, parts, instant), indent=1, ensure_ascii=False) + "\n", "utf-8")
    return target
