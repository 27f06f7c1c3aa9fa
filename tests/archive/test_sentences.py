"""Every refusal has a sentence in both languages, and every gap in it is filled."""

import ast
import string
from pathlib import Path

import pytest

import workshopdesk
from workshopdesk.archive.faults import RecordRefused
from workshopdesk.content.words import words
from workshopdesk.store import errors as store_errors

SOURCE = Path(workshopdesk.__file__).parent
RAISED = {"Refused": "refused", "RecordRefused": "record", "RecordNewer": "record", "refuse": "record"}


def calls():
    """Every refusal in the source: area, code, the names of its facts, and where."""
    for room in ("domain", "archive", "app"):
        for path in sorted((SOURCE / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if not isinstance(node, ast.Call):
                    continue
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name == "ParcelRefused":
                    place, area = 0, "archive"
                elif name in RAISED:
                    place, area = (1 if name.startswith("Record") else 0), RAISED[name]
                else:
                    continue
                if len(node.args) <= place or not isinstance(node.args[place], ast.Constant):
                    continue
                facts = frozenset(keyword.arg for keyword in node.keywords)
                if None not in facts:
                    yield area, node.args[place].value, facts, f"{path.name}:{node.lineno}"


CALLS = list(calls())
STORE = [
    kind for kind in vars(store_errors).values() if isinstance(kind, type) and issubclass(kind, store_errors.StoreError)
]


def gaps(text):
    texts = text.values() if isinstance(text, dict) else [text]
    return {name for one in texts for _, name, _, _ in string.Formatter().parse(one) if name}


def text_of(spoken, area, code):
    """A record's refusal may come from a rule of the domain, and then has that rule's sentence."""
    for key in [f"{area}.{code}", *([f"refused.{code}"] if area == "record" else [])]:
        if key in spoken:
            return key, spoken._texts[key]
    return None, None


def test_the_source_was_read():
    assert len(CALLS) > 80


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_refusal_has_a_sentence_whose_gaps_are_filled(language):
    spoken = words(language)
    for area, code, facts, where in CALLS:
        key, text = text_of(spoken, area, code)
        assert key, f"{area}.{code} at {where} has no sentence in {language}"
        assert gaps(text) <= facts, f"{key} in {language} asks for {gaps(text) - facts}, not given at {where}"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", STORE, ids=lambda kind: kind.__name__)
def test_every_error_of_a_file_has_a_sentence(kind, language):
    text = words(language)._texts[f"store.{kind.code}"]
    assert gaps(text) <= {"file"}


def test_both_languages_have_the_same_keys_and_gaps():
    dutch, english = words("nl")._texts, words("en")._texts
    for area in ("store.", "record.", "refused."):
        told = {key: gaps(text) for key, text in dutch.items() if key.startswith(area)}
        assert told == {key: gaps(text) for key, text in english.items() if key.startswith(area)}
        assert told


def test_no_sentence_is_left_that_nothing_says():
    said = {f"{area}.{code}" for area, code, _, _ in CALLS} | {f"store.{kind.code}" for kind in STORE}
    said |= {f"refused.{code}" for area, code, _, _ in CALLS if area == "record"}
    listed = {key for key in words("nl") if key.startswith(("refused.", "record."))}
    assert listed <= said


def test_a_record_names_the_place():
    assert RecordRefused("$.school.name", "missing").path == "$.school.name"
