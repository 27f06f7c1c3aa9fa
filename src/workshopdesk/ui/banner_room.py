"""The room between header and screen where a banner stands; without one it takes none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from .parts.banner import Banner, BannerView
from .theme.theme import theme_of


class BannerRoom(QWidget):
    """Shows one banner at a time; `framed` says whether the window's own frame is around what is below it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._offered: Callable[[], None] = lambda: None
        self.banner = Banner(self)
        self.banner.action_pressed.connect(lambda: self._offered())
        self.banner.show_view(None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.banner)
        self.hide()

    def show_banner(self, view: BannerView | None, *, framed: bool) -> None:
        """Show a banner, away from the strip that lies right below it where a screen has no frame."""
        theme = theme_of(self)
        pad, above = theme.layout("pagePadding"), theme.px(12)
        self.setContentsMargins(pad, above, pad, 0 if framed else above)
        self.banner.show_view(view)
        self.setVisible(view is not None)

    def offer(self, view: BannerView, act: Callable[[], None], *, framed: bool) -> None:
        """Show a banner whose button does something."""
        self._offered = act
        self.show_banner(view, framed=framed)
