"""`apply`: operations, one JSON object a line, each its own commit, acknowledged after it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from ..app.workspace import Workspace
from ..domain.errors import Refused
from .frame import Stop, answering, frame, pick_workshop, sentence

# `id` of a line is the caller's own, so what an operation calls `id` has another name here.
_NAMED = {
    "set_participant": "participant",
    "remove_participant": "participant",
    "set_present": "participant",
    "add_workshop": "workshop",
    "remove_workshop": "workshop",
}


def _lines(file: str) -> Iterator[bytes]:
    """Return the lines as bytes, each as soon as it is there, so that one that is no UTF-8 is one wrong line."""
    if file == "-":
        yield from iter(sys.stdin.buffer.readline, b"")
    else:
        with open(file, "rb") as source:
            yield from source


def _parse(line: bytes, number: int) -> dict[str, Any]:
    try:
        told = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict):
        raise Stop("explain.bad-json", line=number)
    return told


def _id_of(told: dict[str, Any], field: str, workspace: Workspace, workshop: str) -> dict[str, Any]:
    """Return the member or workshop that a line names, as the operation's own `id`.

    A line that is written in the shape of the record has it in `id`; that counts where there is such a member.
    """
    if field in told:
        return {"id": told[field]}
    own = told.get("id")
    if field == "participant" and isinstance(own, str) and workspace.workshop(workshop).participant(own) is not None:
        return {"id": own}
    return {}


def _run(workspace: Workspace, workshop: str, told: dict[str, Any]) -> None:
    name = told.get("do")
    field = _NAMED.get(name, "id") if isinstance(name, str) else "id"
    given = {key: value for key, value in told.items() if key not in ("id", "do", field)}
    if field != "id":
        given |= _id_of(told, field, workspace, workshop)
    if name in ("undo", "redo"):
        if given:
            raise Refused("unknown-field", what=next(iter(given)), operation=name)
        getattr(workspace, str(name))(workshop)
        return
    if not isinstance(name, str):
        raise Refused("unknown-operation", value="")
    workspace.run(name, workshop, **given)


def _answer(told: object, error: BaseException | None) -> None:
    answer: dict[str, Any] = {"id": told, "ok": error is None}
    if error is not None:
        answer["error"] = sentence(error)
    sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def apply(
    school: str,
    file: str,
    workshop: Annotated[str | None, typer.Option(help="The workshop; default: the newest.")] = None,
    keep_going: Annotated[bool, typer.Option("--keep-going", help="Go on after a failure.")] = False,
) -> None:
    """Runs operations from FILE (-: standard input), one JSON object a line."""
    with answering():
        from ..app.explain import exit_code

        library = frame.library
        workspace = library.open(library.find(school))
        first_failure, first_sentence = 0, ""
        try:
            chosen = pick_workshop(workspace.archive, workshop).id
            for number, line in enumerate(_lines(file), start=1):
                if not line.strip():
                    continue
                told: Any = None
                try:
                    told = _parse(line, number)
                    _run(workspace, chosen, told)
                except Exception as error:
                    code = error.exit_code if isinstance(error, Stop) else exit_code(error)
                    if code is None:
                        raise
                    _answer(told.get("id") if isinstance(told, dict) else None, error)
                    first_failure, first_sentence = first_failure or code, first_sentence or sentence(error)
                    if not keep_going:
                        typer.echo(sentence(error), err=True)
                        raise typer.Exit(code) from None
                else:
                    _answer(told.get("id"), None)
        finally:
            workspace.close()
        if first_failure:
            typer.echo(first_sentence, err=True)
            raise typer.Exit(first_failure)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(apply)
