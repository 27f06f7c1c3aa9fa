"""Reference texts as widgets: headings, steps, lists, checklists, terms, figures and help lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..parts.label import Label
from ..theme.theme import theme_of


def _row(lead: str, text: str, parent: QWidget) -> QWidget:
    theme = theme_of(parent)
    line = QWidget(parent)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(10))
    mark = Label(lead, "strong", line, wraps=False)
    mark.setMinimumWidth(theme.px(18))
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, "body", line), 1)
    return line


def point(text: str, parent: QWidget) -> QWidget:
    """Return one point of a list."""
    return _row("·", text, parent)


def _one(block: Mapping[str, Any], parent: QWidget) -> list[QWidget]:
    match block["kind"]:
        case "heading":
            return [Label(block["text"], "strong", parent)]
        case "text":
            return [Label(block["text"], "body", parent)]
        case "note":
            return [Label(block["text"], "body", parent, colour="ink2")]
        case "steps":
            return [_row(f"{number}.", item, parent) for number, item in enumerate(block["items"], start=1)]
        case "list" | "checklist":
            return [_row("·", item, parent) for item in block["items"]]
        case "question":
            return [Label(block["text"], "body", parent)]
        case "term":
            source = f" ({block['source']})" if block.get("source") else ""
            return [Label(block["term"], "strong", parent), Label(block["text"] + source, "body", parent)]
        case "figure":
            told = f"{block['what']} ({block['who']}; {block['country']}, {block['year']}; {block['asked']})"
            return [_row(block["value"], told, parent)]
        case "helpline":
            line = Label(f"{block['name']} · {block['contact']}", "strong", parent)
            return [line, Label(block["for"], "meta", parent)]
    return []


def blocks(told: Sequence[Mapping[str, Any]], parent: QWidget) -> QWidget:
    """Return a widget with all blocks, one below the other."""
    theme = theme_of(parent)
    page = QWidget(parent)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(6))
    for block in told:
        if block["kind"] == "heading":
            column.addSpacing(theme.px(8))
        for widget in _one(block, page):
            column.addWidget(widget)
    return page
