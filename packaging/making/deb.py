"""The Debian package: the frozen folder under /usr/lib, and what a desktop wants to know of a program."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
from pathlib import Path

from . import system_parts
from .ground import COMMAND, NAME, Ground, run, say, tool
from .icons import SIZES
from .source import day

SUMMARY = "lead, print and archive policy workshops at schools"
TEXT = """\
 WorkshopDesk is for guides who lead a policy workshop at a school, without
 internet. It prints the kit, leads through the steps with a clock, keeps the
 cards and the action plan, and needs no Python of the system.
"""


def control(version: str, architecture: str, kilobytes: int, needed: list[str]) -> str:
    """Return what Debian asks to know of a package."""
    return (
        f"Package: {COMMAND}\nVersion: {version}\nArchitecture: {architecture}\nSection: education\n"
        f"Priority: optional\nMaintainer: {NAME} <guides@workshopdesk.invalid>\nInstalled-Size: {kilobytes}\n"
        f"Depends: {', '.join(needed)}\nRecommends: shared-mime-info, desktop-file-utils, hicolor-icon-theme\n"
        f"Description: {SUMMARY}\n{TEXT}"
    )


def _place(text: str | bytes, target: Path, mode: int = 0o644) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text.encode() if isinstance(text, str) else text)
    target.chmod(mode)


def lay_out(ground: Ground, tree: Path, instant: int) -> None:
    """Put everything where it will stand, below a folder that plays the root."""
    shutil.copytree(ground.folder, tree / "usr" / "lib" / COMMAND, symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / COMMAND).symlink_to(f"../lib/{COMMAND}/{COMMAND}")
    share, deb, icons = tree / "usr" / "share", ground.packaging / "deb", ground.work / "icons"
    _place((deb / "workshopdesk.desktop").read_bytes(), share / "applications" / "workshopdesk.desktop")
    _place((deb / "workshopdesk.xml").read_bytes(), share / "mime" / "packages" / "workshopdesk.xml")
    theme = share / "icons" / "hicolor"
    for drawing, place in (
        ("workshopdesk", "apps/workshopdesk"),
        ("workshopdesk-file", "mimetypes/application-x-workshopdesk"),
    ):
        for size in SIZES:
            _place((icons / f"{drawing}-{size}.png").read_bytes(), theme / f"{size}x{size}" / f"{place}.png")
        _place((icons / f"{drawing}.svg").read_bytes(), theme / "scalable" / f"{place}.svg")
    manual = (deb / "workshopdesk.1").read_text("utf-8")
    manual = manual.replace("@VERSION@", ground.version).replace("@DAY@", day(instant))
    _place(gzip.compress(manual.encode(), mtime=0), share / "man" / "man1" / "workshopdesk.1.gz")
    about = ground.work / "about" / "licences"
    texts = [
        f"{path.stem}\n{'=' * len(path.stem)}\n\n{path.read_text('utf-8', 'replace')}"
        for path in sorted(about.glob("*.txt"))
    ]
    _place("\n\n\n".join(texts), share / "doc" / COMMAND / "copyright")
    _place((ground.root / "docs" / "installing.md").read_bytes(), share / "doc" / COMMAND / "installing.md")


def settle(tree: Path, instant: int) -> None:
    """Give every file the plain rights and the one time, so that the same sources make the same package."""
    for path in sorted(tree.rglob("*")):
        if not path.is_symlink():
            is_library = re.search(r"\.so($|\.)", path.name) is not None  # loaded, never run
            runs = path.is_dir() or (os.access(path, os.X_OK) and not is_library)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (instant, instant), follow_symlinks=False)


def make(ground: Ground, instant: int) -> Path:
    """Make the package; return it."""
    say("the Debian package")
    why = "the Debian package is made with it (package dpkg)."
    tree = ground.fresh("deb")
    lay_out(ground, tree, instant)
    files = [path for path in sorted(tree.rglob("*")) if path.is_file() and not path.is_symlink()]
    size = sum(-(-path.stat().st_size // 1024) for path in files)
    sums = "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(tree).as_posix()}\n"
        for path in files
    )
    architecture = run("asking dpkg", tool("dpkg", why), "--print-architecture").strip()
    needed = system_parts.depends(ground.folder)
    _place(control(ground.version, architecture, size, needed), tree / "DEBIAN" / "control")
    _place(sums, tree / "DEBIAN" / "md5sums")
    settle(tree, instant)
    _place((ground.packaging / "deb" / "postrm").read_bytes(), tree / "DEBIAN" / "postrm", 0o755)
    target = ground.made / f"{COMMAND}_{ground.version}_{architecture}.deb"
    run(
        "dpkg-deb",
        *(tool("dpkg-deb", why), "--root-owner-group", "-Zxz", "--build", tree, target),
        SOURCE_DATE_EPOCH=str(instant),
    )
    return target
