"""Run as a process of its own: the desk's real window, and a card that a real mouse drags onto the red face.

usage: window_at_work.py HOME SCHOOL drag|look

Says one JSON line: what the board shows. After a drag it waits to be killed.
"""

import json
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workshopdesk.app.settings import Settings
from workshopdesk.domain.slots import POSTER_MM
from workshopdesk.ui.board.view import BoardView
from workshopdesk.ui.shell import Shell
from workshopdesk.ui.start import fill_desk, make_application

home, school, what = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
app = make_application(sys.argv[:1])


def wait_for(there, seconds=20):
    """Lets the window work until something is there."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()
        found = there()
        if found:
            return found
        time.sleep(0.005)
    raise SystemExit("the window never got there")


Settings(home).set("welcomed", True)  # not the first start
shell = Shell(Settings(home))
shell.resize(1440, 900)
painted = []
shell.painted.connect(lambda: painted.append(True))
shell.show()
wait_for(lambda: painted)
desk = fill_desk(shell, home, Settings(home), [school])
wait_for(lambda: desk.school)
desk.phase = 2
desk.show_place("run", step="place")
view = wait_for(lambda: next((one for one in shell.findChildren(BoardView) if one.isVisible()), None))
board = view.board
wait_for(board.items_by_card)
assert QApplication.activeWindow() is shell or shell.isVisible()
stored = []
desk.workshop_changed.connect(stored.append)


def drag_onto(card, x_mm, y_mm):
    """Presses on a card, moves in many steps, and lets go."""
    item = board.items_by_card()[card]
    start = view.mapFromScene(item.pos())
    stop = view.mapFromScene(x_mm, y_mm)
    viewport = view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 21):
        QTest.mouseMove(viewport, QPoint(start + (stop - start) * step / 20), 2)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, stop)


if what == "drag":
    blue = [one.card for one in desk.workshop.placed() if one.zone == "strength"]
    reachable = [card for card in blue if board.card_at(board.items_by_card()[card].pos()).card == card]
    drag_onto(reachable[0], 600.0, 380.0)
    wait_for(lambda: stored)
    wait_for(lambda: board.items_by_card()[reachable[0]].pos().x() > POSTER_MM[0] / 2)
cards = {
    card: [round(item.x() / POSTER_MM[0], 3), round(item.y() / POSTER_MM[1], 3)]
    for card, item in board.items_by_card().items()
}
print(json.dumps({"shown": cards, "dragged": reachable[0] if what == "drag" else None}), flush=True)
if what == "drag":
    while True:
        app.processEvents()
        time.sleep(0.01)
os._exit(0)
