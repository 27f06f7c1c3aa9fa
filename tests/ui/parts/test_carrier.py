"""Calls from other threads reach the window's, and a screen that goes meanwhile is left alone."""

import threading

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
