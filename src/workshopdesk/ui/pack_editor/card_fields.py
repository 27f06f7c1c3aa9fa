"""Holds a card's title and back against the printed card while they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...app.card_fit import back_misfits, title_misfits
from .fit_words import say

if TYPE_CHECKING:
    from .form import Form


def fit_card(form: Form, language: str) -> None:
    """Put below title and back what does not fit on paper, and by how much."""
    title, back = form.block(language, "title"), form.block(language, "back")
    if title is None or back is None:
        return
    marked, said = str(title.value()), back.value()
    title.show_misfits([say(misfit) for misfit in title_misfits(marked)])
    back.show_misfits([say(misfit) for misfit in back_misfits(said if isinstance(said, list) else [], marked)])
