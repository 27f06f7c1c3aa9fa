"""Locking and unlocking a parcel in a process of its own.

Stretching a passphrase takes seconds by design, and age's library holds Python still meanwhile: in the window's own
process nothing would move. What goes over and back is on pipes, never in an argument or a file.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from ..archive.faults import ParcelRefused
from ..archive.parcels import decrypt, encrypt_to_passphrase

COMMAND = "parcel-work"


def own_command() -> list[str]:
    """Return how this program is started."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-P", "-m", "workshopdesk"]


def piped_command() -> list[str]:
    """Return how this program is started where it is spoken to over pipes.

    The installed program for windows has no standard input and output on Windows; the one for the command line, which
    lies beside it, has.
    """
    beside = Path(sys.executable).with_name("workshopdesk-cli.exe")
    return [str(beside)] if getattr(sys, "frozen", False) and beside.is_file() else own_command()


def encrypt_apart(data: bytes, passphrase: str) -> bytes:
    """Return a parcel that a passphrase opens; raise ParcelRefused."""
    return _done("encrypt", data, passphrase)


def decrypt_apart(data: bytes, passphrase: str) -> bytes:
    """Return the plain parcel; raise ParcelRefused where the passphrase is wrong."""
    return _done("decrypt", data, passphrase)


def _done(what: str, data: bytes, passphrase: str) -> bytes:
    asked = json.dumps({"do": what, "passphrase": passphrase}).encode() + b"\n" + data
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows only
    ended = subprocess.run(
        [*piped_command(), COMMAND], input=asked, capture_output=True, check=False, creationflags=flags
    )
    head, _, told = ended.stdout.partition(b"\n")
    if ended.returncode != 0 or not head:
        raise OSError(5, "parcel", None)
    answer = json.loads(head)
    if answer["refused"]:
        raise ParcelRefused(answer["refused"], **answer["facts"])
    return told


def work(asked: bytes) -> bytes:
    """Do in the other process what was asked there; return the answer."""
    head, _, data = asked.partition(b"\n")
    told = json.loads(head)
    do = {"encrypt": encrypt_to_passphrase, "decrypt": decrypt}[told["do"]]
    try:
        made = do(data, told["passphrase"])
    except ParcelRefused as refused:
        return json.dumps({"refused": refused.code, "facts": refused.facts}).encode() + b"\n"
    return json.dumps({"refused": "", "facts": {}}).encode() + b"\n" + made
