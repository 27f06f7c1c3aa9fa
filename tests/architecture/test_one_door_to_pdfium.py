"""PDFium answers one thread at a time, so it is called through the one module that holds its lock."""

import re

from workshopdesk.locations import resources

SOURCE = resources().parent / "src" / "workshopdesk"


def test_pdfium_is_loaded_in_one_place():
    loads = re.compile(r"^\s*(import|from) pypdfium2", re.MULTILINE)
    found = [
        path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py") if loads.search(path.read_text("utf-8"))
    ]
    assert found == ["documents/pdfium.py"]
