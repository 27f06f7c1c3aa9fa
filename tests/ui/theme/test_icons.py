import re
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor

from workshopdesk.locations import resources
from workshopdesk.ui.icons.drawn_signs import is_drawn, sign_picture
from workshopdesk.ui.icons.icons import icon, names, picture
from workshopdesk.ui.theme.theme import Theme

NEEDED = """
home school calendar people person-function print history book gear lock unlock help search plus
minus check close more arrow-right arrow-left chevron-down chevron-up drag-handle undo redo play
pause clock bell bell-off coffee tape projector projector-off screen-blank screen-swap screen-test
eye eye-off card card-back deal-cards contested poster situation question criteria flag reveal
vote-strip rank swap tie agreement plan deadline partner task status-done status-busy status-blocked
note parking info warning keyboard touch text-size theme-light theme-dark ruler scissors fold
duplex-long duplex-short tiles test-sheet paper-tray ink-saver pdf document spreadsheet
calendar-file import export usb school-parcel backup restore timeline compare follow-up expiry trash
pin lead-workshop tidy someone-tells monitor slip-number
""".split()


def inked(name, size=48):
    drawn = picture(name, "#000000", size, 1.0).toImage()
    return frozenset((x, y) for x in range(size) for y in range(size) if drawn.pixelColor(x, y).alpha() > 128)


def test_all_signs_of_the_look_are_there():
    assert set(NEEDED) <= names()


@pytest.mark.parametrize("name", sorted(names()))
def test_a_sign_keeps_to_the_grid_and_takes_the_colour_of_the_text(name):
    root = ElementTree.fromstring((resources() / "icons" / f"{name}.svg").read_text("utf-8"))
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "currentColor"
    assert root.get("stroke-width") == "1.8"
    text = (resources() / "icons" / f"{name}.svg").read_text("utf-8")
    assert not re.search(r"#[0-9A-Fa-f]{3,6}", text)


@pytest.mark.parametrize("name", sorted(names()))
def test_a_sign_is_drawn_whole_and_touches_no_edge(qapp, name):
    ink = inked(name)
    assert len(ink) > 40
    assert all(2 <= x <= 45 and 2 <= y <= 45 for x, y in ink)


def test_no_two_signs_look_alike(qapp):
    looks = {name: inked(name) for name in names()}
    for name, ink in looks.items():
        for other, its in looks.items():
            assert name >= other or len(ink ^ its) > 24, (name, other)


def test_a_sign_is_drawn_once_for_each_colour_size_and_screen(qapp):
    assert picture("print", "#20261F", 20, 1.0) is picture("print", QColor("#20261f"), 20, 1.0)
    assert picture("print", "#20261F", 20, 2.0).size().width() == 40
    assert not icon("print", "#20261F", 20, off="#999999").isNull()


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(
    "name", ["face-strength", "face-work", "flag-green", "flag-black", "level-quality:K", "level-reaction:R"]
)
def test_faces_flags_and_marks_keep_their_own_colours(qapp, mode, name):
    assert is_drawn(name)
    one = sign_picture(name, Theme(mode), "#000000", 24, 1.0).toImage()
    other = sign_picture(name, Theme(mode), "#FFFFFF", 24, 1.0).toImage()
    assert one == other
    assert any(one.pixelColor(x, 12).alpha() for x in range(24))
    assert not is_drawn("flag")
