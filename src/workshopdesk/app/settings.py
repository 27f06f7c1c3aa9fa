"""What the desk remembers between two starts: language, theme, text size, places of windows.

One small JSON file in the data home, written whole or not at all; a file that cannot be read counts as none.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any

NAME = "settings.json"


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it appears whole or not at all, durable before it is seen."""
    try:
        _write_whole(path, data)
    except OSError as error:
        error.filename = str(path)  # writing names no file, and what is made beside it means nothing to a person
        raise


def _write_whole(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


class Settings:
    """Settings by name; every change is stored at once."""

    def __init__(self, home: Path) -> None:
        self._path = home / NAME
        self._values: dict[str, Any] = {}
        try:
            read = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            read = None
        if isinstance(read, dict):
            self._values = read

    def get(self, name: str, default: Any = None) -> Any:
        """Return a setting, or `default` where it is absent or of another kind than the default."""
        value = self._values.get(name, default)
        if default is not None and not isinstance(value, type(default)):
            return default
        return value

    def set(self, name: str, value: Any) -> None:
        """Store a setting; a disk that is full or read-only loses only this comfort."""
        if self._values.get(name) == value:
            return
        self._values[name] = value
        with contextlib.suppress(OSError):
            write_whole(self._path, (json.dumps(self._values, indent=1, sort_keys=True) + "\n").encode())

    @property
    def language(self) -> str:
        """The language of the desk; never taken from the system."""
        return "en" if self._values.get("language") == "en" else "nl"
