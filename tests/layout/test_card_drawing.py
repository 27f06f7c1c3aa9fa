"""Cards of the built-in pack fit at every size; a text that is too long stops the print, naming its card."""

from dataclasses import replace

import pytest

from workshopdesk.layout.cards import (
    RESULT,
    SCREEN_NARROW,
    SCREEN_WIDE,
    CardWords,
    board_card,
    card_back,
    card_front,
)
from workshopdesk.layout.display import Group, Text
from workshopdesk.layout.metrics import width_mm
from workshopdesk.layout.palette import palette
from workshopdesk.layout.text import DoesNotFit

WORDS = CardWords("Sexting Screener", "versie 1", "voorbeelden, vrij aan te passen")


def texts_in(items):
    for item in items:
        if isinstance(item, Group):
            yield from texts_in(item.items)
        elif isinstance(item, Text):
            yield item


def reach(line):
    wide = width_mm(line.text, line.font, line.size_pt, line.tracking_pt)
    start = {"start": line.x_mm, "middle": line.x_mm - wide / 2, "end": line.x_mm - wide}[line.anchor]
    return start, line.y_mm - line.size_pt * 0.25, start + wide, line.y_mm + line.size_pt * 0.08


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("ink", ["normal", "saver"])
def test_all_words_stand_four_millimetres_inside_the_trim(pack, language, ink):
    texts = pack.speak(language)
    for card in texts.cards.values():
        level = texts.levels[card.level]
        for side in (
            card_front(card, level, WORDS, palette(ink)),
            card_back(card, level, WORDS, palette(ink)),
        ):
            for line in texts_in(side):
                left, top, right, low = reach(line)
                assert left >= 4, line.text
                assert top >= 4, line.text
                assert right <= 88, line.text
                assert low <= 60, line.text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_side_says_the_code_once_and_every_word_of_the_card(pack, language):
    texts = pack.speak(language)
    for card in texts.cards.values():
        level = texts.levels[card.level]
        front = [line.text for line in texts_in(card_front(card, level, WORDS, palette()))]
        back = [line.text for line in texts_in(card_back(card, level, WORDS, palette()))]
        assert front.count(card.code) == 1
        assert back.count(card.code) == 1
        assert " ".join(card.back) in " ".join(back)
        assert level.name.upper() in front


def test_ink_saved_breaks_the_same_lines(pack):
    texts = pack.speak("nl")
    for card in texts.cards.values():
        level = texts.levels[card.level]
        sides = [
            [line.text for line in texts_in(card_back(card, level, WORDS, palette(ink)))]
            for ink in ("normal", "grey", "saver")
        ]
        assert sides[0] == sides[1] == sides[2]


def test_a_back_of_400_characters_fits_and_a_longer_one_names_its_card(pack):
    texts = pack.speak("nl")
    card = texts.by_code["P4"]
    level = texts.levels[card.level]
    short = replace(card, back=("Er is één plek waar iedereen terechtkan met vragen.",) * 3)
    sizes = {line.size_pt for line in texts_in(card_back(short, level, WORDS, palette())) if line.x_mm == 10}
    assert sizes == {10.5}
    with pytest.raises(DoesNotFit) as refused:
        card_back(replace(card, back=("woord " * 100,)), level, WORDS, palette())
    assert refused.value.what == "P4"


def test_a_title_shrinks_to_16_and_then_names_its_card(pack):
    texts = pack.speak("nl")
    card = texts.by_code["R2"]
    level = texts.levels[card.level]
    longer = replace(card, hyphenated="Communicatie met media en ouders, externen en de hele ruime buurt")
    front = card_front(longer, level, WORDS, palette())
    title = next(line for line in texts_in(front) if line.text.startswith("Communicatie"))
    assert 16 <= title.size_pt < 20
    with pytest.raises(DoesNotFit, match="R2"):
        card_front(replace(card, hyphenated="heel lang " * 20), level, WORDS, palette())


@pytest.mark.parametrize("style", [RESULT, SCREEN_WIDE, SCREEN_NARROW])
def test_every_card_fits_the_board(pack, style):
    for language in pack.languages:
        texts = pack.speak(language)
        for card in texts.cards.values():
            items = board_card(card, texts.levels[card.level], palette(), style, rank=5, contested=True)
            for line in texts_in(items):
                left, top, right, low = reach(line)
                assert left >= 0
                assert top >= -1
                assert right <= style.width_mm
                assert low <= style.height_mm + 1
