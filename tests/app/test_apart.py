"""Locking a parcel in a process of its own: the same bytes come out, and this process goes on meanwhile."""

import threading

import pytest

from workshopdesk.app.apart import decrypt_apart, encrypt_apart, piped_command
from workshopdesk.archive.faults import ParcelRefused
from workshopdesk.archive.parcels import decrypt, is_encrypted

DATA = bytes(range(256)) * 40 + b"\n\n"


def test_there_and_back():
    locked = encrypt_apart(DATA, "een lange zin met é")
    assert is_encrypted(locked)
    assert decrypt(locked, "een lange zin met é") == DATA
    assert decrypt_apart(locked, "een lange zin met é") == DATA


def test_a_wrong_or_short_passphrase_is_refused_as_it_is_here():
    with pytest.raises(ParcelRefused) as short:
        encrypt_apart(DATA, "kort")
    assert (short.value.code, short.value.facts) == ("empty-passphrase", {"least": 8})
    with pytest.raises(ParcelRefused) as wrong:
        decrypt_apart(encrypt_apart(DATA, "een lange zin"), "een andere zin")
    assert wrong.value.code == "parcel-wrong-key"


def test_python_goes_on_meanwhile():
    """In one process, age's library lets no other thread take a step until it is done."""
    steps, stop = [], threading.Event()

    def count():
        while not stop.wait(0.001):
            steps.append(1)

    thread = threading.Thread(target=count)
    thread.start()
    encrypt_apart(DATA, "een lange zin")
    stop.set()
    thread.join()
    assert len(steps) > 20


def test_an_installed_program_for_windows_is_spoken_to_through_its_command_line(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "WorkshopDesk.exe"))
    assert piped_command() == [str(tmp_path / "WorkshopDesk.exe")]
    (tmp_path / "workshopdesk-cli.exe").touch()
    assert piped_command() == [str(tmp_path / "workshopdesk-cli.exe")]
