"""Small phrases that several parts of this stage say."""

from __future__ import annotations

from ...texts import tr


def age_words(band: str) -> str:
    """Return an age band in words: "12-14" as "12 tot 14 jaar"."""
    low, dash, high = band.partition("-")
    return tr("phase1.age", low=low, high=high) if dash else tr("phase1.age-from", low=low.rstrip("+"))
