"""As much of the Internet Printing Protocol as is needed to ask the system's own print service how things stand.

The words that `lpstat` prints differ by version and language; these answers do not.
"""

from __future__ import annotations

import http.client
import itertools
import os
import socket
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

GET_JOB, GET_PRINTERS, GET_DEFAULT = 0x0009, 0x4002, 0x4001
_SOCKETS = ("/run/cups/cups.sock", "/var/run/cups/cups.sock", "/private/var/run/cupsd")
_OPERATION_GROUP, _END = 0x01, 0x03
_FIRST_VALUE_TAG = 0x10
_INTEGER, _BOOLEAN, _ENUM = 0x21, 0x22, 0x23
_KEYWORD, _URI, _CHARSET, _LANGUAGE = 0x44, 0x45, 0x47, 0x48
_LONGEST_ANSWER = 4_000_000

Value = int | bool | str
Attributes = dict[str, list[Value]]


class IppError(Exception):
    """The print service answered with a refusal, or with something else than an answer."""


@dataclass(frozen=True, slots=True)
class Server:
    """Where the print service listens: a socket of the file system. The program opens no connection to any host."""

    socket_path: str = ""

    @classmethod
    def of_system(cls, named: str | None = None) -> Server:
        """Return the socket that `named` or CUPS_SERVER says, else the one of this machine; a host is never gone to."""
        named = named or os.environ.get("CUPS_SERVER", "")
        if named.startswith("/"):
            return cls(named)
        return cls(next((path for path in _SOCKETS if Path(path).exists()), ""))


class _Connection(http.client.HTTPConnection):
    """HTTP over a socket of the file system."""

    def __init__(self, server: Server, timeout_s: float) -> None:
        super().__init__("localhost", timeout=timeout_s)
        self._path = server.socket_path

    def connect(self) -> None:
        if not self._path:
            raise ConnectionRefusedError("no print service listens on this machine")
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


_numbers = itertools.count(1)


def ask(
    server: Server, operation: int, *, target: Mapping[str, str], wanted: Sequence[str], timeout_s: float = 5.0
) -> list[Attributes]:
    """Return the groups of attributes of an answer; raise IppError or OSError where there is none."""
    connection = _Connection(server, timeout_s)
    try:
        connection.request("POST", "/", _request(operation, target, wanted), {"Content-Type": "application/ipp"})
        answer = connection.getresponse()
        data = answer.read(_LONGEST_ANSWER)
    except http.client.HTTPException as error:
        raise IppError(str(error)) from error
    finally:
        connection.close()
    if answer.status != 200:
        raise IppError(f"HTTP {answer.status}")
    return _answer(data)


def _request(operation: int, target: Mapping[str, str], wanted: Sequence[str]) -> bytes:
    parts = [struct.pack(">BBHI", 2, 0, operation, next(_numbers)), bytes([_OPERATION_GROUP])]
    parts.append(_attribute(_CHARSET, "attributes-charset", ["utf-8"]))
    parts.append(_attribute(_LANGUAGE, "attributes-natural-language", ["en"]))
    parts += [_attribute(_URI, name, [value]) for name, value in target.items()]
    if wanted:
        parts.append(_attribute(_KEYWORD, "requested-attributes", wanted))
    return b"".join([*parts, bytes([_END])])


def _attribute(tag: int, name: str, values: Sequence[str]) -> bytes:
    made = b""
    for at, value in enumerate(values):
        label, data = (name if at == 0 else "").encode(), value.encode()
        made += bytes([tag]) + struct.pack(">H", len(label)) + label + struct.pack(">H", len(data)) + data
    return made


def _answer(data: bytes) -> list[Attributes]:
    try:
        status = struct.unpack_from(">H", data, 2)[0]
        groups = list(_groups(data))
    except (struct.error, IndexError) as error:
        raise IppError("no answer of a print service") from error
    if status >= 0x0400 and status != 0x0406:  # not found: nothing to list
        raise IppError(f"status {status:#06x}")
    return groups[1:]


def _groups(data: bytes) -> Iterator[Attributes]:
    """Yield each group of an answer; the members of collections are left out by their callers' not asking."""
    group: Attributes | None = None
    name, at = "", 8
    while at < len(data):
        tag = data[at]
        at += 1
        if tag < _FIRST_VALUE_TAG:
            if group is not None:
                yield group
            group = {}
            if tag == _END:
                return
            continue
        length = struct.unpack_from(">H", data, at)[0]
        label = data[at + 2 : at + 2 + length].decode("utf-8", "replace")
        at += 2 + length
        size = struct.unpack_from(">H", data, at)[0]
        raw = data[at + 2 : at + 2 + size]
        at += 2 + size
        name = label or name
        if group is not None:
            group.setdefault(name, []).append(_value(tag, raw))


def _value(tag: int, raw: bytes) -> Value:
    if tag in (_INTEGER, _ENUM):
        return int(struct.unpack(">i", raw)[0])
    if tag == _BOOLEAN:
        return raw != b"\0"
    return raw.decode("utf-8", "replace")
