"""The first start: a language, a passphrase offered plainly, and neither asked again; and care behind the window."""

from pathlib import Path

from workshopdesk.app.settings import Settings
from workshopdesk.app.start_care import look_after
from workshopdesk.ui.protection.first_start import FirstStart


def _shown(window):
    found = [one for one in window.findChildren(FirstStart) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_the_language_is_chosen_before_anything_else(desk_window):
    desk_window.show()
    desk, window = desk_window.desk, desk_window.window
    FirstStart(desk, window).open_overlay()
    _shown(window).languages["en"].click()
    assert desk.settings.language == "en"
    again = _shown(window)
    assert "Protect" in again.protect_button.text()
    again.later_button.click()
    assert not [one for one in window.findChildren(FirstStart) if one.isVisible()]
    assert Settings(desk.library.home).get("welcomed", False)


def test_the_passphrase_is_offered_plainly(desk_window):
    desk_window.show()
    desk, window = desk_window.desk, desk_window.window
    FirstStart(desk, window).open_overlay()
    _shown(window).protect_button.click()
    assert desk.place == "protect"


def test_a_home_in_a_copied_folder_is_pointed_out(tmp_path):
    plain, synced = tmp_path / "plain", tmp_path / "Dropbox" / "desk"
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "Dropbox" / ".dropbox.cache").mkdir()
    assert look_after(plain) is None
    assert look_after(synced) == "Dropbox"
    assert Path(plain).is_dir()
