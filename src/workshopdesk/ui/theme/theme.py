"""One look of the desk: a mode (light or dark) at one text scale, and how it is put on an application."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from . import fonts
from .tokens import tokens

Mode = Literal["light", "dark"]
SCALES = tuple(round(1.0 + step / 10, 1) for step in range(11))
_DIGIT_ROLES = {"clock", "count", "minutes"}


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour, font and length a widget asks for; lengths are given at 100 % and returned scaled."""

    mode: Mode = "light"
    scale: float = 1.0
    reduced_motion: bool = False

    @property
    def is_dark(self) -> bool:
        """Whether this is the chalkboard."""
        return self.mode == "dark"

    def px(self, length: float) -> int:
        """Return a length at 100 % as whole pixels at this scale; never 0 for what is more than 0."""
        scaled = int(length * self.scale + 0.5)
        return max(1, scaled) if length > 0 else scaled

    def line(self, length: float) -> float:
        """Return the width of a line: it grows with the text, slower, and may lie between pixels."""
        return length * (1 + (self.scale - 1) * 0.6)

    def colour(self, name: str) -> QColor:
        """Return a colour by its token's name."""
        return _colour(self.mode, name)

    def hex(self, name: str) -> str:
        """Return a colour as "#RRGGBB"."""
        return str(tokens()["color"][self.mode][name])

    def font(self, role: str, *, tabular: bool = False, bold: bool | None = None) -> QFont:
        """Return the font of a role of the desk (micro, meta, body, strong, heading, title, clock, ...)."""
        type_ = tokens()["type"]["desk"][role]
        weight = type_["weight"] if bold is None else (700 if bold else 400)
        return fonts.make(
            type_["size"] * self.scale,
            weight,
            type_.get("tracking", 0.0) * self.scale,
            tabular=tabular or role in _DIGIT_ROLES,
        )

    def line_height(self, role: str) -> int:
        """Return how far apart the lines of a role stand."""
        return self.px(tokens()["type"]["desk"][role]["line"])

    def font_room(self, role: str, height: int) -> QFont:
        """Return the font of a role of the room screen, on a screen that is `height` pixels high."""
        type_ = tokens()["type"]["room1080p"][role]
        size = max(type_["size"], type_.get("floor", tokens()["type"]["room1080p"]["floor"]))
        return fonts.make(size * height / 1080, type_["weight"], tabular=role in _DIGIT_ROLES)

    def radius(self, name: str) -> int:
        """Return a corner's radius (key, card, control, banner, sheet, strip)."""
        return self.px(tokens()["radius"][name])

    def layout(self, name: str) -> int:
        """Return a length of the grid (strip, rail, railSlim, drawer, tray, gutter, pagePadding)."""
        return self.px(tokens()["layout"][name])

    @property
    def target(self) -> int:
        """The least side of anything that can be pressed."""
        return self.px(tokens()["target"]["min"])

    @property
    def primary_target(self) -> int:
        """The height of a primary action."""
        return self.px(tokens()["target"]["primary"])

    def motion_ms(self, name: str) -> int:
        """Return how long a movement takes; 0 for everything that moves under reduced motion."""
        if self.reduced_motion and name != "toastStay":
            return 0
        return int(tokens()["motionMs"][name])


@cache
def _colour(mode: str, name: str) -> QColor:
    return QColor(tokens()["color"][mode][name])


_current: list[Theme] = [Theme()]
_uses_own = [False]


def current() -> Theme:
    """Return the look that was put on last."""
    return _current[0]


def theme_of(widget: QWidget | None) -> Theme:
    """Return the look a widget stands in: that of the nearest one with `use`, else the application's."""
    while _uses_own[0] and widget is not None:
        found = getattr(widget, "own_theme", None)
        if isinstance(found, Theme):
            return found
        widget = widget.parentWidget()
    return _current[0]


def use(widget: QWidget, theme: Theme) -> None:
    """Give one widget and all in it a look of their own, as the room screen has."""
    from .style import style_sheet

    _uses_own[0] = True
    widget.own_theme = theme  # type: ignore[attr-defined]
    widget.setPalette(palette(theme))
    widget.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """Return Qt's own colour roles in this look, for what the style sheet does not reach."""
    roles = {
        QPalette.ColorRole.Window: "table",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "paper",
        QPalette.ColorRole.AlternateBase: "sunken",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.PlaceholderText: "ink3",
        QPalette.ColorRole.Button: "paper",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.BrightText: "onAccent",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "onAccent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.ToolTipBase: "ink",
        QPalette.ColorRole.ToolTipText: "paper",
        QPalette.ColorRole.Light: "paper",
        QPalette.ColorRole.Midlight: "sunken",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Dark: "lineStrong",
        QPalette.ColorRole.Shadow: "ink",
        QPalette.ColorRole.Accent: "accent",
    }
    made = QPalette()
    for role, name in roles.items():
        made.setColor(role, theme.colour(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("ink3"))
    return made


def apply(app: QApplication, theme: Theme) -> None:
    """Put a look on the whole application: fonts, palette, style sheet and focus ring."""
    from .focus_ring import watch_focus
    from .style import style_sheet

    _current[0] = theme
    fonts.load()
    if app.style().objectName() != "fusion" and not app.styleSheet():
        app.setStyle("Fusion")
    app.setFont(theme.font("body"))
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))
    watch_focus(app)
