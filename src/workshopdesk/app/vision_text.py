"""The first draft of the vision text, and bringing it up to date without touching what people wrote.

The plain form: '# ' begins a heading, '- ' an item of a list. A line counts as written by people as soon as it is none
that the draft itself could hold; such a line is never changed, moved or taken away.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..content.pack import Pack, PackTexts
from ..content.words import Words, words
from ..domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Redrafted:
    """The text, and how many lines were left as people wrote them."""

    text: str
    kept: int


def draft(pack: Pack, workshop: Workshop) -> str:
    """Return a first draft from the two principles, the mission with its notes and the six criteria."""
    texts, said = pack.speak(workshop.language), words(workshop.language)
    told = texts.texts["vision_draft"]
    mission = [_mission_line(pack, texts, workshop, key) for key in pack.missions]
    parts = [
        told["opening"],
        f"# {said('papers.vision.principles')}",
        told["principles"],
        "\n".join(_wanted(texts, workshop)),
        f"# {said('papers.vision.mission')}",
        told["mission"],
        "\n".join(mission),
        f"# {said('papers.vision.criteria')}",
        told["criteria"],
        told["closing"],
    ]
    return "\n\n".join(part for part in parts if part)


def redraft(pack: Pack, workshop: Workshop) -> Redrafted:
    """Return the workshop's text with its principles and notes up to date; a draft where there is no text yet."""
    if not workshop.vision_text.strip():
        return Redrafted(draft(pack, workshop), 0)
    texts, said = pack.speak(workshop.language), words(workshop.language)
    lines = workshop.vision_text.split("\n")
    lines = _principles(lines, texts, said, workshop)
    lines = [_with_note(line, pack, texts, workshop) for line in lines]
    fresh = set(draft(pack, workshop).split("\n"))
    kept = sum(1 for line in lines if line.strip() and line not in fresh)
    return Redrafted("\n".join(lines), kept)


def _wanted(texts: PackTexts, workshop: Workshop) -> list[str]:
    own = workshop.principles.own_wording
    return [f"- {_one_line(own.get(key) or texts.principle_sentence(key))}" for key in workshop.principles.chosen]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _note(workshop: Workshop, key: str) -> str:
    return next((_one_line(note.text) for note in workshop.mission_notes if note.mission == key), "")


def _mission_line(pack: Pack, texts: PackTexts, workshop: Workshop, key: str) -> str:
    return f"- {texts.texts['mission'][key]['text']} {_note(workshop, key)}".rstrip()


def _principles(lines: list[str], texts: PackTexts, said: Words, workshop: Workshop) -> list[str]:
    """Put the principles of now in the places of those that the draft gave; an item that was edited keeps its own."""
    start, end = _section(lines, f"# {said('papers.vision.principles')}")
    if start is None:
        return lines
    wanted = _wanted(texts, workshop)
    ours = {f"- {texts.principle_sentence(key)}" for key in texts.texts["principles"]} | set(wanted)
    section = lines[start:end]
    items = [line for line in section if line.startswith("- ")]
    missing = [line for line in wanted if line not in section]
    renewed: list[str] = []
    last = len(section)
    for line in section:
        if line in ours and line not in wanted:
            if missing:
                renewed.append(missing.pop(0))
        else:
            renewed.append(line)
    while missing and len([line for line in renewed if line.startswith("- ")]) < max(len(wanted), len(items)):
        last = max((at + 1 for at, line in enumerate(renewed) if line.strip()), default=0)
        extra = [missing.pop(0)]
        if last and not renewed[last - 1].startswith("- "):
            extra = ["", *extra]
        renewed[last:last] = extra
    return [*lines[:start], *renewed, *lines[end:]]


def _section(lines: list[str], heading: str) -> tuple[int | None, int]:
    """Return where the lines under a heading begin and end."""
    if heading not in lines:
        return None, 0
    start = lines.index(heading) + 1
    following = (at for at in range(start, len(lines)) if lines[at].startswith("# "))
    return start, next(following, len(lines))


def _with_note(line: str, pack: Pack, texts: PackTexts, workshop: Workshop) -> str:
    """Return a point of the mission with its note of now, where what stands there is no more than its beginning."""
    for key in pack.missions:
        point = f"- {texts.texts['mission'][key]['text']}"
        if line == point or line.startswith(f"{point} "):
            note = _note(workshop, key)
            if note.startswith(line[len(point) :].strip()):
                return f"{point} {note}".rstrip()
    return line
