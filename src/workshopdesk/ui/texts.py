"""The language of the desk: one holder, which tells when it changes, so that screens are built anew."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from ..content.words import Words, words

LANGUAGES: Sequence[str] = ("nl", "en")


class Speech(QObject):
    """Holds the current words; `speech.tr("area.key", n=3)` speaks."""

    language_changed = Signal(str)

    def __init__(self, language: str = "nl", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words(language)

    @property
    def language(self) -> str:
        """The language now spoken, "nl" or "en"."""
        return self._words.language

    @property
    def words(self) -> Words:
        """All words of that language."""
        return self._words

    def tr(self, key: str, /, **facts: object) -> str:
        """Return the text of a key, its gaps filled."""
        return self._words(key, **facts)

    def speak(self, language: str) -> None:
        """Change the language; what is on the screen is told through `language_changed`."""
        if language == self.language:
            return
        self._words = words(language)
        self.language_changed.emit(language)


_speech: list[Speech] = []


def speech() -> Speech:
    """Return the application's one holder of words."""
    if not _speech:
        _speech.append(Speech())
    return _speech[0]


def tr(key: str, /, **facts: object) -> str:
    """Return the text of a key in the language of the desk."""
    return speech().tr(key, **facts)
