"""What the guide sees and chooses: documents, options, sheets, advice."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from workshopdesk.app.print_jobs import DOCUMENTS, KIT
from workshopdesk.ui.parts.stepper_field import StepperField


def choose(screen, **changed):
    screen.choose(replace(screen.studio.choosing.choices, **changed))


def test_the_document_that_was_asked_for_is_ticked_and_in_front(studio):
    screen = studio("action-plan").ready()
    assert screen.documents.ticked() == ("action-plan",)
    assert screen.preview.title.text() == "Actieplan"


def test_every_document_is_listed_with_its_sheets(studio):
    opened = studio()
    screen = opened.ready(*(name for name in DOCUMENTS if name != KIT))
    rows = screen.documents.rows
    assert tuple(rows) == DOCUMENTS
    assert rows["cards"].view.note == "3 bladen, dubbelzijdig"
    assert rows["screener-poster"].view.note == "15 bladen en montageplan"
    assert rows["screener-poster"].view.status == "voorlopig"
    assert rows["vision-poster"].view.status == "klaar"
    assert rows["action-plan"].view.status == "blanco"
    assert rows["cards"].view.status == ""


def test_a_poster_that_is_too_small_says_so_and_is_mended_with_one_press(studio, qtbot):
    opened = studio("screener-poster")
    screen = opened.ready()
    assert opened.banner() is None
    choose(screen, size="near-A2")
    assert opened.banner().startswith("Op dit bord passen 6 kaarten per gezicht.")
    qtbot.mouseClick(screen.preview.banner.action_button, Qt.MouseButton.LeftButton)
    assert screen.studio.choosing.choices.size == "A1"
    assert opened.banner() is None


def test_smaller_cards_take_the_warning_away(studio):
    opened = studio("screener-poster")
    choose(opened.screen, size="A2")
    assert "8 kaarten" in opened.banner()
    choose(opened.screen, template="card-70x45-12up")
    assert "spaart 4 bladen" in opened.banner()


def test_a_near_miss_is_remarked(studio, qtbot):
    opened = studio("vision-poster")
    choose(opened.screen, size="A2")
    assert opened.banner().startswith("Bijna A2 is iets kleiner en spaart 4 bladen.")
    qtbot.mouseClick(opened.screen.preview.banner.action_button, Qt.MouseButton.LeftButton)
    assert opened.screen.studio.choosing.choices.size == "near-A2"


def test_the_sheets_of_all_that_is_ticked_are_added_up(studio, qtbot):
    opened = studio("cards")
    screen = opened.screen
    for name in ("screener-poster", "ballots"):
        screen.documents.rows[name].click()
    opened.ready()
    assert screen.summary.documents.text() == "3 documenten"
    assert screen.summary.sheets.text() == "21 bladen"
    screen.options.copies_field.more_button.click()
    assert screen.summary.sheets.text() == "23 bladen"
    assert screen.summary.print_button.text() == "Druk 23 bladen af"


def test_the_kit_is_printed_alone(studio):
    screen = studio("cards").screen
    screen.documents.rows[KIT].click()
    assert screen.documents.ticked() == (KIT,)
    screen.documents.rows["agenda"].click()
    assert screen.documents.ticked() == ("agenda",)


def test_a_row_is_shown_by_its_words_and_ticked_by_its_box(studio, qtbot):
    screen = studio("cards").screen
    row = screen.documents.rows["flags"]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    assert screen.studio.choosing.present == "flags"
    assert not row.isChecked()
    box = row.rect().center()
    box.setX(20)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=box)
    assert row.isChecked()


def test_arrows_move_and_space_ticks(studio, qtbot):
    screen = studio("vision-poster").screen
    row = screen.documents.rows["vision-poster"]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Down)
    assert screen.studio.choosing.present == "situations"
    qtbot.keyClick(screen.documents.rows["situations"], Qt.Key.Key_Space)
    assert screen.documents.ticked() == ("vision-poster", "situations")
    qtbot.keyClick(screen.documents.rows["situations"], Qt.Key.Key_End)
    assert screen.studio.choosing.present == DOCUMENTS[-1]


def test_the_row_that_the_arrows_come_to_is_in_sight(studio, qtbot):
    opened = studio("vision-poster", width=1130, height=640)
    screen = opened.ready()
    rows, pane = screen.documents.rows, screen.columns._list_pane.viewport()

    def in_sight(row):
        place = row.mapTo(pane, row.rect().topLeft())
        return place.y() >= 0 and place.y() + row.height() <= pane.height()

    for _ in range(len(rows) - 2):
        qtbot.keyClick(screen.documents.present_row(), Qt.Key.Key_Down)
        name = screen.studio.choosing.present
        opened.ready(name)
        qtbot.waitUntil(lambda name=name: in_sight(rows[name]), timeout=5_000)
    assert name == DOCUMENTS[-1]


def test_only_what_touches_a_document_is_asked(studio):
    screen = studio("action-plan").ready()
    options = screen.options
    assert not options.size_.isVisible()
    assert not options.sides.isVisible()
    screen.show_document("cards")
    assert options.sides.isVisible()
    assert options.only.isVisible()
    assert not options.size_.isVisible()
    screen.show_document("vision-poster")
    assert options.size_.isVisible()
    assert not options.template.isVisible()


def test_single_cards_are_reprinted_and_an_unknown_one_is_named(studio, qtbot):
    opened = studio("cards")
    field = opened.screen.options.only_edit
    field.edit.setText("k7, Z9")
    field._settle()
    assert "Z9" in opened.screen.options.only.note.text()
    assert field.is_wrong
    opened.ready("cards")
    summary = opened.screen.summary
    assert summary.print_button.shown_text == "Druk 1 blad af: er is geen kaart Z9"
    assert not summary.save_button.isEnabled()
    field.edit.setText("k7 P3")
    field._settle()
    assert not field.is_wrong
    assert opened.screen.studio.choosing.choices.only == ("K7", "P3")
    opened.ready("cards")
    assert opened.screen.studio.made("cards").sheets == 1


def test_cards_are_known_by_the_codes_that_are_on_them(studio, look):
    """The desk speaks English, the workshop's cards are Dutch: what stands on a card is typed."""
    look(language="en")
    opened = studio("cards")
    field = opened.screen.options.only_edit
    field.edit.setText("K7")
    field._settle()
    assert not field.is_wrong
    choose(opened.screen, language="en")
    assert field.is_wrong, "in English this card has another code"
    assert "K7" in opened.screen.options.only.note.text()


