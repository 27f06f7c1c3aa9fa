"""Names of tiles: seen at every size of text, and never in front of what is on a small sheet."""

import pytest
from PySide6.QtCore import QRect, QRectF

from workshopdesk.ui.print_studio.page_names import place_above, tab_of
from workshopdesk.ui.theme.theme import Theme


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("sheet", [QRect(100, 100, 54, 76), QRect(100, 100, 90, 64)])
def test_a_small_sheet_has_its_name_above_it(qapp, scale, sheet):
    theme = Theme("light", scale)
    assert tab_of(theme, sheet, "A1") is None
    place = place_above(theme, sheet, "A1")
    assert not place.intersects(QRectF(sheet))
    assert place.height() <= theme.px(22), "it fits between two rows"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_large_sheet_has_a_tab_that_covers_a_corner(qapp, scale):
    theme = Theme("light", scale)
    sheet = QRect(100, 100, theme.px(280), theme.px(200))
    tab = tab_of(theme, sheet, "A1")
    covered = tab.intersected(QRectF(sheet))
    assert covered.width() * covered.height() < 0.02 * sheet.width() * sheet.height()


@pytest.mark.parametrize(("scale", "height", "share"), [(1.5, 635, 0.58), (2.0, 588, 0.78)])
def test_where_the_page_scrolls_the_pictures_get_most_of_a_screen(studio, look, qtbot, scale, height, share):
    look(scale=scale)
    opened = studio("screener-poster", width=1240 if scale < 2 else 1196, height=height)
    opened.ready()
    qtbot.waitUntil(lambda: opened.screen.preview.pages.height() >= share * height, timeout=5_000)
