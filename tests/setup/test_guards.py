"""The guards of tests/conftest.py, each shown to fail what it is there for and to let the rest pass."""

import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

CONFTEST = Path(__file__).parents[1] / "conftest.py"
SETTINGS = """
[pytest]
qt_api = pyside6
qt_log_level_fail = WARNING
filterwarnings = error
markers = slow
"""
START = """
import logging, os, warnings
import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QMenu, QWidget
"""
# What is tried: a test, and whether it passes, or fails in its body ("failure") or after it ("error").
CASES = {
    "a Qt warning": ("def test(qtbot): qWarning('torn')", "failure"),
    "a Qt message by nature": ("def test(qtbot): qWarning('This plugin does not support raise()')", "passed"),
    "a Qt warning while taking down": (
        """
@pytest.fixture
def late(qapp):
    yield
    qWarning('torn')

def test(late): pass
""",
        "error",
    ),
    "a Python warning": ("def test(): warnings.warn('old')", "failure"),
    "a log error": ("def test(): logging.getLogger('any').error('lost')", "error"),
    "a log warning": ("def test(): logging.getLogger('any').warning('odd')", "passed"),
    "an expected log error": (
        """
def test(expected_errors):
    expected_errors('^lo')
    logging.error('lost')
""",
        "passed",
    ),
    "another log error than the expected one": (
        """
def test(expected_errors):
    expected_errors('^lo')
    logging.error('lost')
    logging.error('broken')
""",
        "error",
    ),
    "an expected log error that is not logged": (
        "def test(expected_errors): expected_errors('lost')",
        "error",
    ),
    "a hidden window left behind": ("kept = []\ndef test(qtbot): kept.append(QWidget())", "error"),
    "a window that goes by itself": ("def test(qtbot): QWidget().show()", "passed"),
    "a window in a cycle": (
        """
def test(qtbot):
    window = QWidget()
    window.itself = window
    window.show()
""",
        "passed",
    ),
    "a window that qtbot closes": (
        """
def test(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    QMenu(window)
    window.show()
""",
        "passed",
    ),
    "a data home of one's own": (
        "def test(data_home): assert os.environ['WORKSHOPDESK_HOME'] == str(data_home)",
        "passed",
    ),
}
SLOW = "@pytest.mark.slow\ndef test(): pass"


def outcomes(folder, cases, *arguments):
    """Runs the cases in a project of their own under the same conftest; tells how each one ended."""
    shutil.copy(CONFTEST, folder / "conftest.py")
    (folder / "pytest.ini").write_text(SETTINGS, "utf-8")
    for number, body in enumerate(cases):
        (folder / f"test_case_{number:02}.py").write_text(START + body, "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "--junitxml=ended.xml", *arguments]
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False)
    ended = {}
    for case in ElementTree.parse(folder / "ended.xml").iter("testcase"):
        ended[int(case.get("classname")[-2:])] = case[0].tag if len(case) else "passed"
    return ended


@pytest.fixture(scope="module")
def all_outcomes(tmp_path_factory):
    return outcomes(tmp_path_factory.mktemp("guards"), [body for body, _ in CASES.values()])


@pytest.mark.parametrize("case", CASES)
def test_guard(all_outcomes, case):
    assert all_outcomes[list(CASES).index(case)] == CASES[case][1]


def test_slow_tests_run_with_all_only(tmp_path):
    assert outcomes(tmp_path, [SLOW, "def test(): pass"]) == {1: "passed"}
    assert outcomes(tmp_path, [SLOW, "def test(): pass"], "--all") == {0: "passed", 1: "passed"}
