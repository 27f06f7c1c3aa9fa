"""The papers' own words: the same keys and gaps in both languages, and all that the code asks for."""

import json
import re
from pathlib import Path

import workshopdesk.documents.papers as papers
from workshopdesk.locations import resources


def told(language):
    return json.loads((resources() / "i18n" / language / "papers.json").read_text("utf-8"))


def gaps(text):
    parts = [text] if isinstance(text, str) else list(text.values())
    return set(re.findall(r"{(\w+)}", " ".join(parts)))


def test_both_languages_have_the_same_keys_and_gaps():
    dutch, english = told("nl"), told("en")
    assert set(dutch) == set(english)
    for key in dutch:
        assert type(dutch[key]) is type(english[key]), key
        assert gaps(dutch[key]) == gaps(english[key]), key


def test_every_key_that_is_asked_for_is_there():
    known = told("nl")
    folder = Path(papers.__file__).parent
    for path in folder.glob("*.py"):
        for key in re.findall(r'say\("([\w.-]+)"', path.read_text("utf-8")):
            assert key in known, f"{path.name}: {key}"


def test_every_word_is_used():
    folder = Path(papers.__file__).parent
    code = "\n".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    families = set(re.findall(r"f[\"'](?:papers\.)?([\w.-]*?)\{", code))
    for key in told("nl"):
        names = (key, f"papers.{key}", key.removeprefix("report."))
        quoted = any(f'"{name}"' in code or f"'{name}'" in code for name in names)
        assert quoted or any(family and key.startswith(family) for family in families), key
