"""One card of a paper board: its code and title, and blue or red at one key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ....content.pack import CardText
from ....domain.terms import FACES
from ....domain.workshop import Placement
from ...board.tab import paint_tab
from ...icons.drawn_signs import sign_picture
from ...parts.label import Label
from ...parts.text_block import paint_text
from ...texts import tr
from ...theme.frames import paint_frame
from ...theme.theme import theme_of

_TEXTS = {"quality": "katKText", "prevention": "katPText", "reaction": "katRText"}
_ASKED = {
    Qt.Key.Key_B: "strength",
    Qt.Key.Key_R: "work",
    Qt.Key.Key_X: "contested",
    Qt.Key.Key_Space: "skip",
    Qt.Key.Key_Down: "skip",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Backspace: "back",
    Qt.Key.Key_T: "back",
}


class _Face(QAbstractButton):
    """B or R; a face where the card lies."""

    def __init__(self, face: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.face = face
        self.here = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme_of(self).target
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        radius = theme.radius("control")
        if self.here:
            fill, line = theme.colour(f"{self.face}Tint"), theme.colour(f"{self.face}Line")
            paint_frame(painter, box, radius, fill, line, theme.line(2))
            side = theme.px(26)
            drawn = sign_picture(f"face-{self.face}", theme, line, side, self.devicePixelRatioF())
            painter.drawPixmap(round(box.center().x() - side / 2), round(box.center().y() - side / 2), drawn)
            return
        paint_frame(painter, box, radius, theme.colour("paper"), theme.colour("lineStrong"), theme.line(1))
        letter = "B" if self.face == "strength" else "R"
        middle = Qt.AlignmentFlag.AlignHCenter
        paint_text(painter, theme, "meta", letter, box, theme.colour("ink2"), middle, True)


class PaperRow(QWidget):
    """Takes the keyboard; its keys say what happens to its card."""

    key_asked = Signal(str, str)
    face_pressed = Signal(str, str)

    def __init__(self, text: CardText, parent: QWidget) -> None:
        super().__init__(parent)
        theme = theme_of(parent)
        self.card = text.key
        self.placement = Placement(text.key)
        self._title = f"{text.code} {text.title}"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.paints_own_focus = True
        self.faces = {face.value: _Face(face.value, tr(f"board.to-{face.value}"), self) for face in FACES}
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(5), theme.px(10), theme.px(5))
        row.setSpacing(theme.px(8))
        code = Label(text.code, "strong", self, colour=_TEXTS.get(text.level), wraps=False)
        code.setMinimumWidth(theme.px(28))
        row.addWidget(code)
        row.addWidget(Label(text.hyphenated.replace("\u00ad", "\u200b"), "body", self), 1)
        self._tab_room = QWidget(self)
        self._tab_room.setFixedSize(theme.px(24), theme.px(24))
        self._tab_room.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(self._tab_room)
        for face in self.faces.values():
            face.clicked.connect(lambda _=False, face=face.face: self.face_pressed.emit(self.card, face))
            row.addWidget(face)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def is_placed(self) -> bool:
        """Whether the card lies on a face."""
        return self.placement.zone in FACES

    def show_placement(self, placement: Placement) -> None:
        """Show where it lies."""
        self.placement = placement
        for face, button in self.faces.items():
            button.here = placement.zone.value == face
            button.update()
        where = tr(f"phase2.lies-{placement.zone.value}") if self.is_placed else tr("phase2.lies-nowhere")
        said = [self._title, where, tr("board.contested") if placement.contested else ""]
        self.setAccessibleName(", ".join(part for part in said if part))
        self._tab_room.setVisible(placement.contested)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked = _ASKED.get(Qt.Key(event.key()))
        beyond = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if asked is None or event.modifiers() & ~beyond:
            super().keyPressEvent(event)
            return
        self.key_asked.emit(self.card, asked)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter, box = QPainter(self), QRectF(self.rect())
        painter.fillRect(QRectF(0, 0, box.width(), theme.line(1)), theme.colour("line"))
        if self.hasFocus():
            line = theme.line(3)
            paint_frame(painter, box, theme.px(4), theme.colour("accentTint"), theme.colour("focus"), line)
        if self.placement.contested:
            spot = self._tab_room.geometry()
            paint_tab(painter, spot.left(), spot.top(), theme, spot.width())
