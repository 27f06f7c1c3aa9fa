"""The frozen program: PyInstaller in the clean environment, with what the spec has to be told."""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
from pathlib import Path

from . import icu, windows
from .ground import COMMAND, NAME, Ground, Problem, run, say, tool

START = '''"""Where the frozen program begins."""

import sys

from workshopdesk.__main__ import main

sys.exit(main())
'''


def check_tools() -> None:
    """Say what the freezer will lack before any time is spent."""
    if not sys.platform.startswith("linux"):
        return
    for name in ("objcopy", "objdump", "ldd"):
        tool(name, "it comes in the package binutils (ldd: libc-bin), and the freezer needs it.")
    shared = sysconfig.get_config_var("INSTSONAME") or ""
    folders = [sysconfig.get_config_var(name) or "" for name in ("LIBDIR", "LIBPL", "srcdir")]
    multi = sysconfig.get_config_var("MULTIARCH") or ""
    places = [Path(folder, *more, f"libpython{sys.version_info[0]}.{sys.version_info[1]}.so.1.0")
              for folder in folders for more in ((), (multi,))]  # fmt: skip
    if ".so" not in shared and not any(place.exists() for place in places):
        raise Problem(f"this Python has no shared library; install libpython3.{sys.version_info[1]} and start again.")


def make(ground: Ground) -> Path:
    """Freeze what is installed in the clean environment; return the folder (on macOS the bundle)."""
    say("the frozen program")
    (ground.work / "start.py").write_text(START, "utf-8")
    (ground.work / "version.txt").write_text(windows.version_resource(ground.version), "utf-8")
    out = ground.fresh("frozen")
    run(
        "freezing",
        *(ground.python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", out, "--workpath", ground.fresh("freezing"), ground.packaging / "workshopdesk.spec"),
        cwd=ground.root,
        PACKAGE_WORK=str(ground.work),
        PACKAGE_VERSION=ground.version,
        PACKAGE_NOARCHIVE=os.environ.get("PACKAGE_NOARCHIVE", ""),
        PYTHONHASHSEED="0",
    )
    if sys.platform.startswith("linux"):
        drop_debugging(out / COMMAND)
        icu.thin(out / COMMAND, ground.fresh("icu"))
    made = out / (f"{NAME}.app" if sys.platform == "darwin" else COMMAND)
    target = ground.made / made.name
    if target.exists():
        shutil.rmtree(target)
    shutil.move(made, target)
    return target


def drop_debugging(folder: Path) -> None:
    """Take what only a debugger reads out of the compiled parts (half of some); not where `patchelf` was at work."""
    strip = tool("strip", "it comes in the package binutils.")
    for file in sorted(folder.rglob("*.so*")):
        inside = file.relative_to(folder).parts
        moved = any(part == "PySide6" or part == "shiboken6" or part.endswith(".libs") for part in inside)
        if file.is_file() and not file.is_symlink() and not moved:
            run(f"stripping {file.name}", strip, "--strip-unneeded", file)
