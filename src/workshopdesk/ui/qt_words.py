"""Qt's own words (the dialogs that ask for a file, menus of a field) in the language of the desk."""

from __future__ import annotations

from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator

from .texts import speech

_SOURCE_LANGUAGE = "en"
"""What Qt says where nothing is translated."""


def _folders() -> list[str]:
    """Return where Qt's words may lie; a frozen program has them beside Qt's libraries, whatever Qt was told."""
    beside = Path(PySide6.__file__ or "").parent
    told = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return [told, str(beside / "Qt" / "translations"), str(beside / "translations")]


class _Words(QTranslator):
    """Knows a sentence also by its words without a key to press, as translations of an older Qt have it."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, told: str | None = None, n: int = -1) -> str | None:
        said = super().translate(context, source, told, n)
        if not said and "&" in source:
            said = super().translate(context, source.replace("&", ""), told, n)
        return said or None  # an empty text would be shown; none leaves what Qt says itself


class QtWords(QObject):
    """Follows the language of the desk for as long as `app` lives; made once an application."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self.setObjectName("qt-words")
        self._app = app
        self._words: QTranslator | None = None
        speech().language_changed.connect(self._speak)
        self._speak(speech().language)

    def _speak(self, language: str) -> None:
        if self._words is not None:
            self._app.removeTranslator(self._words)
            self._words = None
        if language == _SOURCE_LANGUAGE:
            return
        words = _Words(self)
        if any(words.load(f"qtbase_{language}", folder) for folder in _folders()):
            self._app.installTranslator(words)
            self._words = words


def translate_qt(app: QCoreApplication) -> None:
    """Make Qt speak the language of the desk, from now on."""
    if app.findChild(QObject, "qt-words") is None:
        QtWords(app)
