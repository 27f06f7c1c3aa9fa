"""The locked sets: whole, for every system, and without the name of any host or folder."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
FILES = {
    "requirements.txt": [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["build"]],
    "requirements-dev.txt": [
        *PROJECT["project"]["dependencies"],
        *PROJECT["build-system"]["requires"],
        *(entry for entry in PROJECT["dependency-groups"]["dev"] if isinstance(entry, str)),
    ],
}


def locked(name):
    """The pins of a lock file: lists of requirements by their names."""
    text = (ROOT / "packaging" / name).read_text("utf-8").replace("\\\n", " ")
    pins = {}
    for line in text.splitlines():
        requirement, *hashes = line.split("--hash=")
        assert hashes, line
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}\s*", digest) for digest in hashes), line
        pin = Requirement(requirement)
        pins.setdefault(canonicalize_name(pin.name), []).append(pin)
    return pins


@pytest.mark.parametrize("name", FILES)
def test_what_the_project_asks_for_is_locked_within_its_bounds(name):
    pins = locked(name)
    for wanted in map(Requirement, FILES[name]):
        for pin in pins[canonicalize_name(wanted.name)]:
            (version,) = (specifier.version for specifier in pin.specifier)
            assert version in wanted.specifier, f"{pin} is outside of {wanted}"


def test_development_stands_on_the_same_parts_as_the_program():
    development = locked("requirements-dev.txt")
    for name, pins in locked("requirements.txt").items():
        assert [str(pin.specifier) for pin in pins] == [str(pin.specifier) for pin in development[name]]


@pytest.mark.parametrize("wanted", sorted({entry for entries in FILES.values() for entry in entries}))
def test_every_bound_has_two_ends(wanted):
    operators = {specifier.operator for specifier in Requirement(wanted).specifier}
    assert operators == {">=", "<"}
