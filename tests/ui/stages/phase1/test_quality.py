"""What holds for every stage of phase 1: it fits, it can be pressed, it has a name, it is reached by Tab."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from workshopdesk.domain.terms import Flag
from workshopdesk.ui.stages.frame.page import StagePage
from workshopdesk.ui.theme.theme import current

PRESSED = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)


def explain(led):
    led.at("criteria-and-flags")


def choose(led):
    led.at("situations").show_all()


def read(led):
    led.at("situations").open_situation("party-photo")


def think(led):
    read(led)
    led.stage.go_to(2)


def count(led):
    read(led)
    led.stage.go_to(3)


def talk(led):
    read(led)
    led.run("judge_situation", situation="party-photo", counts={"green": 1, "yellow": 4})
    for key in ("mutual-consent", "equality", "impact"):
        led.run("rate_criterion", situation="party-photo", criterion=key, rating="doubtful")


def agree(led):
    talk(led)
    led.run("judge_situation", situation="party-photo", flag=Flag.RED)


def model(led):
    agree(led)
    led.stage.open_model()


def paper(led):
    led.at("situations", paper=True)


def mission(led):
    led.at("mission")


def silent(led):
    led.at("principles").go_to(1)


def tally(led):
    led.at("principles").go_to(2)


def two(led):
    led.at("principles")


def own(led):
    led.at("principles").side.own_button.setChecked(True)


def vision_empty(led):
    led.at("vision-poster")


def vision(led):
    led.at("vision-poster")
    led.stage._draft()
    led.wait()


VIEWS = (
    explain, choose, read, think, count, talk, agree, model, paper, mission, silent, tally, two, own,
    vision_empty, vision,
)  # fmt: skip
SIZES = [(1440, 900, 1.0), (1366, 768, 1.0), (1180, 720, 1.0), (1180, 720, 1.4), (1440, 900, 2.0), (1366, 768, 2.0)]


def of_stage(led):
    """All that is visible in the stage and can get the keyboard or a finger."""
    return [one for one in led.stage.findChildren(QWidget) if isinstance(one, PRESSED) and one.isVisible()]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_nothing_is_cut_off_in_the_least_room(led, look, qtbot, view):
    not_cut_off(led, look, qtbot, view, "nl", [(1180, 720, 1.0), (1366, 768, 2.0)])


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_is_cut_off_at_any_size(led, look, qtbot, view, language):
    not_cut_off(led, look, qtbot, view, language, SIZES)


def not_cut_off(led, look, qtbot, view, language, sizes):
    for width, height, scale in sizes:
        look("light", scale, language)
        led.screen.resize(width, height)
        view(led)
        qtbot.wait(20)
        for page in led.stage.findChildren(StagePage):
            if page.isVisible():
                room = page.viewport().width()
                assert page.widget().width() <= room, f"{width}x{height} at {scale}: {page.widget().width()} in {room}"
        for one in led.stage.findChildren(QWidget):
            if not one.isVisible() or one.parentWidget() is None or isinstance(one.parentWidget(), QLineEdit):
                continue
            if one.layout() is not None and not isinstance(one, StagePage):
                least = one.layout().minimumSize().width()
                here = f"{type(one).__name__} at {width}x{height}, {scale}"
                assert one.width() >= least, f"{here}: {one.width()} < {least}"


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_all_that_is_pressed_is_large_enough_and_has_a_name(led, view):
    view(led)
    led.wait()
    target = current().target
    for one in of_stage(led):
        box = getattr(one, "ring_around", one)
        assert box.height() >= target - 2, f"{type(one).__name__} {one.accessibleName()} is {box.height()} high"
        assert box.width() >= target - 8, f"{type(one).__name__} {one.accessibleName()} is {box.width()} wide"
        said = one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")
        assert said, f"{type(one).__name__} has no name"


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_all_of_it_is_reached_by_tab_from_top_to_bottom(led, view, qtbot):
    view(led)
    led.wait()
    wanted = [
        one
        for one in of_stage(led)
        if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and not _left_to_arrows(one)
    ]
    assert wanted
    wanted[0].setFocus()
    seen = []
    for _ in range(140):
        here = led.screen.focusWidget()
        if here is not None and here not in seen:
            seen.append(here)
        led.screen.focusNextPrevChild(True)
    assert set(wanted) <= set(seen), [one.accessibleName() or one.text() for one in set(wanted) - set(seen)]


def _left_to_arrows(one):
    """Of choices that exclude one another Tab reaches one."""
    return isinstance(one, QAbstractButton) and (one.autoExclusive() or one.group() is not None) and not one.isChecked()


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_the_dark_look_is_painted_too(led, look, view):
    look("dark")
    view(led)
    led.wait()
    picture = led.stage.grab().toImage()
    assert picture.pixelColor(QPoint(3, 3)).lightness() < 60
