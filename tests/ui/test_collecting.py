"""Circles of objects go on the window's thread only, whatever other threads make meanwhile."""

import gc
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workshopdesk.ui.collecting import Collecting, collect_due


class Circle:
    """Holds a widget and itself; says on which thread it goes."""

    def __init__(self, gone):
        self.widget, self.myself, self.gone = QWidget(), self, gone

    def __del__(self):
        self.gone.append(threading.current_thread())


def busy_thread():
    """Make so much on a thread of its own that Python would look for circles there."""
    thread = threading.Thread(target=lambda: [[[number]] for number in range(100_000)])
    thread.start()
    thread.join()


@pytest.fixture
def python_by_itself(qapp):
    """Python looks for circles as it does where nobody took over."""
    gc.collect()
    gc.enable()
    yield
    gc.disable()


def test_without_it_a_thread_frees_what_is_the_windows(python_by_itself):
    gone = []
    Circle(gone).widget = None
    busy_thread()
    assert gone != [threading.main_thread()]
    assert len(gone) == 1


def test_with_it_only_the_windows_thread_does(qtbot, python_by_itself):
    holder, gone = QObject(), []
    Collecting(holder)
    Circle(gone)
    busy_thread()
    assert gone == []
    kept = [[number] for number in range(gc.get_threshold()[0] + 1)]
    qtbot.waitUntil(lambda: gone != [])
    assert (gone, len(kept) > 0) == ([threading.main_thread()], True)


def test_every_generation_has_its_turn(qapp):
    gc.collect()
    before = [one["collections"] for one in gc.get_stats()]
    for _ in range(300):
        for _ in range(gc.get_threshold()[0] + 1):
            circle = []
            circle.append(circle)
        collect_due()
    after = [one["collections"] for one in gc.get_stats()]
    assert all(later > earlier for earlier, later in zip(before, after, strict=True))


PROGRAM = """
import gc, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from workshopdesk.ui import start
app = start.make_application([])
seen = []
def look():
    seen.append(gc.isenabled())
    app.closeAllWindows()
    app.quit()
QTimer.singleShot(300, look)
start.run_desk(Path(sys.argv[1]), [], [])
print(seen)
"""


def test_the_program_has_it_from_its_start(data_home):
    done = subprocess.run([sys.executable, "-c", PROGRAM, data_home], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["[False]"]
