"""The square codes: the published patterns, drawn without seams."""

import pytest

from workshopdesk.layout.markers import PATTERNS, black_modules, marker
from workshopdesk.layout.templates import corner_codes


def area(shape):
    """Return the signed area of a shape's loops: holes run the other way and count less."""
    total, loop = 0.0, []
    for name, *values in shape.commands:
        if name == "Z":
            total += sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(loop, [*loop[1:], loop[0]], strict=True)) / 2
            loop = []
        else:
            loop.append(tuple(values))
    return total


@pytest.mark.parametrize("number", range(50))
def test_the_path_covers_exactly_the_black_modules(number):
    assert area(marker(number, 3, 5, 8)) == pytest.approx(len(black_modules(number)))


def test_patterns_differ_by_at_least_four_modules_however_a_photo_is_turned():
    def turned(bits):
        return tuple(bits[(3 - column) * 4 + row] for row in range(4) for column in range(4))

    grids = [tuple(pattern >> (15 - at) & 1 for at in range(16)) for pattern in PATTERNS]
    for one in range(50):
        for other in range(one):
            grid = grids[one]
            for _ in range(4):
                assert sum(a != b for a, b in zip(grid, grids[other], strict=True)) >= 4
                grid = turned(grid)


def test_cards_and_corners_have_codes_of_their_own(pack):
    numbers = [card.marker for card in pack.speak("nl").cards.values()]
    assert None not in numbers
    assert len({*numbers, *corner_codes().values()}) == 28
