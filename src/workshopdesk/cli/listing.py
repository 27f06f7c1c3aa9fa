"""`schools`, `show` and `compare`: looking at what is there."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ..archive.records import to_record
from ..domain.school import Archive
from ..domain.terms import FACES
from ..domain.workshop import Workshop
from .frame import answering, frame, pick_workshop, say

Json = Annotated[bool, typer.Option("--json", help="One JSON document for programs.")]


def schools(json: Json = False) -> None:
    """Lists the schools: id, name, municipality, workshops, last date, next follow-up."""
    with answering():
        told: list[dict[str, Any]] = []
        lines = []
        for summary in frame.library.list():
            told.append(
                {
                    "id": summary.id,
                    "name": summary.name,
                    "municipality": summary.municipality,
                    "workshops": len(summary.workshops),
                    "last_date": summary.last_date,
                    "next_follow_up": summary.next_follow_up,
                    "fault": summary.fault.code if summary.fault else None,
                }
            )
            last = told[-1]
            parts = [last["id"], last["name"], last["municipality"], str(last["workshops"])]
            parts += [last["last_date"] or "-", last["next_follow_up"] or "-"]
            lines.append("\t".join([*parts, *([last["fault"]] if last["fault"] else [])]))
        say(told, json, "\n".join(lines) if lines else frame.words("cli.no-schools"))


def _overview(archive: Archive) -> str:
    say_it = frame.words
    school = archive.school
    lines = [f"{school.name} ({school.municipality})" if school.municipality else school.name, school.id]
    for workshop in archive.workshops:
        lying = len(workshop.placed())
        dates = ", ".join(str(run.date) for run in workshop.phases if run.date)
        lines += [
            "",
            f"{workshop.title} · {say_it('cli.status-' + workshop.status.value)}",
            f"  {workshop.id}",
            f"  {dates or '-'}",
            "  " + say_it("cli.counts", placed=lying, rows=len(workshop.plan), slips=len(workshop.ballots)),
        ]
    return "\n".join(lines)


def show(school: str, json: Json = False) -> None:
    """One school with its workshops; --json is the whole record."""
    with answering():
        archive = frame.library.read(frame.library.find(school))
        say(to_record(archive), json, _overview(archive))


def _zones(workshop: Workshop) -> dict[str, str]:
    return {placement.card: placement.zone.value for placement in workshop.placements if placement.zone in FACES}


def compare(
    school: str,
    from_: Annotated[str | None, typer.Option("--from", help="The older workshop.")] = None,
    to: Annotated[str | None, typer.Option("--to", help="The newer workshop.")] = None,
    json: Json = False,
) -> None:
    """Two workshops of a school, card by card."""
    with answering():
        library = frame.library
        archive = library.read(library.find(school))
        newer = pick_workshop(archive, to)
        others = Archive(archive.school, tuple(w for w in archive.workshops if w.id != newer.id))
        older = pick_workshop(others, from_)
        pack = library.packs.find(newer.pack, newer.pack_version)
        if (older.pack, older.pack_version) != (newer.pack, newer.pack_version):
            from ..domain.errors import Refused

            raise Refused("other-cards")
        before, after = _zones(older), _zones(newer)
        cards = [
            {
                "card": card,
                "from": before.get(card),
                "to": after.get(card),
                "moved": before.get(card) != after.get(card),
            }
            for card in pack.vocabulary.cards
        ]
        texts = pack.speak(newer.language)
        lines = [f"{older.title}  >  {newer.title}"]
        for row in cards:
            card = texts.cards[str(row["card"])]
            zones = [frame.words(f"cli.zone-{row[side] or 'none'}") for side in ("from", "to")]
            lines.append(f"{card.code}\t{card.title}\t{zones[0]}\t{zones[1]}{'  *' if row['moved'] else ''}")
        say({"from": older.id, "to": newer.id, "cards": cards}, json, "\n".join(lines))


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(schools)
    app.command()(show)
    app.command()(compare)