def test_choices_are_remembered(studio, desk):
    screen = studio().screen
    choose(screen, ink="saver", size="A0", sides="short")
    screen.close_all()
    again = studio().screen.studio.choosing.choices
    assert (again.ink, again.size, again.sides) == ("saver", "A0", "short")


def test_a_change_in_the_workshop_makes_documents_anew(studio, desk, qtbot):
    opened = studio("action-plan")
    screen = opened.ready()
    before = screen.studio.made("action-plan").data
    card = next(iter(desk.school.pack_of(desk.workshop).vocabulary.cards))
    desk.run("set_plan_row", card=card, owner="Zorgcoördinator")
    qtbot.waitUntil(lambda: desk.workshop.plan != (), timeout=10_000)
    opened.ready()
    assert screen.studio.made("action-plan").data != before
    assert screen.documents.rows["action-plan"].view.status.endswith("leeg")


def test_what_is_printed_is_no_reason_to_make_it_anew(studio, desk, qtbot):
    opened = studio("cards")
    made = opened.ready().studio.made("cards")
    desk.run("note_printed", key="cards")
    qtbot.waitUntil(lambda: any(one.key == "cards" for one in desk.workshop.materials), timeout=10_000)
    assert opened.screen.studio.made("cards") is made


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", [1300, 800, 500])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_control_is_named_and_large_enough(studio, look, language, width, scale):
    look("dark", scale, language)
    screen = studio("cards", width=int(width * scale), height=760).ready()
    for part in screen.findChildren(QWidget):
        if part.isVisible() and isinstance(part, QAbstractButton | QLineEdit):
            assert part.accessibleName() or part.text(), part
            frame = getattr(part, "ring_around", part)
            if isinstance(part.parent(), StepperField):
                frame = part.parent()
            assert frame.height() >= 44 * scale - 1, (part, frame.height())
            assert frame.width() >= 44 * scale - 1, (part, frame.width())


def test_f6_goes_round_the_regions(studio, qtbot):
    screen = studio("cards").ready()
    screen.activateWindow()
    screen.documents.present_row().setFocus()
    seen = []
    regions = (screen.preview, screen.options, screen.summary, screen.documents)
    for _ in range(4):
        screen.do_next_region()
        focus = screen.window().focusWidget()
        seen.append(next(n for n, home in enumerate(regions) if home.isAncestorOf(focus)))
    assert seen == [0, 1, 2, 3]
