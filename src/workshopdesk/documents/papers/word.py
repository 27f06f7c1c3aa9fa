"""A Word document with our styles, language and dates; text is set as text, never as fields or markup."""

from __future__ import annotations

import io
from typing import Any, Final

from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell

from .document import AUTHOR
from .escape import joined, plain
from .office import at_midnight, clean, settled
from .setting import Setting

_FONT: Final = "Calibri"
_LOCALES: Final = {"nl": "nl-BE", "en": "en-GB"}
_ACCENT: Final = RGBColor(0x14, 0x59, 0x4A)
_INK: Final = RGBColor(0x20, 0x26, 0x1F)
_SIZES: Final = {"Title": 26, "Heading 1": 15, "Heading 2": 12.5, "Heading 3": 11, "Subtitle": 12}


def start(setting: Setting, title: str, *, landscape: bool = False, margin_mm: float = 22.0) -> Docx:
    """Return an empty document on A4 with styles, language, properties and a footer."""
    request = setting.request
    document = Document()
    section = document.sections[0]
    width, height = Mm(210), Mm(297)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (height, width) if landscape else (width, height)
    section.left_margin = section.right_margin = Mm(margin_mm)
    section.top_margin = section.bottom_margin = Mm(16 if landscape else 20)
    _styles(document, _LOCALES.get(request.language, "nl-BE"))
    properties = document.core_properties
    school = request.school.name if request.school else ""
    properties.title = clean(plain(joined([title, school])))[:250]
    properties.author = properties.last_modified_by = AUTHOR
    properties.language = _LOCALES.get(request.language, "nl-BE")
    properties.comments = ""
    properties.created = properties.modified = at_midnight(request.date).replace(tzinfo=None)
    version = setting.say("version", version=request.pack.version)
    footer = section.footer.paragraphs[0]
    footer.style = document.styles["Footer"]
    footer.add_run(clean(joined([title, school, version])) + "\t")
    for mark in ("PAGE", "NUMPAGES"):
        if mark == "NUMPAGES":
            footer.add_run(" / ")
        _field(footer, mark)
    return document


def finish(document: Docx, setting: Setting) -> bytes:
    """Return the document's bytes."""
    out = io.BytesIO()
    document.save(out)
    return settled(out.getvalue(), setting.request.date)


def _styles(document: Docx, locale: str) -> None:
    styles: Any = document.styles
    defaults = styles.element.find(qn("w:docDefaults"))
    if defaults is not None:
        run = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
        for old in run.findall(qn("w:lang")):
            run.remove(old)
        lang = OxmlElement("w:lang")
        lang.set(qn("w:val"), locale)
        lang.set(qn("w:eastAsia"), locale)
        run.append(lang)
    for name in (
        "Normal",
        "Title",
        "Subtitle",
        "Heading 1",
        "Heading 2",
        "Heading 3",
        "List Bullet",
        "Footer",
    ):
        style = styles[name]
        _font(style)
        style.font.color.rgb = _ACCENT if name == "Heading 1" else _INK
        if name in _SIZES:
            style.font.size = Pt(_SIZES[name])
    styles["Normal"].font.size = Pt(10.5)
    styles["Footer"].font.size = Pt(8)


def _font(style: Any) -> None:
    """Set one font for all scripts; the template's theme fonts would win otherwise."""
    style.font.name = _FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), _FONT)


def _field(paragraph: Any, name: str) -> None:
    """Append a field of Word, such as the page's number."""
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        if kind is None:
            code = OxmlElement("w:instrText")
            code.set(qn("xml:space"), "preserve")
            code.text = f" {name} "
            run._r.append(code)
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)


def write(cell: _Cell, text: str, *, bold: bool = False, style: str | None = None) -> None:
    """Write a paragraph in a cell: the first one that is empty, or another."""
    paragraph = cell.paragraphs[-1]
    if paragraph.text:
        paragraph = cell.add_paragraph()
    if style:
        paragraph.style = style
    run = paragraph.add_run(clean(text))
    run.bold = bold or None
    paragraph.paragraph_format.space_after = Pt(1)


def table(document: Docx, heads: list[str], widths_mm: list[float]) -> Table:
    """Return a table whose head repeats on each page."""
    made = document.add_table(rows=1, cols=len(heads), style="Table Grid")
    made.autofit = False
    for cell, head, width in zip(made.rows[0].cells, heads, widths_mm, strict=True):
        write(cell, head, bold=True)
        cell.width = Mm(width)
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:color"), "auto")
        shade.set(qn("w:fill"), "DBE9E1")
        cell._tc.get_or_add_tcPr().append(shade)
    row = made.rows[0]._tr.get_or_add_trPr()
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    row.append(repeat)
    return made  # type: ignore[no-any-return, unused-ignore]


def add_row(made: Table, widths_mm: list[float]) -> list[_Cell]:
    """Return the cells of another row."""
    cells = list(made.add_row().cells)  # type: ignore[no-untyped-call, unused-ignore]
    for cell, width in zip(cells, widths_mm, strict=True):
        cell.width = Mm(width)
    return cells


def facts(document: Docx, told: list[tuple[str, str]], label_mm: float, rest_mm: float) -> None:
    """Write facts beside their labels."""
    made = document.add_table(rows=0, cols=2)
    made.autofit = False
    for label, said in told:
        cells = add_row(made, [label_mm, rest_mm])
        write(cells[0], label, bold=True)
        write(cells[1], said)


def paragraph(document: Docx, text: str, style: str | None = None) -> None:
    """Write a paragraph; line breaks stay line breaks."""
    document.add_paragraph(clean(text), style=style)


def heading(document: Docx, text: str, level: int) -> None:
    """Write a heading in Word's own style."""
    document.add_heading(clean(text), level)
