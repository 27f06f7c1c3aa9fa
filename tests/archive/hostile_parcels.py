"""Forty parcels made by hand to do harm, each with why it is one."""

import io
import json
import random
import struct
import zipfile
import zlib
from hashlib import sha256


def manifest_of(members, **changes):
    told = {
        "format": "workshopdesk.parcel",
        "version": 1,
        "school": "x",
        "made_at": "2026-03-05T12:00:00Z",
        "members": {name: {"size": len(data), "sha256": sha256(data).hexdigest()} for name, data in members.items()},
    }
    told.update(changes)
    return json.dumps(told).encode()


def zipped(pairs, compression=zipfile.ZIP_DEFLATED, comment=b"", change=None):
    """A zip of (name, data) pairs, names as given, also twice."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", compression) as archive:
        for name, data in pairs:
            told = name if isinstance(name, zipfile.ZipInfo) else zipfile.ZipInfo(name)
            told.compress_type = compression
            if change:
                change(told)
            import warnings

            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                archive.writestr(told, data)
        archive.comment = comment
    return target.getvalue()


def parcel(members, extra=(), **changes):
    return zipped([("manifest.json", manifest_of(members, **changes)), *members.items(), *extra])


def patched(data, at, value):
    return data[:at] + value + data[at + len(value) :]


def central(data):
    """Where the central directory begins."""
    return struct.unpack("<L", data[-6:-2])[0]


def link(told):
    told.external_attr = 0o120777 << 16


def unix_folder(told):
    told.external_attr = 0o040755 << 16


def deep(levels):
    return b"[" * levels + b"]" * levels


def hostile(record):
    """Yield name and bytes; `record` is a good record.json."""
    good = {"record.json": record}
    whole = parcel(good)
    other = json.dumps({**json.loads(record), "version": 99}).encode()
    yield "nothing", b""
    yield "two letters", b"PK"
    yield "only an end", b"PK\x05\x06" + bytes(18)
    yield "a text", b"Dear colleague, here is the school." * 20
    yield "a database", b"SQLite format 3\0" + bytes(5000)
    yield "half", whole[: len(whole) // 2]
    yield "no manifest", zipped(good.items())
    yield "no record", parcel({"attachments/a.txt": b"a"})
    yield "a member outside the manifest", parcel(good, [("attachments/a.txt", b"a")])
    yield "a member twice", parcel(good, [("record.json", record)])
    yield "the manifest twice", parcel(good, [("manifest.json", manifest_of(good))])
    yield "a member twice in other case", parcel({**good, "attachments/A.txt": b"", "attachments/a.txt": b""})
    yield (
        "a member of the manifest is not there",
        zipped([("manifest.json", manifest_of({**good, "attachments/a.txt": b"a"})), *good.items()]),
    )
    yield (
        "another record than was sent",
        zipped([("manifest.json", manifest_of(good)), ("record.json", other)]),
    )
    yield "a path up", parcel({**good, "../../evil": b"x"})
    yield "a path up inside", parcel({**good, "attachments/../../evil": b"x"})
    yield "a path from the root", parcel({**good, "/etc/cron.d/evil": b"x"})
    yield "a path of Windows", parcel({**good, "C:\\evil.exe": b"x"})
    yield "a backslash", parcel({**good, "attachments\\evil": b"x"})
    yield "a name with a zero byte", parcel(good, [("attachments/a\0.txt", b"x")])
    yield "a name of a device", parcel({**good, "attachments/CON:": b"x"})
    yield "a name that turns round", parcel({**good, "attachments/\u202efdp.exe": b"x"})
    yield "a very long name", parcel({**good, "attachments/" + "a" * 5000: b"x"})
    yield (
        "a link",
        zipped([("manifest.json", manifest_of(good)), ("record.json", b"/etc/passwd")], change=link),
    )
    yield (
        "a folder",
        zipped([("manifest.json", manifest_of(good)), ("record.json", record)], change=unix_folder),
    )
    yield (
        "another compression",
        zipped([("manifest.json", manifest_of(good)), ("record.json", record)], zipfile.ZIP_LZMA),
    )
    yield "a bomb", parcel({"record.json": b"0" * 49_000_000})
    yield "a bomb in an attachment", parcel({**good, "attachments/a": bytes(49_000_000)})
    yield "many members", parcel({**good, **{f"attachments/{number}": b"" for number in range(5000)}})
    yield "a comment", whole[:-2] + b"\x05\x00hello"
    yield "something behind it", whole + b"MZ" * 100
    yield "something before it", b"MZ" * 100 + whole
    yield "a newer parcel", parcel(good, version=3)
    yield from hostile_memories(record)
    yield "a version that is none", parcel(good, version="1")
    yield "a true version", parcel(good, version=True)
    yield "a manifest that is a list", zipped([("manifest.json", b"[]"), ("record.json", record)])
    yield "a deep manifest", zipped([("manifest.json", deep(100_000)), ("record.json", record)])
    yield "a deep record", parcel({"record.json": deep(200_000)})
    yield "a manifest that is no text", zipped([("manifest.json", b"\xff\xfe{}"), ("record.json", record)])
    yield "a record of another kind", parcel({"record.json": b'{"format": "x", "version": 1}'})
    yield "a key twice", parcel({"record.json": record.replace(b'"version"', b'"version": 1, "version"', 1)})
    place = central(whole)
    yield "a size that lies", patched(whole, place + 24, struct.pack("<L", 10))
    yield "a size that lies upwards", patched(whole, place + 24, struct.pack("<L", 4_000_000_000))
    yield "an offset elsewhere", patched(whole, place + 42, struct.pack("<L", 5))
    yield "an encrypted member", patched(whole, place + 8, b"\x01\x00")
    yield "zip64", patched(whole, len(whole) - 6, b"\xff\xff\xff\xff")
    yield "two names for one place", overlapping(record)
    yield "age without an end", b"age-encryption.org/v1\n-> X25519 " + b"A" * 100
    yield (
        "age that costs years",
        b"age-encryption.org/v1\n-> scrypt " + b"A" * 22 + b" 63\n" + b"A" * 43 + b"\n--- x\n",
    )


def hostile_memories(record):
    """What a member about deletions might say to do harm."""
    digest, moment = "0" * 32, "2026-03-05T12:00:00Z"
    row = ["w", "notes", digest, digest, 1]
    told = {
        "no object": [],
        "nothing": None,
        "a name too many": {"taken": [], "erased": [], "more": []},
        "a name too few": {"taken": []},
        "an object of rows": {"taken": {"w": 1}, "erased": []},
        "a row that is a text": {"taken": ["abcde"], "erased": []},
        "a short row": {"taken": [row[:4]], "erased": []},
        "the same twice": {"taken": [row, row], "erased": []},
        "too many": {"taken": [["w", "notes", digest, f"{number:032x}", 1] for number in range(20_001)], "erased": []},
        "a number that is true": {"taken": [[*row[:4], True]], "erased": []},
        "no times": {"taken": [[*row[:4], 0]], "erased": []},
        "too many times": {"taken": [[*row[:4], 10**9]], "erased": []},
        "half a time": {"taken": [[*row[:4], 1.5]], "erased": []},
        "a workshop that is a number": {"taken": [[7, *row[1:]]], "erased": []},
        "a workshop of a mile": {"taken": [["w" * 301, *row[1:]]], "erased": []},
        "a field with a path": {"taken": [["w", "../notes", *row[2:]]], "erased": []},
        "a digest that is a text": {"taken": [["w", "notes", "Karin from the third grade", digest, 1]], "erased": []},
        "a digest in other letters": {"taken": [["w", "notes", "\u0660" * 32, digest, 1]], "erased": []},
        "erased a thing unknown": {"taken": [], "erased": [["w", "everything", moment]]},
        "erased a list": {"taken": [], "erased": [["w", ["ballots"], moment]]},
        "erased twice": {"taken": [], "erased": [["w", "ballots", moment], ["w", "ballots", moment]]},
        "erased on no day": {"taken": [], "erased": [["w", "ballots", "2026-02-30T12:00:00Z"]]},
        "erased at the end of time": {"taken": [], "erased": [["w", "ballots", "9999-12-31T23:59:59Z"]]},
        "erased too often": {"taken": [], "erased": [[f"w{number}", "people", moment] for number in range(2001)]},
    }
    for name, content in told.items():
        yield f"deletions: {name}", with_memory(record, json.dumps(content).encode())
    yield "deletions: no text", with_memory(record, b"\xff\xfe[]")
    yield "deletions: deep", with_memory(record, deep(100_000))
    yield "deletions: a key twice", with_memory(record, b'{"taken": [], "taken": [], "erased": []}')
    yield (
        "deletions: seven megabytes",
        with_memory(record, json.dumps({"taken": [random_text(7)], "erased": []}).encode()),
    )
    yield "deletions: in a parcel that has none", parcel({"record.json": record, "memory.json": GOOD_MEMORY})
    yield "deletions: outside the manifest", parcel({"record.json": record}, [("memory.json", GOOD_MEMORY)], version=2)


GOOD_MEMORY = b'{"taken": [], "erased": []}'


def with_memory(record, memory):
    return parcel({"record.json": record, "memory.json": memory}, version=2)


def random_text(megabytes):
    """A text that does not pack well."""
    return random.Random(0).randbytes(megabytes * 500_000).hex()


def overlapping(record):
    """Two directory entries that point at the same bytes."""
    whole = parcel({"record.json": record, "attachments/a": record})
    place = central(whole)
    entries = []
    at = place
    while whole[at : at + 4] == b"PK\x01\x02":
        name, extra, comment = struct.unpack("<3H", whole[at + 28 : at + 34])
        entries.append(at)
        at += 46 + name + extra + comment
    first = whole[entries[1] + 42 : entries[1] + 46]
    return patched(whole, entries[2] + 42, first)


def bomb_of_layers(data):
    """A zip in a zip, for whoever unpacks twice."""
    return zlib.compress(data)
