"""`backup`, `backups`, `restore`, `erase`, and unlocking a protected home."""

from __future__ import annotations

from pathlib import Path

import typer


def unlock_with(passphrase_file: Path | None) -> None:
    """Unlock the home of this call with the passphrase in a file."""


def register(app: typer.Typer) -> None:
    """Add the commands."""
