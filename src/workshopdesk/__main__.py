"""The command line's door; with no command it opens the desk, without a way through the parser."""

from __future__ import annotations

import sys
from pathlib import Path


def _desk_arguments(arguments: list[str]) -> tuple[Path | None, list[str]] | None:
    """Return (home, what to open) where the arguments only open the desk; None where they name another command."""
    home = None
    rest = list(arguments)
    if rest[:1] == ["--home"] and len(rest) >= 2:
        home, rest = Path(rest[1]), rest[2:]
    elif rest and rest[0].startswith("--home="):
        home, rest = Path(rest[0].partition("=")[2]), rest[1:]
    if not rest:
        return home, []
    if rest[0] == "open" and len(rest) <= 2 and not any(one.startswith("-") for one in rest):
        return home, rest[1:]
    if len(rest) == 1 and rest[0].endswith((".workshopdesk", ".json")) and not rest[0].startswith("-"):
        return home, rest
    return None


def main(arguments: list[str] | None = None) -> int:
    """Run what the arguments ask; return the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    desk = _desk_arguments(given)
    if desk is not None:
        from .bootstrap import open_desk

        return open_desk(*desk)
    from .cli.main import run

    return run(given)


if __name__ == "__main__":
    sys.exit(main())
