import pytest
from PySide6.QtCore import Qt

from workshopdesk.ui.parts.button import Button
from workshopdesk.ui.parts.check import Check, Round
from workshopdesk.ui.parts.segmented import Segment, Segmented
from workshopdesk.ui.parts.stepper_field import StepperField

SIZES = [Segment("a4", "A4"), Segment("a3", "A3"), Segment("a2", "Bijna A2")]


@pytest.mark.parametrize("scale", [1.0, 1.3, 2.0])
@pytest.mark.parametrize("kind", ["primary", "secondary", "outline", "quiet", "danger"])
@pytest.mark.parametrize("text", ["", "Ja", "Leerlingenbegeleidingsoverleg"])
def test_buttons_are_targets_of_44_and_primary_ones_of_56(shown, look, kind, text, scale):
    look(scale=scale)
    button = Button(text, kind, sign="print", name="Druk af")
    shown(button)
    assert button.height() >= int((56 if kind == "primary" else 44) * scale)
    assert button.minimumSizeHint().width() >= int(44 * scale)


def test_a_button_wraps_its_words_and_grows(shown):
    button = Button("Leg kaart K7 in de plaats van kaart P3 op de derde plaats van de rangorde")
    shown(button, width=260)
    assert button.height() >= 3 * 22
    assert button.heightForWidth(200) > button.heightForWidth(700)


def test_a_square_button_has_a_name_and_a_tip(qtbot):
    button = Button("", sign="close", name="Sluit het zijpaneel")
    qtbot.addWidget(button)
    assert button.accessibleName() == button.toolTip() == "Sluit het zijpaneel"


def test_a_disabled_button_says_what_it_waits_for(qtbot):
    button = Button("Maak definitief")
    qtbot.addWidget(button)
    button.wait_for("wacht op een kwaliteitskaart")
    assert not button.isEnabled()
    assert button.shown_text == "Maak definitief: wacht op een kwaliteitskaart"
    assert button.accessibleDescription() == "wacht op een kwaliteitskaart"
    button.wait_for("")
    assert button.isEnabled()
    assert button.shown_text == "Maak definitief"


def test_a_disabled_button_differs_without_colour(shown):
    on, off = Button("Maak definitief"), Button("Maak definitief")
    off.setEnabled(False)
    window = shown(on, off)
    picture = window.grab().toImage()

    def line_of(button):
        y = button.y()
        return [picture.pixelColor(x, y).lightness() < 170 for x in range(button.x() + 20, button.x() + 120)]

    assert all(line_of(on))
    assert 30 < sum(line_of(off)) < 90


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_keys_press_a_button(shown, qtbot, key):
    button = Button("Bewaar")
    shown(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_check_can_be_pressed_on_its_whole_row(shown, qtbot):
    check = Check("24 kaarten", note="dubbelzijdig")
    shown(check)
    assert check.height() >= 44
    with qtbot.waitSignal(check.toggled) as told:
        qtbot.mouseClick(check, Qt.MouseButton.LeftButton, pos=check.rect().center())
    assert told.args == [True]
    assert check.accessibleDescription() == "dubbelzijdig"
    qtbot.keyClick(check, Qt.Key.Key_Space)
    assert not check.isChecked()


def test_rounds_exclude_one_another(shown, qtbot):
    one, two = Round("Twee schermen", checked=True), Round("Eén scherm")
    shown(one, two)
    qtbot.mouseClick(two, Qt.MouseButton.LeftButton)
    assert (one.isChecked(), two.isChecked()) == (False, True)


def test_segments_tell_the_key_by_mouse_and_arrows(shown, qtbot):
    segmented = Segmented("Papier", SIZES, "a4")
    shown(segmented)
    told = []
    segmented.segment_chosen.connect(told.append)
    qtbot.mouseClick(segmented._pieces[1], Qt.MouseButton.LeftButton)
    qtbot.keyClick(segmented._pieces[1], Qt.Key.Key_Right)
    qtbot.keyClick(segmented._pieces[2], Qt.Key.Key_Right)
    assert told == ["a3", "a2", "a4"]
    assert segmented.chosen() == "a4"
    segmented.show_chosen("a2")
    assert told[-1] == "a4"
    assert segmented.chosen() == "a2"


def test_segments_can_be_left_open(shown, qtbot):
    segmented = Segmented("Oordeel", SIZES, "", may_be_none=True)
    shown(segmented)
    told = []
    segmented.segment_chosen.connect(told.append)
    qtbot.mouseClick(segmented._pieces[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(segmented._pieces[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(segmented._pieces[1], Qt.MouseButton.LeftButton)
    assert told == ["a4", "a3", ""]


def test_segments_wrap_in_even_rows_where_it_is_narrow(shown):
    four = [Segment(key, f"{key} van de vier") for key in "abcd"]
    segmented = Segmented("Keuze", four, "a")
    shown(segmented, width=360)
    rows = {}
    for piece in segmented._pieces:
        rows.setdefault(piece.y(), []).append(piece)
        assert piece.height() >= 44
        assert piece.width() >= piece.sizeHint().width()
    assert [len(row) for row in rows.values()] == [2, 2]


def test_a_stepper_steps_by_button_key_and_typing(shown, qtbot):
    field = StepperField("Minuten", least=1, most=60, value=28, unit="min")
    shown(field)
    told = []
    field.value_changed.connect(told.append)
    qtbot.mouseClick(field.more_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(field.edit, Qt.Key.Key_Down)
    qtbot.keyClick(field.edit, Qt.Key.Key_PageUp)
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, "45")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert told == [29, 28, 33, 4, 45]
    assert field.edit.text() == "45 min"
    assert field.more_button.accessibleName() == "Meer: Minuten"


def test_a_stepper_keeps_to_its_range(shown, qtbot):
    field = StepperField("Exemplaren", least=1, most=3, value=3)
    shown(field)
    assert not field.more_button.isEnabled()
    qtbot.keyClick(field.edit, Qt.Key.Key_Up)
    assert field.value() == 3
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, "9")
    assert field.value() == 3
    assert min(field.less_button.width(), field.less_button.height()) >= 44
