"""The icons, made from our two drawings: PNG in every size, ICO for Windows, ICNS for macOS."""

from __future__ import annotations

import os
import shutil
from io import BytesIO
from pathlib import Path

from .ground import Ground, say

DRAWINGS = ("workshopdesk", "workshopdesk-file")
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_SIZES = (16, 32, 64, 128, 256, 512, 1024)


def png(drawing: Path, size: int) -> bytes:
    """Return a drawing as a PNG of a size; drawn anew for each, so that small ones stay sharp."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(QByteArray(drawing.read_bytes()))
    if not renderer.isValid():
        raise ValueError(f"{drawing.name} is no drawing that Qt can read")
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def _packed(drawing: Path, target: Path, sizes: tuple[int, ...], form: str) -> None:
    from PIL import Image

    pictures = [Image.open(BytesIO(png(drawing, size))) for size in sizes]
    shapes = {"sizes": [(size, size) for size in sizes]} if form == "ICO" else {}
    pictures[-1].save(target, form, append_images=pictures[:-1], **shapes)


def make(ground: Ground) -> Path:
    """Make all of them; return their folder."""
    say("icons")
    folder = ground.fresh("icons")
    for name in DRAWINGS:
        drawing = ground.packaging / "icons" / f"{name}.svg"
        shutil.copy2(drawing, folder)
        for size in SIZES:
            (folder / f"{name}-{size}.png").write_bytes(png(drawing, size))
        _packed(drawing, folder / f"{name}.ico", ICO_SIZES, "ICO")
        _packed(drawing, folder / f"{name}.icns", ICNS_SIZES, "ICNS")
    return folder
