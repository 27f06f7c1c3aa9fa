"""Printing and saving from the studio, with printers that are none."""

import threading
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog

from tests.fakes.printers import FakePrinters
from workshopdesk.app.print_jobs import KIT
from workshopdesk.app.printers import JobNews, PrintFailed


def choose(screen, **changed):
    screen.choose(replace(screen.studio.choosing.choices, **changed))


def printed(desk):
    return {one.key for one in desk.workshop.materials if one.printed_at}


def test_cards_go_to_the_printer_on_their_edge_and_are_remembered(studio, desk, qtbot):
    opened = studio("cards")
    opened.ready()
    opened.screen.summary.print_button.click()
    qtbot.waitUntil(lambda: "cards" in printed(desk), timeout=10_000)
    (order,) = opened.printers.orders
    assert (order.printer, order.sides, order.paper, order.copies) == ("school", "two-sided-long-edge", "A4", 1)
    assert order.data.startswith(b"%PDF")
    assert opened.said == ["3 bladen afgedrukt"]


def test_each_document_is_an_order_of_its_own(studio, desk, qtbot):
    opened = studio("agenda")
    screen = opened.screen
    screen.documents.rows["cards"].click()
    screen.options.copies_field.more_button.click()
    choose(screen, sides="short", ink="grey")
    opened.ready()
    screen.do_print()
    qtbot.waitUntil(lambda: {"agenda", "cards"} <= printed(desk), timeout=10_000)
    told = {order.title: (order.sides, order.copies, order.grey) for order in opened.printers.orders}
    assert told == {"Agenda": ("one-sided", 1, True), "24 kaarten": ("two-sided-short-edge", 2, True)}


def test_the_kit_is_printed_document_by_document(studio, desk, qtbot):
    opened = studio(KIT)
    opened.ready()
    opened.screen.do_print()
    qtbot.waitUntil(lambda: "flags" in printed(desk), timeout=20_000)
    assert len(opened.printers.orders) == 15
    assert sum(order.sides != "one-sided" for order in opened.printers.orders) == 3


@pytest.mark.parametrize(
    ("printers", "fact"),
    [
        (FakePrinters.none, "Er is geen printer op deze laptop."),
        (FakePrinters.stopped, "De afdrukdienst van deze laptop staat stil."),
    ],
)
def test_without_a_printer_the_pdf_is_the_way_out(studio, qtbot, monkeypatch, tmp_path, printers, fact):
    opened = studio("agenda", printers=printers())
    screen = opened.ready()
    assert opened.banner().startswith(fact)
    assert "Je pdf staat klaar." in opened.banner()
    assert screen.summary.print_button.shown_text == "Druk 2 bladen af: wacht op een printer"
    target = tmp_path / "agenda.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    screen.preview.banner.action_button.click()
    qtbot.waitUntil(target.exists, timeout=10_000)


def test_a_refused_job_is_said_plainly(studio, qtbot, desk):
    opened = studio("agenda", printers=FakePrinters.refusing())
    opened.ready()
    opened.screen.do_print()
    qtbot.waitUntil(lambda: opened.banner() is not None, timeout=10_000)
    assert opened.banner() == "Printer op school weigerde de opdracht. Je pdf staat klaar. no A4 loaded"
    assert not printed(desk) & {"agenda"} or desk.workshop is not None
    assert opened.screen.summary.print_button.isVisible()


def test_a_job_that_breaks_off_is_not_noted(studio, qtbot, desk):
    opened = studio("ballots", printers=FakePrinters(states=[JobNews("printing"), JobNews("failed")]))
    before = printed(desk)
    opened.ready()
    opened.screen.do_print()
    qtbot.waitUntil(lambda: opened.banner() is not None, timeout=10_000)
    assert opened.banner().startswith("school brak het afdrukken af.")
    assert printed(desk) == before


def test_a_printer_that_waits_says_why_and_can_be_stopped(studio, qtbot):
    waits = JobNews("waiting", ("media-empty-error", "stopped"))
    opened = studio("ballots", printers=FakePrinters(states=[waits]))
    opened.ready()
    opened.screen.do_print()
    qtbot.waitUntil(lambda: opened.banner() is not None, timeout=10_000)
    assert opened.banner().startswith("Printer op school wacht. Het papier is op. De wachtrij is gepauzeerd.")
    assert opened.screen.summary.doing.text() == "Printer op school wacht…"
    opened.screen.summary.cancel_button.click()
    qtbot.waitUntil(lambda: bool(opened.printers.cancelled), timeout=10_000)
    assert opened.said == ["Gestopt. Wat al gedrukt is, blijft."]
    assert opened.banner() is None


def test_a_printer_that_goes_on_is_no_longer_said_to_wait(studio, qtbot):
    waits = JobNews("waiting", ("stopped",))
    opened = studio("ballots", printers=FakePrinters(states=[waits, JobNews("done")]))
    seen = []
    opened.screen.printing.run.stuck.connect(seen.append)
    opened.ready()
    opened.screen.do_print()
    qtbot.waitUntil(lambda: opened.said == ["2 bladen afgedrukt"], timeout=10_000)
    assert seen
    assert opened.banner() is None


