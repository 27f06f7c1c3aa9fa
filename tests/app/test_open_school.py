"""A school open in the window: asked on one thread, answered on another, in order, and only after it was stored."""

import queue
import threading

import pytest

from tests.fakes.schools import make_school, words
from workshopdesk.app.library import InUse, Library
from workshopdesk.app.open_school import OpenSchool
from workshopdesk.domain.errors import Refused

CARDS = list(words().cards)


class Window:
    """The window's thread: runs what was posted to it, when the test says so."""

    def __init__(self):
        self.posted = queue.Queue()
        self.ran_on = set()

    def post(self, work):
        self.posted.put(work)

    def run_posted(self, count):
        for _ in range(count):
            work = self.posted.get(timeout=10)
            self.ran_on.add(threading.current_thread())
            work()


@pytest.fixture
def window():
    return Window()


@pytest.fixture
def school(data_home, window):
    opened = OpenSchool(Library(data_home), make_school(data_home), window.post)
    yield opened
    opened.close()


@pytest.fixture
def workshop_id(school):
    return school.archive.workshops[0].id


def test_what_is_shown_changes_only_after_it_was_stored(school, window, workshop_id):
    before = school.archive
    school.run("park", workshop_id, text="New")
    assert school.archive is before
    window.run_posted(1)
    assert school.workshop(workshop_id).parking_lot[-1].text == "New"
    assert school.library.read(school.folder) == school.archive


def test_answers_come_in_order_on_the_windows_thread(school, window, workshop_id):
    told = []
    school.subscribe(lambda change: told.append(change.facts.get("card")))
    for card in CARDS[:10]:
        school.run("place_card", workshop_id, card=card, zone="work", x=0.7, y=0.4)
    window.run_posted(10)
    assert told == CARDS[:10]
    assert window.ran_on == {threading.current_thread()}


def test_how_much_waits_is_told(school, window, workshop_id):
    seen = []
    stop = school.on_waiting(seen.append)
    school.run("park", workshop_id, text="One")
    school.run("park", workshop_id, text="Two")
    assert school.waiting == 2
    window.run_posted(2)
    assert (school.waiting, seen) == (0, [1, 2, 1, 0])
    stop()
    stop()
    school.run("park", workshop_id, text="Three")
    window.run_posted(1)
    assert seen == [1, 2, 1, 0]


def test_a_refusal_reaches_the_one_who_asked_and_those_who_watch(school, window, workshop_id):
    failed, watched, done = [], [], []
    school.on_error(watched.append)
    school.run("park", workshop_id, text="", failed=failed.append, done=done.append)
    school.run("park", workshop_id, text="Fine", failed=failed.append, done=done.append)
    window.run_posted(2)
    assert [type(error) for error in failed] == [Refused]
    assert watched == failed
    assert [change.operation for change in done] == ["park"]


def test_undo_and_redo_come_the_same_way(school, window, workshop_id):
    before = school.workshop(workshop_id)
    school.run("park", workshop_id, text="New")
    school.undo(workshop_id)
    window.run_posted(2)
    assert school.workshop(workshop_id) == before
    school.redo(workshop_id)
    window.run_posted(1)
    assert school.workshop(workshop_id).parking_lot[-1].text == "New"


def test_the_workspace_is_asked_on_its_own_thread(school, window):
    answers = []
    school.ask(lambda workspace: threading.current_thread().name, answers.append)
    window.run_posted(1)
    assert answers[0].startswith("school")
    failures = []
    school.ask(lambda workspace: 1 / 0, answers.append, failures.append)
    window.run_posted(1)
    assert [type(error) for error in failures] == [ZeroDivisionError]


def test_closing_finishes_what_was_asked(data_home, window):
    folder = make_school(data_home)
    library = Library(data_home)
    opened = OpenSchool(library, folder, window.post)
    workshop_id = opened.archive.workshops[0].id
    for number in range(5):
        opened.run("park", workshop_id, text=f"Subject {number}")
    opened.close()
    assert [one.text for one in library.read(folder).workshop(workshop_id).parking_lot][-1] == "Subject 4"
    library.open(folder).close()


def test_a_school_that_another_has_open_is_refused_and_leaves_no_thread(data_home, window):
    folder = make_school(data_home)
    library = Library(data_home)
    held = library.open(folder)
    before = threading.active_count()
    with pytest.raises(InUse):
        OpenSchool(library, folder, window.post)
    held.close()
    assert threading.active_count() <= before + 1
    OpenSchool(library, folder, window.post).close()
