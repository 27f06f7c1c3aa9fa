"""What the window's rail says: the places that can be gone to now."""

from __future__ import annotations

from . import places
from .parts.rail import RailView
from .parts.rail_items import RailItem
from .texts import tr


def places_rail(present: str, *, has_school: bool) -> RailView:
    """Return the rail; a place that shows a school stands there only while one is open."""
    shown = [
        place
        for place in places.PLACES.values()
        if place.in_rail and places.exists(place.key) and (has_school or not place.needs_school)
    ]
    return RailView(
        tuple(_item(place) for place in shown if not place.at_bottom),
        tuple(_item(place) for place in shown if place.at_bottom),
        present,
    )


def _item(place: places.Place) -> RailItem:
    return RailItem(place.key, tr(place.word), place.sign, short=tr(place.short))
