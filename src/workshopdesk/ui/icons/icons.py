"""Signs by name, from resources/icons: line drawings in the colour of the text beside them."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap

from ...locations import resources


@cache
def names() -> frozenset[str]:
    """Return the names of all signs."""
    return frozenset(path.stem for path in (resources() / "icons").glob("*.svg"))


@cache
def _drawing(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str):
    from PySide6.QtSvg import QSvgRenderer  # not needed for the first paint of an empty window

    return QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))


def paint_icon(painter: QPainter, name: str, colour: QColor | str, rect: QRectF) -> None:
    """Paint a sign into a square of a painter."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, QColor(colour).name()).render(painter, rect)
    painter.restore()


@lru_cache(maxsize=1024)
def _picture(name: str, colour: str, size_px: int, ratio: float) -> QPixmap:
    side = round(size_px * ratio)
    picture = QPixmap(side, side)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_icon(painter, name, colour, QRectF(0, 0, size_px, size_px))
    painter.end()
    return picture


def picture(name: str, colour: QColor | str, size_px: int, ratio: float | None = None) -> QPixmap:
    """Return a sign as a picture of `size_px` at the screen's pixel ratio; drawn once, then remembered."""
    if ratio is None:
        app = QGuiApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _picture(name, QColor(colour).name(), size_px, ratio)


def icon(name: str, colour: QColor | str, size_px: int = 24, *, off: QColor | str | None = None) -> QIcon:
    """Return a sign for Qt's own buttons and menus; `off` is its colour where it can't be used."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(picture(name, colour, size_px, ratio))
        if off is not None:
            made.addPixmap(picture(name, off, size_px, ratio), QIcon.Mode.Disabled)
    return made
