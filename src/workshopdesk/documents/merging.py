"""Puts our own PDFs one after the other under one outline; the same parts make the same bytes.

Only for what ReportLab wrote just now: plain objects, a plain table of offsets, no encryption. So objects can
be taken over as they are, with other numbers.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from .sheets_pdf import AUTHOR, LANGUAGES

_OFFSET: Final = re.compile(rb"(\d{10}) (\d{5}) n")
# A string is skipped whole, so that digits in a title are never taken for a reference.
_REFERENCE: Final = re.compile(rb"\((?:\\.|[^\\()])*\)|\b(\d+) 0 R\b", re.S)


class _Part:
    """The objects of one PDF, renumbered from `shift` on."""

    def __init__(self, pdf: bytes, shift: int) -> None:
        start = int(pdf[pdf.rindex(b"startxref") + 9 :].split()[0])
        table, trailer = pdf[start:].split(b"trailer", 1)
        offsets = [int(found[1]) for found in _OFFSET.finditer(table)]
        self._shift = shift
        self.objects: dict[int, bytes] = {}
        ends = dict(zip(sorted(offsets), [*sorted(offsets)[1:], start], strict=True))
        for number, offset in enumerate(offsets, start=1):
            body = pdf[offset : ends[offset]]
            body = body[body.index(b"obj") + 3 : body.rindex(b"endobj")].strip(b"\r\n")
            self.objects[number + shift] = self._renumbered(body)
        root = self.objects[self._number(trailer, b"/Root")]
        self.pages = self._of(root, b"/Pages")
        self.outlines = self._of(root, b"/Outlines") if b"/Outlines" in root else None
        kids = re.search(rb"/Kids \[ ?(\d+) 0 R", self.objects[self.pages])
        self.first_page = int(kids[1]) if kids else self.pages
        self.count = int(re.search(rb"/Count (\d+)", self.objects[self.pages])[1])  # type: ignore[index]

    def _number(self, text: bytes, key: bytes) -> int:
        return self._of(text, key) + self._shift

    @staticmethod
    def _of(text: bytes, key: bytes) -> int:
        found = re.search(re.escape(key) + rb" (\d+) 0 R", text)
        if found is None:
            raise ValueError(f"no {key.decode()} in a PDF of our own")
        return int(found[1])

    def _renumbered(self, body: bytes) -> bytes:
        head, stream, data = body.partition(b"stream\r\n")
        shifted = _REFERENCE.sub(
            lambda found: b"%d 0 R" % (int(found[1]) + self._shift) if found[1] else found[0], head
        )
        return shifted + stream + data


def merged(parts: Sequence[tuple[str, bytes]], title: str, language: str, day: date) -> bytes:
    """Return one PDF of all parts; each is a bookmark, with the part's own bookmarks folded below it."""
    objects: dict[int, bytes] = {}
    found: list[tuple[str, _Part, int]] = []
    for name, pdf in parts:
        part = _Part(pdf, len(objects))
        objects |= part.objects
        node = part.outlines
        if node is None:
            node = len(objects) + 1
            objects[node] = b""
        found.append((name, part, node))
    pages, outline, root, info = range(len(objects) + 1, len(objects) + 5)
    for place, (name, part, node) in enumerate(found):
        objects[part.pages] = objects[part.pages].replace(b"<<", b"<< /Parent %d 0 R" % pages, 1)
        before = found[place - 1][2] if place else None
        after = found[place + 1][2] if place + 1 < len(found) else None
        objects[node] = _bookmark(objects[node], name, outline, part.first_page, before, after)
    kids = b" ".join(b"%d 0 R" % part.pages for _, part, _ in found)
    total = sum(part.count for _, part, _ in found)
    objects[pages] = b"<< /Type /Pages /Count %d /Kids [ %s ] >>" % (total, kids)
    first, last = found[0][2], found[-1][2]
    objects[outline] = b"<< /Type /Outlines /Count %d /First %d 0 R /Last %d 0 R >>" % (
        len(found),
        first,
        last,
    )
    objects[root] = (
        b"<< /Type /Catalog /Pages %d 0 R /Outlines %d 0 R /PageMode /UseOutlines /Lang (%s)"
        b" /ViewerPreferences << /PrintScaling /None /DisplayDocTitle true >> >>"
    ) % (pages, outline, LANGUAGES.get(language, language).encode())
    stamp = day.strftime("D:%Y%m%d000000+00'00'").encode()
    author = _string(AUTHOR)
    objects[info] = b"<< /Title %s /Author %s /Creator %s /CreationDate (%s) /ModDate (%s) >>" % (
        _string(title),
        author,
        author,
        stamp,
        stamp,
    )
    return _written(objects, root, info)


def _string(text: str) -> bytes:
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"


def _bookmark(outline: bytes, name: str, parent: int, page: int, before: int | None, after: int | None) -> bytes:
    """Return a part's outline as a bookmark, folded."""
    kept = [entry for key in (b"/First", b"/Last") for entry in re.findall(re.escape(key) + rb" \d+ 0 R", outline)[:1]]
    count = re.search(rb"/Count (-?\d+)", outline)
    if kept and count:
        kept.append(b"/Count -%d" % abs(int(count[1])))
    beside = [b"/Prev %d 0 R" % before] if before else []
    beside += [b"/Next %d 0 R" % after] if after else []
    return b"<< /Title %s /Parent %d 0 R /Dest [ %d 0 R /Fit ] %s >>" % (
        _string(name),
        parent,
        page,
        b" ".join([*beside, *kept]),
    )


def _written(objects: dict[int, bytes], root: int, info: int) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    digest = hashlib.md5(usedforsecurity=False)
    for number in range(1, len(objects) + 1):
        offsets.append(len(out))
        digest.update(objects[number])
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    mark = digest.hexdigest().encode()
    out += b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /ID [ <%s> <%s> ] >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        root,
        info,
        mark,
        mark,
        table,
    )
    return bytes(out)
