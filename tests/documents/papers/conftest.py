"""Requests for papers from the sample record, and what a PDF says when it is read back."""

import importlib
import io
import re
from datetime import date

import pypdf
import pytest

from tests.fakes.sample import sample, sexting_pack
from workshopdesk.documents.papers import PAPERS
from workshopdesk.documents.request import PrintRequest

DAY = date(2026, 11, 21)


@pytest.fixture
def archive():
    return sample()


@pytest.fixture
def ask():
    """Makes a request: of the archived workshop (0), the running one (1), or of none (None)."""

    def asked(document, workshop=0, **facts):
        given = sample().workshops[workshop] if isinstance(workshop, int) else workshop
        facts.setdefault("language", "nl")
        facts.setdefault("date", DAY)
        facts.setdefault("school", sample().school if given else None)
        return PrintRequest(document, sexting_pack(), workshop=given, **facts)

    return asked


@pytest.fixture
def make():
    """Makes the bytes of a request through the table of papers."""

    def made(request):
        module, function = PAPERS[request.document][request.format].split(":")
        return getattr(importlib.import_module(module), function)(request)

    return made


class Read:
    """A PDF read back by another library."""

    def __init__(self, data):
        self.reader = pypdf.PdfReader(io.BytesIO(data))
        self.pages = [page.extract_text() for page in self.reader.pages]
        self.text = "\n".join(self.pages)

    def squeezed(self):
        """All text without blanks and hyphens, since a line may end with one."""
        return squeeze(self.text)

    def sizes_mm(self):
        return [tuple(round(float(side) * 25.4 / 72, 1) for side in page.mediabox[2:]) for page in self.reader.pages]

    def fonts(self):
        found = {}
        for page in self.reader.pages:
            for font in page["/Resources"].get("/Font", {}).values():
                found[str(font["/BaseFont"])] = font
        return found

    def titles(self):
        return list(_titles(self.reader.outline))


def _titles(outline):
    for entry in outline:
        if isinstance(entry, list):
            yield from _titles(entry)
        else:
            yield entry.title


def squeeze(text):
    return re.sub(r"[\s-]+", "", text)


@pytest.fixture
def read(make):
    """Makes a PDF of a request and reads it back."""
    return lambda request: Read(make(request))


@pytest.fixture
def squeezed():
    return squeeze
