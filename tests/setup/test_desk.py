"""The script `desk`: what it says, when it sets up, and that an interrupted set-up heals."""

import ast
import importlib.machinery
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "desk"
posix = pytest.mark.skipif(os.name == "nt", reason="uses a shell script as a stand-in for Python")


@pytest.fixture
def checkout(tmp_path):
    """A small checkout: the script, lock files and a description."""
    folder = tmp_path / "check out"
    (folder / "packaging").mkdir(parents=True)
    shutil.copy(SCRIPT, folder)
    for name in ("packaging/requirements.txt", "packaging/requirements-dev.txt", "pyproject.toml"):
        (folder / name).write_text(name, "utf-8")
    return folder


@pytest.fixture
def desk(checkout):
    """The script of that checkout as a module."""
    loader = importlib.machinery.SourceFileLoader("desk_under_test", str(checkout / "desk"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("desk_under_test", loader))
    loader.exec_module(module)
    return module


@pytest.fixture
def ready(desk):
    """The module, set up with a stand-in for Python that prints what it is called with."""
    python = Path(desk.PYTHON)
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\necho "$@"\n', "utf-8")
    python.chmod(0o755)
    desk.write(desk.stamp("base"), desk.foundation())
    desk.write(desk.stamp("run"), desk.fingerprint("run"))
    return desk


def start(folder, *arguments):
    return subprocess.run(
        [sys.executable, folder / "desk", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_it_is_written_in_words_that_python_36_understands():
    tree = ast.parse(SCRIPT.read_text("utf-8"), feature_version=(3, 6))
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported <= sys.stdlib_module_names


def test_a_wrong_verb_is_answered_in_one_sentence(checkout):
    done = start(checkout, "tset")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "desk: there is no verb 'tset'; there are run, test, lint, bench, package, clean.\n"


@pytest.mark.parametrize("arguments", [[], ["help"], ["--help"]])
def test_help_names_every_verb(checkout, desk, arguments):
    done = start(checkout, *arguments)
    assert done.returncode == 0
    assert all(f"\n  {verb} " in done.stdout for verb in desk.VERBS)


def test_an_unsupported_python_says_which_ones_will_do(desk, monkeypatch):
    monkeypatch.setattr(desk, "OLDEST", (3, 98))
    monkeypatch.setattr(desk, "NEWEST", (3, 99))
    with pytest.raises(desk.Plain, match=r"this is Python 3\.\d+, and WorkshopDesk needs 3\.98 to 3\.99"):
        desk.use_a_supported_python()


@posix
def test_a_second_start_is_quick_and_keeps_folder_and_arguments(ready, checkout, tmp_path):
    shortest = 9.0
    for _ in range(3):
        begun = time.perf_counter()
        done = start(checkout, "run", "show", "a school")
        shortest = min(shortest, time.perf_counter() - begun)
    assert (done.returncode, done.stdout, done.stderr) == (0, "-P -m workshopdesk show a school\n", "")
    assert shortest < 0.3


@posix
def test_it_is_ready_until_something_it_stands_on_changes(ready, checkout):
    assert ready.is_ready("run")
    assert not ready.is_ready("dev")
    (checkout / "packaging" / "requirements.txt").write_text("another", "utf-8")
    assert not ready.is_ready("run")
    assert ready.is_sound()


@posix
@pytest.mark.parametrize("change", ["killed in the middle", "moved", "Python gone"])
def test_a_broken_environment_is_not_trusted(ready, change):
    if change == "killed in the middle":
        ready.write(ready.stamp("busy"), "")
    elif change == "moved":
        ready.write(ready.stamp("base"), ready.foundation().replace("check out", "elsewhere"))
    else:
        os.remove(ready.PYTHON)
    assert not ready.is_sound()
    assert not ready.is_ready("run")


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ("ERROR: Could not install: [Errno 28] No space left on device", "the disk is full"),
        ("NewConnectionError: Temporary failure in name resolution", "the network can't be reached"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "not the file that was locked"),
        ("ERROR: No matching distribution found for PySide6-Essentials", "does not exist for this system"),
        ("something else", r"fetching failed with code 3; what it said is in .*\.setup\.log"),
    ],
)
def test_a_failure_becomes_one_sentence(desk, told, sentence):
    with desk.Setup() as setup, pytest.raises(desk.Plain, match=sentence) as raised:
        setup.do("fetching", sys.executable, "-c", f"print({told!r}); raise SystemExit(3)")
    assert "\n" not in str(raised.value)


def test_debian_names_follow_from_the_libraries(desk):
    names = {name: desk.EXCEPTIONS.get(name) or desk.debian_name(name) for name in desk.LIBRARIES}
    assert names["libX11.so.6"] == "libx11-6"
    assert names["libxcb-cursor.so.0"] == "libxcb-cursor0"
    assert names["libgssapi_krb5.so.2"] == "libgssapi-krb5-2"
    assert names["libglib-2.0.so.0"] == "libglib2.0-0"


@pytest.mark.parametrize(("sudo", "shell"), [("/usr/bin/sudo", "sudo sh -c"), (None, "su -c")])
def test_without_rights_the_line_to_type_is_printed(desk, monkeypatch, sudo, shell):
    monkeypatch.setattr(desk.os.path, "exists", lambda path: True)
    monkeypatch.setattr(desk.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(desk.shutil, "which", lambda name: sudo if name == "sudo" else name)
    with desk.Setup() as setup:
        monkeypatch.setattr(setup, "do", lambda *ignored: (_ for _ in ()).throw(desk.Plain("no")))
        with pytest.raises(desk.Plain) as raised:
            setup.apt(["libegl1", "libgl1"], "some are missing")
    typed = f"  {shell} 'apt-get update && apt-get install -y libegl1 libgl1'"
    assert str(raised.value).splitlines() == ["some are missing; type this and start again:", typed]


def test_a_second_set_up_waits_for_the_first(desk, capsys):
    order = []

    def second():
        with desk.Setup():
            order.append("second")

    with desk.Setup():
        waiting = threading.Thread(target=second)
        waiting.start()
        time.sleep(0.3)
        order.append("first")
    waiting.join(10)
    assert order == ["first", "second"]
    assert capsys.readouterr().err == "desk: another start is setting up; waiting for it.\n"


@posix
def test_clean_removes_what_was_made_and_nothing_else(ready, checkout):
    (checkout / "src" / "__pycache__").mkdir(parents=True)
    (checkout / "dist").mkdir()
    assert start(checkout, "clean").returncode == 0
    left = {path.name for path in checkout.iterdir()}
    assert left == {"desk", "packaging", "pyproject.toml", "src", ".setup.lock"}
    assert not (checkout / "src" / "__pycache__").exists()


@posix
@pytest.mark.slow
def test_a_set_up_that_was_killed_heals(tmp_path):
    for name in ("desk", "pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("packaging", "src"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    killed = subprocess.Popen(
        [sys.executable, "desk", "run", "--help"],
        cwd=tmp_path,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    half_done = tmp_path / ".venv" / "desk-busy"
    patience = time.monotonic() + 60
    while not half_done.exists() and killed.poll() is None and time.monotonic() < patience:
        time.sleep(0.05)
    time.sleep(2)
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    done = start(tmp_path, "run", "--help")
    if "network can't be reached" in done.stderr:
        pytest.skip("setting up needs the network")
    assert done.returncode == 0, done.stderr
    assert not half_done.exists()
    check = subprocess.run([tmp_path / ".venv/bin/python", "-m", "pip", "check"], check=False)
    assert check.returncode == 0
