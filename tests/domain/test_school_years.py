"""School years run from the first of September to the last of August."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.given import refused
from workshopdesk.domain.school_year import bounds, next_after, of_date, proposed_for_plan

days = st.dates(date(1901, 1, 1), date(2190, 1, 1))


@given(days)
def test_every_day_lies_in_its_own_year(day):
    first, last = bounds(of_date(day))
    assert first <= day <= last
    assert (first.month, first.day, last.month, last.day) == (9, 1, 8, 31)


@given(days)
def test_years_follow_each_other_without_a_gap(day):
    year = of_date(day)
    assert bounds(next_after(year))[0] == bounds(year)[1] + timedelta(days=1)


@given(days)
def test_a_plan_is_for_this_year_until_march_and_then_for_the_coming(day):
    proposed = proposed_for_plan(day)
    assert proposed == (next_after(of_date(day)) if day.month in (4, 5, 6, 7, 8) else of_date(day))


@pytest.mark.parametrize(
    ("day", "year"), [("2026-08-31", "2025-2026"), ("2026-09-01", "2026-2027"), ("2027-01-01", "2026-2027")]
)
def test_the_turn_of_the_year(day, year):
    assert of_date(date.fromisoformat(day)) == year


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "2026",
        "2026-2028",
        "2027-2026",
        "26-27",
        " 2026-2027",
        "2026-2027\n",
        "1899-1900",
        "२०२६-२०२७",
        None,
        2026,
        ["2026-2027"],
    ],
)
def test_what_is_no_school_year(wrong):
    with refused("no-school-year"):
        bounds(wrong)
