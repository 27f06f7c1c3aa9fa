import itertools

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workshopdesk.ui.parts.chip import Chip
from workshopdesk.ui.parts.counter import Counter
from workshopdesk.ui.parts.flow_layout import FlowLayout
from workshopdesk.ui.parts.key_cap import KeyCap, KeyChord
from workshopdesk.ui.parts.label import Label
from workshopdesk.ui.parts.sheet import Sheet
from workshopdesk.ui.theme.theme import current

LONG = "Leerlingenbegeleidingsverantwoordelijke"
SENTENCE = "Communicatie met media, ouders en externe welzijnsorganisaties rond de school"


def test_a_label_wraps_at_the_line_height_of_its_role(shown):
    label = Label(SENTENCE)
    shown(label, width=300)
    assert label.heightForWidth(200) % 22 == 0
    assert label.heightForWidth(200) > label.heightForWidth(600) == 22


def test_a_label_is_never_narrower_than_its_longest_word(qtbot):
    label = Label(f"De {LONG} komt")
    word = Label(LONG)
    for one in (label, word):
        qtbot.addWidget(one)
    assert label.minimumSizeHint().width() >= word.sizeHint().width()
    assert label.heightForWidth(label.minimumSizeHint().width()) <= 3 * 22


def test_a_place_on_a_disk_pushes_nothing_apart(qtbot):
    for place in (
        "/home/marie/Documenten/WorkshopDesk/Afdrukken/kaarten.pdf",
        "C:\\Users\\marie\\OneDrive\\Documenten\\a.pdf",
    ):
        label = Label(f"De schijf is vol: {place} kon niet bewaard worden.")
        qtbot.addWidget(label)
        narrow = label.minimumSizeHint().width()
        assert narrow < Label(place).sizeHint().width() / 2
        assert label.heightForWidth(narrow) > label.heightForWidth(600), "it is shown whole, over more lines"


def test_a_soft_hyphen_breaks_a_word_and_shows_a_hyphen(qtbot):
    label = Label("Leerlingen\u00adbegeleiding")
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < Label("Leerlingenbegeleiding").minimumSizeHint().width()
    assert label.heightForWidth(label.minimumSizeHint().width() + 8) == 44


def test_a_label_shows_markup_as_it_was_typed(shown):
    label = Label("<b>Wie</b> & waarom")
    shown(label)
    assert label.text() == "<b>Wie</b> & waarom"
    assert label.sizeHint().width() > Label("Wie & waarom").sizeHint().width() + 30


def test_a_strong_piece_is_wider(qtbot):
    plain, strong = Label("einde 15:15"), Label("einde 15:15", strong="15:15")
    assert strong.sizeHint().width() > plain.sizeHint().width()


def test_a_line_break_in_the_text_is_kept(qtbot):
    assert Label("een\ntwee").heightForWidth(500) == 44


def test_flow_wraps_in_reading_order_and_knows_its_height(shown):
    box = QWidget()
    flow = FlowLayout(box, gap_px=8)
    chips = [Chip(f"Situatie {at} van 12") for at in range(12)]
    for chip in chips:
        flow.addWidget(chip)
    shown(box, width=500)
    places = [(chip.y(), chip.x()) for chip in chips]
    assert places == sorted(places)
    assert len({y for y, _ in places}) > 1
    assert all(chip.geometry().right() < box.width() for chip in chips)
    assert flow.heightForWidth(box.width()) == chips[-1].geometry().bottom() + 1
    assert flow.heightForWidth(200) > flow.heightForWidth(900)


def test_flow_passes_over_what_is_hidden(shown):
    box = QWidget()
    flow = FlowLayout(box, gap_px=8)
    chips = [Chip("een"), Chip("twee"), Chip("drie")]
    for chip in chips:
        flow.addWidget(chip)
    chips[1].hide()
    shown(box)
    assert chips[2].x() == chips[0].geometry().right() + 1 + 8


def test_chip_counter_and_key_speak(qtbot):
    chip, counter, key = Chip("2 van 2 gekozen", "good", sign="check"), Counter(), KeyCap("Ctrl")
    for widget in (chip, counter, key):
        qtbot.addWidget(widget)
    counter.show_counts(8, 9, 24)
    assert counter.accessibleName() == "17 van 24 liggen: 8 sterk, 9 werkpunt."
    assert chip.accessibleName() == "2 van 2 gekozen"
    assert key.accessibleName() == "Ctrl"
    chord = KeyChord("Ctrl Z")
    qtbot.addWidget(chord)
    assert chord.accessibleName() == "Ctrl + Z"


def test_the_two_faces_of_the_counter_differ_without_colour(shown):
    counter = Counter()
    counter.show_counts(4, 4, 12)
    window = shown(counter, width=640)
    picture = counter.grab().toImage()
    strip_y = counter.height() - 15
    width = counter.width() / 12

    def changes(at):
        row = [picture.pixelColor(round(at * width + x), strip_y).lightness() for x in range(6, round(width) - 8)]
        return sum(abs(one - other) > 40 for one, other in itertools.pairwise(row))

    assert window.isVisible()
    assert changes(1) == 0  # solid
    assert changes(5) >= 2  # hatched
    assert changes(10) == 0  # empty, and pale
    assert picture.pixelColor(round(10.5 * width), strip_y).lightness() > 180


def test_a_sheet_keeps_its_padding_and_casts_an_edge_on_light_only(shown, look):
    sheet = Sheet()
    sheet.body.addWidget(Label("Werkgroep", "heading"))
    window = shown(sheet)
    below = window.grab().toImage().pixelColor(sheet.geometry().center().x(), sheet.geometry().bottom() - 4)
    assert below.lightness() < current().colour("table").lightness()
    look(mode="dark")
    window.repaint()
    below = window.grab().toImage().pixelColor(sheet.geometry().center().x(), sheet.geometry().bottom() - 4)
    assert below == current().colour("table")


def test_no_part_takes_the_keyboard_that_only_shows(qtbot):
    for widget in (Label("a"), Chip("a"), Counter(), KeyCap("a"), Sheet()):
        qtbot.addWidget(widget)
        assert widget.focusPolicy() == Qt.FocusPolicy.NoFocus
