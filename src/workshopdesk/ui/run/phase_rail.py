"""What the rail says of the phase: its steps, how far the group is, and what the guide can open beside them."""

from __future__ import annotations

from ...domain.terms import TimerState
from ..parts.rail import RailView
from ..parts.rail_items import RailItem
from ..room.chalk import together
from ..texts import tr
from .led_phase import LedPhase


def rail_view(led: LedPhase, shown_step: str, *, roomy: bool) -> RailView:
    """Return the rail's entries; `roomy` says whether whole titles have room."""
    return RailView(_steps(led, roomy), _foot(led), shown_step, tr("run.steps"))


def _steps(led: LedPhase, roomy: bool) -> tuple[RailItem, ...]:
    run, texts, kinds = led.run, led.texts, led.kinds
    ended = led.timer.state is TimerState.ENDED
    now = run.timer.step if run.timer else None
    keys = [item.step for item in run.agenda]
    reached = keys.index(now) if now in keys else -1
    items = []
    for number, item in enumerate(run.agenda):
        state = "done" if ended or number < reached else "now" if number == reached else "next"
        items.append(
            RailItem(
                item.step,
                together(texts[item.step]["title" if roomy else "short"]),
                state=state,  # type: ignore[arg-type]
                minutes=item.planned_minutes + item.added_minutes,
                kind=kinds.get(item.step, "step"),  # type: ignore[arg-type]
                short=texts[item.step]["short"],
                number=number + 1,
            )
        )
    return tuple(items)


def _foot(led: LedPhase) -> tuple[RailItem, ...]:
    parked = str(len(led.workshop.parking_lot) or "")
    return (
        RailItem("guide", tr("run.guide"), "info", short=tr("run.guide-short")),
        RailItem("parking", tr("run.parking"), "parking", short=tr("run.parking-short"), badge=parked),
        RailItem("note", tr("run.note"), "note"),
        RailItem("leave", tr("run.leave"), "home", short=tr("run.leave-short")),
    )
