"""Damaged files: always a plain answer or the true facts, the bytes unchanged, and what can be read is saved."""

import random
import shutil
import sqlite3
from contextlib import closing

import pytest

from tests.fakes.schools import full_archive, make_school, open_workspace, words
from workshopdesk.archive.backups import make_backup
from workshopdesk.archive.salvage import as_new_school, salvage
from workshopdesk.locations import migrations
from workshopdesk.store.errors import Damaged, NotASchool, StoreError
from workshopdesk.store.files import database
from workshopdesk.store.reader import read_archive
from workshopdesk.store.school_file import SchoolFile
from workshopdesk.store.summaries import summarise
from workshopdesk.store.verification import verify_copy, verify_school

PAGE = 4096


def flip_a_bit(data, chance):
    place = chance.randrange(len(data))
    data[place] ^= 1 << chance.randrange(8)
    return data


def flip_a_letter(data, chance):
    """Change one letter of a text somewhere in the file."""
    places = [place for place, byte in enumerate(data) if 97 <= byte < 122]
    data[chance.choice(places)] += 1
    return data


def garble(data, chance):
    start = chance.randrange(len(data))
    for place in range(start, min(len(data), start + chance.randrange(1, 600))):
        data[place] = chance.randrange(256)
    return data


def zero_a_page(data, chance):
    page = chance.randrange(len(data) // PAGE)
    data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    return data


def swap_pages(data, chance):
    one, other = (chance.randrange(len(data) // PAGE) * PAGE for _ in range(2))
    data[one : one + PAGE], data[other : other + PAGE] = data[other : other + PAGE], data[one : one + PAGE]
    return data


def old_page(data, chance):
    """A page that was never written again: another part of the file in its place."""
    one, other = (chance.randrange(len(data) // PAGE) * PAGE for _ in range(2))
    data[one : one + PAGE] = data[other : other + PAGE]
    return data


def cut(data, chance):
    return data[: chance.randrange(len(data))]


def cut_at_a_page(data, chance):
    return data[: PAGE * chance.randrange(len(data) // PAGE)]


def lengthen(data, chance):
    return data + chance.randbytes(chance.randrange(1, 9000))


def header(data, chance):
    data[chance.randrange(100)] = chance.randrange(256)
    return data


def nothing(data, chance):
    return bytearray()


def noise(data, chance):
    return bytearray(chance.randbytes(chance.randrange(1, 50_000)))


def a_picture(data, chance):
    return bytearray(b"\x89PNG\r\n\x1a\n" + chance.randbytes(5000))


KINDS = [
    flip_a_bit,
    flip_a_letter,
    garble,
    zero_a_page,
    swap_pages,
    old_page,
    cut,
    cut_at_a_page,
    lengthen,
    header,
]
RARE = [nothing, noise, a_picture]


@pytest.fixture(scope="module")
def true_school(tmp_path_factory):
    """A school with a history, as it was before it was damaged."""
    home = tmp_path_factory.mktemp("true")
    folder = make_school(home, full_archive())
    with closing(open_workspace(folder)) as workspace:
        mine = workspace.archive.workshops[0].id
        for number in range(20):
            workspace.run("set_mission_note", mine, mission=words().missions[number % 5], text=f"Said {number}")
        workspace.undo(mine)
        archive = workspace.archive
    with closing(sqlite3.connect(database(folder))) as connection:
        steps = connection.execute("SELECT * FROM history ORDER BY seq").fetchall()
    return folder, archive, steps


def outcomes(folder, archive, steps):
    """Run everything that reads over a damaged file; return what a check says of it."""
    path = database(folder)
    before = path.read_bytes()
    said, codes = [], set()
    for act in (verify_school, read_archive, lambda place: verify_copy(database(place), None)):
        try:
            assert act(folder) == archive, "what is read is what was written"
            said.append("fine")
        except StoreError as error:
            codes.add(error.exit_code)
            said.append(error.code)
    try:
        with closing(SchoolFile.open(folder)) as file:
            assert file.archive == archive
            scope = archive.workshops[0].id
            try:
                file.journal(scope)
                file.next_to_undo(scope)
                file.next_to_redo(scope)
            except StoreError:
                pass
    except StoreError as error:
        codes.add(error.exit_code)
    assert codes <= {3}
    summarise(folder, "2026-01-01")
    assert path.read_bytes() == before, "the damaged file stays as it is"
    if said[0] == "fine":
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("SELECT * FROM history ORDER BY seq").fetchall() == steps
    try:
        saved = salvage(folder, ("sexting", "1"), "2025-2026")
    except Damaged:
        pass
    else:
        assert saved.lost or saved.archive == archive
    assert path.read_bytes() == before
    return said[0]


def campaign(true_school, tmp_path, count, seed):
    source, archive, steps = true_school
    data = database(source).read_bytes()
    seen = {}
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        kind = chance.choice(RARE) if number % 17 == 0 else KINDS[number % len(KINDS)]
        folder = tmp_path / "home" / "schools" / f"{number}"
        folder.mkdir(parents=True)
        spoilt = bytes(kind(bytearray(data), chance))
        database(folder).write_bytes(spoilt)
        told = outcomes(folder, archive, steps)
        if kind is flip_a_letter and spoilt != data:
            seen["letters found"] = seen.get("letters found", 0) + (told != "fine")
        seen[told] = seen.get(told, 0) + 1
        shutil.rmtree(folder)
    return seen


def test_forty_damaged_files(true_school, tmp_path):
    seen = campaign(true_school, tmp_path, 40, "short")
    assert seen["damaged"] > 10
    assert sum(seen.get(key, 0) for key in ("damaged", "not-a-school", "fine", "unreachable")) == 40


@pytest.mark.slow
def test_two_hundred_damaged_files(true_school, tmp_path):
    for seed in ("first", "second", "third"):
        seen = campaign(true_school, tmp_path, 200, seed)
        print(seed, seen)
        assert seen["damaged"] > 50


def test_what_can_be_read_is_saved_and_the_rest_is_named(folder, archive):
    with closing(sqlite3.connect(database(folder))) as connection:
        connection.execute("UPDATE note SET text = 'changed by nobody'")
        connection.execute("DELETE FROM parked WHERE position = 1")
        connection.commit()
    saved = salvage(folder, ("sexting", "1"), "2025-2026")
    lost = {one.table: one for one in saved.lost}
    assert set(lost) == {"note", "parked"}
    assert (lost["note"].rows, lost["parked"].rows) == (2, 2)
    assert "changed by nobody" in lost["note"].texts
    one = saved.archive.workshops[0]
    assert one.notes == ()
    assert one.parking_lot == archive.workshops[0].parking_lot[:1]
    assert one.plan == archive.workshops[0].plan
    assert saved.archive.school == archive.school


def test_a_school_whose_own_rows_are_lost_is_saved_under_a_stand_in(folder, archive):
    with closing(sqlite3.connect(database(folder))) as connection:
        connection.execute("DELETE FROM school")
        connection.execute("DELETE FROM workshop WHERE position = 0")
        connection.commit()
    saved = salvage(folder, ("sexting", "1"), "2025-2026")
    assert saved.archive.school.id == folder.name
    by_id = {workshop.id: workshop for workshop in saved.archive.workshops}
    assert by_id[archive.workshops[0].id].plan == archive.workshops[0].plan
    assert by_id[archive.workshops[1].id] == archive.workshops[1]


def test_what_was_saved_becomes_a_school_of_its_own(folder, archive, data_home):
    data = bytearray(database(folder).read_bytes())
    place = data.find(b"Vision 1")
    data[place] ^= 1
    database(folder).write_bytes(data)
    with pytest.raises(Damaged):
        read_archive(folder)
    saved = salvage(folder, ("sexting", "1"), "2025-2026")
    fresh = as_new_school(saved, "Saved")
    with closing(SchoolFile.create(data_home, fresh, migrations())) as file:
        assert file.archive == fresh
    assert any("ision 1" in text for one in saved.lost for text in one.texts)
    assert database(folder).read_bytes() == data


def test_nothing_can_be_saved_of_noise(folder):
    database(folder).write_bytes(b"noise" * 5000)
    with pytest.raises(Damaged):
        salvage(folder, ("sexting", "1"), "2025-2026")


def test_a_damaged_backup_is_known_for_one(folder):
    made = make_backup(folder, "by-hand")
    made.path.write_bytes(b"")
    with pytest.raises(NotASchool):
        verify_copy(made.path, None)
