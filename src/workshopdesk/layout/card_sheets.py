"""The 24 cards as labels, at the size of each template; and a list of backs for cards too small for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..content.glyphs import MM_PER_POINT
from ..content.pack import CardText, Pack, PackTexts
from ..content.words import Words, words
from . import marks, paths
from .card_back import LARGE, STANDARD, BackStyle, card_back
from .cards import HEIGHT_MM, CardWords, card_front
from .display import Item, Page, Sheets, Text
from .palette import Palette
from .sheets import Label, Manner, label_pages
from .templates import Template, templates
from .text import fit, sizes

FOLD_TEMPLATE = "card-92x64-foldover"
_TITLE_FLOOR_PT = 16.0
_FULL_A7_INSET_MM = 8.5
_BACKS = {
    (85.0, 55.0): BackStyle(85, 55, 5, 3.4, 6.2, (10.0, 9.0), 10.9, ((10.5, 12.6), (10.0, 12.0)), 3.6),
    (70.0, 45.0): BackStyle(70, 45, 4.5, 4.5, 9, footer_from_bottom_mm=4.5, body=False),
    (105.0, 74.0): BackStyle(105, 74, 8.5, 8.5, 7.6, (11.0, 11.0), 18.1, footer_from_bottom_mm=9.0),
}


def card_words(pack: Pack, texts: PackTexts) -> CardWords:
    """Return the words on every card."""
    said = words(texts.language)
    version = said("sheets.version", version=pack.version)
    return CardWords(texts.texts["screener_title"], version, said("sheets.card-note"))


def chosen_cards(texts: PackTexts, only: Iterable[str] = ()) -> list[CardText]:
    """Return all cards, level by level, or those named by code or key; raise KeyError for another name."""
    levels = list(texts.levels)
    cards = sorted(texts.cards.values(), key=lambda card: levels.index(card.level))
    wanted = [name.strip() for name in only]
    if not wanted:
        return cards
    found = {texts.cards[name] if name in texts.cards else texts.by_code[name.upper()] for name in wanted}
    return [card for card in cards if card in found]


def card_label(card: CardText, texts: PackTexts, said: CardWords, template: Template, palette: Palette) -> Label:
    """Return a card at the size of a template."""
    level = texts.levels[card.level]
    w, h = template.label_w, template.label_h
    if template.fold_at is not None:
        h = template.fold_at
    return Label(
        card.code,
        level.name,
        front_at(card, texts, said, palette, (w, h), template.bleed, template.front_title_pt),
        back_at(card, texts, said, palette, (w, h), large=template.back_pt is not None),
    )


def front_at(
    card: CardText,
    texts: PackTexts,
    said: CardWords,
    palette: Palette,
    size: tuple[float, float],
    bleed: tuple[float, float, float, float],
    title_pt: float | None = None,
) -> tuple[Item, ...]:
    """Return a front of a size in mm; type never gets smaller than its floor, whatever the scale."""
    level, (w, h) = texts.levels[card.level], size
    if size == (105.0, 74.0):
        # No bleed and no cut to spare: everything stays 8.5 from the edge, the card is a little smaller.
        scale = (w - 2 * _FULL_A7_INSET_MM) / 92
        x, y = _FULL_A7_INSET_MM, (h - HEIGHT_MM * scale) / 2
        band = (0.0, (_FULL_A7_INSET_MM - y) / scale)
        front = card_front(card, level, said, palette, title_pt=(20, 16 / scale), small=1 / scale, band=band)
        return (paths.moved(front, x, y, scale),)
    scale = h / HEIGHT_MM
    floor = max(_TITLE_FLOOR_PT, _TITLE_FLOOR_PT / scale)
    wished = title_pt / scale if title_pt else max(20.0, floor)
    own_bleed = (bleed[0] / scale, bleed[1] / scale, bleed[2] / scale, bleed[3] / scale)
    front = card_front(
        card,
        level,
        said,
        palette,
        width=w / scale,
        bleed=own_bleed,
        title_pt=(max(wished, floor), floor),
        small=max(1.0, 1 / scale),
    )
    return (paths.moved(front, 0, 0, scale),) if scale != 1 else front


def back_at(
    card: CardText,
    texts: PackTexts,
    said: CardWords,
    palette: Palette,
    size: tuple[float, float],
    *,
    large: bool = False,
) -> tuple[Item, ...]:
    """Return a back of a size in mm, its text `large` where that is asked for."""
    level = texts.levels[card.level]
    style = _BACKS.get(size)
    if style is not None:
        return card_back(card, level, said, palette, style)
    scale = size[1] / HEIGHT_MM
    if scale == 1:
        return card_back(card, level, said, palette, LARGE if large else STANDARD)
    wider = BackStyle(width_mm=size[0] / scale)
    return (paths.moved(card_back(card, level, said, palette, wider), 0, 0, scale),)


def card_sheets(
    pack: Pack,
    language: str,
    palette: Palette,
    *,
    template: str = "card-92x64-8up",
    manner: Manner | None = None,
    only: Sequence[str] = (),
) -> Sheets:
    """Return the cards on sheets of a template; `only` codes or keys of the cards to print again."""
    texts, said = pack.speak(language), words(language)
    form, manner = templates()[template], manner or Manner()
    on_card = card_words(pack, texts)
    cards = chosen_cards(texts, only)
    labels = [card_label(card, texts, on_card, form, palette) for card in cards]
    pages = label_pages(form, labels, manner, palette, said)
    if not form.back_text and manner.part != "fronts":
        pages = (*pages, *back_list(cards, texts, palette, said))
    duplex = manner.edge if manner.part == "both" and form.backs and manner.edge else None
    return Sheets(said("sheets.title-cards", title=on_card.screener), language, pages, duplex)


def back_list(cards: Sequence[CardText], texts: PackTexts, palette: Palette, said: Words) -> list[Page]:
    """Return the backs' texts on A4, for cards that hold no more than their title."""
    pages: list[Page] = []
    items: list[Item] = []
    y = 0.0
    for card in cards:
        block = _listed(card, texts, palette)
        if not items or y + block[1] > 279:
            if items:
                pages.append(Page(210, 297, tuple(items), None if pages else said("sheets.back-list")))
            items = [Text(18, 27, said("sheets.back-list"), 20, "bold", palette.ink)]
            y = 37.0
        items.append(paths.moved(block[0], 18, y))
        y += block[1]
    if items:
        pages.append(Page(210, 297, tuple(items), None if pages else said("sheets.back-list")))
    return pages


def _listed(card: CardText, texts: PackTexts, palette: Palette) -> tuple[list[Item], float]:
    """Return one card of the list and its height."""
    ink, level = palette.level(card.level), texts.levels[card.level]
    items: list[Item] = [*marks.mark(card.level, level.letter, 0, 0, 7.6, palette)]
    items += [
        Text(11, 5.2, card.code, 11, "bold", ink.text),
        Text(20, 5.2, card.title, 11, "bold", palette.ink),
    ]
    y = 11.0
    for said in card.back:
        block = fit(said, card.code, 150, sizes(10, 9.5), leading=1.28)
        items.append(Text(20, y, "·", 10, "bold", ink.text))
        items += block.at(24, y, palette.ink)
        y += block.height_mm
    return items, y + 10 * MM_PER_POINT * 0.6
