"""Killed right after a drop, once the card shows as placed: it lies where it was dropped."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.phase2 import WORKSHOP_ID, dealt, workshop
from tests.fakes.schools import SCHOOL_ID, make_school
from workshopdesk.domain.school import Archive, School
from workshopdesk.domain.terms import SchoolLevel, Zone
from workshopdesk.store.school_file import SchoolFile

HERE = Path(__file__).parent


def killed_after(home, drops):
    """Return what was shown as placed when the window was killed, and the workshop as it is read afterwards."""
    school = School(SCHOOL_ID.format(6), "Test school", "Deinze", SchoolLevel.SECONDARY, "nl", "Contact")
    folder = make_school(home, Archive(school, (workshop(7, dealt(7)),)))
    env = {**os.environ, "PYTHONPATH": str(HERE.parents[1]), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, HERE / "laying_cards.py", home, folder]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as window:
        shown = [window.stdout.readline().split() for _ in range(drops)]
        window.send_signal(signal.SIGKILL)
        assert window.wait() == -signal.SIGKILL
    file = SchoolFile.open(folder)
    try:
        return shown, file.archive.workshop(WORKSHOP_ID)
    finally:
        file.close()


@pytest.mark.parametrize("drops", [1, 9, pytest.param(23, marks=pytest.mark.slow)])
def test_every_drop_that_shows_is_there_after_a_kill(data_home, drops):
    shown, stored = killed_after(data_home, drops)
    assert len(shown) == drops
    for card, x, y in shown:
        placement = stored.placement(card)
        assert placement.zone is Zone.STRENGTH
        assert (placement.x, placement.y) == (float(x), float(y))
    # One more may have been stored before the kill came; none is half there.
    assert drops <= sum(one.zone is Zone.STRENGTH for one in stored.placements) <= 24
    assert len(stored.placements) == 24
