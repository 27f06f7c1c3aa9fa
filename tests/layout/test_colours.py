"""Nothing is told by colour alone, and all ink can be read."""

from itertools import product

import pytest

from workshopdesk.layout.board_foot import legend
from workshopdesk.layout.cards import CardWords, board_card, card_front
from workshopdesk.layout.display import Group, Shape, Text
from workshopdesk.layout.faces import features, ring
from workshopdesk.layout.palette import SCREEN_DARK, SCREEN_LIGHT, luminance, palette


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def shapes(items):
    for item in items:
        if isinstance(item, Group):
            yield from shapes(item.items)
        elif isinstance(item, Shape):
            yield item


@pytest.mark.parametrize("colours", [palette("normal"), palette("grey"), palette("saver"), SCREEN_LIGHT, SCREEN_DARK])
def test_words_stand_out_from_what_they_stand_on(colours):
    pairs = [(colours.ink, colours.paper), (colours.ink2, colours.paper), (colours.ink3, colours.paper)]
    pairs += [
        (colours.accent, colours.paper),
        (colours.card_ink, colours.card),
        (colours.card_ink3, colours.card),
    ]
    pairs += [(level.text, colours.card) for level in colours.levels.values()]
    pairs += [(face.text, face.tint) for face in (colours.strength, colours.work)]
    if not colours.saving:
        pairs += [(colours.on_accent, colours.accent), (colours.on_disc, colours.disc)]
        pairs += [(level.on, level.solid) for level in colours.levels.values()]
        pairs += [(flag.on, flag.fill) for flag in colours.flags.values()]
    assert min(contrast(*pair) for pair in pairs) >= 4.5


@pytest.mark.parametrize("colours", [palette("normal"), SCREEN_LIGHT, SCREEN_DARK])
def test_the_legend_is_read_on_the_poster_itself(pack, colours):
    words = [item for item in legend(list(pack.speak("nl").levels.values()), colours) if isinstance(item, Text)]
    on_paper = [item for item in words if len(item.text) > 1]
    assert len(on_paper) >= 3
    assert min(contrast(item.colour, colours.paper) for item in on_paper) >= 4.5


@pytest.mark.parametrize("ink", ["grey", "saver"])
def test_grey_and_saver_have_no_hue(ink):
    colours = palette(ink)
    found = [*shapes(ring("work", colours)), *shapes(features("strength", colours))]
    for shape in found:
        for colour in (shape.fill, shape.stroke):
            assert colour is None or colour[1:3] == colour[3:5] == colour[5:7]


def test_the_saver_fills_nothing_but_letters_codes_and_white(pack):
    texts, colours = pack.speak("nl"), palette("saver")
    words = CardWords("Sexting Screener", "versie 1", "voorbeelden")
    for card, drawn in product(texts.cards.values(), (card_front, board_card)):
        level = texts.levels[card.level]
        items = drawn(card, level, words, colours) if drawn is card_front else drawn(card, level, colours)
        for shape in shapes(items):
            if shape.fill not in (None, "#FFFFFF"):
                xs = [value for _, *values in shape.commands for value in values[::2]]
                assert max(xs) - min(xs) <= 12, "a letter or a code square"
            if shape.stroke and not shape.round:
                assert shape.width_mm <= 0.5


def test_the_red_ring_is_dashed_and_closes_evenly():
    (line,) = [shape for shape in shapes(ring("work", palette())) if shape.stroke]
    assert line.dash
    assert not [shape for shape in shapes(ring("strength", palette())) if shape.dash]
