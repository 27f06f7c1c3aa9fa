import pytest

from workshopdesk.ui.stages.frame.typed_counts import parse_counts


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("1 4 0 0", (1, 4, 0, 0)),
        (" 1  4 0 0 ", (1, 4, 0, 0)),
        ("1,4,0,0", (1, 4, 0, 0)),
        ("1400", (1, 4, 0, 0)),
        ("10 2 0 0", (10, 2, 0, 0)),
        ("& ' à à", (1, 4, 0, 0)),
        ("&'àà", (1, 4, 0, 0)),
        ("0 0 0 0", (0, 0, 0, 0)),
    ],
)
def test_four_numbers_are_read_as_they_are_typed(typed, numbers):
    assert parse_counts(typed) == numbers


@pytest.mark.parametrize("typed", ["", "1 4 0", "1 4 0 0 2", "een 4 0 0", "1 4 0 -", "1000 0 0 0", "14 00", "²²²²"])
def test_anything_else_is_not_read(typed):
    assert parse_counts(typed) is None
