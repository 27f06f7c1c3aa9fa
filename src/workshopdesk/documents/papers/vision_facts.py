"""The vision text of a workshop: what was written, or a first draft from principles and mission."""

from __future__ import annotations

from ...domain.workshop import Workshop
from .setting import Setting


def text_of(setting: Setting, workshop: Workshop | None) -> str:
    """Return the text as it was written, in the plain form; a draft where nothing was written yet."""
    if workshop is not None and workshop.vision_text.strip():
        return workshop.vision_text
    return draft(setting, workshop)


def principle(setting: Setting, key: str, part: str) -> str:
    """Return the title or the sentence of a principle, or its key where the pack has none such."""
    told = setting.texts.texts.get("principles", {}).get(key, {})
    return str(told.get(part, key))


def draft(setting: Setting, workshop: Workshop | None) -> str:
    """Return a first draft in the plain form."""
    told = setting.texts.texts.get("vision_draft", {})
    chosen = workshop.principles.chosen if workshop else ()
    own = workshop.principles.own_wording if workshop else {}
    principles = [f"- {own.get(key) or principle(setting, key, 'sentence')}" for key in chosen]
    notes = {note.mission: note.text for note in workshop.mission_notes} if workshop else {}
    mission = []
    for key in setting.request.pack.missions:
        point = setting.texts.texts.get("mission", {}).get(key, {})
        said = str(point.get("text", ""))
        mission.append(f"- {said} {' '.join(notes.get(key, '').split())}".rstrip())
    parts = [
        str(told.get("opening", "")),
        f"# {setting.say('vision.principles')}",
        str(told.get("principles", "")),
        "\n".join(principles),
        f"# {setting.say('vision.mission')}",
        str(told.get("mission", "")),
        "\n".join(mission),
        f"# {setting.say('vision.criteria')}",
        str(told.get("criteria", "")),
        str(told.get("closing", "")),
    ]
    return "\n\n".join(part for part in parts if part)


def remark(setting: Setting, workshop: Workshop | None) -> str:
    """Return what marks the text as a draft."""
    written = workshop is not None and workshop.vision_text.strip()
    return setting.say("vision.draft" if written else "vision.first-draft")
