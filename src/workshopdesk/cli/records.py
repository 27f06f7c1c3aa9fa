"""`import`, `export` and `demo`: a school comes in, goes out, or is made up to practise with."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from .frame import Stop, answering, frame, write_file


def import_(
    file: Path,
    merge: Annotated[bool, typer.Option("--merge", help="Merge with what is here; keeps a backup.")] = False,
    replace: Annotated[bool, typer.Option("--replace", help="Replace what is here; keeps a backup.")] = False,
    passphrase_file: Annotated[Path | None, typer.Option(help="Passphrase of an encrypted parcel.")] = None,
    identity_file: Annotated[Path | None, typer.Option(help="Key of a parcel made for a recipient.")] = None,
) -> None:
    """Takes a record (.json) or a parcel (.workshopdesk); prints the school's id."""
    with answering():
        from ..app.transfer import take_in_file

        if merge and replace:
            raise Stop("explain.bad-option", option="--merge", value="--replace", known="")
        taken = take_in_file(
            frame.library,
            file,
            how="merge" if merge else "replace" if replace else "refuse",
            passphrase_file=passphrase_file,
            identity_file=identity_file,
        )
        if taken.erased_on is not None:
            day = taken.erased_on.isoformat()
            typer.echo(frame.words("cli.was-erased", name=taken.name, day=day), err=True)
        typer.echo(taken.school_id)


def export(
    school: str,
    output: Annotated[Path, typer.Option("-o", "--output", help="Where to; the ending picks the form.")],
    passphrase_file: Annotated[Path | None, typer.Option(help="Encrypts the parcel with a passphrase.")] = None,
    recipient: Annotated[list[str] | None, typer.Option(help="Encrypts the parcel for a key.")] = None,
    plain: Annotated[bool, typer.Option("--plain", help="A parcel that everyone can read.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite.")] = False,
) -> None:
    """Writes a record (.json) or a parcel (.workshopdesk), by the ending."""
    with answering():
        library = frame.library
        folder = library.find(school)
        if output.suffix == ".json":
            data = library.record(folder)
        elif output.suffix == ".workshopdesk":
            from ..app.transfer import make_parcel

            data = make_parcel(library, folder, passphrase_file=passphrase_file, recipients=recipient, plain=plain)
        else:
            raise Stop("explain.format", file=str(output), formats=".json, .workshopdesk")
        write_file(output, data, force)
        from ..app.transfer import note_export

        note_export(library, folder, output)


def parcel_work() -> None:
    """Locks or unlocks a parcel for the window, from standard input to standard output."""
    with answering():
        from ..app.apart import work

        sys.stdout.buffer.write(work(sys.stdin.buffer.read()))


def demo() -> None:
    """Makes the rehearsal school: one finished workshop, one half-way; prints its id."""
    with answering():
        from ..app.rehearsal import rehearsal_school

        typer.echo(frame.library.take_in(rehearsal_school(frame.library, frame.words.language), replace=True).school_id)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("import")(import_)
    app.command()(export)
    app.command()(demo)
    app.command("parcel-work", hidden=True)(parcel_work)
