"""The reference shelf: found as one types, the Netherlands only when asked for."""

from workshopdesk.ui.parts.label import Label
from workshopdesk.ui.shelf.finding import keys_shown


def opened(desk_window, **arguments):
    desk_window.show()
    desk_window.desk.show_place("shelf", **arguments)
    desk_window.qtbot.wait(10)
    return desk_window.window._present


def visible(screen):
    return [key for key in screen.rows if screen.rows[key].isVisible()]


def test_the_netherlands_stay_away_until_they_are_asked_for(desk_window):
    screen = opened(desk_window)
    assert "law-sheet" in visible(screen)
    assert "law-sheet.nl" not in screen.rows
    screen.others.click()
    assert {"law-sheet.nl", "help-lines.nl"} <= set(visible(screen))
    assert set(keys_shown(screen._pack, screen.texts, True)) == set(screen._pack.references)


def test_search_finds_words_of_the_text_with_titles_first(desk_window, qtbot):
    screen = opened(desk_window)
    qtbot.keyClicks(screen.search.edit, "hulplijnen")
    assert screen._hits[0] == "help-lines"
    assert len(screen._hits) < len(screen.rows)
    qtbot.keyClicks(screen.search.edit, "xyz")
    assert visible(screen) == []
    assert screen._none.isVisible()


def test_every_text_can_be_shown_in_both_languages(desk_window):
    screen = opened(desk_window)
    screen.others.click()
    for language in ("nl", "en"):
        desk_window.desk.set_look(language=language)
        screen = opened(desk_window)
        screen.others.setChecked(True)
        screen._fill()
        for key in screen.rows:
            screen.show_reference(key)
            assert len(screen._content.findChildren(Label)) > 2


def test_one_text_is_opened_by_name(desk_window):
    assert opened(desk_window, reference="help-lines.nl").shown == "help-lines.nl"
