"""What Qt says itself: in the language of the desk, also when that changes while the window is open."""

import pytest
from PySide6.QtCore import QCoreApplication, QDir
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel

from workshopdesk.ui.qt_words import translate_qt
from workshopdesk.ui.texts import speech


@pytest.fixture
def qt_in(qapp):
    """Makes the desk, and Qt with it, speak a language."""
    before = speech().language
    translate_qt(qapp)
    yield speech().speak
    speech().speak(before)


def said_by_a_file_dialog(qtbot, folder):
    dialog = QFileDialog(None, "", str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFilter(QDir.Filter.Files)
    qtbot.addWidget(dialog)
    labels = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    return labels | {button.text().replace("&", "") for button in buttons.buttons()}


def test_the_dialog_that_asks_for_a_file_speaks_the_language_of_the_desk(qt_in, qtbot, tmp_path):
    for language, words, others in (
        ("nl", {"Opslaan", "Annuleren", "Zoeken in:"}, {"Cancel", "Look in:"}),
        ("en", {"Save", "Cancel", "Look in:"}, {"Annuleren", "Zoeken in:"}),
        ("nl", {"Opslaan", "Annuleren", "Zoeken in:"}, {"Cancel", "Look in:"}),
    ):
        qt_in(language)
        said = said_by_a_file_dialog(qtbot, tmp_path)
        assert words <= said, said
        assert not others & said


def test_asking_twice_translates_once(qapp, qt_in):
    translate_qt(qapp)
    assert len([child for child in qapp.children() if child.objectName() == "qt-words"]) == 1


def test_what_is_not_translated_stays_as_qt_says_it(qapp, qt_in):
    qt_in("nl")
    assert QCoreApplication.translate("QShortcut", "Keyboard") == "Keyboard"
    assert QCoreApplication.translate("nobody", "Left &alone") == "Left &alone"
