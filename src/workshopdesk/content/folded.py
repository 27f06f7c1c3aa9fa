"""A text as it is searched, compared and put in order: neither capitals nor accents count."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """Return a text without case, accents and soft hyphens."""
    plain = unicodedata.normalize("NFKD", text.replace("\u00ad", "")).casefold()
    return "".join(char for char in plain if not unicodedata.combining(char))
