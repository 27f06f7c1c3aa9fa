"""What a window shows, widget by widget, and what in it would be taken for more than a text."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)


def texts_of(widget: QWidget) -> Iterator[str]:
    """Yield every text that a widget shows or tells to a screen reader."""
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        yield widget.document().toRawText().replace("\u2029", "\n")
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
        yield widget.currentText()
    if isinstance(widget, QAbstractItemView):
        model = widget.model()
        for row in range(model.rowCount(QModelIndex()) if model is not None else 0):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.index(row, 0).data(role) or "")
    if isinstance(widget, QGraphicsView) and widget.scene() is not None:
        for item in widget.scene().items():
            yield item.toolTip()
    yield from (widget.toolTip(), widget.windowTitle(), widget.accessibleName(), widget.accessibleDescription())
    yield from told(widget)


def told(widget: QWidget) -> Iterator[str]:
    """Yield what a screen reader hears of a widget and of what stands in it."""
    found = QAccessible.queryAccessibleInterface(widget)
    if found is None:
        return
    yield found.text(QAccessible.Text.Name)
    for number in range(found.childCount()):
        child = found.child(number)
        if child is not None and child.object() is None:
            yield child.text(QAccessible.Text.Name)


def faults_of(widget: QWidget) -> Iterator[str]:
    """Name what in a widget takes a text for markup, or for a key to press."""
    said = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    what = f"{type(widget).__name__}: {said[:60]!r}"
    if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText and widget.text():
        yield f"no plain text in {what}"
    if isinstance(widget, QTextEdit) and widget.acceptRichText():
        yield f"rich text can be pasted into {what}"
    tip = widget.toolTip()
    if GuiQt.mightBeRichText(tip) and not tip.startswith("<p>"):
        yield f"markup in the tool tip of {what}"
    if isinstance(widget, QAbstractButton) and "&" in widget.text():
        if not widget.shortcut().isEmpty():
            yield f"a key from the text of {what}"
        if not widget.accessibleName() and widget.text() not in told(widget):
            yield f"a screen reader hears something else than {what}"


def everything(window: QWidget) -> tuple[set[str], list[str]]:
    """Return all texts of a window, and its faults."""
    texts: set[str] = set()
    faults: list[str] = []
    for widget in (window, *window.findChildren(QWidget)):
        texts.update(text for text in texts_of(widget) if text)
        faults.extend(faults_of(widget))
    return texts, faults
