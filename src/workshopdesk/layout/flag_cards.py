"""The flag cards: four flags a member; all backs are alike, so that a choice stays secret until the sign."""

from __future__ import annotations

from ..content.pack import Pack, PackTexts
from ..content.words import Words, words
from ..domain.workshop import Workshop
from .display import Item, Sheets, Text
from .flags import flag
from .palette import Palette
from .sheets import Label, Manner, label_pages
from .templates import templates
from .text import fit, one_line, sizes

_TEMPLATE = "card-92x64-8up"
_FLAG_MM = 36.0


def flag_sheets(
    pack: Pack,
    language: str,
    palette: Palette,
    manner: Manner | None = None,
    workshop: Workshop | None = None,
) -> Sheets:
    """Return a set of flags for each member of phase 1, at least two: what one sheet holds."""
    texts, said = pack.speak(language), words(language)
    manner = manner or Manner()
    form = templates()[_TEMPLATE]
    sets_a_sheet = max(1, form.per_sheet // len(pack.flags))
    members = len(workshop.present(1)) if workshop else 0
    sets = -(-max(members, 1) // sets_a_sheet) * sets_a_sheet
    back = flag_back(pack, texts, palette, said)
    fronts = {key: flag_front(key, texts, palette) for key in pack.flags}
    labels = [
        Label(texts.texts["flags"][key]["word"], "", fronts[key], back) for _ in range(sets) for key in pack.flags
    ]
    pages = label_pages(form, labels, manner, palette, said)
    duplex = manner.edge if manner.part == "both" else None
    return Sheets(said("sheets.title-flags"), language, pages, duplex)


def flag_front(key: str, texts: PackTexts, palette: Palette) -> tuple[Item, ...]:
    """Return the side that is held up."""
    told = texts.texts["flags"][key]
    word = one_line(told["word"], key, 40, sizes(30, 20, 1), font="bold")
    meaning = fit(told["meaning"], key, 40, sizes(14, 11), leading=1.25, max_lines=3, even=True)
    items: list[Item] = [*flag(key, 8, 14, _FLAG_MM, palette)]
    items += word.at(46, 31, palette.ink)
    items += meaning.at(46, 39, palette.ink2)
    return tuple(items)


def flag_back(pack: Pack, texts: PackTexts, palette: Palette, said: Words) -> tuple[Item, ...]:
    """Return the side that all flag cards share: the six criteria to think along."""
    items: list[Item] = []
    step = 76 / max(1, len(pack.flags))
    for number, key in enumerate(pack.flags):
        items += flag(key, 8 + step * number + (step - 14 * 30 / 34) / 2, 9, 14, palette, outlined=True)
    head = one_line(said("sheets.think-along"), "head", 76, sizes(11, 9), font="bold")
    items += head.at(46, 32.5, palette.accent, "middle")
    for number, key in enumerate(pack.criteria):
        row, column = divmod(number, 2)
        name = one_line(texts.texts["criteria"][key]["name"], key, (43, 32)[column], sizes(10, 8))
        items += name.at((8, 53)[column], 40 + row * 6.2, palette.ink)
    items.append(Text(46, 58.7, texts.texts["name"], 7, "regular", palette.ink3, "middle"))
    return tuple(items)
