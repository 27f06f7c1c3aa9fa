"""Makes a card out of a draft and of what is being typed, for the picture of the printed card."""

from __future__ import annotations

from ...app.open_draft import OpenDraft
from ...content.files import PACK_FILE
from ...content.glyphs import SOFT_HYPHEN
from ...content.pack import CardText, LevelText
from ...content.words import words
from ...layout.cards import CardWords
from .form import Form


def card_of(draft: OpenDraft, key: str, language: str, form: Form | None) -> tuple[CardText, LevelText, CardWords]:
    """Return a card, its level and the words around, in a language of the pack."""
    facts = next(card for card in draft.value(PACK_FILE, "cards") if card["key"] == key)
    texts = draft.value(f"{language}/cards.json")
    level = LevelText(
        facts["level"], **{name: texts["levels"][facts["level"]][name] for name in ("name", "letter", "short", "means")}
    )
    own = texts["cards"][key]
    marked, back = own["hyphenated"], own["back"]
    title = form.block(language, "title") if form is not None else None
    body = form.block(language, "back") if form is not None else None
    if title is not None and body is not None:
        marked, typed = str(title.value()), body.value()
        back = typed if isinstance(typed, list) else back
    said = words(language)
    card = CardText(
        key=key,
        level=level.key,
        number=facts["number"],
        code=f"{level.letter}{facts['number']}",
        marker=facts["marker"],
        title=marked.replace(SOFT_HYPHEN, ""),
        hyphenated=marked,
        back=tuple(back),
    )
    screener = draft.value(f"{language}/texts.json", "screener_title")
    around = CardWords(screener, said("sheets.version", version=draft.version), said("sheets.card-note"))
    return card, level, around
