"""Layouts of ours keep to what Qt asks of them when what they hold goes at a bad moment."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget

from workshopdesk.ui.parts.flow_layout import FlowLayout
from workshopdesk.ui.stages.frame.even_grid import EvenGrid

LAYOUTS = [
    pytest.param(lambda parent: FlowLayout(parent, stretches=True), id="flow"),
    pytest.param(lambda parent: EvenGrid(parent, least_px=60, most=3), id="grid"),
]


class Rude(QLabel):
    """Takes what stands after it out of the layout, once told to, the moment it gets another size itself."""

    rude = False

    def resizeEvent(self, event):
        super().resizeEvent(event)
        while self.rude and self.parentWidget().layout().count() > 1:
            self.parentWidget().layout().takeAt(1)


@pytest.mark.parametrize("make", LAYOUTS)
def test_what_goes_while_others_are_placed_is_left_alone(qtbot, make):
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = make(holder)
    first, *others = Rude("first"), QLabel("second"), QLabel("third")
    for label in (first, *others):
        layout.addWidget(label)
    holder.resize(300, 100)
    holder.show()
    before = [label.geometry() for label in others]
    first.rude = True
    holder.resize(900, 100)
    assert layout.count() == 1
    assert [label.geometry() for label in others] == before


@pytest.mark.parametrize("make", LAYOUTS)
def test_a_layout_that_python_took_back_first_answers_qt_still(qtbot, make):
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = make(holder)
    layout.addWidget(QLabel("first"))
    vars(layout).clear()  # as Python does with a circle, before Qt frees the layout
    assert (layout.count(), layout.itemAt(0), layout.takeAt(0)) == (0, None, None)
    assert (layout.heightForWidth(100), layout.minimumSize().width()) == (0, 0)
    assert layout.sizeHint().isValid() or layout.sizeHint().isEmpty()
    layout.setGeometry(QRect(0, 0, 100, 100))
