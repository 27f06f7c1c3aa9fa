"""What the tests of the rules start from: the keys of the pack, a group, a workshop, and one that says no."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest

from tests.fakes.schools import HandClock, full_workshop, words
from workshopdesk.domain.errors import Refused
from workshopdesk.domain.facts import Facts
from workshopdesk.domain.workshop import Participant, Workshop

WORDS = words()
CARDS = tuple(WORDS.cards)
QUALITY = tuple(card for card in CARDS if WORDS.is_quality(card))
OTHERS = tuple(card for card in CARDS if not WORDS.is_quality(card))
TODAY = date(2026, 11, 21)


def facts(clock: HandClock | None = None) -> Facts:
    return Facts(WORDS, (clock or HandClock()).tick(), TODAY)


FACTS = facts()


def group(size: int) -> tuple[Participant, ...]:
    """Members p1, p2, ... of which all take part in both phases."""
    return tuple(Participant(f"p{number}", "other", f"Function {number}") for number in range(1, size + 1))


def workshop(members: int = 5, **changes) -> Workshop:
    """A workshop in which nothing was done yet."""
    fresh = Workshop("7d0e2a44-0000-4000-8000-000000000001", "Policy", WORDS.pack, WORDS.version, "2026-2027")
    return replace(fresh, participants=group(members), **changes)


def filled() -> Workshop:
    """A workshop in which every field holds something."""
    return full_workshop()


@contextmanager
def refused(code: str, /, **told):
    """Says that a rule answers with this code, and with these facts among others."""
    with pytest.raises(Refused) as caught:
        yield
    assert caught.value.code == code
    assert {name: caught.value.facts.get(name) for name in told} == told
