"""Posters as pictures: the board as it lies, the size it says, and the same bytes twice."""

import io
from datetime import date

from PIL import Image

from workshopdesk.app.library import Library
from workshopdesk.app.printing import Wish, print_document
from workshopdesk.app.rehearsal import rehearsal_school


def test_the_board_as_it_lies_is_a_picture(data_home):
    library = Library(data_home)
    archive = rehearsal_school(library)
    workshop = archive.workshops[0]

    def picture(blank):
        wish = Wish("screener-poster", blank=blank, date=date(2026, 11, 21))
        return print_document(library, wish, "png", archive, workshop)

    made = picture(False)
    with Image.open(io.BytesIO(made)) as image:
        assert image.format == "PNG"
        assert max(image.size) in (2399, 2400, 2401)
        assert abs(image.size[0] / image.size[1] - 841 / 594) < 0.005
    assert made == picture(False)
    assert made != picture(True), "cards lie on it"
