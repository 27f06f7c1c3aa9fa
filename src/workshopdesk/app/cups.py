"""Printers on Linux and macOS: the PDF itself goes to CUPS through `lp`, at 100 %; how things stand is asked by IPP."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence

from .ipp import GET_DEFAULT, GET_JOB, GET_PRINTERS, Attributes, IppError, Server, ask
from .printers import Job, JobNews, JobState, Order, Printer, PrintFailed

_ASKED = (
    "printer-name",
    "printer-info",
    "printer-state",
    "printer-state-reasons",
    "printer-is-accepting-jobs",
    "sides-supported",
    "print-color-mode-supported",
    "color-supported",
    "media-supported",
    "media-source-supported",
)
_STOPPED = 5
_PAPERS = {"A4": "iso_a4", "A3": "iso_a3"}
_MEDIA = {"A4": "A4", "A3": "A3"}
_JOB_STATES: dict[int, JobState] = {
    3: "waiting",
    4: "waiting",
    5: "printing",
    6: "failed",
    7: "failed",
    8: "failed",
    9: "done",
}
_NUMBER = re.compile(r"-(\d+) \(")
_LIST_S, _SEND_S = 8.0, 60.0


def has_cups() -> bool:
    """Say whether the commands of CUPS are on this machine."""
    return shutil.which("lp") is not None


class CupsPrinters:
    """The queues of one CUPS; `server` is a socket or a host, None what the system says."""

    def __init__(self, server: str | None = None) -> None:
        self._named = server

    @property
    def _server(self) -> Server:
        return Server.of_system(self._named)

    def all(self) -> tuple[Printer, ...]:
        """Return every queue, and those of the network that `lpstat` finds besides."""
        names = self._names()
        try:
            known = {
                str(facts["printer-name"][0]): facts
                for facts in ask(self._server, GET_PRINTERS, target={}, wanted=_ASKED)
                if facts.get("printer-name")
            }
            default = ask(self._server, GET_DEFAULT, target={}, wanted=("printer-name",))
        except (OSError, IppError):
            if names:
                return tuple(Printer(name) for name in names)
            raise PrintFailed("no-spooler") from None
        first = str(default[0].get("printer-name", [""])[0]) if default else ""
        found = [_printer(name, known.get(name, {}), name == first) for name in dict.fromkeys([*known, *names])]
        return tuple(sorted(found, key=lambda printer: not printer.is_default))

    def _names(self) -> list[str]:
        try:
            return self._run(["lpstat", "-e"], _LIST_S).stdout.decode("utf-8", "replace").split("\n")[:-1]
        except (OSError, subprocess.SubprocessError):
            return []

    def send(self, order: Order) -> Job:
        """Give the PDF to `lp`, with the edge to flip on and without any scaling."""
        command = [
            "lp", "-d", order.printer, "-n", str(order.copies), "-t", order.title[:120],
            "-o", f"sides={order.sides}",
            "-o", "print-scaling=none",
            "-o", f"media={','.join(part for part in (_MEDIA.get(order.paper, order.paper), order.tray) if part)}",
        ]  # fmt: skip
        if order.grey:
            command += ["-o", "print-color-mode=monochrome"]
        try:
            done = self._run(command, _SEND_S, order.data)
        except subprocess.TimeoutExpired:
            raise PrintFailed("printer-silent", printer=order.printer) from None
        except OSError:
            raise PrintFailed("no-spooler") from None
        number = _NUMBER.search(done.stdout.decode("utf-8", "replace"))
        if done.returncode or number is None:
            raise self._refusal(order, done.stderr.decode("utf-8", "replace").strip())
        return Job(order.printer, int(number[1]))

    def _refusal(self, order: Order, said: str) -> PrintFailed:
        """Return why `lp` refused, in our words where the service itself tells."""
        try:
            printers = {printer.name: printer for printer in self.all()}
        except PrintFailed as failed:
            return failed
        printer = printers.get(order.printer)
        if printer is None:
            return PrintFailed("printer-gone", printer=order.printer)
        if printer.refuses:
            return PrintFailed("printer-refuses", printer=printer.words)
        return PrintFailed("job-refused", printer=printer.words, detail=said[:200])

    def news(self, job: Job) -> JobNews:
        """Return the state of the job, with the printer's reasons while it waits."""
        target = {"job-uri": f"ipp://localhost/jobs/{job.number}"}
        wanted = ("job-state", "job-state-reasons")
        try:
            answers = ask(self._server, GET_JOB, target=target, wanted=wanted)
        except OSError:
            raise PrintFailed("no-spooler") from None
        except IppError:
            return JobNews("done")  # a service that keeps no history has forgotten what it finished
        if not answers or "job-state" not in answers[0]:
            return JobNews("done")
        facts = answers[0]
        state = _JOB_STATES.get(int(facts["job-state"][0]), "waiting")
        if state in ("done", "printing"):
            return JobNews(state)
        reasons = tuple(str(one) for one in facts.get("job-state-reasons", []))
        printer = next((one for one in self.all() if one.name == job.printer), None)
        if printer is not None and state == "waiting":
            reasons = (*printer.reasons, *(("stopped",) if printer.stopped else ()))
        return JobNews(state, reasons)

    def cancel(self, job: Job) -> None:
        """Take the job out of the queue."""
        try:
            self._run(["cancel", f"{job.printer}-{job.number}"], _LIST_S)
        except (OSError, subprocess.SubprocessError):
            raise PrintFailed("no-spooler") from None

    def _run(self, command: Sequence[str], limit_s: float, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        environment = {**os.environ, "LC_ALL": "C"}
        if self._named:
            environment["CUPS_SERVER"] = self._named
        return subprocess.run(command, input=given, capture_output=True, timeout=limit_s, env=environment, check=False)


def _printer(name: str, facts: Attributes, is_default: bool) -> Printer:
    sides = [str(one) for one in facts.get("sides-supported", [])]
    modes = [str(one) for one in facts.get("print-color-mode-supported", [])]
    colours = facts.get("color-supported", [])
    media = [str(one) for one in facts.get("media-supported", [])]
    sources = [str(one) for one in facts.get("media-source-supported", [])]
    reasons = [str(one) for one in facts.get("printer-state-reasons", []) if one != "none"]
    accepting = facts.get("printer-is-accepting-jobs", [True])
    return Printer(
        name,
        str(facts.get("printer-info", [""])[0]),
        is_default,
        stopped=facts.get("printer-state", [0])[0] == _STOPPED,
        refuses=not accepting[0],
        reasons=tuple(reasons),
        duplex=any(one.startswith("two-sided") for one in sides) if sides else None,
        colour=bool(colours[0]) if colours else ("color" in modes if modes else None),
        papers=tuple(key for key, size in _PAPERS.items() if any(size in one for one in media)),
        trays=tuple(one for one in sources if one != "auto"),
    )
