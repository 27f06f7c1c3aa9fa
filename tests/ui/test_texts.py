import pytest

from workshopdesk.content.words import words
from workshopdesk.ui.texts import LANGUAGES, Speech, speech, tr


def test_the_desk_speaks_dutch_until_told_otherwise_and_tells_of_a_change(qtbot):
    one = Speech()
    assert one.tr("parts.timer.running") == "Loopt"
    with qtbot.waitSignal(one.language_changed) as told:
        one.speak("en")
    assert told.args == ["en"]
    assert one.tr("parts.strip.minutes", n=1) == "1 minute"
    assert one.words.language == one.language == "en"


def test_the_same_language_again_changes_nothing(qtbot):
    one = Speech()
    with qtbot.assertNotEmitted(one.language_changed):
        one.speak("nl")


def test_a_key_that_is_not_there_is_a_fault():
    with pytest.raises(KeyError):
        tr("parts.no.such.key")


def test_there_is_one_holder_for_the_application():
    assert speech() is speech()


def test_both_languages_have_the_same_words_with_the_same_gaps():
    import string

    def gaps(text):
        texts = text.values() if isinstance(text, dict) else (text,)
        return {name for one in texts for _, name, _, _ in string.Formatter().parse(one) if name}

    dutch, english = (words(language) for language in LANGUAGES)
    assert set(dutch) == set(english)
    for key in dutch:
        if key.startswith("parts."):
            assert gaps(dutch._texts[key]) == gaps(english._texts[key]), key
