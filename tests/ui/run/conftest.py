"""A desk with a new workshop, for what begins at its beginning."""

import pytest


@pytest.fixture
def new_workshop(desk_window):
    """The rehearsal school with one workshop more, which is chosen; nothing of its phase 1 was done."""
    desk = desk_window.desk
    desk.school.run("add_workshop", None, year="2027-2028")
    desk_window.wait()
    desk.choose_workshop(desk.school.archive.workshops[-1].id, 1)
    desk_window.show()
    return desk_window
