"""The kit holds a poster and the cards that go on it: they fit each other, or that is said and mended at a press."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from workshopdesk.app.print_jobs import KIT


@pytest.fixture
def kit(studio):
    opened = studio(KIT)
    return opened


def test_as_it_comes_the_cards_fit_on_the_poster(kit):
    assert "kaarten per gezicht" not in (kit.banner() or "")


def test_a_poster_too_small_for_the_cards_of_the_kit_says_so_and_is_mended_with_one_press(kit, qtbot):
    screen = kit.screen
    screen.choose(replace(screen.studio.choosing.choices, size="near-A2"))
    qtbot.waitUntil(lambda: "kaarten per gezicht" in (kit.banner() or ""))
    qtbot.mouseClick(screen.preview.banner.action_button, Qt.MouseButton.LeftButton)
    assert screen.studio.choosing.choices.size == "A1"
    assert "kaarten per gezicht" not in (kit.banner() or "")
