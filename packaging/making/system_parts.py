"""The libraries of the system: which go along with their licences, and which have to be there (Debian only)."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

CORE = {"libc6", "libgcc-s1", "libstdc++6"}


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def needs(file: Path) -> set[str]:
    """Return the libraries that a compiled file asks for by name."""
    return set(re.findall(r"NEEDED\s+(\S+)", _said("objdump", "-p", str(file))))


def compiled(folder: Path) -> list[Path]:
    """Return every compiled file of the frozen folder."""
    found = []
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as opened:
                if opened.read(4) == b"\x7fELF":
                    found.append(file)
    return found


def from_outside(folder: Path) -> set[str]:
    """Return the names of the libraries that the frozen folder leaves to the system."""
    files = compiled(folder)
    inside = {file.name for file in folder.rglob("*.so*")}
    return {name for file in files for name in needs(file)} - inside


@cache
def _places() -> dict[str, str]:
    """Where the loader finds each library of this machine."""
    pairs = re.findall(r"^\s*(\S+) \(.*\) => (\S+)$", _said("ldconfig", "-p"), re.MULTILINE)
    return dict(reversed(pairs))


@cache
def package_of(place: str) -> str | None:
    """Return the Debian package that a file belongs to."""
    for path in (place, str(Path(place).resolve())):
        for known in (path, path.removeprefix("/usr")):
            told = _said("dpkg-query", "-S", known)
            if told:
                return told.split(":", 1)[0]
    return None


def version_of(package: str) -> str:
    """Return the installed version of a Debian package."""
    return _said("dpkg-query", "-W", "-f=${Version}", package).strip()


def depends(folder: Path) -> list[str]:
    """Return the Debian packages that have to be there: those of every library left to the system."""
    found = set()
    for name in from_outside(folder):
        place = _places().get(name)
        package = package_of(place) if place else None
        if package:
            found.add(package)
    return sorted(found | {"libc6"})


def bundled(folder: Path, licences: Path) -> list[dict[str, str]]:
    """Return the system's libraries that go along, as parts; their licences are copied."""
    if not shutil.which("dpkg-query"):
        return []
    parts = {}
    for file in sorted((folder / "_internal").glob("lib*.so*")):
        place = _places().get(file.name)
        package = package_of(place) if place else None
        if package and package not in parts:
            text = Path("/usr/share/doc") / package / "copyright"
            if text.is_file():
                shutil.copyfile(text, licences / f"{package}.txt")
            parts[package] = {
                "name": package,
                "version": version_of(package),
                "licence": "see its text",
                "home": "",
                "kind": "deb",
            }
    return list(parts.values())
