"""The two built-in packs are whole, and the sexting pack holds every item of the inventory."""

import tomllib
from pathlib import Path

import pytest

from workshopdesk.content.check import check_pack
from workshopdesk.content.loader import load_pack
from workshopdesk.locations import resources

INVENTORY = tomllib.loads((Path(__file__).parent / "inventory.toml").read_text("utf-8"))
BUILT_IN = ("sexting", "integrity")
LANGUAGES = ("nl", "en")


@pytest.fixture(scope="module")
def sexting():
    return load_pack(resources() / "packs" / "sexting")


@pytest.mark.parametrize("key", BUILT_IN)
def test_a_built_in_pack_has_no_fault(key):
    faults = check_pack(resources() / "packs" / key)
    assert [str(fault) for fault in faults] == []


@pytest.mark.parametrize("key", BUILT_IN)
def test_a_built_in_pack_speaks_both_languages(key):
    pack = load_pack(resources() / "packs" / key)
    assert pack.key == key
    assert pack.built_in
    assert pack.languages == LANGUAGES


@pytest.mark.parametrize("key", BUILT_IN)
@pytest.mark.parametrize("area", ["texts", "steps", "situations", "reference"])
def test_both_languages_have_the_same_build(key, area):
    pack = load_pack(resources() / "packs" / key)
    dutch, english = (getattr(pack.speak(language), area) for language in LANGUAGES)
    assert list(_keys(dutch)) == list(_keys(english))


def _keys(value, at=()):
    if isinstance(value, dict):
        for key, inner in sorted(value.items()):
            yield (*at, key)
            yield from _keys(inner, (*at, key))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cards_are_those_of_the_inventory(sexting, language):
    cards = sexting.speak(language).cards
    assert list(cards) == list(INVENTORY["cards"])
    for key, told in INVENTORY["cards"].items():
        code = told["code"] if language == "nl" else told["code"].replace("K", "Q")
        assert cards[key].code == code
        if language == "nl":
            assert cards[key].title == told["nl"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_levels_are_those_of_the_inventory(sexting, language):
    levels = sexting.speak(language).levels
    told = {key: (level[language], level[f"letter_{language}"]) for key, level in INVENTORY["levels"].items()}
    assert {key: (level.name, level.letter) for key, level in levels.items()} == told


@pytest.mark.parametrize("group", ["principles", "prompts", "criteria", "flags", "roles", "duties"])
def test_every_key_of_a_group_is_there_in_order(sexting, group):
    assert list(getattr(sexting, group)) == INVENTORY[group]


def test_the_mission_has_its_six_points(sexting):
    assert list(sexting.missions) == INVENTORY["mission"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", ["goals", "preparation"])
def test_goals_and_preparation_are_there(sexting, language, group):
    assert list(sexting.speak(language).texts[group]) == INVENTORY[group]


@pytest.mark.parametrize("phase", [1, 2])
def test_the_steps_have_their_minutes(sexting, phase):
    steps = {step.key: step.minutes for step in sexting.vocabulary.steps_of(phase)}
    assert steps == INVENTORY["phase"][str(phase)]
    assert list(steps) == list(INVENTORY["phase"][str(phase)])
    assert {step.kind for step in sexting.vocabulary.steps_of(phase)} == {"step", "break", "buffer"}


def test_every_reference_is_on_the_shelf_and_beside_a_step(sexting):
    assert set(INVENTORY["references"]) <= set(sexting.references)
    beside = {key for keys in sexting.step_references.values() for key in keys}
    assert set(INVENTORY["references"]) <= beside
    hidden = {key for key, facts in sexting.references.items() if not facts.shown}
    assert hidden == {key for key, facts in sexting.references.items() if facts.country == "NL"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_explains_its_terms(sexting, language):
    blocks = sexting.speak(language).reference["glossary"]["blocks"]
    assert sum(block["kind"] == "term" for block in blocks) >= INVENTORY["glossary_terms"]


def test_the_situations_are_enough_and_varied(sexting):
    situations = sexting.situations.values()
    assert len(situations) >= INVENTORY["minimum_situations"]
    for band in INVENTORY["age_bands"]:
        assert sum(facts.age_band == band for facts in situations) >= 5
    assert sum(facts.pupil_safe for facts in situations) >= 6
    assert {facts.flag for facts in situations} == set(INVENTORY["flags"])
    ratings = {rating for facts in situations for rating in facts.ratings.values()}
    assert ratings == set(INVENTORY["ratings"])


def test_the_markers_are_those_that_a_camera_tells_apart(sexting):
    markers = [card.marker for card in sexting.speak("nl").cards.values()]
    assert None not in markers
    assert len(set(markers)) == 24
