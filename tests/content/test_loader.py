"""Loading is quick, keeps order, and names what stops it."""

import time

import pytest

from workshopdesk.content.faults import PackBroken
from workshopdesk.content.loader import load_pack


def test_cards_come_in_the_order_of_the_pack_with_the_letter_of_the_language(pack_copy):
    pack_copy.change("pack.json", lambda facts: facts["cards"].reverse())
    pack = load_pack(pack_copy.folder)
    assert list(pack.speak("nl").by_code)[0::23] == ["R8", "K1"]
    assert list(pack.speak("en").by_code)[0::23] == ["R8", "Q1"]
    assert list(pack.vocabulary.cards) == list(pack.speak("en").cards)
    assert not pack.built_in


def test_a_language_that_is_not_there_is_answered_in_the_first(pack_copy):
    pack = load_pack(pack_copy.folder)
    assert pack.speak("fr").language == "nl"


def test_loading_does_not_need_the_schemas(pack_copy):
    load_pack(pack_copy.folder)
    started = time.perf_counter()
    load_pack(pack_copy.folder)
    assert time.perf_counter() - started < 0.25  # about 0.005 on an idle machine


@pytest.mark.parametrize(
    ("file", "change", "place", "code"),
    [
        ("pack.json", lambda v: v.pop("cards"), "/cards", "missing-key"),
        ("pack.json", lambda v: v.update(languages=["../nl"]), "/languages", "not-allowed"),
        ("pack.json", lambda v: v["steps"][3].update(minutes=True), "/steps/3/minutes", "wrong-type"),
        ("pack.json", lambda v: v["cards"][1].update(level="x"), "/cards/1/level", "unknown-name"),
        ("pack.json", lambda v: v.update(version=2), "/version", "newer-format"),
        ("pack.json", lambda v: v.update(format="other"), "/format", "other-format"),
        ("nl/cards.json", lambda v: v["cards"].pop("quality.vision"), "/cards/quality.vision", "missing-key"),
        ("en/texts.json", lambda v: v["principles"].pop("dignity"), "/principles/dignity", "missing-key"),
        ("en/steps.json", lambda v: v["2"].pop("deal"), "/2/deal", "missing-key"),
        ("nl/reference.json", lambda v: v.update(glossary="x"), "/glossary", "wrong-type"),
    ],
)
def test_what_stops_it_is_named(pack_copy, file, change, place, code):
    pack_copy.change(file, change)
    with pytest.raises(PackBroken) as refused:
        load_pack(pack_copy.folder)
    assert [(fault.file, fault.path, fault.code) for fault in refused.value.faults] == [(file, place, code)]


@pytest.mark.parametrize("value", [[], "text", None, 3, [[]], {}])
@pytest.mark.parametrize("file", ["pack.json", "nl/cards.json", "en/steps.json"])
def test_any_other_json_is_refused_without_a_traceback(pack_copy, file, value):
    pack_copy.write(file, value)
    with pytest.raises(PackBroken):
        load_pack(pack_copy.folder)
