"""A window in which one card after the other is carried to the board; says each as soon as it shows as placed.

usage: laying_cards.py HOME SCHOOL_FOLDER
"""

import sys
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from tests.fakes.phase2 import WORKSHOP_ID
from workshopdesk.app.library import Library
from workshopdesk.app.settings import Settings
from workshopdesk.ui.board.card_item import CardItem
from workshopdesk.ui.desk import Desk
from workshopdesk.ui.start import make_application
from workshopdesk.ui.theme.theme import Theme, apply
from workshopdesk.ui.window import MainWindow


def main(home: Path, folder: Path) -> None:
    app = make_application([])
    apply(app, Theme(reduced_motion=True))
    desk = Desk(Library(home), Settings(home))
    window = MainWindow(desk)
    assert desk.open_school(folder)
    desk.choose_workshop(WORKSHOP_ID, 2)
    desk.show_place("run", step="place")
    window.show()
    QApplication.processEvents()
    stage = window._present.stage
    for number, card in enumerate(list(stage.texts.cards)):
        at = QPointF(120 + 37 * (number % 8), 220 + 31 * (number // 8))
        stage.scene.lift_new(card, at)
        stage.scene.let_go(at)
        item: CardItem = stage.scene.items_by_card()[card]
        while item.pending:
            QApplication.processEvents()
        print(card, stage.workshop.placement(card).x, stage.workshop.placement(card).y, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
