"""The guards that stand around every test, and what every test may use.

A test fails on a Qt warning, on an unexpected log record of level ERROR, and on a window that it leaves
behind. Its data home is a folder of its own, and its windows are on no real screen unless QT_QPA_PLATFORM
says so.
"""

import gc
import logging
import os
import re

import pytest
import shiboken6
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# What a platform plugin says by nature: a pattern, and the reason why it is no fault of ours.
ALLOWED_QT_MESSAGES = {
    r"^This plugin does not support raise\(\)$": "offscreen has no stack of windows to raise one in",
    r"^This plugin does not support propagateSizeHints\(\)$": "offscreen has no window manager",
}
# Windows without a parent that Qt makes and keeps for itself.
QT_OWN_WINDOWS = {"QTipLabel"}  # the one tool tip that all widgets share

settings.register_profile("desk", deadline=None)  # a slow machine is no failure
settings.load_profile("desk")


def pytest_addoption(parser):
    parser.addoption("--all", action="store_true", help="run the slow tests and the journeys too")


def pytest_configure(config):
    for pattern in ALLOWED_QT_MESSAGES:
        config.addinivalue_line("qt_log_ignore", pattern)
    qInstallMessageHandler(_late_qt_messages)


def pytest_collection_modifyitems(config, items):
    if config.getoption("--all"):
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if item not in slow]


@pytest.fixture(autouse=True)
def data_home(tmp_path, monkeypatch):
    """The folder that this test's data lives in; nothing of the person at this machine is read or written."""
    home = tmp_path / "home"
    monkeypatch.setenv("WORKSHOPDESK_HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    return home


@pytest.fixture
def untouched():
    """Says what was opened, asked for or started that a hostile text named."""
    from tests.fakes.reached import reached  # a project under this conftest alone has no such fakes

    with reached() as places:
        yield places


@pytest.fixture(scope="session")
def qapp(qapp):
    """The application; from here on circles are taken back as in the program, never on a thread of a school."""
    from workshopdesk.ui.collecting import Collecting

    Collecting(qapp)
    return qapp


class _Errors(logging.Handler):
    """Collects what is logged as an error, and what a test said it expects of that."""

    def __init__(self):
        super().__init__(logging.ERROR)
        self.records = []
        self.patterns = []

    def emit(self, record):
        self.records.append(record)

    def __call__(self, pattern):
        self.patterns.append(pattern)

    def complaints(self):
        messages = [record.getMessage() for record in self.records]
        for message in messages:
            if not any(re.search(pattern, message) for pattern in self.patterns):
                yield f"unexpected log error: {message}"
        for pattern in self.patterns:
            if not any(re.search(pattern, message) for message in messages):
                yield f"no log error matches {pattern!r}"


@pytest.fixture
def _error_log():
    handler = _Errors()
    logging.getLogger().addHandler(handler)
    yield handler
    logging.getLogger().removeHandler(handler)


@pytest.fixture
def expected_errors(_error_log):
    """Called with a pattern, says that an error whose message matches will be logged."""
    return _error_log


class _LateQtMessages:
    """What Qt says while no test's body runs; in a body pytest-qt listens and fails the test itself."""

    def __init__(self):
        self.messages = []

    def __call__(self, kind, context, message):
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            return
        if not any(re.search(pattern, message) for pattern in ALLOWED_QT_MESSAGES):
            self.messages.append(f"Qt said outside of a test's body: {message}")

    def taken(self):
        messages, self.messages = self.messages, []
        return messages


_late_qt_messages = _LateQtMessages()
_report = pytest.StashKey[pytest.TestReport]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if call.when == "call":
        item.stash[_report] = report
    return report


@pytest.fixture(autouse=True)
def _guards(request, _error_log):
    before = {address for address, _ in _windows()}
    yield
    if not gc.isenabled():  # the fixture `qapp` is there
        from workshopdesk.ui.collecting import collect_due

        collect_due()
    report = request.node.stash.get(_report, None)
    if report is None or report.failed:
        return  # one failure is enough, and its traceback keeps the windows
    complaints = [*_error_log.complaints(), *_left_behind(before), *_late_qt_messages.taken()]
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


def _windows():
    """The windows without a parent, each with the address of its C++ half."""
    if QApplication.instance() is None:
        return []
    return [
        (shiboken6.getCppPointer(widget)[0], widget)
        for widget in QApplication.topLevelWidgets()
        if widget.parent() is None and widget.metaObject().className() not in QT_OWN_WINDOWS
    ]


def _left_behind(before):
    """Names the windows that are there still, once what is due for deletion or collection has gone."""
    names = []
    for tidy in (lambda: None, gc.collect):  # a collection takes long: only if something seems to be left
        tidy()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        names = [
            f"a window was left behind: {type(window).__name__} '{window.windowTitle()}'"
            for address, window in _windows()
            if address not in before
        ]
        if not names:
            break
    return names
