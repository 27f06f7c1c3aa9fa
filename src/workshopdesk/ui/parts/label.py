"""Text on the desk: wraps, never ends in dots, has its role's line height and can make one piece bold."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ..theme.theme import theme_of

_COLOURS = {"meta": "ink3", "micro": "ink2"}
_PLACE = 16
"""So many letters of a place on a disk stand on one line at least."""


class Label(QLabel):
    """A QLabel (so that screen readers know it) that lays its plain text out itself.

    `kind` is a role of the desk's type; `strong` a piece of the text to set in bold; `colour` a token.
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "body",
        parent: QWidget | None = None,
        *,
        colour: str | None = None,
        strong: str = "",
        wraps: bool = True,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._kind, self._colour, self._strong, self._wraps = kind, colour, strong, wraps
        self._tabular = False
        self.setProperty("kind", kind)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        super().setText(text)

    def setText(self, text: str) -> None:
        if text != self.text():
            super().setText(text)
            self.updateGeometry()

    def set_strong(self, strong: str) -> None:
        """Set the piece of the text that is bold."""
        self._strong = strong
        self.update()

    def set_colour(self, token: str | None) -> None:
        """Set the colour's token; None: the role's own."""
        self._colour = token
        self.update()

    def set_tabular(self, tabular: bool) -> None:
        """Give all digits one width, for clocks and columns of numbers."""
        self._tabular = tabular
        self.updateGeometry()

    def _layout(self, width: float) -> tuple[QTextLayout, int, float]:
        """The text laid out in a width: the layout, its height, and its natural width."""
        theme = theme_of(self)
        layout = QTextLayout(self.text().replace("\n", "\u2028"), theme.font(self._kind, tabular=self._tabular))
        option = QTextOption()
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if self._wraps else QTextOption.WrapMode.NoWrap
        )
        layout.setTextOption(option)
        at = self.text().find(self._strong) if self._strong else -1
        if at >= 0:
            bold = QTextCharFormat()
            bold.setFont(theme.font(self._kind, tabular=self._tabular, bold=True))
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = at, len(self._strong), bold
            layout.setFormats([piece])
        spacing, top, widest = theme.line_height(self._kind), 0.0, 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (spacing - line.height()) / 2))
            top += spacing
            widest = max(widest, line.naturalTextWidth())
        layout.endLayout()
        return layout, round(top), widest

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        _, height, widest = self._layout(1e6)
        width = int(widest) + 1
        reading = theme_of(self).px(480)
        if self._wraps and width > reading:
            width = reading
            height = self._layout(width)[1]
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def minimumSizeHint(self) -> QSize:
        if not self._wraps:
            return self.sizeHint()
        metrics = QFontMetrics(
            theme_of(self).font(self._kind, tabular=self._tabular, bold=True if self._strong else None)
        )
        pieces = self.text().replace("\u00ad", " ").replace("-", "- ").split()
        # A place on a disk is no word: it breaks anywhere, and must not push a screen apart.
        words = (piece[:_PLACE] if "/" in piece or "\\" in piece else piece for piece in pieces)
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0) + 2
        margins = self.contentsMargins()
        height = theme_of(self).line_height(self._kind) if self.text() else 0
        return QSize(longest + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def hasHeightForWidth(self) -> bool:
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        if not self._wraps:
            return -1
        margins = self.contentsMargins()
        inner = max(1, width - margins.left() - margins.right())
        return self._layout(inner)[1] + margins.top() + margins.bottom()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        area = self.contentsRect()
        layout, height, _ = self._layout(area.width())
        token = self._colour or ("ink3" if not self.isEnabled() else _COLOURS.get(self._kind, "ink"))
        painter = QPainter(self)
        painter.setPen(theme.colour(token))
        top = area.top()
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top += max(0, (area.height() - height) // 2)
        for at in range(layout.lineCount()):
            line = layout.lineAt(at)
            spare = area.width() - line.naturalTextWidth()
            shift = 0.0
            if self.alignment() & Qt.AlignmentFlag.AlignRight:
                shift = spare
            elif self.alignment() & Qt.AlignmentFlag.AlignHCenter:
                shift = spare / 2
            line.draw(painter, QPointF(area.left() + shift, top))
