"""A fault of the program: what is kept of it, and the window that tells of it."""

import logging
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from workshopdesk.app import crash_report, hard_stops, log_file
from workshopdesk.app.about import about, licence_text
from workshopdesk.ui import crash
from workshopdesk.ui.about import AboutPane

SECRET = "De Kade, a note of the guide"


def fail(message=SECRET):
    try:
        raise KeyError(message)
    except KeyError as error:
        raise PermissionError(13, message, f"/home/somebody/{message}") from error


def caught():
    try:
        fail()
    except PermissionError as error:
        return error


def test_a_report_says_where_and_never_what():
    told = crash_report.report_of(caught())
    assert "PermissionError (EACCES)" in told
    assert "from KeyError" in told
    assert " fail" in told
    assert SECRET not in told
    assert "somebody" not in told
    assert f"WorkshopDesk {about().version}" in told


def test_the_log_is_without_content_and_of_bounded_size(data_home):
    handler = log_file.start_log(data_home)
    logger = logging.getLogger("workshopdesk.try")
    try:
        for _ in range(3000):
            logger.warning("the school %s", SECRET)
        logger.warning("a note: " + SECRET, exc_info=caught())
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
    logs = sorted((data_home / "logs").iterdir())
    assert sum(path.stat().st_size for path in logs) < 1_000_000
    text = "".join(path.read_text("utf-8") for path in logs)
    assert SECRET not in text
    assert "PermissionError (EACCES)" in text


def test_reports_are_kept_in_the_home_and_not_without_end(data_home):
    for _ in range(14):
        newest = crash_report.write_report(data_home, "told\n")
    assert len(list((data_home / "logs").glob("crash-*.txt"))) == 10
    assert newest is not None
    assert newest.exists()
    assert newest.read_text("utf-8") == "told\n"


def test_a_home_that_takes_nothing_loses_only_the_report(tmp_path):
    (tmp_path / "home").write_text("a file in the way")
    assert crash_report.write_report(tmp_path / "home", "told") is None
    assert log_file.start_log(tmp_path / "home") is None
    hard_stops.watch(tmp_path / "home")
    assert hard_stops.last_stop(tmp_path / "home") is None


def test_a_stop_below_python_is_told_at_the_next_start(data_home):
    code = (
        "import sys; from pathlib import Path; from workshopdesk.app import hard_stops;"
        "hard_stops.watch(Path(sys.argv[1])); import faulthandler; faulthandler._sigsegv()"
    )
    done = subprocess.run([sys.executable, "-c", code, str(data_home)], capture_output=True, check=False)
    assert done.returncode != 0
    told = hard_stops.last_stop(data_home)
    assert told is not None
    assert "Segmentation fault" in told or "access violation" in told
    assert str(data_home) not in told
    assert hard_stops.last_stop(data_home) is None


def test_a_run_that_was_only_killed_is_not_told_of(data_home):
    code = (
        "import os, sys; from pathlib import Path; from workshopdesk.app import hard_stops;"
        "hard_stops.watch(Path(sys.argv[1])); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(data_home)], check=False)
    assert hard_stops.last_stop(data_home) is None
    assert list((data_home / "logs").glob("running-*")) == []


@pytest.fixture
def guard(qapp, data_home, monkeypatch):
    started = []
    monkeypatch.setattr(crash.QProcess, "startDetached", lambda program, arguments: started.append(arguments))
    monkeypatch.setattr(crash.QGuiApplication, "exit", lambda code=0: started.append(code))
    guard = crash.CrashGuard(data_home, lambda: ["open", "some-school"])
    guard.started = started
    yield guard
    if guard._window is not None:
        guard._window.reject()
    guard.deleteLater()


def take(guard, error, thread="MainThread"):
    guard.take(error, thread)
    QCoreApplication.sendPostedEvents(guard)
    return guard._window


def test_one_window_says_that_the_work_is_stored(guard, expected_errors, capsys):
    expected_errors("bug")
    window = take(guard, caught())
    assert window.isVisible()
    assert "bewaard" in window.findChildren(crash.QLabel)[0].text()
    window.copy_button.click()
    assert QGuiApplication.clipboard().text() == window.report
    assert take(guard, RuntimeError()) is window
    window.go_on_button.click()
    assert guard._window is None
    assert take(guard, caught()) is None  # the same fault again, such as a paint, is told once
    assert SECRET not in capsys.readouterr().err


def test_a_restart_comes_back_to_where_the_guide_was(guard, data_home, expected_errors):
    expected_errors("bug")
    take(guard, caught()).restart_button.click()
    arguments, code = guard.started
    assert arguments[-4:] == ["--home", str(data_home), "open", "some-school"]
    assert code == 0


def test_a_fault_in_another_thread_reaches_the_window(guard, expected_errors, qtbot, monkeypatch):
    expected_errors("bug")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", guard._thread_hook)
    thread = threading.Thread(target=fail, name="school_0")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: guard._window is not None)
    assert ", school\n" in guard._window.report


def test_a_desk_that_never_stood_cannot_be_gone_on_with(guard, expected_errors):
    expected_errors("bug")
    guard._can_go_on = lambda: False
    window = take(guard, caught())
    assert not window.go_on_button.isVisible()
    assert window.restart_button.isVisible()


def test_a_fault_before_the_log_stands_prints_no_content(tmp_path):
    code = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from workshopdesk.ui.crash import CrashGuard
app = QApplication([])
guard = CrashGuard(Path(sys.argv[1]), list)
guard.install()
guard.take(ValueError("the name of a school"), "MainThread")
"""
    done = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=True)
    assert "ValueError" in done.stderr
    assert "the name of a school" not in done.stderr


def test_words_that_cannot_be_read_leave_both_languages(monkeypatch):
    monkeypatch.setattr("workshopdesk.ui.texts.tr", lambda key: {}[key])
    assert "bewaard" in crash._word("stored")
    assert "stored" in crash._word("stored")


def test_about_names_every_part_with_its_licence(qtbot, data_home):
    pane = AboutPane(data_home)
    qtbot.addWidget(pane)
    assert pane.parts.count() == len(about().parts) > 15
    names = [part.name.lower().replace("_", "-") for part in about().parts]
    assert len(set(names)) == len(names)
    assert str(data_home) in " ".join(label.text() for label in pane.findChildren(crash.QLabel))
    pane.parts.setCurrentRow(names.index("sqlalchemy"))
    assert "SQLAlchemy" in pane.text.toPlainText()
    assert licence_text("../../secret") == ""


def test_a_file_from_the_system_reaches_the_desk_also_when_it_comes_early():
    code = """
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from workshopdesk.ui.opened_files import DeskApplication
app = DeskApplication(["desk"])
seen = []
QCoreApplication.sendEvent(app, QFileOpenEvent("/a/early.workshopdesk"))
app.listen(seen.append)
QCoreApplication.sendEvent(app, QFileOpenEvent("/a/late.workshopdesk"))
assert seen == ["/a/early.workshopdesk", "/a/late.workshopdesk"], seen
"""
    subprocess.run([sys.executable, "-c", code], check=True)
