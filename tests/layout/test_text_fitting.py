"""Lines break where they may, type shrinks to its floor, and what does not fit is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshopdesk.layout.display import Text
from workshopdesk.layout.metrics import printable, runs, width_mm
from workshopdesk.layout.text import DoesNotFit, break_lines, fit, sizes

SHY = "\u00ad"


def wide(size=10.0, font="regular"):
    return lambda said: width_mm(said, font, size)


def test_width_is_the_sum_of_the_advances_without_kerning():
    assert width_mm("AV", "bold", 20) == pytest.approx(width_mm("A", "bold", 20) + width_mm("V", "bold", 20))


def test_tracking_and_word_space_count():
    plain = width_mm("op school", "bold", 60)
    assert width_mm("op school", "bold", 60, tracking_pt=-0.72) < plain
    assert width_mm("op school", "bold", 60, word_space=0.72) < plain


def test_a_word_breaks_at_a_marked_point_only_where_it_must():
    title = f"Aanspreek{SHY}persoon is gekend"
    assert break_lines(title, 66, wide(20, "bold")) == ("Aanspreekpersoon", "is gekend")
    assert break_lines(title, 48, wide(20, "bold")) == ("Aanspreek-", "persoon is", "gekend")


def test_a_word_without_marks_is_refused_or_broken_anywhere_on_a_screen():
    assert break_lines("Donaudampfschifffahrt", 20, wide(20)) is None
    lines = break_lines("Donaudampfschifffahrt", 20, wide(20), anywhere=True)
    assert lines is not None
    assert "".join(lines) == "Donaudampfschifffahrt"


def test_a_space_that_does_not_break_keeps_number_and_unit_together():
    lines = break_lines("precies 100\u00a0mm", width_mm("precies 100", size_pt=10) + 1, wide())
    assert lines == ("precies", "100 mm")


def test_type_shrinks_to_its_floor_and_then_the_text_is_named():
    tried = sizes(20, 16)
    assert tried[0] == 20
    assert tried[-1] == 16
    assert fit("Kort", "K1", 71, tried, font="bold", max_lines=1).size_pt == 20
    with pytest.raises(DoesNotFit) as refused:
        fit("lang " * 40, "K7", 71, tried, font="bold", max_lines=3)
    assert refused.value.what == "K7"
    assert refused.value.facts["what"] == "K7"


def test_even_lines_are_no_more_than_needed():
    text = "Elke jongere ontwikkelt zich op een eigen manier, ook online"
    loose = fit(text, "x", 60, [12.0])
    even = fit(text, "x", 60, [12.0], even=True)
    assert len(even.lines) == len(loose.lines)
    widths = [width_mm(line, "regular", 12) for line in even.lines]
    assert max(widths) - min(widths) <= max(width_mm(line, "regular", 12) for line in loose.lines) - min(
        width_mm(line, "regular", 12) for line in loose.lines
    )


def test_what_atkinson_lacks_comes_from_noto_and_what_nothing_has_as_its_code_point():
    assert [run.font for run in runs(Text(0, 0, "a\u2192b", 10))] in (
        ["regular", "fallback", "regular"],
        ["regular"],
    )
    assert [run.font for run in runs(Text(0, 0, "жa", 10, "bold"))] == ["fallback-bold", "bold"]
    assert printable("\U0001f600") == "[U+1F600]"
    assert printable("e\u0301") == "é"
    assert printable("twee\nregels\u202e") == "twee regels"


@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
def test_runs_stand_where_the_line_is_anchored(anchor):
    line = Text(100, 0, "Ж-kaart", 12, "regular", anchor=anchor)
    found = runs(line)
    whole = width_mm("Ж-kaart", "regular", 12)
    start = {"start": 100, "middle": 100 - whole / 2, "end": 100 - whole}[anchor]
    assert found[0].x_mm == pytest.approx(start)
    assert "".join(run.text for run in found) == "Ж-kaart"


@given(st.text(alphabet="abcdefgh é’-\u00ad", max_size=120), st.floats(30, 90))
def test_no_letter_is_lost_and_no_line_is_wider_than_its_room(text, room):
    lines = break_lines(text, room, wide(), anywhere=True)
    if lines is None:
        return
    assert all(width_mm(line, "regular", 10) <= room + 1e-6 for line in lines)

    def letters(said):
        return said.replace(SHY, "").replace(" ", "").replace("-", "")

    assert letters("".join(lines)) == letters(printable(text))
