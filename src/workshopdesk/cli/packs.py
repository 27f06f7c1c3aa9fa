"""`pack check`, `pack list` and `pack install`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .frame import Stop, answering, frame, say

Json = Annotated[bool, typer.Option("--json", help="One JSON document for programs.")]
pack = typer.Typer(help="Content packs.", no_args_is_help=True)


@pack.command()
def check(folder: Path, json: Json = False) -> None:
    """Names each fault of a pack with file and path."""
    with answering():
        from ..content.check import check_pack

        if not folder.is_dir():
            raise Stop("explain.no-such-file", file=str(folder))
        faults = check_pack(folder)
        told = [
            {"file": fault.file, "path": fault.path, "code": fault.code, "facts": dict(fault.facts)} for fault in faults
        ]
        from ..app.packs import say_fault

        lines = [say_fault(fault, frame.words) for fault in faults] or [frame.words("cli.fine")]
        say(told, json, "\n".join(lines))
        if faults:
            typer.echo(lines[0], err=True)
            raise typer.Exit(2)


@pack.command("list")
def list_(json: Json = False) -> None:
    """The packs that are here."""
    with answering():
        told = []
        lines = []
        for found in frame.library.packs.list():
            told.append(
                {
                    "key": found.key,
                    "version": found.version,
                    "languages": list(found.languages),
                    "names": dict(found.names),
                    "built_in": found.built_in,
                    "based_on": found.based_on,
                }
            )
            lines.append(
                f"{found.key}\t{found.version}\t{' '.join(found.languages)}\t{next(iter(found.names.values()), '')}"
            )
        say(told, json, "\n".join(lines))


@pack.command()
def install(file: Path) -> None:
    """Installs a pack from one file."""
    with answering():
        from ..app.packs import say_fault
        from ..content.faults import PackBroken
        from ..content.install import install_pack

        if not file.is_file():
            raise Stop("explain.no-such-file", file=str(file))
        try:
            found = install_pack(file, frame.home)
        except PackBroken as broken:
            for fault in broken.faults:
                typer.echo(say_fault(fault, frame.words), err=True)
            raise
        typer.echo(f"{found.key}\t{found.version}")


def register(app: typer.Typer) -> None:
    """Add the group of commands."""
    app.add_typer(pack, name="pack")
