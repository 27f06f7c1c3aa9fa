"""ICU's data without the world's languages: Qt on Linux brings 32 MB of it, and the desk speaks two languages.

Kept are what sorting and letters need in any language, Dutch and English. ICU looks its items up by name and does
without one that is not there. The data lies in a library of its own, as one item after another behind a list of
names; it is read, thinned and linked again with the linker of binutils.
"""

from __future__ import annotations

import re
import shutil
import struct
from pathlib import Path

from .ground import run, tool

_ALIGNED = 16
_KEPT = re.compile(
    r"(root|en|en_001|en_GB|en_US|nl|nl_BE|nl_NL|res_index|pool|supplementalData|numberingSystems|likelySubtags|icuver"
    r"|keyTypeData|metadata|timezoneTypes|genderList|plurals|dayPeriods|grammaticalFeatures)\.res"
    r"|coll/(root|en|en_US|nl|res_index|ucadata|ucadata-\w+)\.(res|icu)"
    r"|brkitr/(root|en|res_index|char|word|line|sent|title)\.(res|brk)"
    r"|\w+\.(nrm|icu|spp)"
)


def find(library: bytes) -> tuple[int, int]:
    """Return where the data begins in the library, and where its list of names begins."""
    for match in re.finditer(rb"\xda\x27.{8}CmnD", library, re.DOTALL):
        start = match.start() - 2
        return start, start + int(struct.unpack_from("<H", library, start)[0])
    raise ValueError("there is no ICU data in this library")


def items(library: bytes, listed: int) -> list[tuple[str, bytes]]:
    """Return the items by name; the last one reaches as far as its neighbour's stride can tell: to the end."""
    (count,) = struct.unpack_from("<I", library, listed)
    places = list(struct.iter_unpack("<II", library[listed + 4 : listed + 4 + 8 * count]))
    found = []
    for number, (name_at, data_at) in enumerate(places):
        name = library[listed + name_at : library.index(b"\0", listed + name_at)].decode()
        end = places[number + 1][1] if number + 1 < count else None
        found.append((name, library[listed + data_at : listed + end] if end else b""))
    return found


def is_kept(name: str) -> bool:
    """Say whether an item stays; names begin with the data's own folder, such as icudt73l/."""
    return _KEPT.fullmatch(name.partition("/")[2]) is not None


def packed(header: bytes, chosen: list[tuple[str, bytes]]) -> bytes:
    """Return items as ICU data again, behind the same header."""
    chosen = sorted(chosen, key=lambda item: item[0].encode())
    names_at = 4 + 8 * len(chosen)
    names, table, data = b"", [], b""
    first = names_at + sum(len(name.encode()) + 1 for name, _ in chosen)
    first += -(len(header) + first) % _ALIGNED
    for name, held in chosen:
        data += b"\0" * (-len(data) % _ALIGNED)
        table.append(struct.pack("<II", names_at + len(names), first + len(data)))
        names += name.encode() + b"\0"
        data += held
    told = struct.pack("<I", len(chosen)) + b"".join(table) + names
    return header + told + b"\0" * (first - len(told)) + data


def thinned(library: bytes) -> bytes:
    """Return the data of a library with only what is kept."""
    start, listed = find(library)
    chosen = [(name, held) for name, held in items(library, listed) if held and is_kept(name)]
    if not any(name.endswith("/root.res") for name, _ in chosen):
        raise ValueError("the ICU data has no root")
    return packed(library[start:listed], chosen)


def thin(folder: Path, work: Path) -> None:
    """Put a thinned library in the place of ICU's data below a frozen folder, if there is one."""
    for library in sorted(folder.rglob("libicudata.so.*")):
        work.mkdir(parents=True, exist_ok=True)
        (work / "icu.dat").write_bytes(thinned(library.read_bytes()))
        symbol = f"icudt{library.name.rpartition('.')[2]}_dat"
        why = "it comes in the package binutils."
        linker, copier = tool("ld", why), tool("objcopy", why)
        run("packing ICU's data", linker, "-r", "-b", "binary", "-o", "raw.o", "icu.dat", cwd=work)
        run(
            "naming ICU's data",
            *(copier, "--set-section-alignment", f".data={_ALIGNED}"),
            *("--rename-section", ".data=.rodata,alloc,load,readonly,data,contents"),
            *("--redefine-sym", f"_binary_icu_dat_start={symbol}", "raw.o", "named.o"),
            cwd=work,
        )
        made = ["-shared", "-z", "noexecstack", "-soname", library.name, "-o", library.name, "named.o"]
        run("linking ICU's data", linker, *made, cwd=work)
        shutil.copyfile(work / library.name, library)
