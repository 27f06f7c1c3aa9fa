import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshopdesk.content.glyphs import has_glyph
from workshopdesk.documents.papers.breaking import break_lines, line_width, measured
from workshopdesk.documents.papers.escape import runs


def lines_of(text, width=150.0, language="nl", size=11.0):
    paragraphs = measured(runs(text, "regular", set()), size)
    return [line for part in paragraphs for line in break_lines(part, width, language)]


def said(lines):
    return ["".join(text for _, text in line) for line in lines]


def test_words_are_hyphenated_only_where_the_line_is_loose():
    assert said(lines_of("de leerlingenbegeleiding", 90)) == ["de leerlingenbe-", "geleiding"]
    assert said(lines_of("de leerlingenbegeleiding", 90, None))[0] == "de"


def test_a_soft_hyphen_shows_only_at_the_end_of_a_line():
    assert said(lines_of("Aanspreek\u00adpersoon", 400, None)) == ["Aanspreekpersoon"]
    assert said(lines_of("Aanspreek\u00adpersoon", 70, None)) == ["Aanspreek-", "persoon"]


def test_a_line_break_is_kept():
    assert said(lines_of("een\n\ntwee")) == ["een", "", "twee"]


def test_an_endless_word_breaks_anywhere():
    broken = said(lines_of("x" * 500))
    assert "".join(broken) == "x" * 500
    assert len(broken) > 10


def test_a_character_that_atkinson_lacks_is_drawn_with_noto():
    assert runs("aЖb", "bold", set()) == [("bold", "a"), ("fallback-bold", "Ж"), ("bold", "b")]


def test_a_character_that_no_font_has_is_spelled_and_named():
    missing = set()
    assert runs("a😀", "regular", missing) == [("regular", "aU+1F600")]
    assert missing == {"😀"}


@given(
    st.text(alphabet=st.characters(codec="latin-1", exclude_categories=("Cc", "Cs", "Cf")), max_size=300),
    st.floats(20, 400),
)
def test_no_character_is_lost_and_no_line_is_too_wide(text, width):
    lines = lines_of(text, width)
    drawn = "".join("".join(said(lines)).split())
    typed = "".join("".join(chars for _, chars in runs(text, "regular", set())).split())
    assert drawn.replace("-", "") == typed.replace("-", "")
    for line in lines:
        assert line_width(line, 11.0) <= width + 0.01 or len(said([line])[0]) <= 2


@pytest.mark.parametrize("char", "éëïĳ’–≥≤“”…")
def test_the_characters_of_dutch_are_there(char):
    assert has_glyph(char)
