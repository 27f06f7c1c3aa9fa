"""The plain form of a longer text in a Word document: headings and lists in Word's own styles."""

from __future__ import annotations

from docx.document import Document as Docx

from . import word
from .plain_form import parse


def write_plain_form(document: Docx, text: str, level: int) -> None:
    """Write a text; its headings begin at a level."""
    for block in parse(text):
        if block.kind == "heading":
            word.heading(document, block.text, level)
        elif block.kind == "subheading":
            word.heading(document, block.text, min(level + 1, 3))
        elif block.kind == "item":
            word.paragraph(document, block.text, "List Bullet")
        elif block.kind == "numbered":
            word.paragraph(document, f"{block.sign} {block.text}")
        else:
            word.paragraph(document, block.text)
