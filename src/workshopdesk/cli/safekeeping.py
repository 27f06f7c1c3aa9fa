"""`backup`, `backups`, `restore`, `erase`, and unlocking a protected home."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from ..app.explain import CANCELLED
from .frame import Stop, answering, frame, say, sentence, write_file

Json = Annotated[bool, typer.Option("--json", help="One JSON document for programs.")]


def unlock_with(passphrase_file: Path | None) -> None:
    """Unlock the home of this call with the passphrase in a file; a home that is not protected needs none."""
    if passphrase_file is None:
        return
    with answering():
        from ..app import protection
        from ..app.transfer import read_passphrase

        passphrase = read_passphrase(passphrase_file)
        if protection.is_protected(frame.home):
            protection.unlock(frame.home, passphrase)


def backup(school: Annotated[str | None, typer.Argument()] = None, json: Json = False) -> None:
    """Makes a verified copy of every school (or one), also of one that is open."""
    with answering():
        from ..app.backups import back_up
        from ..app.explain import exit_code
        from ..store.errors import StoreError
        from ..store.files import school_folders

        library = frame.library
        told: list[dict[str, Any]] = []
        failed = 0
        for folder in [library.find(school)] if school else school_folders(library.home):
            try:
                made = back_up(library.home, folder)
            except StoreError as fault:
                typer.echo(sentence(fault), err=True)
                failed = failed or exit_code(fault) or 0
                continue
            second = str(made.second) if made.second else None
            told.append({"id": folder.name, "backup": made.backup.name, "size": made.backup.size, "second": second})
            if made.fault is not None:  # the backup itself is there
                typer.echo(sentence(made.fault), err=True)
        text = "\n".join(f"{one['id']}\t{one['backup']}" for one in told)
        if told or json:
            say(told, json, text)
        elif not failed:
            typer.echo(frame.words("cli.no-schools"))
        if failed:
            raise typer.Exit(failed)


def backups(school: str, json: Json = False) -> None:
    """Lists the backups of a school, newest first: name, instant (UTC), reason, bytes."""
    with answering():
        from ..app.backups import list_backups

        told = [
            {
                "name": one.name,
                "moment": one.moment.isoformat(timespec="seconds").replace("+00:00", "Z"),
                "reason": one.reason,
                "size": one.size,
            }
            for one in list_backups(frame.library.find(school))
        ]
        lines = [f"{one['name']}\t{one['moment']}\t{one['reason']}\t{one['size']}" for one in told]
        say(told, json, "\n".join(lines) if lines else frame.words("cli.no-backups"))


def restore(
    school: Annotated[str | None, typer.Argument()] = None,
    backup: Annotated[str | None, typer.Argument()] = None,
    second_place: Annotated[
        Path | None,
        typer.Option("--from", help="A second place: takes in a school that is not here; without SCHOOL lists them."),
    ] = None,
    secret_file: Annotated[
        Path | None,
        typer.Option(help="With --from: the passphrase or recovery key of the desk that the backups come from."),
    ] = None,
    json: Json = False,
) -> None:
    """Goes back to a backup (its name, or the path of a copy elsewhere); prints what was kept of the present file.

    With --from DIR, on a laptop where the school is not: takes in its newest sound backup and prints its id.
    """
    with answering():
        if second_place is not None and backup is None:
            _take_back(second_place.absolute(), school, secret_file, json)
            return
        if school is None or backup is None or second_place is not None:
            raise Stop("explain.one-of", options="SCHOOL BACKUP, --from DIR [SCHOOL]")
        from ..app.backups import restore as go_back

        kept = go_back(frame.library.find(school), backup).name
        say({"kept": kept}, json, kept)


def _take_back(place: Path, named: str | None, secret_file: Path | None, json: bool) -> None:
    from ..app import returning

    known = returning.find_schools(place)
    if named is not None:
        from ..app.transfer import read_passphrase

        secret = read_passphrase(secret_file) if secret_file is not None else ""
        chosen = returning.pick(known, named, place)
        taken = returning.take_back(frame.library, chosen, secret)
        if taken.adopted:
            typer.echo(frame.words("safety.return-adopted"), err=True)
        told = {"id": chosen.id, "backup": taken.backup.name, "protection_taken_over": taken.adopted}
        say(told, json, chosen.id)
        return
    lines = [
        {
            "id": one.id,
            "name": one.name,
            "newest": one.backups[0].name,
            "protected": one.is_protected,
            "older_version": one.is_older,
            "readable": one.fault is None,
            "here": returning.why_not(frame.library, one) == "here",
        }
        for one in known
    ]
    text = "\n".join(f"{one['id']}\t{one['newest']}\t{one['name']}" for one in lines)
    say(lines, json, text or frame.words("cli.no-copies", place=str(place)))


def erase(
    school: str,
    ballots: Annotated[bool, typer.Option("--ballots", help="The slips.")] = False,
    people: Annotated[bool, typer.Option("--people", help="The names of functions.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="The whole school.")] = False,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Writes the attest there.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Does not ask at a terminal.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrites an attest.")] = False,
    json: Json = False,
) -> None:
    """Erases from a school, its history, its backups and what was exported; prints the attest."""
    with answering():
        from ..app.erasure import attest_facts, attest_text
        from ..app.erasure import erase as erase_from

        asked = {"ballots": ballots, "people": people, "all": everything}
        chosen = [what for what, wanted in asked.items() if wanted]
        if len(chosen) != 1:
            raise Stop("explain.one-of", options="--ballots, --people, --all")
        library = frame.library
        folder = library.find(school)
        if output is not None and (output.exists() and not force):
            raise Stop("explain.exists", file=str(output))
        if output is not None and not output.absolute().parent.is_dir():
            raise FileNotFoundError(2, "", str(output.parent))
        if sys.stdin.isatty() and not yes:
            sure = typer.confirm(frame.words("cli.erase-sure", school=school), err=True)
            if not sure:
                raise typer.Exit(CANCELLED)
        attest = erase_from(library, folder, chosen[0])
        text = attest_text(attest, frame.words.language)
        if output is not None:
            write_file(output, text.encode(), force)
        facts = {**asdict(attest), "moment": dict(attest_facts(attest))["attest-moment"], "complete": attest.complete}
        say(facts, json, text.rstrip("\n"))


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(backup)
    app.command()(backups)
    app.command()(restore)
    app.command()(erase)
