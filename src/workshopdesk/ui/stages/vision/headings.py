"""Shows headings and items of the plain form for what they are while they are typed."""

from __future__ import annotations

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ...theme.theme import Theme


class Headings(QSyntaxHighlighter):
    """'# ' is bold and green, the sign of an item too; nothing is changed in the text."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._heading = QTextCharFormat()
        self._heading.setFontWeight(QFont.Weight.Bold)
        self._heading.setForeground(theme.colour("accent"))
        self._sign = QTextCharFormat()
        self._sign.setFontWeight(QFont.Weight.Bold)
        self._sign.setForeground(theme.colour("accent"))

    def highlightBlock(self, text: str) -> None:
        if text.startswith(("# ", "## ")):
            self.setFormat(0, len(text), self._heading)
        elif text.startswith("- "):
            self.setFormat(0, 1, self._sign)
