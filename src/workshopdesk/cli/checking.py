"""`check` and `self-check`: reading everything through."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from .frame import answering, frame, say

Json = Annotated[bool, typer.Option("--json", help="One JSON document for programs.")]


def check(school: Annotated[str | None, typer.Argument()] = None, json: Json = False) -> None:
    """Reads every school (or one) through: file, schema, keys, references, backups."""
    with answering():
        from ..app.checking import check_schools

        library = frame.library
        reports = check_schools(library, [library.find(school)] if school else None)
        told: list[dict[str, Any]] = []
        lines = []
        worst = 0
        for report in reports:
            told.append({"id": report.id, "name": report.name, "ok": not report.faults, "faults": list(report.codes)})
            lines.append(
                f"{report.id}\t{report.name}\t{frame.words('cli.fine' if not report.faults else 'cli.faulty')}"
            )
            lines += [f"  {frame.words(key, **facts)}" for key, facts in report.faults]
            worst = worst or report.exit_code
        say(told, json, "\n".join(lines) if lines else frame.words("cli.no-schools"))
        if worst:
            faulty = next(report for report in reports if report.exit_code)
            key, facts = faulty.faults[0]
            typer.echo(frame.words(key, **facts), err=True)
            raise typer.Exit(worst)


def self_check(json: Json = False) -> None:
    """Fonts, packs, translations, a temporary school, one printed page; prints versions."""
    with answering():
        from ..app.self_check import self_check as run

        result = run()
        lines = [f"{name}\t{value}" for name, value in result.versions.items()]
        lines += [
            f"{'ok' if fault is None else 'FAULT'}\t{name}\t{fault or ''}".rstrip() for name, fault in result.checks
        ]
        told = {
            "versions": result.versions,
            "checks": [{"name": name, "ok": fault is None, "fault": fault} for name, fault in result.checks],
        }
        say(told, json, "\n".join(lines))
        if any(fault for _, fault in result.checks):
            raise typer.Exit(3)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(check)
    app.command("self-check")(self_check)
