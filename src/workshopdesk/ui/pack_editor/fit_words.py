"""Says in words what of a text does not fit its place, and by how much."""

from __future__ import annotations

from collections.abc import Sequence

from ...app.card_fit import Misfit
from ...app.pack_limits import SITUATION_WORDS, TITLE_WORDS, longest
from ...content.glyphs import SOFT_HYPHEN
from ..texts import tr
from .fields import Field


def say(misfit: Misfit) -> str:
    """Return the sentence for one misfit."""
    return tr(f"packs.fit-{misfit.code}", **misfit.facts)


def _too_long(text: str, most: int | None) -> str:
    over = len(text) - most if most else 0
    return tr("packs.fit-characters", n=over, length=len(text), limit=most) if over > 0 else ""


def say_misfits(field: Field, value: object) -> list[str]:
    """Return what can be said of a text without its neighbours: blank, too long, too many words."""
    most = longest(field.area, field.at)
    texts: Sequence[str] = value if isinstance(value, list) else [str(value).replace(SOFT_HYPHEN, "")]
    found = [said for text in texts if (said := _too_long(text, most))]
    if not isinstance(value, list):
        count = len(texts[0].split())
        if not count and not field.may_be_blank:
            found.append(tr("packs.fit-blank"))
        if field.words == "title" and count > TITLE_WORDS:
            found.append(tr("packs.fit-title-words", n=count - TITLE_WORDS, count=count, limit=TITLE_WORDS))
        elif field.words == "situation" and count:
            least, limit = SITUATION_WORDS
            if count > limit:
                found.append(tr("packs.fit-words-over", n=count - limit, count=count, limit=limit))
            elif count < least:
                found.append(tr("packs.fit-words-under", n=least - count, count=count, least=least))
    return found
