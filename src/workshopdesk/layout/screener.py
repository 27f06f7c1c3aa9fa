"""The screener poster: blank, or with the cards where the group laid them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ..content.pack import Pack, PackTexts
from ..content.words import words
from ..domain.school import School
from ..domain.slots import POSTER_MM
from ..domain.terms import FACES
from ..domain.workshop import Placement, Workshop
from . import board
from .board_places import apart
from .cards import RESULT
from .dates import long_date
from .display import Item
from .palette import Palette
from .posters import poster_name


def blank_poster(pack: Pack, language: str, palette: Palette, size: str) -> tuple[Item, ...]:
    """Return the poster to lay cards on."""
    texts, said = pack.speak(language), words(language)
    text = board.board_words(texts, said=said)
    footer = said(
        "sheets.poster-footer",
        title=text.title,
        size=poster_name(said, size),
        version=said("sheets.version", version=pack.version),
    )
    return board.poster_background(replace(text, footer=footer), palette, corners=True)


def result_poster(
    pack: Pack,
    language: str,
    palette: Palette,
    size: str,
    school: School | None,
    workshop: Workshop,
    day: date,
) -> tuple[Item, ...]:
    """Return the board as it lies: all cards, their rank, and what the group does not agree on yet."""
    texts, said = pack.speak(language), words(language)
    text = board.board_words(texts, said=said)
    placed = [one for one in workshop.placed() if one.card in texts.cards]
    year = said("sheets.school-year", year=workshop.school_year.replace("-", "–"))
    lain = workshop.phase(2).date or day
    text = replace(
        text,
        question=f"{school.name} · {year}" if school else year,
        hint=said("sheets.board-on", date=long_date(lain, language)),
        footer=said(
            "sheets.result-footer",
            title=text.title,
            size=poster_name(said, size),
            version=said("sheets.version", version=pack.version),
        ),
        counts=board.count_words(said, *(sum(one.zone is face for one in placed) for face in FACES)),
    )
    ranked = ranking_of(workshop)
    top = tuple(_top(texts, card) for card in ranked if card in texts.cards)
    background = board.poster_background(
        text, palette, corners=True, top=top, undecided=_undecided(texts, workshop, placed)
    )
    return *background, *cards_of_result(texts, placed, ranked, palette)


def ranking_of(workshop: Workshop) -> tuple[str, ...]:
    """Return the group's order once it is final; a proposal is not printed as one."""
    return workshop.ranking.cards if workshop.ranking and workshop.ranking.final else ()


def cards_of_result(texts: PackTexts, placed: list[Placement], ranked: tuple[str, ...], palette: Palette) -> list[Item]:
    """Return the cards where they lie, moved apart where one covers another, lowest first."""
    where: dict[str, tuple[float, float]] = {}
    for face in FACES:
        lying = [one for one in placed if one.zone is face]
        centres = [((one.x or 0) * POSTER_MM[0], (one.y or 0) * POSTER_MM[1]) for one in lying]
        found = apart(face.value, centres, RESULT.width_mm, RESULT.height_mm)
        where |= {one.card: place for one, place in zip(lying, found, strict=True)}
    items: list[Item] = []
    for one in placed:
        card = texts.cards[one.card]
        rank = ranked.index(one.card) + 1 if one.card in ranked else None
        items.append(
            board.card_on_board(
                card, texts.levels[card.level], palette, *where[one.card], rank=rank, contested=one.contested
            )
        )
    return items


def _top(texts: PackTexts, key: str) -> board.TopCard:
    card = texts.cards[key]
    return board.TopCard(card.level, texts.levels[card.level].letter, card.title)


def _undecided(texts: PackTexts, workshop: Workshop, placed: list[Placement]) -> board.Undecided:
    said = words(texts.language)
    contested = [texts.cards[one.card] for one in placed if one.contested]
    contested.sort(key=lambda card: list(texts.cards).index(card.key))
    laid = {one.card for one in placed}
    loose = [card.code for card in texts.cards.values() if card.key not in laid]
    return board.Undecided(
        lead=said("sheets.not-agreed", n=len(contested)),
        cards=tuple(f"{card.code} {card.title}" for card in contested),
        codes=tuple(card.code for card in contested),
        loose=said("sheets.not-laid", codes=", ".join(loose)) if loose else "",
    )
