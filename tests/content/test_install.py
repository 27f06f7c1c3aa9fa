"""Packs as one file: there and back, and every hostile zip answered without a trace left."""

import contextlib
import os
import random
import zipfile

import pytest

from tests.content.hostile_zips import HOSTILE, with_member, zipped
from workshopdesk.content.faults import PackBroken, PackError
from workshopdesk.content.files import list_files
from workshopdesk.content.install import export_pack, install_pack
from workshopdesk.content.shelf import Shelf, built_in_folder
from workshopdesk.content.zips import read_members


@pytest.fixture
def files(pack_copy):
    """The members of a good pack, pack.json the last."""
    pack_copy.become("own")
    names = sorted(list_files(pack_copy.folder)[0], key=lambda name: (name == "pack.json", name))
    return [(name, (pack_copy.folder / name).read_bytes()) for name in names]


def everything(home):
    return sorted(path.relative_to(home).as_posix() for path in home.rglob("*")) if home.exists() else []


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_zip_is_refused_whole(files, tmp_path, data_home, name):
    make, code = HOSTILE[name]
    file = tmp_path / "pack.zip"
    file.write_bytes(make(files))
    before = everything(tmp_path)
    with pytest.raises(PackError) as refused:
        install_pack(file, data_home)
    assert refused.value.code == code
    for language in ("nl", "en"):
        assert refused.value.say(language).endswith(".")
    assert set(everything(tmp_path)) - set(before) <= {"home", "home/packs"}


def test_a_good_zip_is_installed(files, tmp_path, data_home):
    file = tmp_path / "pack.zip"
    file.write_bytes(zipped(files))
    summary = install_pack(file, data_home)
    assert (summary.key, summary.version, summary.based_on) == ("own", "1", "sexting/1")
    assert not summary.built_in
    assert set(summary.names) == {"nl", "en"}
    assert Shelf(data_home).find("own", "1").speak("en").by_code["Q1"].marker == 0


def test_a_zip_of_a_folder_is_installed_too(files, tmp_path, data_home):
    file = tmp_path / "pack.zip"
    around = [("mijn pakket/", b""), ("mijn pakket/nl/", b"")]
    file.write_bytes(zipped([*around, *((f"mijn pakket/{name}", data) for name, data in files)]))
    assert install_pack(file, data_home).key == "own"


def test_pictures_come_along(files, tmp_path, data_home):
    png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x10" + bytes(17)
    file = tmp_path / "pack.zip"
    file.write_bytes(with_member("images/logo.png", png)(files))
    assert (install_pack(file, data_home).folder / "images/logo.png").read_bytes() == png


def test_the_same_again_changes_nothing(files, tmp_path, data_home):
    file = tmp_path / "pack.zip"
    file.write_bytes(zipped(files))
    first = install_pack(file, data_home)
    kept = {path: path.stat().st_mtime_ns for path in data_home.rglob("*") if path.is_file()}
    file.write_bytes(zipped(files[::-1], zipfile.ZIP_STORED))
    assert install_pack(file, data_home) == first
    assert {path: path.stat().st_mtime_ns for path in data_home.rglob("*") if path.is_file()} == kept


def test_the_same_version_with_other_content_is_refused(pack_copy, files, tmp_path, data_home):
    file = tmp_path / "pack.zip"
    file.write_bytes(zipped(files))
    install_pack(file, data_home)
    pack_copy.change("nl/texts.json", lambda texts: texts.update(name="Anders"))
    export_pack(pack_copy.folder, file)
    with pytest.raises(PackError) as refused:
        install_pack(file, data_home)
    assert refused.value.code == "version-taken"
    assert Shelf(data_home).find("own", "1").speak("nl").texts["name"] != "Anders"


def test_a_built_in_version_can_be_sent_but_not_replaced(pack_copy, tmp_path, data_home):
    file = tmp_path / "pack.zip"
    export_pack(pack_copy.folder, file)
    assert install_pack(file, data_home).built_in
    pack_copy.change("nl/texts.json", lambda texts: texts.update(name="Anders"))
    export_pack(pack_copy.folder, file)
    with pytest.raises(PackError, match="version-taken"):
        install_pack(file, data_home)


def test_there_and_back_gives_the_same_bytes(tmp_path, data_home, pack_copy):
    pack_copy.become("own", "2.10")
    one, other = tmp_path / "one.zip", tmp_path / "other.zip"
    export_pack(pack_copy.folder, one)
    export_pack(install_pack(one, data_home).folder, other)
    assert one.read_bytes() == other.read_bytes()
    os.utime(pack_copy.folder / "pack.json", (0, 0))
    export_pack(pack_copy.folder, other)
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("key", ["sexting", "integrity"])
def test_a_built_in_pack_can_be_exported(tmp_path, key):
    export_pack(built_in_folder() / key, tmp_path / "pack.zip")
    assert "pack.json" in zipfile.ZipFile(tmp_path / "pack.zip").namelist()


def test_a_broken_pack_is_not_exported(pack_copy, tmp_path):
    (pack_copy.folder / "nl/cards.json").unlink()
    file = tmp_path / "pack.zip"
    file.write_bytes(b"what was there")
    with pytest.raises(PackBroken):
        export_pack(pack_copy.folder, file)
    assert file.read_bytes() == b"what was there"


def test_a_full_disk_leaves_nothing(files, tmp_path, data_home, monkeypatch):
    file = tmp_path / "pack.zip"
    file.write_bytes(zipped(files))

    def no_room(path, data):
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr("workshopdesk.content.settle.write_new", no_room)
    with pytest.raises(OSError, match="No space"):
        install_pack(file, data_home)
    assert everything(data_home) == ["packs"]


def test_a_pack_that_was_spoiled_is_made_whole_by_installing_it_again(files, tmp_path, data_home):
    file = tmp_path / "pack.zip"
    file.write_bytes(zipped(files))
    folder = install_pack(file, data_home).folder
    (folder / "nl/cards.json").write_bytes(b"{")
    assert install_pack(file, data_home).folder == folder
    assert not list(Shelf(data_home).damaged())
    assert [path.name for path in (data_home / "packs").iterdir()] == ["own"]


@pytest.mark.parametrize("what", ["nowhere.zip", "."])
def test_what_is_no_file_is_named(tmp_path, data_home, what):
    with pytest.raises(PackError, match="no-such-file"):
        install_pack(tmp_path / what, data_home)


def test_what_a_killed_installation_left_is_swept(files, tmp_path, data_home):
    left = data_home / "packs" / ".incoming-old"
    left.mkdir(parents=True)
    os.utime(left, (0, 0))
    file = tmp_path / "pack.zip"
    file.write_bytes(zipped(files))
    install_pack(file, data_home)
    assert not left.exists()


def test_any_spoiled_byte_is_answered_in_kind(files, tmp_path):
    whole = zipped(files)
    directory = whole.index(b"PK\x01\x02")
    file = tmp_path / "pack.zip"
    chance = random.Random(4)
    for _ in range(600):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(directory if chance.random() < 0.8 else 0, len(data))] = chance.randrange(256)
        file.write_bytes(data[: chance.choice([len(data), len(data), chance.randrange(len(data))])])
        with contextlib.suppress(PackError):
            list(read_members(file))
