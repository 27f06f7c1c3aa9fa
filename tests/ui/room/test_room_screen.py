"""The room screen shows what its frame holds and nothing else, hides while unplugged, and comes back."""

import dataclasses
import typing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from workshopdesk.content.words import words
from workshopdesk.ui.room import views
from workshopdesk.ui.room.chalk import together
from workshopdesk.ui.room.clock import RoomClock, figure
from workshopdesk.ui.room.frame import RoomFrame
from workshopdesk.ui.room.monitors import monitors
from workshopdesk.ui.room.window import PAINTERS, RoomWindow

TILES = tuple((f"p{n}", f"Uitgangspunt {n}", "Een zin die zegt wat het is.") for n in range(14))
PRIVATE = ("note", "slip", "ballot", "held", "contested", "parking", "reason", "participant")


def _picture(window):
    return window.grab().toImage()


def _frame(desk, view=None, **clock):
    workshop = desk.workshop
    texts = desk.school.pack_of(workshop).speak("nl")
    step = texts.steps[2]["place"]
    made = RoomClock("running", 240_000, 480_000, 720_000, **clock)
    return RoomFrame(texts, words("nl"), step["title"], step["instruction"], made, view or views.StepRoom())


def test_no_view_has_a_field_for_what_is_private():
    for view in typing.get_args(views.RoomView):
        for field in dataclasses.fields(view):
            if view is views.TextRoom and field.name == "note":
                continue  # a note of the pack under a text, never one of the guide's
            assert not any(word in field.name for word in PRIVATE), f"{view.__name__}.{field.name}"


def test_every_view_is_painted(desk_window, qtbot):
    desk = desk_window.desk
    window = RoomWindow("room")
    qtbot.addWidget(window)
    window.resize(1280, 720)
    shown = [
        views.StepRoom(),
        views.BoardRoom(desk.workshop.placements),
        views.TextRoom("Situatie 1", "Een tekst die de groep leest. " * 12, "Denk in stilte."),
        views.FlagsRoom("Alle vlaggen omhoog", {}),
        views.FlagsRoom("Alle vlaggen omhoog", {"green": 1, "yellow": 4, "red": 0, "black": 0}, "yellow"),
        views.PointRoom("Punt 1 van 6", "Vroeg erbij", "Een zin over de school.", "Waar zien we dat?"),
        views.CriteriaRoom("Zes criteria", (("Impact", "Wat doet het?"), ("Context", "Past het hier?"))),
        views.PrinciplesRoom(TILES),
        views.PrinciplesRoom(TILES, {"p1": 3, "p2": 5}),
        views.PrinciplesRoom(TILES, None, (("Een zin.", False), ("Nog een zin.", False))),
        views.PrinciplesRoom(TILES, None, (("Een zin.", False), ("Nog een zin.", True))),
        views.PosterRoom(()),
        views.RankingRoom(
            (("R1", "Stappenplan", "reaction", 17), ("K7", "Visie op sexting", "quality", None)), False, (1, 2)
        ),
        views.PlanRoom((("R1", "Stappenplan", "Eén plan", "Directie", "30 juni 2027"),), "2026–2027"),
    ]
    assert {type(view) for view in shown} >= set(PAINTERS)
    pictures = []
    for view in shown:
        window.show_frame(_frame(desk, view))
        picture = _picture(window)
        pictures.append(picture)
        assert picture.size().width() >= 1280
    for number, one in enumerate(pictures):
        assert all(one != other for other in pictures[:number]), f"view {number} looks like one before it"
    window.show_frame(None)
    blank = _picture(window)
    colours = {blank.pixelColor(x, y).name() for x in range(0, 1280, 40) for y in range(0, 720, 40)}
    assert len(colours) == 1


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        (RoomClock("running", 240_000, 0, 720_000), ("4", "minutes")),
        (RoomClock("running", 241_000, 0, 720_000), ("5", "minutes")),
        (RoomClock("last5", 119_000, 0, 720_000), ("1:59", "")),
        (RoomClock("overtime", -65_000, 0, 720_000), ("+1:05", "")),
        (RoomClock("running", 100_000, 185_000, 720_000, "elapsed"), ("3", "minutes")),
    ],
)
def test_the_room_sees_whole_minutes_until_two_minutes_are_left(clock, expected):
    assert figure(clock) == expected


