"""Calls from other threads reach the window's, and a screen that goes meanwhile is left alone."""

import threading
import time

import shiboken6
from PySide6.QtCore import QObject

from workshopdesk.ui.background import Background
from workshopdesk.ui.parts.carrier import carrier
from workshopdesk.ui.parts.worker import Worker
from workshopdesk.ui.print_studio.worker import Worker as StudioWorker


def test_a_call_arrives_on_the_windows_thread(qtbot):
    owner, arrived = QObject(), []
    post = carrier().post
    threading.Thread(target=lambda: post(owner, lambda: arrived.append(threading.current_thread()))).start()
    qtbot.waitUntil(lambda: arrived == [threading.main_thread()])


def test_nothing_is_called_for_what_is_gone(qtbot):
    owner, other, arrived = QObject(), QObject(), []
    owner.destroyed.connect(lambda: arrived.append("gone"))
    carrier().post(owner, lambda: arrived.append("called"))
    owner.deleteLater()
    qtbot.waitUntil(lambda: "gone" in arrived or "called" in arrived)
    carrier().post(owner, lambda: arrived.append("called late"))
    carrier().post(other, lambda: arrived.append("other"))
    qtbot.waitUntil(lambda: "other" in arrived)
    assert "called late" not in arrived


def test_screens_that_go_while_their_work_reports_crash_nothing(qtbot):
    """Each screen is freed while a thread of its own sends as fast as it can."""
    ended = []
    for _ in range(60):
        screen = QObject()
        work, studio = Worker(screen), StudioWorker("studio", screen)
        work.start(lambda progress: [progress(number, 50) for number in range(50)])
        studio.submit(lambda studio=studio: [studio.post(lambda: None) for _ in range(200)], print, print)
        Background(screen).run(lambda: 1, lambda _: ended.append(1), ended.append)
        screen.deleteLater()
        qtbot.wait(1)
    done = []
    last = Worker()
    last.finished.connect(done.append)
    last.start(lambda _progress: "still here")
    qtbot.waitUntil(lambda: done == ["still here"])


class Kept:
    """Held by a screen and by nobody else; says on which thread it goes."""

    def __init__(self, gone):
        self.gone = gone

    def __del__(self):
        self.gone.append(threading.current_thread())


class Screen(QObject):
    """A screen that has work done, and goes before that is done."""

    def __init__(self, parent, gone):
        super().__init__(parent)
        self.kept, self.background = Kept(gone), Background(self)

    def done(self, _answer):
        raise AssertionError("a screen that is gone is told nothing")


def test_what_a_gone_screen_kept_goes_on_the_windows_thread(qtbot, qapp):
    """The window hears of the end while the thread is still about to end, so the thread would often let go last."""
    host, gone, rounds = QObject(), [], 200
    for so_far in range(1, rounds + 1):
        screen = Screen(host, gone)
        screen.background.run(lambda: time.sleep(0.002), screen.done, screen.done)
        shiboken6.delete(screen)
        del screen
        qtbot.waitUntil(lambda so_far=so_far: qapp.processEvents() or len(gone) == so_far)
    assert set(gone) == {threading.main_thread()}


def test_a_thread_that_goes_on_after_its_errand_holds_nothing_of_it(qtbot):
    owner, gone, told, ending = QObject(), [], [], threading.Event()
    kept = Kept(gone)
    job = carrier().errand(owner, lambda kept=kept: 7, lambda answer, fault, kept=kept: told.append((answer, fault)))
    thread = threading.Thread(target=lambda: (job(), ending.wait(10)))
    del kept
    thread.start()
    qtbot.waitUntil(lambda: gone != [])
    assert (told, gone) == ([(7, None)], [threading.main_thread()])
    assert thread.is_alive()
    ending.set()
    thread.join()
