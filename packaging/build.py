#!/usr/bin/env python3
"""Build what is given to guides: `./desk package` on Linux, `python desk package` on Windows and macOS.

From a clean environment: sdist and wheel, the frozen program as one folder, its installer for this system, the
list of parts, and the sums. All of it lands in dist/; what is made on the way lies in build/package.

usage: build.py [--reuse]     --reuse keeps the clean environment of the last build (for work on this folder)
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import tarfile
from pathlib import Path

from making import about, bom, bundle, deb, environment, frozen, icons, source, windows
from making.ground import COMMAND, Ground, Problem, megabytes, say

LIMITS = {"installed": 150.0, "file": 60.0}
"""MB of a million bytes that a guide's disk and a mail server are asked for."""


def archive(ground: Ground, instant: int) -> Path:
    """Pack the folder for whoever may not install anything: unpack and start."""
    target = ground.made / f"{COMMAND}-{ground.version}-linux-{os.uname().machine}.tar.xz"

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        member.mtime = instant
        return member

    with tarfile.open(target, "w:xz", preset=6) as packed:
        packed.add(ground.folder, ground.folder.name, filter=plain)
    return target


def installers(ground: Ground, program: Path, instant: int) -> list[Path]:
    """Make what this system installs from; a missing tool is told and leaves the rest."""
    if sys.platform == "win32":
        steps = [lambda: windows.installer(ground)]
    elif sys.platform == "darwin":
        steps = [lambda: bundle.image(ground, program)]
    else:
        steps = [lambda: archive(ground, instant), lambda: deb.make(ground, instant)]
    made = []
    for step in steps:
        try:
            made.append(step())
        except Problem as problem:
            say(f"left out: {problem}")
    return made


def build(ground: Ground, reuse: bool) -> list[Path]:
    """Do every step; return the files to give away."""
    frozen.check_tools()
    instant = source.moment(ground.root)
    for old in ground.made.glob(f"{COMMAND}[-_]*"):
        if old.is_file():
            old.unlink()
    wheel = source.make(ground, instant)
    environment.make(ground, wheel, keep=reuse)
    icons.make(ground)
    about.gather(ground)
    program = frozen.make(ground)
    parts = about.add_libraries(ground, program)
    listed = bom.write(ground.made / f"{COMMAND}-{ground.version}.cdx.json", ground.version, parts, instant)
    made = [wheel, next(ground.made.glob("*.tar.gz")), listed, *installers(ground, program, instant)]
    sums = ground.made / "SHA256SUMS"
    sums.write_text(
        "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in made), "utf-8"
    )
    tell(program, made)
    return made


def tell(program: Path, made: list[Path]) -> None:
    """Say how large everything came out, against what was wished."""
    installed = megabytes(program)
    print(f"{program.name}/ {installed:.1f} MB installed (at most {LIMITS['installed']:.0f})")
    for path in made:
        print(f"{path.name} {megabytes(path):.1f} MB")
    largest = max(megabytes(path) for path in made)
    if installed > LIMITS["installed"] or largest > LIMITS["file"]:
        say("larger than was wished; see docs/developer/packaging.md for what weighs most.")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reuse", action="store_true", help="keep the clean environment of the last build")
    given = parser.parse_args()
    try:
        build(Ground(Path(__file__).resolve().parents[1]), given.reuse)
    except Problem as problem:
        say(str(problem))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
