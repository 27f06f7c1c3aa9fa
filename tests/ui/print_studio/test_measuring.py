"""Measuring a printer: the ruler and the four scales, kept for printer, tray and paper."""

from workshopdesk.app.shifts import Shifts
from workshopdesk.ui.parts.dates_shown import day_words
from workshopdesk.ui.print_studio.number_field import read_number, write_number


def type_(field, text):
    field.edit.setText(text)
    field.text_edited.emit(text)


def opened_measure(opened):
    opened.ready()
    opened.screen.preview.measure_button.click()
    return opened.screen.printing.measuring.overlay


def test_numbers_are_read_as_people_type_them():
    assert read_number("1,2") == 1.2
    assert read_number(" −0.4 mm") == -0.4
    assert read_number("abc") is None
    assert write_number(-0.4) == "−0,4"


def test_the_ruler_warns_of_a_driver_that_scales(studio, desk):
    opened = studio("cards")
    assert "nog niet gemeten" in opened.screen.preview.measured_fact.text()
    sheet = opened_measure(opened)
    assert sheet.isVisible()
    type_(sheet.ruler, "97")
    assert "97,0 %" in sheet.ruler_says.text()
    assert opened.screen.preview.measured_fact.text() == "Deze printer verkleint of vergroot"
    type_(sheet.ruler, "100,2")
    assert "ware grootte" in sheet.ruler_says.text()
    assert opened.screen.preview.measured_fact.text() == "De meetlat klopt"
    type_(sheet.ruler, "3")
    assert sheet.ruler.is_wrong
    assert Shifts(desk.settings).of("school", "", "A4").ruler_mm == 100.2


def test_four_readings_shift_the_backs_of_this_printer_alone(studio, desk):
    opened = studio("cards")
    sheet = opened_measure(opened)
    for x, y in sheet.fields.values():
        type_(x, "1,2")
        type_(y, "-0,4")
    assert "Bewaard" in sheet.verdict.accessibleName()
    assert "1,2 mm opzij" in sheet.verdict.accessibleDescription()
    screen = opened.screen
    assert screen.preview.measured_fact.text() == f"Gemeten op {day_words(desk.library.today())}"
    assert screen.studio.wish("cards").shift_mm == (1.2, 0.4)
    assert screen.studio.wish("calibration").shift_mm == (0.0, 0.0)
    sheet.close_overlay()
    screen._printer("office")
    assert screen.studio.wish("cards").shift_mm == (0.0, 0.0)
    screen._printer("school")
    screen._tray("tray-2")
    assert screen.studio.wish("cards").shift_mm == (0.0, 0.0)


def test_backs_that_are_far_off_advise_cards_to_fold(studio):
    opened = studio("cards")
    sheet = opened_measure(opened)
    for x, y in sheet.fields.values():
        type_(x, "4")
        type_(y, "0")
    assert "meer dan 3 mm" in sheet.verdict.accessibleName()
    sheet.close_overlay()
    assert "meer dan 3 mm" in opened.banner()
    opened.screen.preview.banner.action_button.click()
    assert opened.screen.studio.choosing.choices.sides == "fold"
    assert opened.banner() is None


def test_a_measurement_can_be_forgotten(studio, desk):
    opened = studio("cards")
    sheet = opened_measure(opened)
    type_(sheet.ruler, "99")
    sheet.forget_button.click()
    assert sheet.ruler.text() == ""
    assert Shifts(desk.settings).of("school", "", "A4").ruler_mm is None
