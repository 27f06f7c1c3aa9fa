"""What can be edited, as tables: the items of each subject, and the fields of an item with their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from ...app.pack_places import CARDS, PARTS, REFERENCE, SITUATIONS, STEPS, TEXTS
from ...content.faults import Step
from ..texts import tr

Kind = Literal["text", "lines", "title"]
_LINES = {"back", "goals", "points", "agreements", "known", "unknown", "say", "do", "needs", "traps", "items"}
_LISTS = {"phase-1", "phase-2", "practice_intro", "flags_intro"}


class Source(Protocol):
    """What a draft is to these tables."""

    def value(self, file: str, *at: Step) -> Any:
        """Return what stands at a place."""
        ...


@dataclass(frozen=True, slots=True)
class Field:
    """One text: the file's name without its language, the place in it, and the key of its name."""

    area: str
    at: tuple[Step, ...]
    name: str
    kind: Kind = "text"
    words: str = ""
    may_be_blank: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one heading ("" for none)."""

    heading: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the list at the left: its key, its code or place, its title."""

    key: str
    code: str
    title: str


def items(source: Source, subject: str, language: str) -> list[Item]:
    """Return the items of a subject, named in a language of the pack."""
    facts = source.value("pack.json")
    if subject == CARDS:
        texts = source.value(f"{language}/cards.json")
        return [
            Item(
                card["key"],
                f"{texts['levels'][card['level']]['letter']}{card['number']}",
                texts["cards"][card["key"]]["title"],
            )
            for card in facts["cards"]
        ]
    if subject == SITUATIONS:
        texts = source.value(f"{language}/situations.json")
        return [Item(one["key"], one["age_band"], texts[one["key"]]["title"]) for one in facts["situations"]]
    if subject == STEPS:
        texts = source.value(f"{language}/steps.json")
        return [
            Item(
                f"{one['phase']}/{one['key']}",
                tr("packs.phase", phase=one["phase"]),
                texts[str(one["phase"])][one["key"]]["title"],
            )
            for one in facts["steps"]
        ]
    if subject == REFERENCE:
        texts = source.value(f"{language}/reference.json")
        return [Item(one["key"], one["country"] or "", texts[one["key"]]["title"]) for one in facts["references"]]
    return [Item(part, "", tr(f"packs.part-{part}")) for part in PARTS]


def groups(source: Source, subject: str, item: str, language: str) -> list[Group]:
    """Return the fields of an item, group by group; headings in a language of the pack."""
    if subject == CARDS:
        at = ("cards", item)
        return [
            Group("", (Field(CARDS, (*at, "title"), "title", "title"), Field(CARDS, (*at, "back"), "back", "lines")))
        ]
    if subject == SITUATIONS:
        return list(_situation(source, item, language))
    if subject == STEPS:
        phase, _, key = item.partition("/")
        names = ("title", "short", "instruction", "purpose", "say", "do", "needs", "traps")
        return [Group("", tuple(_field(STEPS, phase, key, name) for name in names))]
    if subject == REFERENCE:
        return list(_reference(source, item, language))
    if item == "levels":
        return [_flat(source, CARDS, language, ("levels", key)) for key in source.value("pack.json", "levels")]
    found: list[Group] = []
    for key in PARTS[item]:
        found += _walk(source, language, (key,))
    return found


def _field(area: str, *at: Step, heading: str = "") -> Field:
    name = str(at[-1])
    kind: Kind = "lines" if name in _LINES or name in _LISTS else "text"
    words = ""
    if area == SITUATIONS and name in ("title", "text"):
        words = "title" if name == "title" else "situation"
    if at[0] == "principles" and name == "title":
        words = "title"
    return Field(area, at, name, kind, words)


def _flat(source: Source, area: str, language: str, at: tuple[Step, ...], heading: str = "") -> Group:
    """Return the fields directly in an object, headed by its name, word or title."""
    value = source.value(f"{language}/{area}.json", *at)
    names = [name for name in value if name != "letter"]
    said = heading or next(
        (str(value[name]) for name in ("name", "word", "keyword", "short", "title") if name in value), ""
    )
    return Group(said, tuple(_field(area, *at, name) for name in names))


def _walk(source: Source, language: str, at: tuple[Step, ...]) -> Iterator[Group]:
    value = source.value(f"{language}/texts.json", *at)
    if not isinstance(value, dict):
        yield Group("", (_field(TEXTS, *at),))
    elif all(isinstance(inner, dict) for inner in value.values()):
        for key in value:
            yield _flat(source, TEXTS, language, (*at, key))
    else:
        if at[0] in ("roles", "duties"):
            fields = [Field(TEXTS, (*at, key), str(at[0]), number=number) for number, key in enumerate(value, start=1)]
            yield Group(tr(f"packs.part-{at[0]}"), tuple(fields))
        else:
            yield Group("", tuple(_field(TEXTS, *at, key) for key in value))


def _situation(source: Source, item: str, language: str) -> Iterator[Group]:
    texts = source.value(f"{language}/texts.json")
    own = source.value(f"{language}/situations.json", item)
    names = ("title", "text", "known", "unknown")
    yield Group("", tuple(_field(SITUATIONS, item, name) for name in names))
    for key in own["reasons"]:
        name = texts["criteria"][key]["name"]
        yield Group(name, (Field(SITUATIONS, (item, "reasons", key), "reason"),))
    flags = texts["flags"]
    yield Group(tr("packs.model-answer"), (_field(SITUATIONS, item, "reasoning"),))
    for key in own["accepted"]:
        yield Group(flags[key]["word"], (Field(SITUATIONS, (item, "accepted", key), "accepted"),))
    for key in own["reactions"]:
        fields = tuple(Field(SITUATIONS, (item, "reactions", key, name), name) for name in ("says", "does"))
        yield Group(tr("packs.reaction", flag=flags[key]["word"].lower()), fields)


_BLOCK_TEXTS: Sequence[str] = (
    "term",
    "value",
    "name",
    "text",
    "items",
    "what",
    "who",
    "contact",
    "for",
    "year",
    "asked",
    "source",
)


def _reference(source: Source, item: str, language: str) -> Iterator[Group]:
    own = source.value(f"{language}/reference.json", item)
    yield Group("", tuple(Field(REFERENCE, (item, name), name) for name in ("title", "summary")))
    for number, block in enumerate(own["blocks"]):
        at = (item, "blocks", number)
        fields = tuple(
            Field(REFERENCE, (*at, name), f"block-{name}", "lines" if name == "items" else "text")
            for name in _BLOCK_TEXTS
            if name in block
        )
        yield Group(tr(f"packs.block-{block['kind']}"), fields)
