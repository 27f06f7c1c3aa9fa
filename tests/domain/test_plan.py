"""The action plan: a row a card, its tasks and dates, and what is remarkable about a date."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.given import CARDS, FACTS, QUALITY, TODAY, refused, workshop
from workshopdesk.domain import limits, school_year
from workshopdesk.domain.plan import (
    order_plan,
    remarks_on,
    remove_plan_row,
    rows_from_ranking,
    set_plan_row,
    set_plan_year,
)
from workshopdesk.domain.ranking import set_ranking
from workshopdesk.domain.terms import RowStatus
from workshopdesk.domain.workshop import PlanRow, Task

days = st.dates(date(1990, 1, 1), date(2150, 1, 1))
rows = st.lists(st.sampled_from(CARDS), unique=True)


def planned(cards):
    start = workshop()
    for card in cards:
        start = set_plan_row(start, FACTS, card=card, owner="Management")
    return start


@given(rows, st.sampled_from(CARDS))
def test_a_card_has_one_row_and_keeps_its_place(cards, card):
    start = planned(cards)
    changed = set_plan_row(start, FACTS, card=card, status="done")
    assert [row.card for row in changed.plan] == (cards if card in cards else [*cards, card])
    assert changed.plan_row(card).status is RowStatus.DONE
    assert changed.plan_row(card).owner == ("Management" if card in cards else "")


def test_a_row_is_written_field_by_field():
    full = {
        "approach": "One plan\nfor all",
        "owner": "Care coordinator",
        "deadline": "2027-01-30",
        "partners": ["CLB", "Parents"],
        "status": "busy",
        "review_date": date(2027, 6, 30),
        "tasks": [{"text": "Collect", "owner": "Head", "due": "2026-12-01", "done": True}, {"text": "Write"}],
    }
    start = workshop()
    for name, value in full.items():
        start = set_plan_row(start, FACTS, card=CARDS[0], **{name: value})
    assert start.plan == (
        PlanRow(
            CARDS[0],
            "One plan\nfor all",
            "Care coordinator",
            date(2027, 1, 30),
            ("CLB", "Parents"),
            RowStatus.BUSY,
            date(2027, 6, 30),
            (Task("Collect", "Head", date(2026, 12, 1), True), Task("Write")),
        ),
    )
    emptied = set_plan_row(start, FACTS, card=CARDS[0], clear=["deadline", "review_date"])
    assert (emptied.plan[0].deadline, emptied.plan[0].review_date, emptied.plan[0].owner) == (
        None,
        None,
        "Care coordinator",
    )


def test_what_is_no_row():
    for wrong, code in [
        ({"card": "quality.none"}, "unknown-key"),
        ({"deadline": "30-01-2027"}, "no-date"),
        ({"deadline": "2027-02-30"}, "no-date"),
        ({"deadline": "20270130"}, "no-date"),
        ({"deadline": 20270130}, "no-date"),
        ({"partners": "CLB"}, "not-a-list"),
        ({"partners": [" "]}, "blank-name"),
        ({"partners": ["CLB"] * (limits.PARTNERS + 1)}, "too-many"),
        ({"status": "later"}, "unknown-key"),
        ({"tasks": ["Collect"]}, "not-an-object"),
        ({"tasks": [{}]}, "not-a-text"),
        ({"tasks": [{"text": "a", "who": "b"}]}, "unknown-key"),
        ({"tasks": [{"text": "a", "done": 1}]}, "not-yes-or-no"),
        ({"tasks": [{"text": "a"}] * (limits.TASKS + 1)}, "too-many"),
        ({"clear": ["owner"]}, "unknown-key"),
        ({"clear": "deadline"}, "not-a-list"),
    ]:
        with refused(code):
            set_plan_row(workshop(), FACTS, **{"card": CARDS[0], **wrong})


@given(st.permutations(CARDS[:6]))
def test_rows_are_put_in_any_order_and_none_is_lost(order):
    start = planned(CARDS[:6])
    ordered = order_plan(start, FACTS, cards=order)
    assert [row.card for row in ordered.plan] == order
    assert set(ordered.plan) == set(start.plan)
    with refused("not-the-rows"):
        order_plan(start, FACTS, cards=order[1:])
    with refused("not-the-rows"):
        order_plan(start, FACTS, cards=[*order[1:], order[1]])


@given(rows, st.lists(st.sampled_from(CARDS), min_size=1, unique=True))
def test_each_ranked_card_gets_a_row_and_no_row_is_lost(cards, ranked):
    start = set_ranking(planned(cards), FACTS, cards=ranked)
    made = rows_from_ranking(start, FACTS)
    assert [row.card for row in made.plan] == [*ranked, *[card for card in cards if card not in ranked]]
    assert set(start.plan) <= set(made.plan)
    assert made.plan_year == school_year.proposed_for_plan(TODAY)
    assert rows_from_ranking(made, FACTS) == made


def test_a_chosen_year_stays_when_rows_are_made():
    start = set_plan_year(set_ranking(workshop(), FACTS, cards=QUALITY[:1]), FACTS, plan_year="2028-2029")
    assert rows_from_ranking(start, FACTS).plan_year == "2028-2029"
    with refused("nothing-ranked"):
        rows_from_ranking(workshop(), FACTS)
    with refused("no-school-year"):
        set_plan_year(workshop(), FACTS, plan_year="2028")


def test_a_row_is_removed_by_its_card():
    assert remove_plan_row(planned(CARDS[:3]), FACTS, card=CARDS[1]).plan == planned([CARDS[0], CARDS[2]]).plan
    with refused("no-such-row", card=CARDS[5]):
        remove_plan_row(planned(CARDS[:3]), FACTS, card=CARDS[5])


@given(days, days, st.integers(1995, 2140))
def test_remarks_on_a_date(due, today, first):
    remarks = remarks_on(due, f"{first}-{first + 1}", today)
    assert ("past" in remarks) == (due < today)
    inside = date(first, 9, 1) <= due <= date(first + 1, 8, 31)
    assert ("outside-year" in remarks) == (not inside)
    assert remarks_on(due, None, today) == (["past"] if due < today else [])


def test_today_is_not_past():
    assert remarks_on(TODAY, "2026-2027", TODAY) == []
    assert remarks_on(TODAY - timedelta(days=1), "2026-2027", TODAY) == ["past"]
