"""The built-in pack in both languages, and the workshops of the sample record."""

import pytest

from tests.fakes.sample import sample, sexting_pack


@pytest.fixture
def pack():
    return sexting_pack()


@pytest.fixture
def archive():
    return sample()
