"""Posters over sheets: the right number, equal tiles that cover everything, each named."""

import math
from itertools import product

import pytest

from workshopdesk.layout.calibration import TARGETS_MM
from workshopdesk.layout.display import Group
from workshopdesk.layout.fit import cards_on_face, near_miss, reading_distance_m, sheets_needed, too_small
from workshopdesk.layout.posters import poster_mm, scale_of
from workshopdesk.layout.registration import registration
from workshopdesk.layout.sheets import Manner
from workshopdesk.layout.tiles import tiling


@pytest.mark.parametrize(
    ("size", "paper", "count"),
    [
        ("A2", "A4", 8),
        ("A2", "A3", 4),
        ("A1", "A4", 15),
        ("A1", "A3", 8),
        ("A0", "A4", 25),
        ("A0", "A3", 15),
        ("near-A2", "A4", 4),
    ],
)
@pytest.mark.parametrize("landscape", [True, False])
def test_a_poster_takes_this_many_tiles(size, paper, count, landscape):
    plan = tiling(*poster_mm(size, landscape=landscape), paper)
    assert plan.count == count
    assert sheets_needed(size, paper, landscape=landscape) == count + 1


def test_a1_on_a4_is_three_by_five_lying():
    plan = tiling(594, 841)
    assert (plan.columns, plan.rows, plan.landscape) == (3, 5, True)
    assert plan.tile == pytest.approx((204.67, 176.2), abs=0.01)
    assert plan.name(1, 2) == "B3"


@pytest.mark.parametrize("size", ["A0", "A1", "A2", "A3", "near-A2"])
@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_tiles_reach_from_edge_to_edge_with_ten_millimetres_in_common(size, paper):
    plan = tiling(*poster_mm(size, landscape=True), paper)
    (step_x, step_y), (w, h) = plan.step, plan.tile
    assert (plan.columns - 1) * step_x + w == pytest.approx(plan.poster_w)
    assert (plan.rows - 1) * step_y + h == pytest.approx(plan.poster_h)
    assert w - step_x == pytest.approx(10)
    assert 12 + w <= plan.sheet_w - 12 + 1e-9
    assert 12 + h <= plan.sheet_h - 12 + 1e-9


def test_what_the_dialog_says():
    assert cards_on_face("A1", (92.0, 64.0)) == (14, 18)
    assert cards_on_face("A2", (92.0, 64.0)) == (6, 8)
    assert cards_on_face("near-A2", (92.0, 64.0))[1] == 6
    assert too_small("A2", (92.0, 64.0), 15)
    assert not too_small("A1", (92.0, 64.0), 15)
    assert cards_on_face("A3", (135.0, 94.0)) == (0, 0)
    found = near_miss("A2", "A4", landscape=True)
    assert found is not None
    assert (found.size, found.sheets, found.saved) == ("near-A2", 5, 4)
    assert near_miss("A1", "A4", landscape=True) is None
    assert reading_distance_m("A1") == 2.0


def test_posters_are_scaled_without_distortion():
    assert scale_of("A0") == pytest.approx(1.414, abs=0.001)
    assert scale_of("A2") == pytest.approx(0.707, abs=0.001)
    assert scale_of("A3") == pytest.approx(0.5, abs=0.001)


def test_four_readings_give_shift_turn_and_scale():
    corners = ("top-left", "top-right", "bottom-left", "bottom-right")
    found = registration(dict.fromkeys(corners, (0.6, -0.4)))
    assert (found.dx_mm, found.dy_mm) == pytest.approx((0.6, -0.4))
    assert found.degrees == pytest.approx(0)
    assert found.scale == pytest.approx(1)
    assert found.shift_mm("long") == (0.6, 0.4)
    assert found.shift_mm("short") == (-0.6, -0.4)
    assert not found.too_far
    wide = registration({"top-left": (-1, 0), "top-right": (1, 0), "bottom-left": (-1, 0), "bottom-right": (1, 0)})
    assert wide.scale > 1
    turned = registration({"top-left": (-1, -1), "top-right": (-1, 1), "bottom-left": (1, -1), "bottom-right": (1, 1)})
    assert turned.degrees > 0
    assert registration(dict.fromkeys(corners, (3.0, 1.0))).too_far


@pytest.mark.parametrize("edge", ["long", "short"])
@pytest.mark.parametrize(
    ("dx", "dy", "degrees", "scale"),
    [(0.6, -0.4, 0.0, 1.0), (0.0, 0.0, 0.4, 1.0), (0.0, 0.0, 0.0, 0.996), (1.2, 0.7, -0.35, 1.004)],
)
def test_backs_that_a_printer_moves_turns_and_stretches_land_on_their_fronts(edge, dx, dy, degrees, scale):
    def printed(x, y):
        """Where a printer that is off puts a spot, seen from the front (mm from the middle, up is plus)."""
        cos, sin = math.cos(math.radians(degrees)) * scale, math.sin(math.radians(degrees)) * scale
        return cos * x - sin * y + dx, sin * x + cos * y + dy

    readings = {}
    for name, (across, down) in TARGETS_MM.items():
        x, y = across - 105, 148.5 - down
        was = printed(x, y)
        readings[name] = (was[0] - x, was[1] - y)
    found = registration(readings)
    manner = Manner(edge, "both", found.shift_mm(edge), found.turn_degrees, found.stretch)
    for across, down in product((20.0, 105.0, 190.0), (20.0, 148.5, 277.0)):
        (group,) = manner.mended([], 210, 297) or [Group(())]
        a, b, c, d, e, f = group.matrix
        given = a * across + c * down + e, b * across + d * down + f
        # Seen from the front, left and right change places on the long edge, up and down on the short one.
        mirror = (-1, 1) if edge == "long" else (1, -1)
        x, y = (given[0] - 105) * mirror[0], (148.5 - given[1]) * mirror[1]
        wanted = (across - 105) * mirror[0], (148.5 - down) * mirror[1]
        assert printed(x, y) == pytest.approx(wanted, abs=0.01)
