"""What Windows asks for: the facts inside the .exe, and the installer for one person through Inno Setup."""

from __future__ import annotations

import os
from pathlib import Path

from .ground import COMMAND, NAME, Ground, run, say, tool


def version_resource(version: str) -> str:
    """Return the facts that the file's properties show, in the form that PyInstaller reads."""
    numbers = [int(part) for part in version.split(".") if part.isdigit()][:4]
    four = tuple(numbers + [0] * (4 - len(numbers)))
    facts = {
        "CompanyName": NAME,
        "FileDescription": NAME,
        "FileVersion": version,
        "InternalName": COMMAND,
        "OriginalFilename": f"{NAME}.exe",
        "ProductName": NAME,
        "ProductVersion": version,
    }
    told = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in facts.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, flags=0, OS=0x40004, "
        "fileType=1, subtype=0, date=(0, 0)), "
        f"kids=[StringFileInfo([StringTable('040904B0', [{told}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def installer(ground: Ground) -> Path:
    """Make the installer for one person; return it."""
    say("the installer for Windows")
    variables = ("ProgramFiles(x86)", "ProgramFiles", "LOCALAPPDATA")
    roots = [Path(os.environ[name]) for name in variables if name in os.environ]
    places = [root.joinpath(*more, "Inno Setup 6") for root in roots for more in ((), ("Programs",))]
    compiler = tool("ISCC.exe", "install Inno Setup 6 (for this account is enough) and start again.", *places)
    name = f"{COMMAND}-{ground.version}-setup"
    run(
        "Inno Setup",
        *(compiler, "/Qp", f"/DVersion={ground.version}", f"/DFolder={ground.folder}"),
        *(f"/DIcon={ground.work / 'icons' / 'workshopdesk.ico'}", f"/DTarget={ground.made}", f"/DFile={name}"),
        ground.packaging / "windows" / "workshopdesk.iss",
    )
    return ground.made / f"{name}.exe"
