"""The program itself, held to what Windows and macOS have: calls by the types of their libraries, folders by name."""

import ast
import re
import subprocess
import sys

import pytest

# What one system lacks and is asked for first: where, what, and how it is asked.
GUARDED = {
    ("src/workshopdesk/store/lock.py", "flock"): "os.name",
    ("src/workshopdesk/store/lock.py", "LOCK_EX"): "os.name",
    ("src/workshopdesk/store/lock.py", "LOCK_NB"): "os.name",
    ("src/workshopdesk/app/ipp.py", "AF_UNIX"): "only where a print service's socket was found",
    ("src/workshopdesk/app/clock.py", "clock_gettime_ns"): "hasattr of CLOCK_BOOTTIME",
    ("src/workshopdesk/app/moving.py", "POSIX_FADV_DONTNEED"): "hasattr of posix_fadvise",
    ("src/workshopdesk/archive/backups.py", "POSIX_FADV_DONTNEED"): "hasattr of posix_fadvise",
}
# The folders of one system that are named, each where that system was asked for, or where nothing there is no loss.
NAMED = {
    ("app/clock.py", "/usr/sbin/sysctl"),
    ("app/clock.py", "/proc/sys/kernel/random/boot_id"),
    ("app/ipp.py", "/run/cups/cups.sock"),
    ("app/ipp.py", "/var/run/cups/cups.sock"),
    ("app/ipp.py", "/private/var/run/cupsd"),
}


@pytest.mark.slow
@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_nothing_is_called_that_the_other_systems_lack(root, tmp_path, system):
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--platform", system, "--no-warn-unreachable", "--cache-dir", tmp_path],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    assert "checked" in done.stdout
    told = re.findall(
        r'^(\S+?):\d+: error: Module has no attribute "(\w+)"', done.stdout.replace("\\", "/"), re.MULTILINE
    )
    assert {one for one in told if one not in GUARDED} == set()


def test_no_folder_of_one_system_is_named_but_where_it_was_asked_for(root):
    package, found = root / "src" / "workshopdesk", set()
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and re.match(r"(/(usr|etc|proc|sys|dev|tmp|opt|var|run|home|private)/|[A-Za-z]:\\)", node.value)
            ):
                found.add((path.relative_to(package).as_posix(), node.value))
    assert found == NAMED
