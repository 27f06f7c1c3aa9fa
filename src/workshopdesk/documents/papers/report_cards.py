"""The report's list of all cards, a level at a time: the face, the examples, and what was said."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from ...domain.terms import FACES
from ...domain.workshop import Workshop
from ...layout import marks
from . import report_facts as told
from . import signs
from .blocks import Beside, Stack
from .picture import Picture
from .setting import Setting
from .table import Row, RowsTable, TableLook

_FACE_MM = 26.0


def part(setting: Setting, workshop: Workshop, width: float, height: float) -> Sequence[Flowable]:
    """Return a table a level."""
    lain = told.cards(setting, workshop)
    found: Stack = [setting.text(setting.say("report.cards-intro"), "small", after=2)]
    for level in setting.texts.levels.values():
        rows = [
            Row([_face(setting, one), _words(setting, workshop, one)]) for one in lain if one.card.level == level.key
        ]
        if not rows:
            continue
        look = TableLook(
            widths_mm=(_FACE_MM, width - _FACE_MM),
            page_mm=height,
            line=setting.tones("line"),
            head_line=setting.tones(f"{level.key}.text"),
            pad_mm=(2.0, 2.4),
            head_pad_mm=1.0,
        )
        title: Stack = [Beside(signs.level_mark(setting, level.key, 9.0), [_name(setting, level.key, width)], 12.5)]
        table = RowsTable([], rows, look)
        found.append(
            setting.heading(
                level.name, f"level-{level.key}", 2, style="h2", stack=title, least_mm=table.begins_mm() + 8
            )
        )
        found += [_band(setting, level.key, width), table]
    return found


def _name(setting: Setting, level: str, _width: float) -> Flowable:
    known = setting.texts.levels[level]
    return setting.pieces([(known.name, "bold"), (f" · {known.short}", None)], "h2", font="regular", leading=24.0)


def _band(setting: Setting, level: str, width: float) -> Flowable:
    return Picture(width, 2.4, marks.hatch(level, 0, 0, width, 2.4, setting.tones.palette, scale=0.6), after=2)


def _face(setting: Setting, one: told.Lain) -> Stack:
    if one.zone not in FACES:
        return [setting.text(setting.say("report.not-laid"), "cell-note")]
    word = setting.text(setting.say(f"report.{one.zone}"), "cell-note", font="bold", colour=f"{one.zone}.text")
    stack: Stack = [Beside(signs.face_sign(setting, one.zone, 7.0), [word], 8.4, drop_mm=0.0)]
    if one.contested:
        doubt = setting.text(setting.say("report.doubt"), "cell-note", hyphenate=False)
        stack.append(Beside(signs.contested_sign(setting, 4.0), [doubt], 8.4, before=4))
    return stack


def _words(setting: Setting, workshop: Workshop, one: told.Lain) -> Stack:
    code = f"  {one.card.code}"
    stack: Stack = [setting.pieces([(one.card.title, "bold"), (code, None)], "item", after=2)]
    examples = " · ".join(one.card.back)
    if examples:
        said = [(setting.say("report.examples") + " ", "bold"), (examples, None)]
        stack.append(setting.pieces(said, "note", after=2))
    for prompt in setting.request.pack.prompts:
        note = workshop.note(one.card.key, prompt)
        if note.strip():
            name = str(setting.texts.texts["prompts"][prompt]["short"])
            stack.append(setting.pieces([(f"{name} ", "bold"), (note, None)], "cell", before=2, after=1))
    return stack
