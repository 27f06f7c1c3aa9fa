"""The pages: every field of every subject, both looks, large text, what is refused, and the list's deeds."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from workshopdesk.app.library import Library
from workshopdesk.app.pack_places import SUBJECTS
from workshopdesk.app.packs import export, list_packs
from workshopdesk.content.editing import Draft
from workshopdesk.ui.pack_editor.fields import groups, items
from workshopdesk.ui.texts import speech
from workshopdesk.ui.theme.theme import Theme, apply


def opened(window):
    return window._present.editor.page


def test_every_text_of_a_pack_has_a_field(data_home, open_window, draft):
    page = opened(open_window(data_home, draft="own"))
    reached = {
        (field.area, field.at)
        for subject in SUBJECTS
        for item in items(page.draft, subject, "nl")
        for group in groups(page.draft, subject, item.key, "nl")
        for field in group.fields
    }

    def texts(value, *at):
        if isinstance(value, str) or (isinstance(value, list) and all(isinstance(one, str) for one in value)):
            yield at
        elif isinstance(value, dict):
            for key, inner in value.items():
                yield from texts(inner, *at, key)
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                yield from texts(inner, *at, number)

    fixed = {"hyphenated", "kind", "letter", "country"}
    missed = [
        (area, at)
        for area in ("cards", "texts", "steps", "situations", "reference")
        for at in texts(page.draft.value(f"nl/{area}.json"))
        if at[-1] not in fixed and (area, at) not in reached
    ]
    assert missed == []


@pytest.mark.parametrize(("mode", "scale", "language"), [("light", 1.0, "en"), ("dark", 2.0, "nl")])
def test_every_item_shows_in_both_looks(qtbot, qapp, data_home, open_window, draft, mode, scale, language):
    window = open_window(data_home, draft="own", width=1180, height=720)
    apply(qapp, Theme(mode, scale, reduced_motion=True))
    speech().speak(language)
    window.desk.look_changed.emit()
    page = opened(window)
    assert len(page.form.blocks) == 4
    for subject in SUBJECTS:
        page.show_subject(subject)
        for item in page.list.shown_keys[:2]:
            page.show_item(item)
            assert page.form.blocks
            assert not any(block.warning for block in page.form.blocks.values())
    apply(qapp, Theme("light", 1.0, reduced_motion=True))
    speech().speak("nl")


def test_the_card_that_shows_is_the_card_that_prints(data_home, open_window, draft):
    from workshopdesk.content.loader import load_pack
    from workshopdesk.layout.card_sheets import back_at, card_words, front_at
    from workshopdesk.layout.palette import SCREEN_LIGHT

    page = opened(open_window(data_home, draft="own"))
    pack = load_pack(draft)
    texts = pack.speak("nl")
    card, said = texts.cards["quality.contact-person"], card_words(pack, texts)
    size = (92.0, 64.0)
    assert page.preview._faces == [
        (front_at(card, texts, said, SCREEN_LIGHT, size, (0, 0, 0, 0)), True),
        (back_at(card, texts, said, SCREEN_LIGHT, size), True),
    ]


def test_a_list_is_searched_without_capitals_or_accents(qtbot, data_home, open_window, draft):
    page = opened(open_window(data_home, draft="own"))
    page.list.search.edit.setText("OKE niet")
    assert page.list.shown_keys == ["prevention.okay-or-not"]
    page.list.search.edit.setText("zzz")
    assert page.list.nothing.isVisible()
    qtbot.keyClick(page.list.search.edit, Qt.Key.Key_Escape)
    assert len(page.list.shown_keys) == 24


def test_what_can_not_be_stored_says_so_at_its_field(qtbot, data_home, open_window, draft):
    page = opened(open_window(data_home, draft="own"))
    page.show_subject("texts")
    block = page.form.block("nl", "name")
    block.entry.edit.setPlainText("Naam\u200b")
    block.entry.settle()
    qtbot.waitUntil(lambda: "stuurteken" in block.warning)
    page.control._show([])  # a check that comes later takes nothing away
    assert "stuurteken" in block.warning
    assert block.value() == "Naam\u200b"
    assert page.draft.value("nl/texts.json", "name") == "Ons pakket"


def test_one_language_or_both_side_by_side(qtbot, data_home, open_window, draft):
    window = open_window(data_home, draft="own")
    page = opened(window)
    assert len(page.form.blocks) == 4
    page.bar.languages.segments._pieces[1].click()
    assert {file for file, _ in page.form.blocks} == {"en/cards.json"}
    window.desk.show_place("packs")
    window.desk.show_place("packs", draft="own")
    assert {file for file, _ in opened(window).form.blocks} == {"en/cards.json"}


def test_minutes_flags_and_a_new_situation(qtbot, data_home, open_window, draft):
    page = opened(open_window(data_home, draft="own"))
    page.show_subject("steps")
    page.facts.minutes["minutes"].more_button.click()
    assert "121 van 120" in page.facts._sum.text()
    qtbot.waitUntil(lambda: bool(page.control.faults), timeout=20_000)
    assert page.control.said_faults()[0][0].item == "1/welcome"
    page.show_subject("situations")
    page.facts.accepted["black"].click()
    qtbot.waitUntil(lambda: page.form.block("nl", "accepted") is not None and len(page.form.blocks) == 44)
    count = len(page.list.shown_keys)
    page.add_button.click()
    assert page.item == "own-1"
    assert page.form.block("nl", "title").warning == "Hier staat nog niets."
    page._remove_situation()
    assert len(page.list.shown_keys) == count


def test_a_draft_is_thrown_away_and_brought_back(qtbot, data_home, open_window, draft):
    screen = open_window(data_home)._present
    screen.list.row("own", draft=True).buttons["discard"].click()
    assert screen.list.row("own", draft=True) is None
    screen.toast.undo_button.click()
    assert screen.list.row("own", draft=True) is not None


def test_an_own_version_that_is_not_used_goes_and_a_next_one_begins(qtbot, data_home, open_window, draft):
    Draft(draft).publish("1")
    Draft(draft).discard()
    screen = open_window(data_home)._present
    row = screen.list.row("own", "1")
    assert set(row.buttons) == {"next", "export", "remove"}
    row.buttons["remove"].click()
    qtbot.waitUntil(lambda: screen.list.row("own", "1") is None, timeout=10_000)
    screen.do_undo()
    screen.list.row("own", "1").buttons["next"].click()
    qtbot.waitUntil(lambda: screen.editor is not None, timeout=10_000)
    assert screen.editor.control.draft.based_on.startswith("sexting/")
    screen.editor.ask_publish()
    assert screen.editor._publish_sheet.version.text() == "2"


def test_a_dropped_file_is_installed_and_a_broken_one_is_named(qtbot, data_home, tmp_path, open_window, draft):
    Draft(draft).publish("1")
    file = tmp_path / "own.zip"
    export(next(pack for pack in list_packs(data_home).packs if pack.key == "own"), file)
    window = open_window(tmp_path / "elsewhere")
    screen = window._present

    def drop(path):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        screen.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))

    drop(file)
    qtbot.waitUntil(lambda: screen.list.row("own") is not None, timeout=20_000)
    broken = tmp_path / "broken.zip"
    broken.write_bytes(file.read_bytes()[:-500])
    with qtbot.waitSignal(window.desk.warned, timeout=20_000) as warned:
        drop(broken)
    assert "zipbestand" in warned.args[0]


def test_stopping_an_install_leaves_nothing(qtbot, data_home, tmp_path, open_window, draft):
    Draft(draft).publish("1")
    file, home = tmp_path / "own.zip", tmp_path / "elsewhere"
    export(next(pack for pack in list_packs(data_home).packs if pack.key == "own"), file)
    screen = open_window(home)._present
    screen.install(file)
    assert screen.list.working.isVisible()
    assert not screen.list.rows[0].isEnabled()
    screen.list.working.stop_button.click()
    screen.worker._pool.shutdown(wait=True)
    assert screen.list.rows[0].isEnabled()
    assert [pack.key for pack in list_packs(home).packs if not pack.built_in] == []


def test_a_full_disk_is_told_and_over_when_it_is_over(qtbot, data_home, open_window, draft, monkeypatch):
    window = open_window(data_home, draft="own")
    page = opened(window)

    def no_room(path, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workshopdesk.content.editing.replace_file", no_room)
    page.control._again.setInterval(100)
    block = page.form.block("nl", "title")
    block.entry.edit.setPlainText("Andere titel")
    with qtbot.waitSignal(window.desk.warned, timeout=10_000):
        block.entry.settle()
    monkeypatch.undo()
    with qtbot.waitSignal(window.desk.calmed, timeout=10_000):
        pass
    assert Draft(draft).value("nl/cards.json", "cards", page.item, "title") == "Andere titel"


def test_a_draft_that_can_not_be_read_is_told_of(qtbot, data_home, open_window, draft):
    window = open_window(data_home)
    (draft / "nl" / "cards.json").write_text("{", "utf-8")
    with qtbot.waitSignal(window.desk.warned):
        window.desk.show_place("packs", draft="own")
    screen = window._present
    assert screen.editor is None
    (draft / "pack.json").write_text("{", "utf-8")
    screen.refresh()
    assert screen.list.row("own", draft=True) is None
    assert any(str(draft) in label.text() for label, rows in screen.list._headings if not rows)
    assert Library(data_home).packs.list()
