"""A text as it is searched and put in order."""

import pytest

from workshopdesk.content.folded import folded


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Sint-Élooi", "sint-elooi"),
        ("STRASSE Straße", "strasse strasse"),
        ("gezond\u00adheid", "gezondheid"),
        ("coöperatie", "cooperatie"),
        ("İzmir", "izmir"),
        ("", ""),
    ],
)
def test_neither_capitals_nor_accents_count(typed, plain):
    assert folded(typed) == plain