def test_a_whole_a1_is_for_the_copy_shop(studio):
    opened = studio("vision-poster")
    choose(opened.screen, tile=False)
    opened.ready()
    assert "te groot voor een printer" in opened.screen.summary.print_button.shown_text


def test_a_printer_without_a3_says_so(studio):
    opened = studio("vision-poster")
    choose(opened.screen, paper="A3")
    opened.ready()
    assert opened.screen.summary.print_button.isEnabled()
    opened.screen._printer("office")
    opened.ready()
    assert "deze printer heeft geen A3" in opened.screen.summary.print_button.shown_text
    assert "niet dubbelzijdig" in opened.screen.options.sides.note.text() or not opened.screen.options.sides.isVisible()


def test_both_sides_by_hand_begin_with_one_sheet(studio, qtbot, desk):
    opened = studio("cards")
    screen, orders = opened.screen, opened.printers.orders
    choose(screen, sides="apart")
    opened.ready()
    steps = screen.preview.apart
    assert steps.isVisible()
    assert screen.summary.print_button.text() == "Druk het proefblad af"
    for count, step in enumerate(("try-back", "fronts", "backs", "try-front"), start=1):
        steps.go_button.click()
        qtbot.waitUntil(lambda step=step: steps.step == step, timeout=10_000)
        assert len(orders) == count
        assert screen.summary.print_button.text() == steps.go_button.text()
    pages = [len(pypdfium2.PdfDocument(order.data)) for order in orders]
    assert pages == [1, 1, 3, 3]
    assert {order.sides for order in orders} == {"one-sided"}
    qtbot.waitUntil(lambda: "cards" in printed(desk), timeout=10_000)


def test_a_document_is_saved_in_its_own_formats(studio, qtbot, monkeypatch, tmp_path):
    opened = studio("action-plan")
    opened.ready()
    asked = []

    def where(_parent, _title, suggested, kinds):
        asked.append((Path(suggested).name, kinds))
        return str(tmp_path / Path(suggested).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", where)
    offered = [opened.screen.summary.format.itemData(at) for at in range(opened.screen.summary.format.count())]
    assert offered == ["pdf", "docx", "xlsx", "csv", "ics"]
    for ending in offered:
        opened.screen.printing.save(ending)
        target = tmp_path / f"Oefenschool De Kade - Actieplan.{ending}"
        qtbot.waitUntil(target.exists, timeout=10_000)
    qtbot.waitUntil(lambda: len(opened.said) == 5, timeout=10_000)
    assert asked[1] == ("Oefenschool De Kade - Actieplan.docx", "docx (*.docx)")


def test_several_documents_and_the_kit_go_to_a_folder(studio, qtbot, monkeypatch, tmp_path, desk):
    opened = studio(KIT)
    opened.ready()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "kit"))
    (tmp_path / "kit").mkdir()
    opened.screen.printing.save("folder")
    qtbot.waitUntil(lambda: bool(opened.said), timeout=20_000)
    assert len(list((tmp_path / "kit").glob("*.pdf"))) == 15
    qtbot.waitUntil(lambda: "flags" in printed(desk), timeout=10_000)


def test_a_disk_that_refuses_is_said(studio, qtbot, monkeypatch, tmp_path):
    opened = studio("agenda")
    opened.ready()
    blocked = tmp_path / "file"
    blocked.write_text("x")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(blocked / "a.pdf"), ""))
    opened.screen.printing.save("pdf")
    qtbot.waitUntil(lambda: opened.banner() is not None, timeout=10_000)
    assert opened.screen.summary.print_button.isVisible()


def test_leaving_the_dialog_saves_nothing(studio, monkeypatch):
    opened = studio("agenda")
    opened.ready()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    opened.screen.printing.save("pdf")
    assert opened.screen.summary.print_button.isVisible()


def test_a_document_that_can_not_be_made_is_explained(studio, qtbot, monkeypatch):
    from workshopdesk.domain.errors import Refused
    from workshopdesk.ui.print_studio import maker

    def refuse(*_):
        raise Refused("unknown-key", what="card", value="Z9")

    monkeypatch.setattr(maker, "make", refuse)
    opened = studio("cards")
    qtbot.waitUntil(lambda: opened.banner() is not None, timeout=10_000)
    assert opened.banner().startswith("Dit document kan zo niet gemaakt worden.")
    assert not opened.screen.summary.save_button.isEnabled()


def test_a_printer_that_went_is_named():
    failed = PrintFailed("printer-gone", printer="x")
    assert failed.exit_code == 2


