"""A stream of operations without end, and the state of the school after each of them."""

from dataclasses import replace

from tests.fakes.schools import HandClock, words
from workshopdesk.app.operations import find
from workshopdesk.domain.facts import Facts

WORDS = words()
CARDS = list(WORDS.cards)


def operation(number):
    """The n-th operation: name and arguments; each changes something."""
    card = CARDS[number % len(CARDS)]
    match number % 4:
        case 0:
            return "place_card", {
                "card": card,
                "zone": "work" if number % 8 else "strength",
                "x": number % 997 / 1000,
                "y": number % 991 / 1000,
            }
        case 1:
            return "set_note", {"card": card, "prompt": WORDS.prompts[0], "text": f"Said {number}"}
        case 2:
            return "set_vision_text", {"text": f"Vision {number} " * 20}
        case _:
            return "set_plan_row", {
                "card": card,
                "approach": f"Approach {number}",
                "tasks": [{"text": f"{number}"}],
            }


class Expected:
    """What the school should hold after n operations; counts on from where it is."""

    def __init__(self, archive, workshop_id):
        self.archive = archive
        self.number = 0
        self._workshop = workshop_id
        tick = HandClock().tick()
        self._facts = Facts(WORDS, tick, tick.utc.date())

    def next(self):
        """The archive after one operation more, without moving on."""
        name, arguments = operation(self.number)
        fresh = find(name).run(self.archive.workshop(self._workshop), self._facts, **arguments)
        return replace(
            self.archive,
            workshops=tuple(fresh if old.id == fresh.id else old for old in self.archive.workshops),
        )

    def advance(self):
        self.archive = self.next()
        self.number += 1
