"""Requests for sheets, and their pages as pictures and as text."""

from datetime import date
from functools import cache

import numpy as np
import pypdfium2
import pytest

from tests.fakes.sample import sample, sexting_pack
from workshopdesk.documents import catalogue
from workshopdesk.documents.request import PrintRequest

DAY = date(2026, 11, 21)


@cache
def made(document, blank, **facts):
    """Make a document once for all tests."""
    archive = None if blank else sample()
    request = PrintRequest(
        document,
        sexting_pack(),
        facts.pop("language", "nl"),
        DAY,
        school=archive.school if archive else None,
        workshop=archive.workshops[0] if archive else None,
        blank=blank,
        **facts,
    )
    return catalogue.make(request)


@pytest.fixture
def pack():
    return sexting_pack()


@pytest.fixture
def texts():
    return sexting_pack().speak("nl")


@pytest.fixture
def pdf():
    """Makes a document of the archived workshop (blank=True: of none)."""

    def make(document, blank=False, **facts):
        return made(document, blank, **facts)

    return make


@pytest.fixture
def pictures():
    """Renders pages to arrays of rows, columns and red, green, blue; `per_mm` pixels a millimetre."""

    def render(data, per_mm=4.0, pages=None):
        document = pypdfium2.PdfDocument(data)
        for number in pages if pages is not None else range(len(document)):
            yield np.ascontiguousarray(
                document[number].render(scale=per_mm * 25.4 / 72, rev_byteorder=True).to_numpy()[:, :, :3]
            )

    return render


@pytest.fixture
def words_of():
    """Reads back what each page says, spaces and line breaks made one space."""

    def read(data):
        document = pypdfium2.PdfDocument(data)
        return [" ".join(document[number].get_textpage().get_text_range().split()) for number in range(len(document))]

    return read
