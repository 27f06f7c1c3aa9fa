"""A message in the flow of the screen: the fact, the next step, one button; details behind "Meer uitleg"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ..texts import tr
from ..theme.frames import paint_frame
from ..theme.theme import theme_of
from .button import Button
from .label import Label
from .sheet import paint_bar
from .sign import Sign

# Kind: surface, text, bar, sign. An error is ink on amber: red belongs to the work points.
_KINDS = {
    "info": ("paper", "ink", "lineStrong", "info"),
    "attention": ("attention", "onAttention", "attentionLine", "warning"),
    "error": ("attention", "onAttention", "ink", "warning"),
}

_MOST_LINES = 3
"""More lines than these and the words want the width that the button takes."""


@dataclass(frozen=True, slots=True)
class BannerView:
    """What a banner says; `action` is the text of its one button."""

    fact: str
    next_step: str = ""
    action: str = ""
    details: str = ""
    kind: Literal["info", "attention", "error"] = "attention"
    sign: str = ""


class Banner(QFrame):
    """Shows one message; hidden until it has one."""

    action_pressed = Signal()
    details_opened = Signal(bool)

    def __init__(self, parent: QWidget | None = None, view: BannerView | None = None) -> None:
        super().__init__(parent)
        theme = theme_of(self)
        self._view = view or BannerView("")
        self._sign = Sign("info", size=26, parent=self)
        self._fact = Label(kind="strong", parent=self)
        self._next_step = Label(kind="meta", parent=self)
        self._details = Label(kind="meta", parent=self)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._more = Button(tr("parts.banner.more"), "quiet", self, sign="chevron-down", flush=True)
        self._more.setCheckable(True)
        self._more.toggled.connect(self._open_details)
        self._action = Button(parent=self)
        self._action.clicked.connect(self.action_pressed)

        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._fact)
        words.addWidget(self._next_step)
        words.addWidget(self._details)
        words.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(22), theme.px(12), theme.px(16), theme.px(12))
        row.setSpacing(theme.px(16))
        row.addWidget(self._sign)
        row.addLayout(words, 1)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
        self.words, self._row = words, row
        self.show_view(view)

    def show_view(self, view: BannerView | None) -> None:
        """Show a message; None takes the banner away."""
        self.setVisible(view is not None)
        if view is None:
            return
        self._view = view
        _, text, _, sign = _KINDS[view.kind]
        self.setProperty("kind", view.kind)
        self._sign.show_sign(view.sign or sign, text)
        for label, said in (
            (self._fact, view.fact),
            (self._next_step, view.next_step),
            (self._details, view.details),
        ):
            label.setText(said)
            label.set_colour(text)
        self._next_step.setVisible(bool(view.next_step))
        self._action.setText(view.action)
        self._action.setVisible(bool(view.action))
        self._place_action()
        self._more.setVisible(bool(view.details))
        self._more.setChecked(False)
        self._details.hide()
        self.setAccessibleName(view.fact)
        self.setAccessibleDescription(" ".join(part for part in (view.next_step, view.details) if part))
        self.update()
        if view.kind != "info":
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def action_button(self) -> Button:
        """The one button, for its focus."""
        return self._action

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_action()

    def _place_action(self) -> None:
        """Put the button below the words where it would leave them a tall, narrow column."""
        theme, row = theme_of(self), self._row
        around = row.contentsMargins().left() + row.contentsMargins().right() + 2 * row.spacing()
        beside = self.width() - around - self._sign.sizeHint().width() - self._action.sizeHint().width()
        below = self._fact.heightForWidth(max(beside, 1)) > _MOST_LINES * theme.line_height("strong")
        if below == (self.words.indexOf(self._action) >= 0):
            return
        row.removeWidget(self._action)
        self.words.removeWidget(self._action)
        if below:
            self.words.addWidget(self._action, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)

    def _open_details(self, opened: bool) -> None:
        self._details.setVisible(opened)
        self._more.set_sign("chevron-up" if opened else "chevron-down")
        self._more.setText(tr("parts.banner.less") if opened else tr("parts.banner.more"))
        self.details_opened.emit(opened)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        surface, _, bar, _ = _KINDS[self._view.kind]
        painter = QPainter(self)
        box, radius = self.rect().toRectF(), theme.radius("banner")
        paint_frame(painter, box, radius, theme.colour(surface))
        if self._view.kind == "info":
            paint_frame(painter, box, radius, None, theme.colour("line"), theme.line(1))
        paint_bar(painter, box, radius, theme.px(10 if self._view.kind == "error" else 7), theme.colour(bar))
