import pytest

from tests.fakes.schools import full_archive, make_school


@pytest.fixture
def archive():
    return full_archive()


@pytest.fixture
def folder(data_home, archive):
    """A stored school, closed."""
    return make_school(data_home, archive)
