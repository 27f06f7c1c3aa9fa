"""The program's words: the same keys, gaps and plurals in both languages; each key that is used is there."""

import ast
import json
import re
import string
from pathlib import Path

import pytest

import workshopdesk
from workshopdesk.content.words import words
from workshopdesk.locations import resources

LANGUAGES = ("nl", "en")
SOURCE = Path(workshopdesk.__file__).parent
AREAS = sorted({path.stem for path in (resources() / "i18n").glob("*/*.json")})
KEY = re.compile(r"([a-z_]+)\.[a-z0-9-]+(\.[a-z0-9-]+)*")
FILE = re.compile(r".*\.(csv|db|docx|ics|ini|json|key|lock|pdf|png|py|qss|svg|toml|txt|xlsx|zip)")


def area(language, name):
    path = resources() / "i18n" / language / f"{name}.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def gaps(text):
    """The gaps of a text, or of each form of one that counts."""
    if isinstance(text, dict):
        return {form: gaps(inner) for form, inner in text.items()}
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("name", AREAS)
def test_both_languages_have_the_same_keys(name):
    dutch, english = (area(language, name) for language in LANGUAGES)
    assert dutch.keys() == english.keys()


@pytest.mark.parametrize("name", AREAS)
def test_both_languages_have_the_same_gaps_and_plural_forms(name):
    dutch, english = (area(language, name) for language in LANGUAGES)
    for key in dutch.keys() & english.keys():
        one, other = gaps(dutch[key]), gaps(english[key])
        if isinstance(dutch[key], dict):
            assert set(one) == set(other) == {"one", "other"}, key
            assert one["other"] == other["other"], key
            assert all(set(form["one"]) <= set(form["other"]) | {"n"} for form in (one, other)), key
        else:
            assert one == other, key


@pytest.mark.parametrize("name", AREAS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_says_something_in_plain_letters(language, name):
    for key, text in area(language, name).items():
        for said in text.values() if isinstance(text, dict) else [text]:
            assert said.strip(), key
            assert not re.search(r"[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]|<[a-z/]", said), key


def _asked():
    """Each text in the program that reads like a key of an area that there is, with its file."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found = KEY.fullmatch(node.value)
                if found and found[1] in AREAS and not FILE.fullmatch(node.value):
                    yield f"{path.relative_to(SOURCE).as_posix()}:{node.lineno}", node.value


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_that_is_asked_for_is_there(language):
    known = words(language)
    # "cli.zone-" is the beginning of f"cli.zone-{zone}": some such word must be there
    missing = [
        (place, key)
        for place, key in _asked()
        if not (any(word.startswith(key) for word in known) if key.endswith("-") else key in known)
    ]
    assert missing == []


def _codes():
    """The codes of faults and errors that this room gives."""
    for path in sorted((SOURCE / "content").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", None))
                place = {"Fault": 2, "PackError": 0, "fault": 0, "_fault": 0, "broken": 0}.get(name)
                if place is not None and len(node.args) > place:
                    code = node.args[place]
                    if isinstance(code, ast.Constant):
                        yield code.value


def test_each_fault_of_a_pack_has_its_sentence():
    codes = set(_codes())
    assert len(codes) > 50
    assert sorted(code for code in codes if f"pack_faults.{code}" not in words("nl")) == []


def test_a_number_chooses_the_form():
    told = words("nl")
    assert "één fout" in told("pack_faults.pack-broken", n=1, place="x")
    assert "3 fouten" in told("pack_faults.pack-broken", n=3, place="x")
    with pytest.raises(KeyError):
        told("pack_faults.no-such-word")


def test_one_thing_has_one_word():
    for path in (resources() / "i18n" / "nl").glob("*.json"):
        assert "wachtzin" not in path.read_text("utf-8").casefold(), f"{path.name}: it is a wachtwoord everywhere"
