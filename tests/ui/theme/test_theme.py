import itertools

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QLabel, QLineEdit

from workshopdesk.ui.theme import fonts
from workshopdesk.ui.theme.style import style_sheet
from workshopdesk.ui.theme.theme import SCALES, Theme, apply, current, palette, theme_of, use
from workshopdesk.ui.theme.tokens import tokens


@pytest.fixture(autouse=True)
def light(qapp):
    apply(qapp, Theme())
    yield
    apply(qapp, Theme())


def luminance(colour):
    def linear(part):
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


TEXT_ON = (
    *itertools.product(("ink", "ink2", "ink3", "accent"), ("paper", "table", "sunken")),
    ("onAccent", "accent"),
    ("onAccent", "accentHover"),
    ("onAccent", "accentPressed"),
    ("onAccentTint", "accentTint"),
    ("onAttention", "attention"),
    ("accent", "attention"),
    ("paper", "ink"),
    ("paper", "ink2"),
    *((f"{kind}Text", f"{kind}Tint") for kind in ("strength", "work", "katK", "katP", "katR")),
)
MARKS_ON = (
    *itertools.product(("lineStrong", "focus"), ("paper",)),
    ("focus", "table"),
    ("focus", "sunken"),
    ("strengthLine", "paper"),
    ("workLine", "paper"),
    ("attentionLine", "paper"),
)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_words_can_be_read(mode, text, ground):
    theme = Theme(mode)
    assert contrast(theme.colour(text), theme.colour(ground)) >= 4.5


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(("mark", "ground"), MARKS_ON)
def test_marks_can_be_seen(mode, mark, ground):
    theme = Theme(mode)
    assert contrast(theme.colour(mark), theme.colour(ground)) >= 3.0


def test_both_modes_name_the_same_colours():
    assert tokens()["color"]["light"].keys() == tokens()["color"]["dark"].keys()


def test_lengths_grow_with_the_text():
    assert SCALES[0] == 1.0
    assert SCALES[-1] == 2.0
    assert [Theme(scale=scale).px(44) for scale in (1.0, 1.1, 1.5, 2.0)] == [44, 48, 66, 88]
    assert Theme().px(0) == 0
    assert Theme().px(0.2) == 1
    assert (Theme().target, Theme().primary_target) == (44, 56)


@pytest.mark.parametrize("role", list(tokens()["type"]["desk"]))
@pytest.mark.parametrize("scale", [1.0, 1.7, 2.0])
def test_every_role_is_set_in_the_font_that_ships(role, scale):
    font = Theme(scale=scale).font(role)
    assert QFontInfo(font).family() == "Atkinson Hyperlegible"
    assert font.pixelSize() == round(tokens()["type"]["desk"][role]["size"] * scale)
    assert font.pixelSize() >= 13 * scale - 0.5


def test_what_the_font_lacks_comes_from_the_second_one_that_ships():
    assert Theme().font("body").families() == [fonts.FAMILY, fonts.FALLBACK]
    assert {fonts.FAMILY, fonts.FALLBACK} <= set(QFontDatabase.families())


def test_figures_of_clocks_have_one_width():
    metrics = QFontMetricsF(Theme().font("clock"))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    plain = QFontMetricsF(Theme().font("body"))
    assert len({plain.horizontalAdvance(digit) for digit in "0123456789"}) > 1


def test_the_room_screen_scales_with_its_height_and_keeps_its_floor():
    assert Theme("dark").font_room("minutes", 1080).pixelSize() == 270
    assert Theme("dark").font_room("minutes", 2160).pixelSize() == 540
    assert Theme("dark").font_room("label", 720).pixelSize() == 18
    assert Theme("dark").font_room("card", 1080).pixelSize() == 24


@pytest.mark.parametrize("theme", [Theme(), Theme("dark", 2.0)])
def test_the_style_sheet_is_filled_to_the_last_gap_and_understood(qtbot, theme):
    filled = style_sheet(theme)
    assert "@" not in filled
    label = QLabel("Bord")
    label.setProperty("kind", "title")
    label.setStyleSheet(filled)
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.font().pixelSize() == theme.px(30)


def test_a_look_is_put_on_and_a_part_of_the_screen_can_have_its_own(qapp, qtbot):
    apply(qapp, Theme("dark", 1.4))
    assert current() == Theme("dark", 1.4)
    assert qapp.font().pixelSize() == 22
    window, field = QLabel(), QLineEdit()
    field.setParent(window)
    qtbot.addWidget(window)
    assert theme_of(field) == current()
    use(window, Theme("light", 2.0))
    assert theme_of(field) == Theme("light", 2.0)
    assert window.palette().window().color() == palette(Theme("light")).window().color()


def test_reduced_motion_moves_at_once_and_lets_the_toast_stay():
    still = Theme(reduced_motion=True)
    assert still.motion_ms("drawer") == still.motion_ms("toastIn") == 0
    assert still.motion_ms("toastStay") == Theme().motion_ms("toastStay") == 8000
    assert Theme().motion_ms("drawer") == 200
