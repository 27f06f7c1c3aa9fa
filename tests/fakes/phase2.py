"""A school in the middle of phase 2, and a desk around it, for tests of its stages."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.fakes.schools import SCHOOL_ID, make_school, shelf
from workshopdesk.app.library import Library
from workshopdesk.app.settings import Settings
from workshopdesk.domain.school import Archive, School
from workshopdesk.domain.slots import POSTER_MM, tidy_slots
from workshopdesk.domain.terms import SchoolLevel, WorkshopStatus, Zone
from workshopdesk.domain.workshop import AgendaItem, Participant, PhaseRun, Placement, Workshop
from workshopdesk.store.school_file import SchoolFile
from workshopdesk.ui.desk import Desk
from workshopdesk.ui.run.stages import load_stage

WORKSHOP_ID = "5f0e2a44-0000-4000-8000-000000000006"


def pack_words(home=Path("/nonexistent")):
    return shelf(home).newest("sexting").vocabulary


def members(count):
    roles = pack_words().roles
    return tuple(Participant(f"m{n}", roles[n % len(roles)], f"Function {n}") for n in range(1, count + 1))


def dealt(count, placed=0):
    """Placements of all cards: the first `placed` on the faces by turns, the rest in hands."""
    cards = list(pack_words().cards)
    blue = tidy_slots(Zone.STRENGTH, (placed + 1) // 2)
    red = tidy_slots(Zone.WORK, placed // 2)
    found = []
    for number, card in enumerate(cards):
        holder = f"m{number % count + 1}"
        if number < placed:
            zone, slots = (Zone.STRENGTH, blue) if number % 2 == 0 else (Zone.WORK, red)
            x, y = slots[number // 2]
            found.append(Placement(card, zone, holder, False, number, x, y))
        else:
            found.append(Placement(card, Zone.HAND, holder))
    return tuple(found)


def workshop(group=5, placements=(), **more):
    known = pack_words()
    steps = known.steps_of(2)
    agenda = tuple(AgendaItem(step.key, step.minutes) for step in steps)
    return Workshop(
        id=WORKSHOP_ID,
        title="Phase two",
        pack=known.pack,
        pack_version=known.version,
        school_year="2026-2027",
        status=WorkshopStatus.RUNNING,
        participants=members(group),
        phases=(PhaseRun(1, date(2026, 10, 1)), PhaseRun(2, date(2026, 10, 8), agenda=agenda)),
        placements=placements,
        **more,
    )


class Room:
    """A desk with one open school and one workshop; `stage("place")` puts a stage into a window."""

    def __init__(self, qtbot, home, made):
        self.qtbot, self.home = qtbot, home
        school = School(SCHOOL_ID.format(6), "Test school", "Deinze", SchoolLevel.SECONDARY, "nl", "Contact")
        self.folder = make_school(home, Archive(school, (made,)))
        self.desk = Desk(Library(home), Settings(home))
        self.warnings, self.said = [], []
        self.desk.warned.connect(lambda said, kind: self.warnings.append(said))
        self.desk.said.connect(lambda said, undo: self.said.append(said))
        assert self.desk.open_school(self.folder)
        self.desk.choose_workshop(WORKSHOP_ID, 2)
        self.shown = None

    @property
    def workshop(self):
        return self.desk.workshop

    def stage(self, kind, width=1100, height=820):
        step = next(one.key for one in pack_words().steps_of(2) if one.stage == kind)
        stage = load_stage(kind, self.desk, 2, step)
        self.shown = stage
        self.panel = stage.drawer_content()
        if self.panel is not None:
            self.drawer = QWidget()
            QVBoxLayout(self.drawer).addWidget(self.panel)
            self.qtbot.addWidget(self.drawer)
        stage.resize(width, height)
        self.qtbot.addWidget(stage)
        self.desk.workshop_changed.connect(self._changed)
        stage.show_workshop(self.workshop)
        stage.show()
        self.qtbot.waitExposed(stage)
        stage.activateWindow()
        self.qtbot.waitUntil(stage.isActiveWindow)
        return stage

    def _changed(self, change):
        if self.shown is not None:
            self.shown.show_workshop(self.workshop, change)

    def drop_stage(self):
        if self.shown is not None:
            self.desk.workshop_changed.disconnect(self._changed)
            stage, self.shown = self.shown, None
            stage.leave()
            stage.hide()

    def settle(self):
        """Wait until everything is stored."""
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: self.desk.school.waiting == 0, timeout=10_000)
        QApplication.processEvents()

    def run(self, name, **arguments):
        self.desk.run(name, **arguments)
        self.settle()

    def undo(self):
        self.desk.undo()
        self.settle()

    def stored(self):
        """The workshop as another process would read it now, from a copy of the files."""
        import shutil

        copy = self.home.parent / "as-after-a-kill"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.folder, copy / "schools" / self.folder.name)
        file = SchoolFile.open(copy / "schools" / self.folder.name)
        try:
            return file.archive.workshop(WORKSHOP_ID)
        finally:
            file.close()

    def close(self):
        self.drop_stage()
        self.desk.close_school()


def at(view, x_mm, y_mm):
    """A point of the board in the view's viewport."""
    return view.mapFromScene(QPointF(x_mm, y_mm))


def drag(view, start_mm, end_mm, steps=6, release=True):
    """A real drag of the left button over the view."""
    port = view.viewport()
    start, end = at(view, *start_mm), at(view, *end_mm)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, steps + 1):
        QTest.mouseMove(port, start + (end - start) * step / steps)
    if release:
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def place_of(stage, card):
    """Where a card lies, in millimetres."""
    item = stage.scene.items_by_card()[card]
    return item.x(), item.y()


def drag_from_hand(stage, card, end_mm):
    """A real drag of a card from the tray to a point of the board."""
    hand = stage.tray.strip.cards[card]
    end = hand.mapFromGlobal(stage.view.viewport().mapToGlobal(at(stage.view, *end_mm)))
    start = QPoint(20, 30)
    QTest.mousePress(hand, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 7):
        QTest.mouseMove(hand, start + (end - start) * step / 6)
    QTest.mouseRelease(hand, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def consistent(stage, made):
    """Assert that the scene shows just what is stored."""
    items = stage.scene.items_by_card()
    lying = {one.card: one for one in made.placements if one.x is not None}
    assert set(items) == set(lying)
    for card, one in lying.items():
        assert abs(items[card].x() - one.x * POSTER_MM[0]) < 0.01
        assert abs(items[card].y() - one.y * POSTER_MM[1]) < 0.01
        assert items[card].contested == one.contested
        assert not items[card].pending
    heights = sorted(lying.values(), key=lambda one: -1 if one.z is None else one.z)
    orders = [items[one.card].order for one in heights]
    assert orders == sorted(orders)
    on_faces = [one for one in made.placements if one.zone in (Zone.STRENGTH, Zone.WORK)]
    assert all(one.x is not None and one.z is not None for one in on_faces)
    assert len({one.card for one in made.placements}) == len(made.placements)
    assert len({one.z for one in on_faces if one.zone is Zone.STRENGTH}) <= len(on_faces)
    assert stage.scene._counts == tuple(
        sum(one.zone is face for one in lying.values()) for face in (Zone.STRENGTH, Zone.WORK)
    )


__all__ = ["Room", "at", "consistent", "dealt", "drag", "drag_from_hand", "members", "place_of", "replace", "workshop"]
