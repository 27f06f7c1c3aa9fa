"""What is kept of a printer's measurements."""

from datetime import date

import pytest

from workshopdesk.app.print_jobs import Choices, wish_for
from workshopdesk.app.settings import Settings
from workshopdesk.app.shifts import TARGETS, Measured, Shifts, backs_of, driver_scales

DAY = date(2026, 3, 5)


def even(dx, dy):
    return dict.fromkeys(TARGETS, (dx, dy))


@pytest.fixture
def shifts(tmp_path):
    return Shifts(Settings(tmp_path))


def test_an_even_shift_is_allowed_for_on_either_edge(shifts, tmp_path):
    shifts.keep_readings("p", "t", "A4", even(1.2, -0.4), DAY)
    again = Shifts(Settings(tmp_path))
    assert again.of("p", "t", "A4").day == "2026-03-05"
    assert again.mending("p", "t", "A4", "long").shift_mm == (1.2, 0.4)
    assert again.mending("p", "t", "A4", "short").shift_mm == (-1.2, -0.4)
    assert again.mending("p", "t", "A4", "fold").shift_mm == (0.0, 0.0)
    assert again.mending("p", "other", "A4", "long").shift_mm == (0.0, 0.0)


def test_turning_and_stretching_are_told():
    turned = {
        "top-left": (-1.0, -1.0),
        "top-right": (-1.0, 1.0),
        "bottom-left": (1.0, -1.0),
        "bottom-right": (1.0, 1.0),
    }
    backs = backs_of(turned)
    assert backs.dx_mm == pytest.approx(0)
    assert backs.degrees > 0.4
    assert not backs.too_far
    assert backs_of(even(2.5, 2.5)).too_far


@pytest.mark.parametrize(
    ("mm", "scales"), [(100, False), (100.9, False), (99.2, False), (99, True), (101, True), (97, True)]
)
def test_a_ruler_that_is_a_millimetre_off_means_stop(mm, scales):
    assert driver_scales(mm) is scales


def test_ruler_and_readings_are_kept_side_by_side_and_forgotten(shifts):
    shifts.keep_ruler("p", "", "A4", 97.0, DAY)
    found = shifts.keep_readings("p", "", "A4", even(0, 0), DAY)
    assert found.scales
    assert found.ruler_mm == 97.0
    shifts.forget("p", "", "A4")
    assert shifts.of("p", "", "A4") == Measured()


@pytest.mark.parametrize(
    "broken", [[], {"p\n\nA4": 3}, {"p\n\nA4": {"readings": [[1, 2]]}}, {"p\n\nA4": {"ruler_mm": "x"}}]
)
def test_settings_that_say_something_else_count_as_nothing(tmp_path, broken):
    settings = Settings(tmp_path)
    settings.set("measured_printers", broken)
    assert Shifts(settings).of("p", "", "A4") == Measured()


def test_a_printer_that_turns_and_stretches_is_mended_where_backs_are_drawn(shifts):
    readings = {
        "top-left": (-0.5, -0.6),
        "top-right": (-0.5, 0.6),
        "bottom-left": (0.5, -0.6),
        "bottom-right": (0.5, 0.6),
    }
    shifts.keep_readings("p", "t", "A4", readings, DAY)
    mending = shifts.mending("p", "t", "A4", "long")
    assert mending.turn_degrees > 0.1
    assert mending.scale == pytest.approx(1, abs=0.01)
    wish = wish_for("cards", Choices(), mending)
    assert (wish.turn_degrees, wish.scale) == (mending.turn_degrees, mending.scale)
    assert wish_for("calibration", Choices(), mending).turn_degrees == 0
