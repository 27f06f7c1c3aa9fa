from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshopdesk.ui.parts.typed_dates import long_date, read_date, short_date

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5/3/2027", date(2027, 3, 5)),
        ("05/03/2027", date(2027, 3, 5)),
        ("5-3-27", date(2027, 3, 5)),
        ("5.3.2027", date(2027, 3, 5)),
        ("5 3 2027", date(2027, 3, 5)),
        ("2027-03-05", date(2027, 3, 5)),
        ("5 maart 2027", date(2027, 3, 5)),
        ("5 maart", date(2027, 3, 5)),
        ("5 mrt", date(2027, 3, 5)),
        ("5 mrt. 2027", date(2027, 3, 5)),
        ("vr 5 mrt 2027", date(2027, 3, 5)),
        ("vrijdag 5 maart 2027", date(2027, 3, 5)),
        ("5 March 2027", date(2027, 3, 5)),
        ("March 5, 2027", date(2027, 3, 5)),
        ("5th March", date(2027, 3, 5)),
        ("1e december", date(2026, 12, 1)),
        ("  5   MAART  ", date(2027, 3, 5)),
        ("5/3", date(2027, 3, 5)),
        ("24/11", TODAY),
        ("23/11", date(2027, 11, 23)),
        ("29/2", date(2028, 2, 29)),
        ("12/13/2026", None),
        ("13/12/2026", date(2026, 12, 13)),
        ("morgen", date(2026, 11, 25)),
        ("vandaag", TODAY),
        ("tomorrow", date(2026, 11, 25)),
        ("5 mei", date(2027, 5, 5)),
        ("5 may", date(2027, 5, 5)),
        ("5 aug", date(2027, 8, 5)),
        ("5 okt", date(2027, 10, 5)),
        ("31 februari", None),
        ("31/2/2027", None),
        ("0/1/2027", None),
        ("5 ma", None),
        ("5 ju", None),
        ("maart", None),
        ("ooit", None),
        ("", None),
        ("5/3/202", None),
        ("5/3/20277", None),
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_typed_date_is_read_with_the_day_first_in_both_languages(typed, meant, language):
    assert read_date(typed, language, TODAY) == meant


@given(day=st.dates(date(2000, 1, 1), date(2199, 12, 31)), language=st.sampled_from(["nl", "en"]))
def test_what_the_field_shows_is_read_back_as_the_same_date(day, language):
    assert read_date(short_date(day, language), language, TODAY) == day
    assert read_date(long_date(day, language), language, TODAY) == day


@given(typed=st.text(max_size=40))
def test_no_text_breaks_the_reader(typed):
    found = read_date(typed, "nl", TODAY)
    assert found is None or isinstance(found, date)


def test_a_date_is_shown_in_the_words_of_the_language():
    assert short_date(date(2027, 3, 5), "nl") == "vr 5 mrt 2027"
    assert short_date(date(2027, 3, 5), "en") == "Fri 5 Mar 2027"
    assert long_date(date(2027, 3, 5), "nl") == "vrijdag 5 maart 2027"
