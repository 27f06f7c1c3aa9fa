"""No sentence is left over from something that is no longer said."""

import json

import pytest

from workshopdesk.locations import resources

PLURALS = {"one", "other"}
LEAST = 3
"""So much of a key that is put together has to stand in the source as it is."""


@pytest.fixture(scope="module")
def source():
    folder = resources().parent / "src" / "workshopdesk"
    if not folder.is_dir():
        pytest.skip("the source is not beside the resources")
    return "\n".join(path.read_text("utf-8") for path in folder.rglob("*.py")).replace("'", '"')


def keys_of(area):
    """The keys as they are asked for: a sentence with a plural form has one."""
    for key, said in json.loads(area.read_text("utf-8")).items():
        plural = isinstance(said, dict) and set(said) <= PLURALS
        yield from [key] if plural or not isinstance(said, dict) else [f"{key}.{inner}" for inner in said]


def is_asked_for(area, key, source):
    whole = f"{area}.{key}"
    if f'{whole}"' in source or f'"{key}"' in source:
        return True
    starts = [whole[:end] for end in range(len(area) + 1, len(whole))]
    starts += [f'"{key[:end]}' for end in range(LEAST, len(key))]
    return any(f"{start}{{" in source or (start[-1] in ".-" and f'{start}"' in source) for start in starts)


@pytest.mark.parametrize("area", sorted((resources() / "i18n" / "nl").glob("*.json")), ids=lambda area: area.stem)
def test_every_sentence_is_asked_for(area, source):
    assert [key for key in keys_of(area) if not is_asked_for(area.stem, key, source)] == []
