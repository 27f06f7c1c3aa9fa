"""A printer that is off, measured with the test sheet: what it is given next lies right, upright or on its side."""

import math
import threading
from datetime import date

import cv2
import numpy as np
import pytest

from workshopdesk.app.library import Library
from workshopdesk.app.pdf_pages import draw_page, page_facts, upright
from workshopdesk.app.print_jobs import Choices, make, order_for, wish_for
from workshopdesk.app.settings import Settings
from workshopdesk.app.shifts import Mending, Shifts
from workshopdesk.layout.calibration import TARGETS_MM

PER_MM = 10
"""A pixel is the tenth of a millimetre that backs may be off."""
DAY = date(2026, 11, 21)
OFF = [(1.3, -0.8, 0.0, 1.0), (0.4, 0.9, 0.35, 1.0), (-1.1, 0.6, -0.25, 0.996)]


class Printer:
    """Puts backs where it should not: moved (mm, right and up are plus), turned and scaled, seen from the front."""

    def __init__(self, dx, dy, degrees, scale):
        turn = math.radians(degrees)
        cos, sin = math.cos(turn) * scale, math.sin(turn) * scale
        # About the middle of an upright sheet; rows of a picture run down.
        self._matrix = np.array(
            [
                [cos, sin, 105 - cos * 105 - sin * 148.5 + dx],
                [-sin, cos, 148.5 + sin * 105 - cos * 148.5 - dy],
            ]
        )

    def put(self, x, y):
        """Return where a spot comes out, in mm from the top left of the front."""
        return tuple(self._matrix @ (x, y, 1))

    def readings(self):
        """Return what a guide reads at the four crosses of the test sheet."""
        put = {name: self.put(*at) for name, at in TARGETS_MM.items()}
        return {name: (put[name][0] - x, y - put[name][1]) for name, (x, y) in TARGETS_MM.items()}

    def back(self, picture, edge):
        """Return the back of a sheet as it is seen against the light from the front."""
        through = picture[:, ::-1] if edge == "long" else picture[::-1]
        pixels = self._matrix.copy()
        pixels[:, 2] *= PER_MM
        # The middle of a pixel is half a pixel in.
        pixels[:, 2] += pixels[:, :2] @ (0.5, 0.5) - 0.5
        size = (through.shape[1], through.shape[0])
        return cv2.warpAffine(np.ascontiguousarray(through), pixels, size, flags=cv2.INTER_LINEAR, borderValue=255)


def picture(data, page):
    drawn = draw_page(data, page, PER_MM)
    return np.frombuffer(drawn.data, np.uint8).reshape(drawn.height, drawn.stride // 4, 4)[:, : drawn.width, 1]


def apart(one, other):
    """Return the share of pixels that are unlike every pixel within a tenth of a millimetre."""
    near = np.ones((3, 3), np.uint8)
    darkest, lightest = cv2.erode(other, near).astype(int), cv2.dilate(other, near).astype(int)
    return ((one < darkest - 64) | (one > lightest + 64)).mean()


@pytest.fixture(scope="module")
def cards(tmp_path_factory):
    """Makes one sheet of cards as the studio does."""
    library = Library(tmp_path_factory.mktemp("home"))

    def make_them(template, edge, mending=None):
        codes = tuple(f"K{number}" for number in range(1, 5))
        wish = wish_for("cards", Choices(template=template, sides=edge, only=codes), mending)
        return make(library, wish, None, None, lambda _done, _total: None, threading.Event())

    return make_them


@pytest.mark.parametrize("off", OFF)
@pytest.mark.parametrize("edge", ["long", "short"])
@pytest.mark.parametrize("template", ["card-92x64-8up", "card-135x94-large"])
def test_measured_backs_lie_on_their_fronts_to_a_tenth_of_a_millimetre(cards, tmp_path, template, edge, off):
    shifts, printer = Shifts(Settings(tmp_path)), Printer(*off)
    shifts.keep_readings("p", "", "A4", printer.readings(), DAY)
    landscape = template == "card-135x94-large"
    plain = cards(template, edge)
    # Turned over on an edge, left and right change places, or up and down: for a sheet on its side the other ones.
    wanted = picture(plain.data, 1)
    wanted = wanted[:, ::-1] if (edge == "long") != landscape else wanted[::-1]

    def came_out(mending):
        order = order_for(cards(template, edge, mending), "p", "x")
        assert order.sides == f"two-sided-{edge}-edge"
        back = printer.back(picture(order.data, 1), edge)
        return np.rot90(back, -1) if landscape else back

    assert apart(wanted, came_out(shifts.mending("p", "", "A4", edge))) < 0.001
    assert apart(wanted, came_out(Mending())) > 0.004, "this printer was off"


def test_a_sheet_on_its_side_is_given_to_the_printer_upright(cards):
    made = cards("card-135x94-large", "long")
    order = order_for(made, "p", "x")
    assert [(round(page.width_mm), round(page.height_mm)) for page in page_facts(order.data)] == [(210, 297)] * 2
    for at in range(2):
        assert apart(np.rot90(picture(made.data, at)), picture(order.data, at)) < 0.0005


def test_what_stands_upright_is_given_as_it_is(cards):
    made = cards("card-92x64-8up", "long")
    assert upright(made.data) is made.data
