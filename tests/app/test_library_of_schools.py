"""The library: making, finding, listing, putting in the bin and taking out again."""

import pytest

from tests.fakes.schools import HandClock, all_bytes, full_archive, make_school
from workshopdesk.app.library import Imported, InUse, Library
from workshopdesk.domain.errors import Refused
from workshopdesk.store.errors import NoSuchSchool


@pytest.fixture
def library(data_home):
    return Library(data_home, HandClock())


def test_a_school_is_made_listed_and_found(library):
    workspace = library.create("Aan de Leie", municipality="Deinze", level="primary")
    folder = workspace.file.folder
    workspace.close()
    (listed,) = library.list()
    assert (listed.name, listed.municipality, listed.fault) == ("Aan de Leie", "Deinze", None)
    assert library.find("Aan de Leie") == library.find(folder.name[:5].upper()) == folder
    assert library.read(folder).school.level == "primary"


@pytest.mark.parametrize("facts", [{"name": " "}, {"name": "x", "level": "none"}, {"name": "x", "contact": "a\nb"}])
def test_a_school_that_cannot_be_made_leaves_nothing(library, data_home, facts):
    with pytest.raises(Refused):
        library.create(**facts)
    assert all_bytes(data_home) == {}


def test_schools_are_listed_by_name(library):
    for name in ("Zonnebloem", "École", "aan de Leie", "Brug"):
        library.create(name).close()
    assert [one.name for one in library.list()] == ["aan de Leie", "Brug", "École", "Zonnebloem"]


def test_a_name_that_two_schools_have_is_ambiguous(library):
    for _ in range(2):
        library.create("Brug").close()
    with pytest.raises(Refused, match="ambiguous-school"):
        library.find("Brug")
    with pytest.raises(NoSuchSchool):
        library.find("")
    with pytest.raises(NoSuchSchool):
        library.find("brug of so")


def test_taking_in_tells_what_became_of_it(library):
    archive = full_archive()
    name = archive.school.name
    assert library.take_in(archive) == Imported(archive.school.id, name, "new")
    assert library.take_in(archive) == Imported(archive.school.id, name, "same")


def test_an_open_school_is_in_use_and_free_again_when_closed(library, data_home):
    folder = make_school(data_home)
    workspace = library.open(folder)
    with pytest.raises(InUse):
        library.open(folder)
    with pytest.raises(InUse):
        library.discard(folder)
    assert library.read(folder) == workspace.archive
    workspace.close()
    library.open(folder).close()


def test_the_bin_keeps_a_school_until_it_is_taken_out(library, data_home):
    folder = make_school(data_home)
    before = library.read(folder)
    binned = library.discard(folder)
    assert library.list() == []
    assert binned.is_dir()
    assert library.put_back(folder.name) == folder
    assert library.read(folder) == before
    with pytest.raises(NoSuchSchool):
        library.put_back("nothing")


def test_a_school_in_the_bin_gives_way_to_one_of_the_same_id(library, data_home):
    folder = make_school(data_home)
    library.discard(folder)
    make_school(data_home)
    with pytest.raises(NoSuchSchool):
        library.put_back(folder.name)
    library.discard(folder)
    assert library.put_back(folder.name) == folder


def test_a_record_comes_back_as_the_same_school(library, data_home):
    folder = make_school(data_home)
    told = library.record(folder)
    assert library.record(folder) == told
    assert library.parse(told).school == library.read(folder).school
    for workshop, other in zip(library.parse(told).workshops, library.read(folder).workshops, strict=True):
        assert workshop.placements == other.placements
        assert workshop.plan == other.plan
