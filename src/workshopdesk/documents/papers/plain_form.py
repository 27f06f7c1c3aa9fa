"""The plain form of a longer text: '# ' begins a heading, '- ' or '1. ' an item of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from .blocks import Beside, Stack
from .setting import Setting
from .signs import bullet

Kind = Literal["heading", "subheading", "item", "numbered", "text"]
_NUMBER: Final = re.compile(r"(\d{1,3}[.)])\s+(.*)", re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A heading, an item of a list or a paragraph; `sign` is the number of a numbered item."""

    kind: Kind
    text: str
    sign: str = ""


def parse(text: str) -> Iterator[Block]:
    """Yield the blocks of a text; lines of one paragraph keep their breaks."""
    paragraph: list[str] = []
    for line in [*text.replace("\r\n", "\n").split("\n"), ""]:
        found = _special(line)
        if (found or not line.strip()) and paragraph:
            yield Block("text", "\n".join(paragraph))
            paragraph = []
        if found:
            yield found
        elif line.strip():
            paragraph.append(line)


def _special(line: str) -> Block | None:
    start = line.lstrip()
    for sign, kind in (
        ("## ", "subheading"),
        ("# ", "heading"),
        ("- ", "item"),
        ("• ", "item"),
        ("* ", "item"),
    ):
        if start.startswith(sign) and start[len(sign) :].strip():
            return Block(kind, start[len(sign) :].strip())  # type: ignore[arg-type]
    numbered = _NUMBER.fullmatch(start)
    return Block("numbered", numbered[2], numbered[1]) if numbered else None


def blocks_of(setting: Setting, text: str, key: str) -> Stack:
    """Return a text in the plain form as flowables; headings get a place in the outline under `key`."""
    stack: Stack = []
    for number, block in enumerate(parse(text)):
        if block.kind == "heading":
            stack.append(setting.heading(block.text, f"{key}-{number}", 1, style="h2"))
        elif block.kind == "subheading":
            stack.append(setting.heading(block.text, f"{key}-{number}", 1, style="h3"))
        elif block.kind == "item":
            stack.append(Beside(bullet(setting, 1.5), [setting.text(block.text, "item")], 5.0, drop_mm=2.0, after=3))
        elif block.kind == "numbered":
            sign = setting.text(block.sign, "item", font="bold", colour="accent")
            stack.append(Beside(sign, [setting.text(block.text, "item")], 8.0, after=3))
        else:
            stack.append(setting.text(block.text, "body"))
    return stack
