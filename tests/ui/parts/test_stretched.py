"""All parts with words 40 % longer, at 100 % and 200 %: nothing is cut."""

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.parts import gallery
from tests.ui.parts.gallery_fields import fields_page
from workshopdesk.content.words import Words
from workshopdesk.ui.parts.button import Button
from workshopdesk.ui.parts.check import Check, Round
from workshopdesk.ui.parts.chip import Chip
from workshopdesk.ui.parts.label import Label

SHOWN = (Label, Button, Check, Round, Chip)


@pytest.fixture
def stretched(monkeypatch):
    monkeypatch.setattr(Words, "__call__", Words.__call__)
    for cls in (Label, Button):
        monkeypatch.setattr(cls, "__init__", cls.__init__)
    gallery.stretch_words()


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("page", [gallery.frame_page, fields_page])
def test_no_word_is_cut(qtbot, look, stretched, page, scale, mode):
    look(mode, scale)
    window = page()
    qtbot.addWidget(window)
    window.resize(round(1280 * scale), round(1400 * scale))
    window.show()
    qtbot.waitExposed(window)
    qtbot.wait(20)  # what was asked of layouts is posted
    seen = 0
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, SHOWN) or not widget.isVisible():
            continue
        seen += 1
        what = widget.accessibleName() or widget.text()
        assert widget.width() >= widget.minimumSizeHint().width(), what
        if widget.hasHeightForWidth():
            assert widget.height() >= widget.heightForWidth(widget.width()), what
    assert seen > 15
