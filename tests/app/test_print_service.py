"""The print service's protocol, and what is made of its answers and refusals."""

import struct
import subprocess

import pytest

from workshopdesk.app import cups, ipp
from workshopdesk.app.cups import CupsPrinters
from workshopdesk.app.ipp import IppError, Server, _answer
from workshopdesk.app.printers import Job, JobNews, NoPrinters, Order, Printer, PrintFailed

ORDER = Order("school", "Kaarten – K1", b"%PDF", "A4", "two-sided-short-edge", 2, "tray-1", grey=True)


def attribute(tag, name, value):
    return bytes([tag]) + struct.pack(">H", len(name)) + name + struct.pack(">H", len(value)) + value


def answer(status, *groups):
    data = struct.pack(">BBHI", 2, 0, status, 1) + b"\x01" + attribute(0x47, b"attributes-charset", b"utf-8")
    for group in groups:
        data += b"\x04" + b"".join(group)
    return data + b"\x03"


def test_an_answer_is_read_with_its_lists():
    group = (
        attribute(0x42, b"printer-name", b"school"),
        attribute(0x23, b"printer-state", struct.pack(">i", 5)),
        attribute(0x22, b"printer-is-accepting-jobs", b"\0"),
        attribute(0x44, b"sides-supported", b"one-sided"),
        attribute(0x44, b"", b"two-sided-long-edge"),
    )
    (found,) = _answer(answer(0, group))
    assert found["sides-supported"] == ["one-sided", "two-sided-long-edge"]
    assert found["printer-state"] == [5]
    assert found["printer-is-accepting-jobs"] == [False]


@pytest.mark.parametrize("data", [b"", b"\x02\x00", answer(0x0500), answer(0)[:-9]])
def test_what_is_no_answer_is_an_error(data):
    if data == answer(0)[:-9]:
        with pytest.raises(IppError):
            _answer(data)
        return
    with pytest.raises(IppError):
        _answer(data)


def test_the_server_is_the_one_that_is_named():
    assert Server.of_system("/run/x.sock") == Server("/run/x.sock")
    own = Server.of_system("").socket_path
    assert Server.of_system("print.school:8631/version=1.1").socket_path == own, "a host is never gone to"


class Commands:
    """Stands for lp and lpstat."""

    def __init__(self, monkeypatch, *, out=b"request id is school-12 (1 file(s))\n", code=0, error=b"", raises=None):
        self.ran = []

        def run(command, **options):
            self.ran.append((command, options))
            if raises is not None and command[0] == "lp":
                raise raises
            if command[0] == "lpstat":
                return subprocess.CompletedProcess(command, 0, b"school\n", b"")
            return subprocess.CompletedProcess(command, code, out, error)

        monkeypatch.setattr(cups.subprocess, "run", run)


def answers(monkeypatch, **facts):
    defaults = {"printer-name": ["school"], "printer-info": ["Printer op school"], "printer-is-accepting-jobs": [True]}

    def ask(_server, operation, **_):
        if operation == ipp.GET_DEFAULT:
            return [{"printer-name": ["school"]}]
        return [{**defaults, **facts}]

    monkeypatch.setattr(cups, "ask", ask)


def test_the_pdf_goes_to_lp_at_full_size_with_edge_and_tray(monkeypatch):
    commands = Commands(monkeypatch)
    assert CupsPrinters().send(ORDER) == Job("school", 12)
    command, options = commands.ran[0]
    assert options["input"] == b"%PDF"
    joined = " ".join(command)
    for option in (
        "-d school",
        "-n 2",
        "-o sides=two-sided-short-edge",
        "-o print-scaling=none",
        "-o media=A4,tray-1",
        "-o print-color-mode=monochrome",
    ):
        assert option in joined


def test_a_printer_is_told_with_what_it_can_do(monkeypatch):
    Commands(monkeypatch)
    answers(
        monkeypatch,
        **{
            "printer-state": [5],
            "printer-state-reasons": ["media-empty-error", "none"],
            "sides-supported": ["one-sided", "two-sided-long-edge"],
            "color-supported": [False],
            "media-supported": ["iso_a4_210x297mm"],
            "media-source-supported": ["auto", "tray-1", "tray-2"],
        },
    )
    assert CupsPrinters().all() == (
        Printer(
            "school",
            "Printer op school",
            True,
            True,
            False,
            ("media-empty-error",),
            True,
            False,
            ("A4",),
            ("tray-1", "tray-2"),
        ),
    )


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"printer-is-accepting-jobs": [False]}, "printer-refuses"),
        ({}, "job-refused"),
        ({"printer-name": ["b"]}, "job-refused"),
    ],
)
def test_a_refusal_is_put_in_our_words(monkeypatch, facts, code):
    Commands(monkeypatch, out=b"", code=1, error=b"lp: no")
    answers(monkeypatch, **facts)
    with pytest.raises(PrintFailed) as failed:
        CupsPrinters().send(ORDER)
    assert failed.value.code == code


def test_a_printer_that_does_not_answer(monkeypatch):
    Commands(monkeypatch, raises=subprocess.TimeoutExpired("lp", 60))
    with pytest.raises(PrintFailed) as failed:
        CupsPrinters().send(ORDER)
    assert failed.value.code == "printer-silent"


def test_no_lp_means_no_service(monkeypatch):
    Commands(monkeypatch, raises=FileNotFoundError("lp"))
    with pytest.raises(PrintFailed) as failed:
        CupsPrinters().send(ORDER)
    assert failed.value.code == "no-spooler"


@pytest.mark.parametrize(
    ("state", "news"), [(9, "done"), (5, "printing"), (8, "failed"), (7, "failed"), (3, "waiting")]
)
def test_what_became_of_a_job(monkeypatch, state, news):
    Commands(monkeypatch)
    answers(monkeypatch, **{"job-state": [state]})
    assert CupsPrinters().news(Job("school", 12)).state == news


def test_a_system_without_printing_has_none():
    nothing = NoPrinters()
    assert nothing.all() == ()
    assert nothing.news(Job("x", 1)) == JobNews("failed")
    nothing.cancel(Job("x", 1))
    with pytest.raises(PrintFailed):
        nothing.send(ORDER)


def test_every_refusal_has_its_sentence():
    from workshopdesk.app.explain import explain
    from workshopdesk.content.words import words

    for language in ("nl", "en"):
        for code in (
            "no-printer",
            "no-spooler",
            "printer-gone",
            "printer-refuses",
            "printer-silent",
            "job-refused",
            "job-failed",
            "sheet-too-large",
        ):
            said = explain(PrintFailed(code, printer="P", document="D"), words(language))
            assert said.endswith(".")
            assert "{" not in said
