"""A sheet of paper on the table: hairline, soft edge under it, and a layout inside."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ..theme.frames import paint_frame
from ..theme.soft_edge import paint_soft_edge
from ..theme.theme import theme_of

# Kind: surface, line, width of the line, whether it casts a soft edge.
_KINDS = {
    "paper": ("paper", "line", 1.0, True),
    "chosen": ("accentTint", "accent", 2.0, True),
    "tint": ("accentTint", "accent", 1.2, True),
    "outlined": ("paper", "accent", 2.5, True),
    "sunken": ("sunken", None, 0.0, False),
    "gap": (None, "lineStrong", 1.2, False),
}


class Sheet(QFrame):
    """Holds widgets in `body`, a layout down (or across).

    The soft edge needs a little room under the paper: `EDGE` px of the widget's own height, so put sheets 8
    px closer. `bar` names a colour for a thick bar at the left, as on what can be gone on with.
    """

    EDGE = 8

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        kind: str = "paper",
        across: bool = False,
        padding: int = 20,
        bar: str | None = None,
        radius: str = "sheet",
    ) -> None:
        super().__init__(parent)
        self._kind, self._bar, self._radius = kind, bar, radius
        theme = theme_of(self)
        self.body: QBoxLayout = QHBoxLayout(self) if across else QVBoxLayout(self)
        pad = theme.px(padding)
        left = pad + (theme.px(10) if bar else 0)
        self.body.setContentsMargins(left, pad, pad, pad + self._edge_px())
        self.body.setSpacing(theme.px(8))

    def _edge_px(self) -> int:
        return theme_of(self).px(self.EDGE) if _KINDS[self._kind][3] else 0

    @property
    def corner_px(self) -> int:
        """The radius of its corners, for the focus ring."""
        return theme_of(self).radius(self._radius)

    def set_kind(self, kind: str) -> None:
        """Change the surface: paper, chosen, tint, outlined, sunken or gap (dashed: still to come)."""
        before = self._edge_px()
        self._kind = kind
        margins = self.body.contentsMargins()
        margins.setBottom(margins.bottom() - before + self._edge_px())
        self.body.setContentsMargins(margins)
        self.update()

    def paper_rect(self) -> QRectF:
        """Return where the paper lies inside the widget."""
        return QRectF(self.rect()).adjusted(0, 0, 0, -self._edge_px())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        surface, line, width, casts = _KINDS[self._kind]
        painter = QPainter(self)
        paper, radius = self.paper_rect(), self.corner_px
        if casts:
            paint_soft_edge(painter, paper, theme)
            if not theme.is_dark:
                paint_frame(painter, paper.translated(0, 1), radius, theme.colour("line"))
        if surface:
            paint_frame(painter, paper, radius, theme.colour(surface))
        if self._bar:
            paint_bar(painter, paper, radius, theme.px(8), theme.colour(self._bar))
        if line:
            dash = (theme.line(4), theme.line(3)) if self._kind == "gap" else None
            paint_frame(painter, paper, radius, None, theme.colour(line), theme.line(width), dash)


def paint_bar(painter: QPainter, paper: QRectF, radius: float, width: float, colour) -> None:
    """Paint a bar along the left edge that follows the rounded corners."""
    whole, rest = QPainterPath(), QPainterPath()
    whole.addRoundedRect(paper, radius, radius)
    rest.addRoundedRect(paper.adjusted(width, 0, radius, 0), radius, radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(whole.subtracted(rest), colour)
    painter.restore()
