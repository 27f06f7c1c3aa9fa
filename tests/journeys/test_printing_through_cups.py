"""The kit of the rehearsal school through a real CUPS: a service of our own, a PDF printer, and what came out."""

import io
import os
import shutil
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
import pypdfium2
import pytest

from workshopdesk.app.cups import CupsPrinters
from workshopdesk.app.library import Library
from workshopdesk.app.pdf_pages import draw_page
from workshopdesk.app.print_jobs import Choices, make, make_kit, order_for, wish_for
from workshopdesk.app.printers import Order, PrintFailed
from workshopdesk.app.rehearsal import rehearsal_school

CUPSD = shutil.which("cupsd") or shutil.which("cupsd", path="/usr/sbin:/sbin")
PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")


def _lacking():
    if CUPSD is None or shutil.which("lp") is None:
        return "CUPS is not installed"
    if not PPD.is_file():
        return "the PDF printer of CUPS (printer-driver-cups-pdf) is not installed"
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "a print service of one's own takes root"
    return ""


pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(_lacking()), reason=_lacking() or "-")]

FILES = """Printcap
SystemGroup root
ServerRoot {root}/etc
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/run
TempDir {root}/spool/tmp
ErrorLog {root}/log/error
AccessLog {root}/log/access
PageLog {root}/log/page
"""
SERVICE = """Listen {root}/run/cups.sock
LogLevel warn
Browsing No
WebInterface No
DefaultAuthType None
PreserveJobHistory Yes
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""


class Service:
    """A CUPS in a folder; `out` is where its PDF printer puts what it printed."""

    def __init__(self, root):
        self.root = root
        self.socket = f"{root}/run/cups.sock"
        # The PDF printer writes in the user's home and nowhere else: our files are known by a name of our own.
        self.out = Path.home() / "PDF"
        self.token = f"wd{os.getpid()}"
        for name in ("etc", "spool/tmp", "cache", "run/certs", "log"):
            (root / name).mkdir(parents=True)
        (root / "etc/cups-files.conf").write_text(FILES.format(root=root))
        (root / "etc/cupsd.conf").write_text(SERVICE.format(root=root))
        self._start()
        self.run("lpadmin", "-p", "School", "-E", "-v", "cups-pdf:/", "-P", str(PPD))
        self.run("lpadmin", "-d", "School")

    def _start(self):
        command = [CUPSD, "-f", "-c", f"{self.root}/etc/cupsd.conf", "-s", f"{self.root}/etc/cups-files.conf"]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            if Path(self.socket).exists():
                return
            time.sleep(0.1)
        raise RuntimeError("cupsd did not start")

    def run(self, *command):
        environment = {**os.environ, "CUPS_SERVER": self.socket, "LC_ALL": "C"}
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=20)

    def stop(self):
        self._process.terminate()
        self._process.wait(10)

    def title(self, name):
        return f"{self.token} {name}"

    def printed(self, job, printers):
        """Wait for a job and return the PDF that came out."""
        for _ in range(600):
            state = printers.news(job).state
            found = list(self.out.glob(f"{self.token}*job_{job.number}.pdf"))
            if state == "failed" or (state == "done" and found):
                break
            time.sleep(0.1)
        assert state == "done"
        (file,) = found
        data = file.read_bytes()
        file.unlink()
        return data


@pytest.fixture(scope="module")
def service():
    root = Path(tempfile.mkdtemp(prefix="cups-", dir="/tmp"))
    root.chmod(0o755)
    had_folder = (Path.home() / "PDF").is_dir()
    made = Service(root)
    yield made
    made.stop()
    shutil.rmtree(root, ignore_errors=True)
    for left in made.out.glob(f"{made.token}*.pdf"):
        left.unlink()
    if not had_folder and made.out.is_dir():
        made.out.rmdir()


@pytest.fixture(scope="module")
def school(tmp_path_factory):
    library = Library(tmp_path_factory.mktemp("home"))
    library.take_in(rehearsal_school(library, "nl"), replace=True)
    archive = library.read(library.list()[0].folder)
    return library, archive, archive.newest()


def test_the_printer_is_found_with_what_it_can_do(service):
    (printer,) = CupsPrinters(service.socket).all()
    assert printer.name == "School"
    assert printer.is_default
    assert not printer.stopped
    assert {"A4", "A3"} <= set(printer.papers)


def test_the_whole_kit_comes_out_page_for_page_at_its_size(service, school):
    printers = CupsPrinters(service.socket)
    library, archive, workshop = school
    kit = make_kit(library, wish_for("kit", Choices()), archive, workshop)
    assert len(kit) == 15
    orders = [order_for(made, "School", service.title(made.wish.document)) for made in kit]
    two_sided = [made.wish.document for made, order in zip(kit, orders, strict=True) if "long" in order.sides]
    assert two_sided == ["flags", "cards", "calibration"]
    for made, order in zip(kit, orders, strict=True):
        came_out = sizes_mm(service.printed(printers.send(order), printers))
        assert len(came_out) == len(made.pages), order.title
        for size, page in zip(came_out, made.pages, strict=True):
            # A printer may turn a page on its paper; it may not scale it.
            wanted = sorted((page.width_mm, page.height_mm))
            assert sorted(size) == pytest.approx(wanted, abs=0.3), order.title


def test_nothing_is_moved_or_scaled(service, school):
    """What is printed lies where it lay on the sheet that was sent, to a third of a millimetre."""
    printers = CupsPrinters(service.socket)
    library, archive, workshop = school
    wish = wish_for("calibration", Choices())
    made = make(library, wish, archive, workshop, lambda _done, _total: None, threading.Event())
    data = service.printed(printers.send(order_for(made, "School", service.title("scale"))), printers)
    for at in range(2):
        assert ink_box_mm(data, at) == pytest.approx(ink_box_mm(made.data, at), abs=0.34)


def sizes_mm(data):
    document = pypdfium2.PdfDocument(data)
    sizes = [tuple(side * 25.4 / 72 for side in document.get_page_size(at)) for at in range(len(document))]
    document.close()
    return sizes


def ink_box_mm(data, page):
    """Return left, top, right and bottom of all that is drawn, at eight pixels a millimetre."""
    drawn = draw_page(data, page, 8)
    grey = np.frombuffer(drawn.data, np.uint8).reshape(drawn.height, drawn.stride // 4, 4)[:, : drawn.width, 1]
    rows, columns = np.where((grey < 200).any(axis=1))[0], np.where((grey < 200).any(axis=0))[0]
    return [float(one) / 8 for one in (columns[0], rows[0], columns[-1], rows[-1])]


def test_a_stopped_and_a_refusing_printer_are_told_apart(service):
    printers = CupsPrinters(service.socket)
    service.run("cupsdisable", "-r", "paper", "School")
    try:
        assert printers.all()[0].stopped
        job = printers.send(Order("School", "waits", _one_page()))
        news = printers.news(job)
        assert news.state == "waiting"
        assert "stopped" in news.reasons
        printers.cancel(job)
        assert printers.news(job).state == "failed"
        service.run("cupsreject", "School")
        with pytest.raises(PrintFailed) as refused:
            printers.send(Order("School", "x", _one_page()))
        assert refused.value.code == "printer-refuses"
    finally:
        service.run("cupsaccept", "School")
        service.run("cupsenable", "School")


def test_a_printer_that_is_not_there_and_a_service_that_is_not(service):
    with pytest.raises(PrintFailed) as gone:
        CupsPrinters(service.socket).send(Order("Elsewhere", "x", _one_page()))
    assert gone.value.code == "printer-gone"
    with pytest.raises(PrintFailed) as none:
        CupsPrinters(f"{service.root}/no.sock").all()
    assert none.value.code == "no-spooler"


def _one_page():
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    target = io.BytesIO()
    document.save(target)
    document.close()
    return target.getvalue()
