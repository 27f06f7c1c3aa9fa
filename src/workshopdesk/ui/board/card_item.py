"""One card on the board: a picture that moves; it knows nothing of the workshop.

What it looks like (chosen, lifted, not agreed yet, being stored) is drawn into its picture when that changes, so that
Qt moves and copies it without a call into Python for each card under a moving one.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem

from .pictures import BoardPictures, CardLook

_DIMMED = 0.28


class CardItem(QGraphicsPixmapItem):
    """A card with its centre at its position, in millimetres of the poster."""

    def __init__(self, card: str, pictures: BoardPictures) -> None:
        super().__init__()
        self.card = card
        self.order = 0
        self.look = CardLook()
        self.dimmed = False
        self.pending = 0
        self._pictures = pictures
        self._drawn: object = None
        self._rect = QRectF()
        self.setShapeMode(QGraphicsPixmapItem.ShapeMode.BoundingRectShape)
        self.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable, False)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self.setAcceptTouchEvents(False)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.redraw()

    @property
    def contested(self) -> bool:
        """Whether it carries the mark of what is not agreed yet."""
        return self.look.contested

    @property
    def lifted(self) -> bool:
        """Whether it is held above the board."""
        return self.look.lifted

    # --- how it looks ---

    def set_state(
        self, *, contested: bool | None = None, chosen: bool | None = None, dimmed: bool | None = None
    ) -> None:
        """Change how it looks."""
        self._take(self.look.with_(contested=contested, chosen=chosen))
        if dimmed is not None and dimmed != self.dimmed:
            self.dimmed = dimmed
            self.setOpacity(_DIMMED if dimmed else 1.0)

    def set_lifted(self, lifted: bool, landing: bool = False) -> None:
        """Show it as held above the board; `landing` with the outline of where it will lie."""
        if lifted != self.look.lifted:
            self.setCursor(Qt.CursorShape.ClosedHandCursor if lifted else Qt.CursorShape.OpenHandCursor)
            self._take(self.look.with_(lifted=lifted, landing=landing))
        elif landing != self.look.landing:
            self._take(self.look.with_(landing=landing))

    def pend(self, step: int) -> None:
        """Count what is being stored for it: until then it lies there dashed, not yet for good."""
        self.pending = max(0, self.pending + step)
        self._take(self.look.with_(pending=self.pending > 0))

    def _take(self, look: CardLook) -> None:
        if look != self.look:
            self.look = look
            self.redraw()
        look = self.look
        self.setZValue(10_000 if look.lifted else 5_000 if look.chosen or look.pending else self.order)

    def redraw(self) -> None:
        """Take the picture of how it looks now, at the scale and the size of the cards."""
        picture = self._pictures.card_picture(self.card, self.look)
        if picture is self._drawn:
            return
        self._drawn = picture
        style = self._pictures.style
        self._rect = QRectF(-style.width_mm / 2, -style.height_mm / 2, style.width_mm, style.height_mm)
        self.setPixmap(picture.pixmap)
        self.setScale(1 / picture.scale)
        self.setOffset(
            (self._rect.left() - picture.left_mm) * picture.scale,
            (self._rect.top() - picture.top_mm) * picture.scale,
        )

    def card_rect(self) -> QRectF:
        """Return the card itself around its centre, in millimetres."""
        return QRectF(self._rect)
