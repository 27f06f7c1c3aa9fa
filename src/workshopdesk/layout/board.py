"""The screener's board, 841 x 594: one drawing for the screen, the room screen and the poster on paper.

The background (faces, head, foot) and each card are apart, so that a screen draws the background once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..content.pack import CardText, LevelText, PackTexts
from ..content.words import Words, words
from ..domain.slots import POSTER_MM
from . import board_foot, faces, paths
from .board_foot import TopCard as TopCard
from .board_foot import Undecided as Undecided
from .cards import RESULT, BoardStyle, board_card
from .display import Group, Item, Text
from .markers import marker
from .palette import Palette
from .templates import corner_codes
from .text import fit, one_line, sizes

CORNER_MM, CORNER_INSET_MM = 20.0, 16.0
RIGHT_MM = 797.0
_COUNT_Y_MM = {"strength": 450.5, "work": 472.0}


@dataclass(frozen=True, slots=True)
class BoardWords:
    """The words on a board."""

    title: str
    question: str
    hint: str
    faces: Mapping[str, tuple[str, str]]
    levels: tuple[LevelText, ...]
    undecided_title: str
    undecided_note: str
    top_title: str
    footer: str = ""
    counts: Mapping[str, str] = field(default_factory=dict)


def board_words(texts: PackTexts, *, colour_words: bool = True, said: Words | None = None) -> BoardWords:
    """Return the words of a blank board; `colour_words` also names the colour, for paper without any."""
    said = said or words(texts.language)
    named = texts.texts["faces"]
    return BoardWords(
        title=texts.texts["screener_title"],
        question=texts.texts["criterion"]["question"],
        hint=texts.texts["criterion"]["hint"],
        faces={
            face: (
                named[face]["word"],
                f"{named[face]['colour']} · {named[face]['subline']}" if colour_words else named[face]["subline"],
            )
            for face in ("strength", "work")
        },
        levels=tuple(texts.levels.values()),
        undecided_title=said("sheets.undecided"),
        undecided_note=said("sheets.undecided-note"),
        top_title=said("sheets.our-top-five"),
    )


def count_words(said: Words, strength: int, work: int) -> dict[str, str]:
    """Return how many cards lie on each face, in words."""
    return {"strength": said("sheets.cards", n=strength), "work": said("sheets.cards", n=work)}


def poster_background(
    text: BoardWords,
    palette: Palette,
    *,
    head: bool = True,
    foot: bool = True,
    corners: bool = False,
    top: tuple[TopCard, ...] = (),
    undecided: Undecided | None = None,
) -> tuple[Item, ...]:
    """Return everything but the cards; a room screen leaves out `head` and `foot`, paper adds `corners`."""
    items: list[Item] = []
    if head:
        items += _head(text, palette)
    for face in ("strength", "work"):
        items += face_on_board(face, text, palette)
    if foot:
        items += board_foot.legend(text.levels, palette)
        items += board_foot.undecided_box(text.undecided_title, text.undecided_note, undecided, palette)
        items += board_foot.top_five(text.top_title, top, palette)
        if text.footer:
            items.append(Text(POSTER_MM[0] / 2, 577, text.footer, 14, "regular", palette.ink3, "middle"))
    if corners:
        items += corner_markers()
    return tuple(items)


def _head(text: BoardWords, palette: Palette) -> list[Item]:
    title = one_line(text.title, "title", 420, sizes(104, 60, 2), font="bold")
    room = RIGHT_MM - 44 - 360
    question = one_line(text.question, "question", room, sizes(40, 24, 1), font="bold")
    hint = fit(text.hint, "hint", room, sizes(32, 21, 1), max_lines=2, leading=1.25)
    down = 36.5 if len(hint.lines) == 1 else 30.0
    return [
        *title.at(44, 52, palette.ink),
        *question.at(RIGHT_MM, down, palette.accent, "end"),
        *hint.at(RIGHT_MM, down + 17.5, palette.ink2, "end"),
    ]


def face_on_board(face: str, text: BoardWords, palette: Palette) -> list[Item]:
    """Return a face with its word, its line and, where known, its count."""
    ink, cx = palette.face(face), faces.centre_x(face)
    name, subline = text.faces[face]
    word = one_line(name, name, 2 * faces.EYE_MM - 50, sizes(74, 44, 2), font="bold")
    below = one_line(subline, subline, 2 * faces.EYE_MM - 26, sizes(33, 22, 1), font="bold")
    items: list[Item] = [*faces.ring(face, palette), *faces.features(face, palette)]
    items += [*word.at(cx, 113, ink.text, "middle"), *below.at(cx, 127, ink.text, "middle")]
    if face in text.counts:
        items.append(Text(cx, _COUNT_Y_MM[face], text.counts[face], 38, "bold", ink.text, "middle"))
    return items


def corner_markers() -> list[Item]:
    """Return the four codes by which a photo of the poster is straightened."""
    right = POSTER_MM[0] - CORNER_INSET_MM - CORNER_MM
    low = POSTER_MM[1] - CORNER_INSET_MM - CORNER_MM
    places = {
        "top_left": (CORNER_INSET_MM, CORNER_INSET_MM),
        "top_right": (right, CORNER_INSET_MM),
        "bottom_left": (CORNER_INSET_MM, low),
        "bottom_right": (right, low),
    }
    return [marker(corner_codes()[corner], x, y, CORNER_MM) for corner, (x, y) in places.items()]


def card_on_board(
    card: CardText,
    level: LevelText,
    palette: Palette,
    x_mm: float,
    y_mm: float,
    style: BoardStyle = RESULT,
    *,
    rank: int | None = None,
    contested: bool = False,
) -> Group:
    """Return a card with its centre at a point of the poster."""
    drawn = board_card(card, level, palette, style, rank=rank, contested=contested)
    return paths.moved(drawn, x_mm - style.width_mm / 2, y_mm - style.height_mm / 2)
