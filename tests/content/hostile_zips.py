"""Zip files that nobody should install, each made from a good one, with the code of the answer."""

import io
import stat
import struct
import warnings
import zipfile

GOOD = zipfile.ZIP_DEFLATED


def zipped(files, method=GOOD):
    """Return a zip of (name or ZipInfo, bytes) pairs, duplicates and all."""
    made = io.BytesIO()
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(made, "w") as archive:
        for name, data in files:
            archive.writestr(name, data, method)
    return made.getvalue()


def with_member(name, data=b"{}"):
    return lambda files: zipped([*files, (name, data)])


def member(name, mode=0, date=(2026, 1, 1, 0, 0, 0)):
    info = zipfile.ZipInfo(name, date)
    info.external_attr = mode << 16
    return info


def raw_name(placeholder, name):
    """Put bytes in place of a name of the same length, in both of the zip's directories."""
    assert len(placeholder) == len(name)

    def make(files):
        data = zipped([*files, (placeholder.decode(), b"{}")])
        assert data.count(placeholder) == 2
        return data.replace(placeholder, name)

    return make


def in_directory(offset, layout, value, which=b"nl/cards.json"):
    """Set a field of one member in the central directory."""

    def make(files):
        data = bytearray(zipped(files))
        at = data.index(b"PK\x01\x02")
        while data[at + 46 : at + 46 + len(which)] != which:
            at = data.index(b"PK\x01\x02", at + 4)
        struct.pack_into(layout, data, at + offset, value)
        return bytes(data)

    return make


def in_end(offset, layout, value):
    """Set a field of the end record."""

    def make(files):
        data = bytearray(zipped(files))
        struct.pack_into(layout, data, data.rindex(b"PK\x05\x06") + offset, value)
        return bytes(data)

    return make


def spoiled_data(files):
    data = bytearray(zipped(files))
    at = data.index(b"nl/cards.json") + 200
    for place in range(at, at + 40):
        data[place] ^= 0xFF
    return bytes(data)


def large(count, size):
    def make(files):
        noise = bytes(range(256)) * (size // 256)
        more = [(f"images/{number}.png", noise) for number in range(count)]
        return zipped([*files, *more], zipfile.ZIP_STORED)

    return make


HOSTILE = {
    # not a zip at all
    "nothing": (lambda files: b"", "not-a-zip"),
    "text": (lambda files: b"hello", "not-a-zip"),
    "only-the-start": (lambda files: zipped(files)[:3000], "not-a-zip"),
    "only-the-end": (lambda files: zipped(files)[-22:], "not-a-zip"),
    "empty-zip": (lambda files: zipped([]), "pack-broken"),
    "something-behind": (lambda files: zipped(files) + b"MZ", "not-a-zip"),
    "two-ends": (lambda files: zipped(files) + zipped(files)[-22:], "not-a-zip"),
    "directory-elsewhere": (in_end(16, "<L", 0xFFFFFFF0), "not-a-zip"),
    "directory-too-short": (in_end(12, "<L", 10), "not-a-zip"),
    "in-parts": (in_end(4, "<H", 1), "not-a-zip"),
    "something-before": (lambda files: b"MZ" + zipped(files), "not-a-zip"),
    "count-lies": (in_end(8, "<H", 3), "not-a-zip"),
    "endless-directory": (in_end(12, "<L", 0x7FFFFFFF), "too-many-members"),
    # names
    "parent": (with_member("../evil.json"), "unsafe-path"),
    "parent-inside": (with_member("nl/../../evil.json"), "unsafe-path"),
    "dot": (with_member("./evil.json"), "unsafe-path"),
    "absolute": (with_member("/etc/evil.json"), "unsafe-path"),
    "two-slashes": (with_member("nl//evil.json"), "unsafe-path"),
    "drive": (with_member("C:/evil.json"), "unsafe-path"),
    "drive-without-slash": (with_member("C:evil.json"), "unsafe-path"),
    "backslash": (raw_name(b"nl/evil.json", b"nl\\evil.json"), "unsafe-path"),
    "null-in-name": (raw_name(b"nl/evil.json", b"nl/evi\x00.json"), "unsafe-path"),
    "control-in-name": (with_member("nl/evil\x1b.json"), "unsafe-path"),
    "turned-name": (with_member("nl/\u202enosj.json"), "unsafe-path"),
    "accent-apart": (with_member("nl/cafe\u0301.json"), "unsafe-path"),
    "name-of-nothing": (with_member("/"), "unsafe-path"),
    "stranger": (with_member("nl/notes.json"), "member-not-allowed"),
    "program": (with_member("evil.exe"), "member-not-allowed"),
    "journal": (with_member(".journal"), "member-not-allowed"),
    "seal": (with_member(".seal"), "member-not-allowed"),
    "device": (with_member("images/con.png"), "member-not-allowed"),
    "strange-folder": (with_member("fonts/", b""), "member-not-allowed"),
    "deeper": (with_member("nl/more/cards.json"), "member-not-allowed"),
    "twice": (with_member("nl/cards.json"), "member-twice"),
    "other-case": (with_member("NL/cards.json"), "member-twice"),
    "file-as-folder": (with_member("pack.json/", b""), "member-twice"),
    # kinds
    "link": (with_member(member("images/a.png", stat.S_IFLNK | 0o777), b"/etc/passwd"), "member-is-link"),
    "pipe": (with_member(member("images/a.png", stat.S_IFIFO | 0o644), b""), "member-is-link"),
    "device-node": (with_member(member("images/a.png", stat.S_IFCHR | 0o644), b""), "member-is-link"),
    "folder-as-file": (
        with_member(member("images/a.png", stat.S_IFDIR | 0o755), b""),
        "member-is-link",
    ),
    "encrypted": (in_directory(8, "<H", 1), "encrypted"),
    "strongly-encrypted": (in_directory(8, "<H", 0x41), "encrypted"),
    "unknown-method": (in_directory(10, "<H", 99), "other-compression"),
    "bzip2": (lambda files: zipped(files, zipfile.ZIP_BZIP2), "other-compression"),
    "lzma": (lambda files: zipped(files, zipfile.ZIP_LZMA), "other-compression"),
    # sizes
    "too-many": (large(400, 256), "too-many-members"),
    "large-member": (large(1, 20_000_256), "member-too-large"),
    "large-together": (large(4, 15_400_192), "zip-too-large"),
    "bomb": (with_member("images/a.png", bytes(5_000_000)), "suspicious-size"),
    "size-lies-up": (in_directory(24, "<L", 15_000_000), "suspicious-size"),
    "size-lies-a-little-up": (in_directory(24, "<L", 40_000), "damaged-member"),
    "size-lies-down": (in_directory(24, "<L", 100), "damaged-member"),
    "folder-with-content": (with_member("images/", b"x"), "suspicious-size"),
    # data
    "spoiled": (spoiled_data, "damaged-member"),
    "wrong-checksum": (in_directory(16, "<L", 1), "damaged-member"),
    "elsewhere": (in_directory(42, "<L", 0), "damaged-member"),
    "outside-of-the-file": (in_directory(42, "<L", 0x7FFFFFFF), "damaged-member"),
    # a good zip of a bad pack
    "bad-pack": (lambda files: zipped(files[:-1]), "pack-broken"),
    "bad-json": (lambda files: zipped([*files[:-1], ("pack.json", b"{")]), "pack-broken"),
    "no-picture": (with_member("images/a.png", b"GIF89a"), "pack-broken"),
}
