"""What the check calls fitting is what the sheet can print: both rooms break lines alike."""

import dataclasses

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as some

from workshopdesk.content import fitting
from workshopdesk.content.loader import load_pack
from workshopdesk.locations import resources

WORDS = "de een school leerlingen in- en/of rol-model oké? m W"
MARKED = "aanspreek\u00adpersoon vertrouwens\u00adleerkracht relationele\u00advormings\u00adactiviteiten"
WORD = some.sampled_from([*WORDS.split(), *MARKED.split()])
TITLE = some.lists(WORD, min_size=1, max_size=9).map(" ".join)


def test_a_word_breaks_only_where_it_must():
    title = "Persoonlijk referentie\u00adkader"
    assert fitting.break_lines(title, "bold", 16, 71) == ["Persoonlijk", "referentiekader"]
    assert fitting.break_lines(title, "bold", 16, 40) == ["Persoonlijk", "referentie-", "kader"]
    assert fitting.break_lines(title, "bold", 16, 20) is None
    assert fitting.break_lines("", "bold", 16, 20) == []


@given(TITLE, some.sampled_from([30.0, 45.0, 71.0]))
@settings(max_examples=200)
def test_lines_are_broken_as_the_sheet_breaks_them(title, room):
    text = pytest.importorskip("workshopdesk.layout.text")
    metrics = pytest.importorskip("workshopdesk.layout.metrics")
    printed = text.break_lines(title, room, lambda said: metrics.width_mm(said, "bold", 16))
    checked = fitting.break_lines(title, "bold", 16, room)
    assert (checked and tuple(checked)) == printed


@given(some.lists(some.lists(WORD, min_size=4, max_size=14).map(" ".join), min_size=3, max_size=5), TITLE)
@settings(max_examples=150)
def test_a_back_fits_where_the_sheet_can_print_it(back, title):
    cards = pytest.importorskip("workshopdesk.layout.cards")
    sheet = pytest.importorskip("workshopdesk.layout.card_back")
    palette = pytest.importorskip("workshopdesk.layout.palette")
    text = pytest.importorskip("workshopdesk.layout.text")
    pack = load_pack(resources() / "packs" / "sexting").speak("nl")
    like = next(iter(pack.cards.values()))
    plain = title.replace("\u00ad", "")
    card = type(like)(like.key, like.level, 24, "K24", None, plain, title, tuple(back))
    head = fitting.head_lines(title, card.code)
    lines = fitting.back_lines(back)
    fits = head is not None and lines is not None and lines <= fitting.BACK_LINES + 1 - head
    words = cards.CardWords("Sexting Screener", "versie 1", "stapelen mag")
    try:
        sheet.card_back(card, pack.levels[card.level], words, palette.LIGHT)
        printed = True
    except text.DoesNotFit:
        printed = False
    assert fits == printed


@given(some.lists(WORD, min_size=1, max_size=8).map(" ".join), some.sampled_from(["name", "short"]))
@settings(max_examples=100)
def test_a_level_fits_where_the_poster_can_print_it(said, field):
    foot = pytest.importorskip("workshopdesk.layout.board_foot")
    palette = pytest.importorskip("workshopdesk.layout.palette")
    text = pytest.importorskip("workshopdesk.layout.text")
    pack = load_pack(resources() / "packs" / "sexting").speak("nl")
    level = next(iter(pack.levels.values()))
    words = {"name": level.name, "short": level.short, field: said}
    told = type("Level", (), {"key": level.key, "letter": level.letter, **words})()
    try:
        foot.legend([told], palette.LIGHT)
        printed = True
    except text.DoesNotFit:
        printed = False
    assert printed == (not fitting.poster_too_wide(field, said))


@given(TITLE, some.sampled_from(["SCREEN_WIDE", "SCREEN_NARROW"]))
@example("{file} {0} {0.__class__} {} %s %d %n %(x)s ${HOME} q14q", "SCREEN_NARROW")
@example("Onze grote gemeenschappelijke afsprakennota overal", "SCREEN_NARROW")
@settings(max_examples=200)
def test_a_title_that_fits_its_card_stands_on_the_board_of_the_screen(title, style):
    cards = pytest.importorskip("workshopdesk.layout.cards")
    palette = pytest.importorskip("workshopdesk.layout.palette")
    assume(fitting.title_fits(title) and fitting.head_lines(title, "K24") is not None)
    pack = load_pack(resources() / "packs" / "sexting").speak("nl")
    like = next(iter(pack.cards.values()))
    plain = title.replace("\u00ad", "")
    card = type(like)(like.key, like.level, 24, "K24", None, plain, title, like.back)
    assert cards.board_card(card, pack.levels[card.level], palette.LIGHT, getattr(cards, style))


@given(
    some.lists(WORD, min_size=1, max_size=6).map(" ".join), some.sampled_from(["title", "question", "face", "subline"])
)
@settings(max_examples=60)
def test_a_line_of_the_poster_fits_where_it_can_be_printed(said, line):
    board = pytest.importorskip("workshopdesk.layout.board")
    palette = pytest.importorskip("workshopdesk.layout.palette")
    text = pytest.importorskip("workshopdesk.layout.text")
    words = board.board_words(load_pack(resources() / "packs" / "sexting").speak("nl"))
    word, subline = words.faces["strength"]
    face = (said if line == "face" else word, said if line == "subline" else subline)
    asked = {"title": said} if line == "title" else {"question": said} if line == "question" else {}
    told = dataclasses.replace(words, faces={**words.faces, "strength": face}, **asked)
    try:
        board.poster_background(told, palette.LIGHT)
        printed = True
    except text.DoesNotFit:
        printed = False
    assert printed == (not fitting.poster_too_wide(line, said))
