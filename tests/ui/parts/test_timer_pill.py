import itertools

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from workshopdesk.ui.parts.timer_mark import MOODS, paint_timer_mark
from workshopdesk.ui.parts.timer_pill import TimerPill
from workshopdesk.ui.theme.theme import Theme


def pill_of(qtbot, mood, digits="16:10"):
    pill = TimerPill()
    qtbot.addWidget(pill)
    pill.show_time(mood, digits, 0.6)
    return pill


def silhouette(mood, mode):
    """The sign as black on white: no colour and no grey is left to tell it by."""
    theme = Theme(mode)
    image = QImage(52, 52, QImage.Format.Format_RGB32)
    image.fill(theme.colour("paper"))
    painter = QPainter(image)
    paint_timer_mark(painter, theme, mood, QRectF(0, 0, 52, 52), 0.6)
    painter.end()
    ground = theme.colour("paper").lightness()
    return {(x, y) for x in range(52) for y in range(52) if abs(image.pixelColor(x, y).lightness() - ground) > 70}


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_state_has_a_sign_of_its_own_without_colour(qapp, mode):
    signs = {mood: silhouette(mood, mode) for mood in MOODS}
    for one, other in itertools.combinations(MOODS, 2):
        assert len(signs[one] ^ signs[other]) > 30, (one, other)


def test_every_state_has_a_word_of_its_own_in_both_languages(qtbot, look):
    for language in ("nl", "en"):
        look(language=language)
        assert len({pill_of(qtbot, mood).word for mood in MOODS}) == len(MOODS)


def test_figures_have_one_width_so_that_nothing_jumps(qtbot):
    widths = {pill_of(qtbot, "running", f"{d}{d}:{d}{d}").sizeHint().width() for d in range(10)}
    assert len(widths) == 1


def test_overtime_has_one_plus_the_sign_and_is_told_with_it(qtbot):
    pill = pill_of(qtbot, "overtime", "+00:28")
    assert pill.figures == "00:28"
    assert pill.accessibleDescription().endswith("+00:28"), "who hears it sees no sign"
    assert pill_of(qtbot, "running", "00:28").figures == "00:28"


def test_hidden_time_leaves_sign_and_word(qtbot):
    pill = pill_of(qtbot, "running", "")
    assert pill.sizeHint().width() < pill_of(qtbot, "running").sizeHint().width()
    assert pill.accessibleDescription() == "Loopt"


def test_a_screen_reader_hears_minutes_and_states_not_seconds(qtbot):
    pill = pill_of(qtbot, "running", "16:10")
    pill.show_time("running", "16:09", 0.6)
    assert pill.accessibleDescription() == "Loopt 16:10"
    pill.show_time("running", "15:59", 0.6)
    assert pill.accessibleDescription() == "Loopt 15:59"
    pill.show_time("last20", "15:58", 0.6)
    assert pill.accessibleDescription() == "Tijd bijna om 15:58"


def test_the_ring_empties(qapp):
    def green(left):
        theme = Theme()
        image = QImage(52, 52, QImage.Format.Format_RGB32)
        image.fill(theme.colour("paper"))
        painter = QPainter(image)
        paint_timer_mark(painter, theme, "running", QRectF(0, 0, 52, 52), left)
        painter.end()
        accent = theme.colour("accent")
        return sum(image.pixelColor(x, y) == accent for x in range(52) for y in range(52))

    assert green(1.0) > green(0.6) > green(0.2) > green(0.0)