def test_a_long_situation_is_never_cut(desk_window, qtbot):
    window = RoomWindow("room")
    qtbot.addWidget(window)
    window.resize(1024, 768)
    window.show_frame(_frame(desk_window.desk, views.TextRoom("Situatie", "woord " * 130)))
    picture = _picture(window)
    low = {picture.pixelColor(x, 760).name() for x in range(0, 1024, 8)}
    assert len(low) == 1, "the text runs off the screen"


@pytest.mark.parametrize(("size", "shown"), [((1920, 1080), True), ((1366, 768), True), ((1024, 768), False)])
def test_sentences_of_the_principles_are_shown_whole_or_not_at_all(desk_window, qtbot, size, shown):
    window = RoomWindow("room")
    qtbot.addWidget(window)
    window.resize(*size)
    pack = desk_window.desk.school.pack_of(desk_window.desk.workshop)
    texts = pack.speak("nl")
    told = [(key, texts.principle_title(key), texts.principle_sentence(key)) for key in pack.principles]
    pictures = []
    for tiles in (told, [(key, title, "") for key, title, _ in told]):
        window.show_frame(_frame(desk_window.desk, views.PrinciplesRoom(tuple(tiles))))
        pictures.append(_picture(window))
    assert (pictures[0] != pictures[1]) is shown


def test_a_short_last_word_does_not_stand_alone():
    assert together("Afronden van fase 1") == "Afronden van fase\u00a01"
    assert together("Steek samen één vlag op.\nEen tweede regel") == "Steek samen één vlag\u00a0op.\nEen tweede regel"


def test_the_keeper_opens_blanks_and_closes(desk_window, qtbot):
    desk_window.show()
    desk = desk_window.desk
    desk.show_place("run")
    keeper = desk.room
    assert keeper is not None
    own = monitors(desk_window.window)[0]
    keeper.open_on(own)
    assert keeper.state == "on"
    assert keeper.window is not None
    assert not keeper.window.isFullScreen(), "never full screen over the guide's own controls"
    assert keeper.window.frame is not None
    keeper.blank()
    assert keeper.state == "blank"
    assert keeper.window.frame is None
    keeper.blank()
    assert keeper.window.frame is not None
    qtbot.keyClick(keeper.window, Qt.Key.Key_Escape)
    assert keeper.window is None
    assert keeper.state == "off"


def test_unplugged_it_hides_and_shows_nothing(desk_window):
    desk_window.show()
    desk = desk_window.desk
    desk.show_place("run")
    keeper = desk.room
    keeper.open_on(monitors(desk_window.window)[0])
    keeper.single(False)  # as on a second monitor: there is only one here
    screen = desk_window.window.screen()
    QGuiApplication.instance().screenRemoved.emit(screen)
    assert keeper.state == "lost"
    assert keeper.window.isHidden()
    assert keeper.window.frame is None
    assert desk_window.window.isVisible(), "the guide goes on undisturbed"


def test_without_a_chosen_monitor_the_start_check_asks(desk_window):
    desk_window.show()
    desk_window.desk.show_place("run")
    desk_window.window._present.do_room_on_off()
    assert desk_window.desk.place == "start-check"


def test_leaving_the_workshop_shows_a_plain_board(desk_window):
    desk_window.show()
    desk = desk_window.desk
    desk.show_place("run")
    desk.room.open_on(monitors(desk_window.window)[0])
    assert desk.room.window.frame is not None
    desk.show_place("library")
    assert desk.room.window.frame is None
