"""What may come in: lengths, hidden characters, numbers that are none."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.given import refused
from workshopdesk.domain import limits

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]


@given(st.text(max_size=400))
def test_a_text_is_kept_as_typed_or_refused_for_what_cannot_be_seen(typed):
    def hidden(character):
        return unicodedata.category(character) in ("Cc", "Cs") or character in BIDI + "\u2028\u2029"

    if any(hidden(character) and character not in "\n\t" for character in typed):
        with refused("hidden-character"):
            limits.text(typed, "note")
    else:
        assert limits.text(typed, "note") == typed


@pytest.mark.parametrize(
    "character", [*BIDI, *CONTROLS, "\u2028", "\u2029", "\ud800"], ids=lambda one: f"{ord(one):04X}"
)
def test_hidden_characters_are_named_by_their_number(character):
    with refused("hidden-character", what="name", code=f"U+{ord(character):04X}"):
        limits.line(f"a{character}b", "name")
    if character not in "\n\t":
        with refused("hidden-character"):
            limits.text(f"a{character}b", "text")


@pytest.mark.parametrize(
    "kept", ["\n", "\t", "é", "e\u0301", "🏫", "👩\u200d🏫", "ﬁ", "\u00ad", "\u00a0", "汉字", "עברית"]
)
def test_what_people_type_is_kept(kept):
    assert limits.text(f"a{kept}b", "text") == f"a{kept}b"


def test_lengths_at_the_edge():
    assert limits.text("x" * 20_000, "text")
    with refused("text-too-long", limit=20_000, length=20_001):
        limits.text("x" * 20_001, "text")
    assert limits.name("x" * 200, "name")
    with refused("text-too-long", limit=200, length=201):
        limits.name("x" * 201, "name")


@pytest.mark.parametrize("blank", ["", " ", "\u00a0", "\u3000"])
def test_a_name_is_not_blank(blank):
    with refused("blank-name", what="name"):
        limits.name(blank, "name")


@given(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.lists(st.text()), st.binary()))
def test_only_a_text_is_a_text(other):
    for check in (limits.text, limits.line, limits.name):
        with refused("not-a-text", what="name"):
            check(other, "name")


@given(st.floats(0, 1))
def test_a_share_is_kept_to_a_thousandth_and_stays_within(share):
    kept = limits.share(share, "x")
    assert 0 <= kept <= 1
    assert abs(kept - share) <= 0.0005 + 1e-12
    assert limits.share(kept, "x") == kept


@given(st.one_of(st.floats(allow_nan=True), st.integers()))
def test_what_is_outside_the_poster_is_refused(share):
    assume(not 0 <= share <= 1)
    code = "not-a-number" if share != share or share in (float("inf"), -float("inf")) else "out-of-range"
    with refused(code):
        limits.share(share, "x")


@given(st.integers())
def test_whole_numbers_have_bounds(number):
    if 1 <= number <= 60:
        assert limits.whole(number, "slip", 1, 60) == number
    else:
        with refused("out-of-range", least=1, most=60):
            limits.whole(number, "slip", 1, 60)


@pytest.mark.parametrize("other", [True, False, 1.0, "1", None, [1], float("nan")])
def test_a_whole_number_is_nothing_else(other):
    with refused("not-a-whole-number"):
        limits.whole(other, "slip", 0, 60)


@pytest.mark.parametrize("other", [None, 3, [], {}, ["a"], True, 1.5])
def test_an_unhashable_key_is_unknown_and_not_a_stumble(other):
    for known in (("a", "b"), {"a", "b"}, {"a": 1}):
        with refused("unknown-key"):
            limits.one_of(other, "key", known)


def test_a_text_is_no_list_of_letters():
    with refused("not-a-list"):
        limits.several("abc", "cards")
    with refused("too-many", most=2, count=3):
        limits.several([1, 2, 3], "cards", 2)
