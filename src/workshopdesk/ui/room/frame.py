"""All that the room window is given: one view, the time, and the few texts that stand beside it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...content.pack import PackTexts
from ...content.words import Words
from .clock import RoomClock
from .views import RoomView, StepRoom


@dataclass(frozen=True)
class RoomFrame:
    """Made from an allow-list by the keeper of the room screen; nothing else reaches the window."""

    texts: PackTexts
    words: Words
    title: str
    instruction: str
    clock: RoomClock
    view: RoomView = field(default_factory=StepRoom)
