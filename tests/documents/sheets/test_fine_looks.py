"""What makes a sheet pleasant to look at: nothing touches, lines are of even length, heads stand in their columns."""

import itertools

import pytest

from workshopdesk.content.words import words
from workshopdesk.domain.terms import Rating
from workshopdesk.layout.assembly import assembly_map
from workshopdesk.layout.calibration import calibration_sheets
from workshopdesk.layout.card_back import card_back
from workshopdesk.layout.cards import CardWords, card_front
from workshopdesk.layout.display import Group, Text
from workshopdesk.layout.flag_cards import flag_sheets
from workshopdesk.layout.metrics import width_mm
from workshopdesk.layout.palette import palette
from workshopdesk.layout.principle_sheets import principle_list
from workshopdesk.layout.prompts import prompt_sheets
from workshopdesk.layout.situations import situation
from workshopdesk.layout.slips import ballot
from workshopdesk.layout.tiles import tiling
from workshopdesk.layout.vision import vision_poster

BOTH = pytest.mark.parametrize("language", ["nl", "en"])
EVEN = 0.4
"""How long the shortest line of a balanced text is at least, of its longest."""


def said_by(items):
    for item in items:
        if isinstance(item, Group):
            yield from said_by(item.items)
        elif isinstance(item, Text):
            yield item


def ends_of(text):
    wide = width_mm(text.text, text.font, text.size_pt, text.tracking_pt, text.word_space)
    left = text.x_mm - {"start": 0, "middle": wide / 2, "end": wide}[text.anchor]
    return left, left + wide


def blocks(texts):
    """Gather lines that stand under each other in one size into blocks."""
    found = []
    for text in texts:
        last = found[-1][-1] if found else None
        if (
            last
            and (last.x_mm, last.size_pt, last.font) == (text.x_mm, text.size_pt, text.font)
            and text.y_mm > last.y_mm
        ):
            found[-1].append(text)
        else:
            found.append([text])
    return [block for block in found if len(block) > 1]


def uneven(items, most=4):
    for block in blocks(said_by(items)):
        wide = [right - left for left, right in map(ends_of, block)]
        if len(block) <= most and min(wide) < EVEN * max(wide):
            yield [text.text for text in block]


@BOTH
def test_the_title_of_a_slip_keeps_off_the_note_beside_it(language, pack):
    said = words(language)
    texts = list(said_by(ballot(pack.speak(language), palette("normal"), said)))
    (title,) = [text for text in texts if text.text == said("sheets.my-top-five")]
    notes = [text for text in texts if text.text in (said("sheets.slip-number"), said("sheets.slip-by-guide"))]
    assert len(notes) == 2
    assert ends_of(title)[1] + 3 <= min(ends_of(note)[0] for note in notes)


@BOTH
def test_lines_of_the_vision_poster_are_even(language, pack):
    assert list(uneven(vision_poster(pack, language, palette("normal"), "A1"))) == []


@BOTH
def test_titles_of_cards_leave_no_word_alone(language, pack):
    texts = pack.speak(language)
    said = CardWords("Screener", "1", "note")
    found = []
    for card in texts.cards.values():
        level = texts.levels[card.level]
        fronts = [text for text in said_by(card_front(card, level, said, palette("normal"))) if text.size_pt >= 16]
        backs = [
            text
            for text in said_by(card_back(card, level, said, palette("normal")))
            if text.size_pt == 11 and text.font == "bold" and text.anchor == "start"
        ]
        found += [*uneven(fronts), *uneven(backs)]
    assert found == []


@BOTH
def test_sentences_of_the_principles_leave_no_word_alone(language, pack):
    assert list(uneven(principle_list(pack, pack.speak(language), palette("normal"), words(language)))) == []


@BOTH
def test_prompts_leave_no_word_alone(language, pack):
    for page in prompt_sheets(pack, language, palette("normal")).pages:
        assert list(uneven(page.items)) == []


@BOTH
def test_flags_leave_no_word_alone(language, pack):
    for page in flag_sheets(pack, language, palette("normal")).pages:
        assert list(uneven(page.items)) == []


@BOTH
def test_heads_of_the_boxes_end_where_the_text_ends(language, pack):
    said = words(language)
    heads = {said(f"sheets.rating-{rating}") for rating in Rating}
    for key in pack.situations:
        drawn = situation(key, pack, pack.speak(language), palette("normal"), said, (148.5, 210.0), 12.0)
        found = [text for text in said_by(drawn) if text.text in heads]
        assert len(found) == len(heads)
        assert max(ends_of(text)[1] for text in found) <= 148.5 - 12 + 0.01


@BOTH
def test_the_table_of_the_test_sheet_holds_its_heads_and_no_step_runs_into_it(language):
    said = words(language)
    texts = list(said_by(calibration_sheets(language, palette("normal")).pages[0].items))
    corners = {said(f"sheets.{name}") for name in ("top-left", "top-right", "bottom-left", "bottom-right")}
    heads = sorted((ends_of(text) for text in texts if text.text in corners and 150 < text.y_mm < 160), key=min)
    assert len(heads) == 4
    assert all(later[0] - earlier[1] >= 1.5 for earlier, later in itertools.pairwise(heads))
    assert heads[-1][1] <= 154 - 0.75
    steps = [text.y_mm for text in texts if text.x_mm == 65.5]
    assert max(steps) < 151 - 2.5


def test_the_check_of_the_map_stands_right_below_its_steps(pack):
    said = words("nl")
    plan = tiling(841.0, 594.0, "A3")
    texts = list(said_by(assembly_map(plan, [], "x", "foot", palette("normal"), said).items))
    steps = [text.y_mm for text in texts if text.x_mm == 25 and text.size_pt == 10.5]
    (check,) = [text.y_mm for text in texts if text.text == said("sheets.check-100")]
    assert 8 < check - max(steps) < 30
