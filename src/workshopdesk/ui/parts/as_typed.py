"""Words on a button and in a tool tip as they were typed: Qt takes an ampersand for a key, and a bracket for markup."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractButton

_NAMED = "namedAsTyped"


def keep_as_typed(button: QAbstractButton) -> None:
    """Let an ampersand in a button's words press nothing, and be read out; called after each change of the words.

    A name of its own is left alone.
    """
    text = button.text()
    ours = button.property(_NAMED)
    if "&" in text:
        button.setShortcut(QKeySequence())
        if ours or not button.accessibleName():
            button.setAccessibleName(text)
            button.setProperty(_NAMED, True)
    elif ours:
        button.setAccessibleName("")
        button.setProperty(_NAMED, False)


def plain_tip(text: str) -> str:
    """Return what shows a text as it is in a tool tip."""
    return GuiQt.convertFromPlainText(text) if GuiQt.mightBeRichText(text) else text