def test_saving_that_is_stopped_leaves_nothing(studio, qtbot, monkeypatch, tmp_path, desk):
    opened = studio(KIT)
    opened.ready()
    before = printed(desk)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "kit"))
    (tmp_path / "kit").mkdir()
    opened.screen.printing.save("folder")
    opened.screen.summary.cancel_button.click()
    qtbot.waitUntil(lambda: bool(opened.said), timeout=20_000)
    assert opened.said == ["Gestopt. Er is niets bewaard."]
    assert list((tmp_path / "kit").iterdir()) == []
    assert printed(desk) == before
    assert opened.screen.summary.print_button.isVisible()


class SlowPrinters(FakePrinters):
    """Take a document only once they are let go."""

    def send(self, order):
        self.asked.set()
        self.go.wait(20)
        return super().send(order)


def test_while_it_prints_there_is_nothing_else_to_choose(studio, qtbot):
    waits = JobNews("waiting", ("stopped",))
    opened = studio("action-plan", printers=FakePrinters(states=[waits]))
    summary = opened.ready().summary
    assert summary.format.isVisible()
    opened.screen.do_print()
    qtbot.waitUntil(lambda: opened.banner() is not None, timeout=10_000)
    opened.screen.show_all()
    assert not summary.format.isVisible()
    assert not summary.print_button.isVisible()
    summary.cancel_button.click()
    assert summary.format.isVisible()


def test_what_was_on_its_way_when_it_was_stopped_is_taken_back(studio, qtbot, desk):
    printers = SlowPrinters()
    printers.asked, printers.go = threading.Event(), threading.Event()
    opened = studio("ballots", printers=printers)
    before = printed(desk)
    opened.ready()
    opened.screen.do_print()
    qtbot.waitUntil(printers.asked.is_set, timeout=10_000)
    opened.screen.summary.cancel_button.click()
    printers.go.set()
    qtbot.waitUntil(lambda: bool(printers.cancelled), timeout=10_000)
    assert [job.number for job in printers.cancelled] == [1]
    assert opened.said == ["Gestopt. Wat al gedrukt is, blijft."]
    assert printed(desk) == before
    qtbot.waitUntil(opened.screen.summary.print_button.isVisible, timeout=10_000)  # told once the thread is back


def test_a_name_with_a_point_gets_its_ending(studio, qtbot, monkeypatch, tmp_path):
    opened = studio("agenda")
    opened.ready()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "100% één 1.2"), ""))
    opened.screen.printing.save("pdf")
    qtbot.waitUntil(lambda: opened.said == ["Bewaard: 100% één 1.2.pdf"], timeout=10_000)
    assert (tmp_path / "100% één 1.2.pdf").read_bytes().startswith(b"%PDF")


def test_what_is_saved_is_not_named_while_the_group_looks(studio, qtbot, monkeypatch, tmp_path):
    opened = studio("agenda")
    opened.ready()
    opened.screen.desk.let_group_look(True)
    blocked = tmp_path / "Oefenschool De Kade"
    blocked.write_text("x")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "De Kade.pdf"), ""))
    opened.screen.printing.save("pdf")
    qtbot.waitUntil(lambda: opened.said == ["Bewaard: Het bestand"], timeout=10_000)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(blocked / "a.pdf"), ""))
    opened.screen.printing.save("pdf")
    qtbot.waitUntil(lambda: opened.banner() is not None, timeout=10_000)
    view, _ = opened.screen.printing.notice
    assert "Het bestand" in view.fact
    assert "Kade" not in f"{view}"


def test_the_keyboard_comes_back_to_the_button_that_began(studio, qtbot, monkeypatch, tmp_path):
    opened = studio("ballots", printers=FakePrinters(states=[JobNews("waiting", ("stopped",))]))
    summary = opened.ready().summary
    qtbot.waitUntil(summary.print_button.isEnabled, timeout=10_000)
    with qtbot.waitActive(opened.screen):
        opened.screen.activateWindow()
    summary.print_button.setFocus()
    qtbot.keyClick(summary.print_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: opened.banner() is not None, timeout=10_000)
    assert summary.cancel_button.hasFocus()
    qtbot.keyClick(summary.cancel_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(opened.printers.cancelled), timeout=10_000)
    assert summary.print_button.hasFocus()


def test_after_a_dialog_the_keyboard_comes_back_too(studio, qtbot):
    """The dialog that asked where to save still has the keyboard when saving begins."""
    screen = studio("agenda").ready()
    summary = screen.summary
    with qtbot.waitActive(screen):
        screen.activateWindow()
    summary.save_button.setFocus()
    asked = QDialog(screen)
    qtbot.addWidget(asked)
    asked.show()
    asked.activateWindow()
    qtbot.waitUntil(asked.isActiveWindow, timeout=5_000)
    assert not summary.save_button.hasFocus()
    summary.show_busy("…")
    assert screen.window().focusWidget() is summary.cancel_button
    asked.close()
    summary.show_busy("")
    assert screen.window().focusWidget() is summary.save_button
