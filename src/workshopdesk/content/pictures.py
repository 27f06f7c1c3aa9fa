"""Looks at the head of a PNG or JPEG: is it one, and how many pixels has it; nothing is decoded."""

from __future__ import annotations

import struct

from .faults import Fault

MOST_MEGAPIXELS = 20
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
# Start of frame, all but DHT (C4), JPG (C8) and DAC (CC), which are no frames.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD8)})


def _png_size(data: bytes) -> tuple[int, int] | None:
    if len(data) < 33 or data[8:16] != b"\x00\x00\x00\rIHDR":
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:  # filling
            at += 1
            continue
        if marker in _WITHOUT_LENGTH:
            at += 2
            continue
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        if marker in _FRAMES:
            if length < 8 or at + 9 > len(data):
                return None
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        if marker in (0xD9, 0xDA) or length < 2:  # the picture's data or its end, before any frame
            return None
        at += 2 + length
    return None


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels of a PNG or JPEG; None where it is neither, or has no size."""
    if data.startswith(_PNG):
        size = _png_size(data)
    elif data.startswith(_JPEG):
        size = _jpeg_size(data)
    else:
        return None
    return size if size and size[0] > 0 and size[1] > 0 else None


def picture_fault(name: str, data: bytes) -> Fault | None:
    """Return what is wrong with a picture: not one, not what its name says, or more than 20 megapixels."""
    size = picture_size(data)
    if size is None or name.endswith(".png") != data.startswith(_PNG):
        return Fault(name, "", "not-a-picture")
    if size[0] * size[1] > MOST_MEGAPIXELS * 1_000_000:
        facts = {"width": size[0], "height": size[1], "limit": MOST_MEGAPIXELS}
        return Fault(name, "", "picture-too-large", facts)
    return None
