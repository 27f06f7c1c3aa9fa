"""Nothing connects: not by import, not in a journey that is watched, and not where there is no network at all."""

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import workshopdesk
from workshopdesk.app.ipp import _SOCKETS, GET_DEFAULT, Server, ask

SOURCE = Path(workshopdesk.__file__).parent
JOURNEY = Path(__file__).with_name("no_network.py")
WINDOW = Path(__file__).with_name("window_at_work.py")
SAMPLE = Path(__file__).parents[1] / "data" / "workshop-record.json"
NETWORK = ("socket", "ssl", "urllib.request", "http", "ftplib", "smtplib", "asyncio", "xmlrpc", "webbrowser")
NETWORK += ("requests", "httpx", "aiohttp", "urllib3", "PySide6.QtNetwork", "PySide6.QtWebEngineCore", "QtNetwork")
# The print system of this machine is asked over its own socket, which is a file. It is the one module that has a
# socket at all, and nothing but the print studio asks it.
ASKS_PRINTERS = {"app/ipp.py": {"socket", "http"}}


def imported(tree):
    """Every module that a file imports, anywhere in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in (
            "import_module",
            "__import__",
        ):
            yield from (one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str))


def reaches(module):
    return next((name for name in NETWORK if module == name or module.startswith(name + ".")), None)


def test_no_module_imports_what_reaches_the_network():
    files = sorted(SOURCE.rglob("*.py"))
    assert len(files) > 200
    found = {}
    for path in files:
        names = {reaches(module) for module in imported(ast.parse(path.read_text("utf-8")))} - {None}
        if names:
            found[path.relative_to(SOURCE).as_posix()] = names
    assert found == ASKS_PRINTERS


def test_the_search_finds_what_it_looks_for():
    told = "import socket\nfrom urllib import request\nfrom PySide6.QtNetwork import QTcpSocket\nimport_module('ssl')"
    assert {reaches(module) for module in imported(ast.parse(told))} - {None} == {
        "socket",
        "urllib.request",
        "PySide6.QtNetwork",
        "ssl",
    }


def test_only_printing_asks_the_print_system():
    asking = [path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py") if asks(path)]
    assert set(asking) <= {"app/cups.py", "app/printers.py", "app/print_status.py", "app/print_jobs.py"}


def asks(path):
    """Whether a file imports the module that speaks with the print system."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (
            (node.module or "").split(".")[-1] == "ipp" or "ipp" in [alias.name for alias in node.names]
        ):
            return True
    return False


@pytest.mark.parametrize("named", ["", "print.school", "print.school:631"])
def test_the_print_system_is_asked_on_this_machine_alone(monkeypatch, named):
    monkeypatch.setenv("CUPS_SERVER", named)
    assert Server.of_system().socket_path in ("", *_SOCKETS)
    with pytest.raises(OSError, match="no print service"):
        ask(Server(""), GET_DEFAULT, target={}, wanted=())


def journey(data_home, tmp_path, *before):
    output = tmp_path / "output"
    output.mkdir(exist_ok=True)
    command = [*before, sys.executable, JOURNEY, data_home, output]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def nowhere():
    """The beginning of a command that runs in a network namespace of its own, without an interface that is up."""
    command = ["unshare", "-rn"]
    if shutil.which("unshare") is None:
        return None
    return None if subprocess.run([*command, "true"], check=False, capture_output=True).returncode else command


def test_a_watched_journey_where_there_is_no_network(data_home, tmp_path):
    done = journey(data_home, tmp_path, *(nowhere() or []))
    assert done.returncode == 0, done.stderr
    assert "21 commands" in done.stderr
    if nowhere() is None:
        pytest.skip("watched, but this machine makes no network namespaces")


def test_the_watch_ends_a_program_that_touches_it(tmp_path):
    told = JOURNEY.read_text("utf-8").replace(
        "home, output = sys.argv[1]", "import socket; socket.socket()\nhome, output = sys.argv[1]"
    )
    assert "socket.socket()" in told
    spy = tmp_path / "spy.py"
    spy.write_text(told, "utf-8")
    done = subprocess.run([sys.executable, spy, tmp_path, tmp_path], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "socket.__new__" in done.stderr


@pytest.mark.slow
@pytest.mark.skipif(nowhere() is None, reason="this machine makes no network namespaces")
def test_the_window_works_without_any_network(data_home):
    run = [sys.executable, "-m", "workshopdesk", "--home", data_home, "import", SAMPLE]
    school = subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip()
    done = subprocess.run(
        [*nowhere(), sys.executable, WINDOW, data_home, school, "look"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["shown"]) >= 17
