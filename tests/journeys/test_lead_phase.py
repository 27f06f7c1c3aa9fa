"""Phase 1 led from the list of schools to its end with the keyboard alone, and found again after a restart."""

import pytest
from PySide6.QtCore import Qt

from tests.fakes.desks import DeskWindow
from workshopdesk.domain.terms import TimerState
from workshopdesk.ui.texts import speech
from workshopdesk.ui.theme.theme import Theme, apply

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Keyboard:
    """Presses keys where the keyboard is; nothing is clicked and nothing is called."""

    def __init__(self, made):
        self.made, self.bot, self.window, self.desk = made, made.qtbot, made.window, made.desk

    @property
    def at(self):
        return self.window.window().focusWidget() or self.window

    def press(self, key, held=Qt.KeyboardModifier.NoModifier):
        self.bot.keyClick(self.at, key, held)
        self.bot.wait(5)
        self.made.wait()
        self.bot.wait(5)

    def type(self, text):
        self.bot.keyClicks(self.at, text)

    def tab_to(self, found, most=90, key=Qt.Key.Key_Tab):
        """Tab on until the widget with the keyboard is the one that is looked for."""
        for _ in range(most):
            if self.at is not None and found(self.at):
                return self.at
            self.press(key)
        raise AssertionError(f"the keyboard never got there; it is on {self.at.accessibleName() or self.at}")


def named(words):
    return lambda widget: words in (widget.accessibleName() or "") or words in (getattr(widget, "text", str)() or "")


@pytest.fixture
def keyboard(qtbot, qapp, data_home):
    speech().speak("nl")
    apply(qapp, Theme(reduced_motion=True))
    made = DeskWindow(qtbot, data_home, open_it=False)
    made.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    qtbot.wait(80)
    yield Keyboard(made)
    made.close()
    apply(qapp, Theme())


def test_phase_1_is_led_by_keys_from_welcome_to_close(keyboard):
    keys, desk = keyboard, keyboard.desk

    # the school: search, step down, open
    keys.press(Qt.Key.Key_F, CTRL)
    keys.type("kade")
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return)
    keys.bot.waitUntil(lambda: desk.place == "prepare")

    # a new workshop, and its group
    keys.tab_to(named("Nieuwe workshop"))
    keys.press(Qt.Key.Key_Return)
    keys.tab_to(named("Maak workshop"))
    before = len(desk.school.archive.workshops)
    keys.press(Qt.Key.Key_Return)
    keys.bot.waitUntil(lambda: len(desk.school.archive.workshops) == before + 1)
    keys.tab_to(named("Voeg functie toe"))
    keys.press(Qt.Key.Key_Space)
    for role in ("Directie", "Zorgcoördinator", "Leerkracht 2e graad"):
        keys.tab_to(named(f"Voeg toe: {role}"))
        keys.press(Qt.Key.Key_Space)
    assert len(desk.workshop.participants) == 3

    # a step longer, which is said, and shared out
    keys.tab_to(lambda widget: getattr(getattr(widget, "view", None), "step", "") == "principles")
    keys.press(Qt.Key.Key_Plus)
    keys.press(Qt.Key.Key_Plus)
    assert keys.window._present.agenda.warning.isVisible()
    keys.tab_to(named("Herverdeel"), key=Qt.Key.Key_Backtab)
    keys.press(Qt.Key.Key_Return)
    keys.bot.waitUntil(lambda: not keys.window._present.agenda.warning.isVisible())

    # begin: the start check, then the run of show
    keys.tab_to(named("Start fase 1"), most=160)
    keys.press(Qt.Key.Key_Return)
    keys.bot.waitUntil(lambda: desk.place in ("start-check", "run"))
    if desk.place == "start-check":
        keys.tab_to(lambda widget: widget.metaObject().className() == "Button" and "zonder" in widget.text().lower())
        keys.press(Qt.Key.Key_Return)
    keys.bot.waitUntil(lambda: desk.place == "run")
    keys.press(Qt.Key.Key_F6)
    keys.press(Qt.Key.Key_Space, CTRL)
    assert desk.workshop.phase(1).timer.state is TimerState.RUNNING

    # a subject for later, by way of the rail's foot
    keys.tab_to(lambda widget: widget.accessibleName() == "Onderaan", most=200)
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return)
    keys.bot.waitUntil(lambda: keys.window._present.panels.panel is not None)
    keys.type("Gsm-afspraken")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Escape)
    assert [one.text for one in desk.workshop.parking_lot] == ["Gsm-afspraken"]

    # through all steps; one too many is taken back
    steps = [item.step for item in desk.workshop.phase(1).agenda]
    keys.press(Qt.Key.Key_F6)
    for step in steps[1:]:
        desk.library.clock.pass_s(300)
        keys.press(Qt.Key.Key_Return, CTRL)
        keys.bot.waitUntil(lambda step=step: desk.workshop.phase(1).timer.step == step)
        assert keys.window._present.shown_step == step
    keys.press(Qt.Key.Key_Z, CTRL)
    keys.bot.waitUntil(lambda: desk.workshop.phase(1).timer.step == steps[-2])
    keys.press(Qt.Key.Key_Return, CTRL)
    keys.press(Qt.Key.Key_Return, CTRL)
    keys.bot.waitUntil(lambda: desk.workshop.phase(1).timer.state is TimerState.ENDED)
    assert keys.window._present.ended.isVisible()

    # and all of it is there after a restart
    folder, workshop = desk.school.folder, desk.workshop
    desk.close_school()
    archive = desk.library.read(folder)
    assert archive.workshop(workshop.id).phase(1).ended_at is not None
    assert [one.text for one in archive.workshop(workshop.id).parking_lot] == ["Gsm-afspraken"]
