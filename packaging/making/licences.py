"""The parts of the program with their licences: read in the clean environment, kept for About and for the list.

Run by the clean environment's own Python, so it stands on the standard library alone:
    python licences.py FOLDER      writes FOLDER/parts.json and FOLDER/licences/*.txt
"""

from __future__ import annotations

import json
import platform
import re
import sys
from importlib import metadata
from pathlib import Path

NOT_SHIPPED = {"pip", "setuptools", "wheel", "altgraph", "macholib", "packaging", "pefile", "pywin32-ctypes",
               "pyinstaller-hooks-contrib", "workshopdesk",
               "hatchling", "editables", "pathspec", "pluggy", "tomlkit", "trove-classifiers",
               "rich", "pygments", "markdown-it-py", "mdurl"}  # fmt: skip
"""What is there for building, or for a look of the command line that it does not take."""
_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors|ofl)[^/]*$", re.IGNORECASE)
_CLASS = "License :: OSI Approved :: "
KNOWN = {
    "PyInstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "Mako": "MIT",
    "et_xmlfile": "MIT",
    "openpyxl": "MIT",
    "pyrage": "MIT",
}
"""Where a part's own facts are loose words, the licence as it stands in its text."""


def licence_of(facts: metadata.PackageMetadata) -> str:
    """Return a part's licence: its expression, else what is known, else its short name, else its class."""
    name = facts["Name"]
    told = facts.get("License-Expression") or KNOWN.get(name) or ""
    loose = (facts.get("License") or "").strip()
    classes = [one.removeprefix(_CLASS) for one in facts.get_all("Classifier") or [] if one.startswith(_CLASS)]
    if not told and loose and "\n" not in loose and len(loose) < 80:
        told = loose
    return told or ", ".join(classes) or "see its text"


def home_of(facts: metadata.PackageMetadata) -> str:
    """Return where a part has its home on the web."""
    pairs = (one.partition(",") for one in facts.get_all("Project-URL") or [])
    links = {label.strip().lower(): link.strip() for label, _, link in pairs}
    for label in ("homepage", "home", "repository", "source", "source code", "code", "documentation"):
        if label in links:
            return links[label]
    return facts.get("Home-page") or next(iter(links.values()), "")


def texts_of(found: metadata.Distribution) -> str:
    """Return all licence texts that a part brings, one after another."""
    texts = []
    for file in found.files or []:
        if _TEXT.search(file.as_posix()) and file.suffix not in (".py", ".pyc", ".html", ".json"):
            try:
                texts.append(Path(str(file.locate())).read_text("utf-8", "replace").strip())
            except OSError:
                continue
    return "\n\n\n".join(dict.fromkeys(texts))


def python_part() -> tuple[dict[str, str], str]:
    """Return Python itself, with its licence."""
    text = ""
    for place in (Path(sys.base_prefix, "LICENSE.txt"), *Path(sys.base_prefix, "lib").glob("python3*/LICENSE.txt")):
        if place.exists():
            text = place.read_text("utf-8", "replace")
            break
    facts = {
        "name": "Python",
        "version": platform.python_version(),
        "licence": "Python-2.0",
        "home": "https://www.python.org",
    }
    return {**facts, "kind": "python"}, text


def write(folder: Path) -> None:
    """Write the list and the texts."""
    texts = folder / "licences"
    texts.mkdir(parents=True, exist_ok=True)
    facts, text = python_part()
    parts = [facts]
    (texts / "Python.txt").write_text(text or "https://docs.python.org/3/license.html", "utf-8")
    for found in metadata.distributions():
        name = found.metadata["Name"]
        if name.lower() in NOT_SHIPPED:
            continue
        parts.append({
            "name": name,
            "version": found.version,
            "licence": licence_of(found.metadata),
            "home": home_of(found.metadata),
            "kind": "pypi",
        })  # fmt: skip
        (texts / f"{name}.txt").write_text(texts_of(found) or parts[-1]["licence"], "utf-8")
    parts.sort(key=lambda part: part["name"].lower())
    (folder / "parts.json").write_text(json.dumps(parts, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
