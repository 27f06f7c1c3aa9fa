"""The commands by name; `workshopdesk` without one opens the desk and does not come through here."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from .. import __version__
from . import applying, checking, listing, packs, printing, ranking, records, safekeeping
from .frame import set_home

app = typer.Typer(
    help="WorkshopDesk: lead, print and archive policy workshops, without internet.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"WorkshopDesk {__version__}")
        raise typer.Exit()


@app.callback()
def _common(
    home: Annotated[Path | None, typer.Option(help="Where all data lives.", envvar="WORKSHOPDESK_HOME")] = None,
    passphrase_file: Annotated[Path | None, typer.Option(help="Unlocks a protected home.")] = None,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,
) -> None:
    set_home(home)
    safekeeping.unlock_with(passphrase_file)


for family in (listing, records, printing, applying, checking, ranking, packs, safekeeping):
    family.register(app)


def run(arguments: list[str]) -> int:
    """Run one command; return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app(args=arguments, prog_name="workshopdesk", standalone_mode=True)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(bool(ended.code))
    return 0
