"""What is typed over from a slip: codes, run together, on another keyboard, or letters of a title."""

import pytest

from tests.fakes.schools import shelf
from workshopdesk.ui.stages.top_five.typed_codes import cards_of, read_codes


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    return shelf(tmp_path_factory.mktemp("home")).newest("sexting").speak("nl")


def codes(text, texts):
    return [texts.cards[card].code for card in cards_of(read_codes(text, texts))]


@pytest.mark.parametrize(
    "typed",
    [
        "K7 R1 P6 P8 R4",
        "k7,r1,p6,p8,r4",
        "K7R1P6P8R4",
        "K 7  R 1 P 6 P 8 R 4",
        "kè r& p§ p! r'",
        "visie R1 P6 p8 interne",
    ],
)
def test_five_codes(typed, texts):
    assert codes(typed, texts) == ["K7", "R1", "P6", "P8", "R4"]


def test_what_is_the_matter(texts):
    faults = {piece.text: piece.fault for piece in read_codes("K7 K9 comm K7 zzz", texts)}
    assert faults == {"K7": "twice", "K9": "unknown", "comm": "many", "zzz": "unknown"}
    assert codes("K7 K7", texts) == ["K7"]


@pytest.mark.parametrize("typed", ["", "   ", "!!!", "K", "7", "é" * 50, "K7" * 200, "\u0000"])
def test_nonsense_is_no_error(typed, texts):
    read_codes(typed, texts)
