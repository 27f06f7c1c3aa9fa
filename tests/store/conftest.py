import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.fakes.schools import full_archive, make_school
from tests.store.migrating import with_next_revision
from workshopdesk.locations import migrations
from workshopdesk.store.migrate import make_database
from workshopdesk.store.revision import schema_digest

HERE = Path(__file__).parent


@pytest.fixture
def archive():
    return full_archive()


@pytest.fixture
def folder(data_home, archive):
    """A stored school, closed."""
    return make_school(data_home, archive)


@pytest.fixture(scope="module")
def scripts(tmp_path_factory):
    """The migrations with one more."""
    to = tmp_path_factory.mktemp("100% of") / "migrations"
    shutil.copytree(migrations(), to, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(HERE / "next_revision.py.txt", to / "versions" / "0004_next.py")
    return to


@pytest.fixture(scope="module")
def digest(scripts, tmp_path_factory):
    path = tmp_path_factory.mktemp("next") / "school.db"
    make_database(path, scripts)
    with closing(sqlite3.connect(path)) as connection:
        return schema_digest(connection)


@pytest.fixture
def next_revision(digest, monkeypatch):
    with_next_revision(digest, monkeypatch.setattr)
