"""Qt's own way of printing, into a file: every page at its size, ink where it was."""

import threading

import numpy as np
import pytest

from workshopdesk.app.library import Library
from workshopdesk.app.pdf_pages import draw_page, page_facts
from workshopdesk.app.print_jobs import Choices, make, order_for, wish_for
from workshopdesk.ui.print_studio.windows_printers import WindowsPrinters


def ink_box(data, page):
    drawn = draw_page(data, page, 8)
    grey = np.frombuffer(drawn.data, np.uint8).reshape(drawn.height, drawn.stride // 4, 4)[:, : drawn.width, 1]
    rows, columns = np.where((grey < 235).any(axis=1))[0], np.where((grey < 235).any(axis=0))[0]
    return [float(one) / 8 for one in (columns[0], rows[0], columns[-1], rows[-1])]


@pytest.mark.parametrize("document", ["calibration", "prompts"])
def test_pages_come_out_at_their_exact_size(qapp, tmp_path, document):
    library = Library(tmp_path / "home")
    made = make(library, wish_for(document, Choices()), None, None, lambda _done, _total: None, threading.Event())
    target = tmp_path / "out.pdf"
    WindowsPrinters(str(target)).send(order_for(made, "file", "Testblad"))
    data = target.read_bytes()
    pages = page_facts(data)
    assert len(pages) == len(made.pages)
    for at, (page, wanted) in enumerate(zip(pages, made.pages, strict=True)):
        assert (page.width_mm, page.height_mm) == pytest.approx((wanted.width_mm, wanted.height_mm), abs=0.3)
        assert ink_box(data, at) == pytest.approx(ink_box(made.data, at), abs=0.5)


def test_a_machine_without_printers_has_none(qapp):
    assert WindowsPrinters().all() == ()
