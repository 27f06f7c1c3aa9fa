"""`rank`: the group ranking of slips in a file; nothing is stored."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from ..archive.json_text import parse
from ..domain.errors import Refused
from ..domain.ranking import check_slip, count
from .frame import answering, frame, say


def rank(
    file: Path,
    json: Annotated[bool, typer.Option("--json", help="One JSON document for programs.")] = False,
    pack: Annotated[str, typer.Option(help="The pack whose cards are meant.")] = "sexting",
) -> None:
    """The group ranking of {"ballots": [{"cards": [five keys]}, ...]}; stores nothing."""
    with answering():
        found = frame.library.packs.newest(pack)
        told = parse(file.read_bytes())
        slips = told.get("ballots") if isinstance(told, dict) else None
        if not isinstance(slips, list):
            raise Refused("not-a-list", what="ballots")
        ballots = []
        for slip in slips:
            if not isinstance(slip, dict):
                raise Refused("not-an-object", what="ballots")
            ballots.append(check_slip(slip.get("cards"), found.vocabulary))
        outcome = count(ballots, found.vocabulary.cards)
        ranking: list[dict[str, Any]] = [
            {
                "card": score.card,
                "points": score.points,
                "lists": score.lists,
                "best_rank": score.best_rank,
                "place": score.place,
                "tied": score.tied,
            }
            for score in outcome.scores
        ]
        answer = {
            "ranking": ranking,
            "agreement": outcome.agreement.value if outcome.agreement else None,
            "quality_missing": outcome.quality_missing,
            "proposal": outcome.proposal,
        }
        texts = found.speak(frame.words.language)
        lines = [
            f"{score.place}\t{texts.cards[score.card].code}\t{texts.cards[score.card].title}\t{score.points}"
            f"{'  =' if score.tied else ''}"
            for score in outcome.scores
        ]
        if outcome.agreement:
            lines.append(frame.words(f"cli.agreement-{outcome.agreement.value}"))
        if outcome.quality_missing:
            lines.append(frame.words("cli.quality-missing"))
        say(answer, json, "\n".join(lines))


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(rank)
