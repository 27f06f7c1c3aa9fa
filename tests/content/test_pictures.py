"""Pictures are told by their heads: kind and size, without decoding."""

import io
import struct

import pytest
from PIL import Image

from workshopdesk.content.pictures import picture_fault, picture_size


def picture(kind, size=(30, 20), **options):
    made = io.BytesIO()
    Image.new("RGB", size).save(made, kind, **options)
    return made.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        picture("PNG"),
        picture("JPEG"),
        picture("JPEG", progressive=True),
        picture("JPEG", exif=b"Exif\0\0" + bytes(3000)),
        picture("JPEG", comment=b"\xff\xc0" * 50),
    ],
)
def test_the_size_is_read(data):
    assert picture_size(data) == (30, 20)


@pytest.mark.parametrize("cut", range(0, 200, 7))
def test_a_head_that_is_cut_off_is_no_picture_or_its_size(cut):
    for kind in ("PNG", "JPEG"):
        assert picture_size(picture(kind)[:cut]) in (None, (30, 20))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a" + bytes(50),
        b"<svg xmlns='x'/>",
        b"\x89PNG\r\n\x1a\n" + bytes(40),
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(17),
        b"\xff\xd8\xff\xd9",
        b"\xff\xd8" + b"\xff" * 5000,
        b"\xff\xd8\xff\xe0\x00\x00" + bytes(50),
        b"\xff\xd8\xff\xda\x00\x08" + bytes(50),
    ],
)
def test_what_is_no_picture(data):
    assert picture_size(data) is None
    assert picture_fault("images/a.png", data).code == "not-a-picture"


def test_the_name_must_tell_the_kind():
    assert picture_fault("images/a.png", picture("PNG")) is None
    assert picture_fault("images/a.jpeg", picture("JPEG")) is None
    assert picture_fault("images/a.jpg", picture("PNG")).code == "not-a-picture"
    assert picture_fault("images/a.png", picture("JPEG")).code == "not-a-picture"


@pytest.mark.parametrize(("size", "code"), [((5000, 4000), None), ((5000, 4001), "picture-too-large")])
def test_twenty_megapixels_is_the_most(size, code):
    data = bytearray(picture("PNG"))
    struct.pack_into(">II", data, 16, *size)
    fault = picture_fault("images/a.png", bytes(data))
    assert (fault and fault.code) == code
