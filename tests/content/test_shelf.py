"""Which packs there are, and finding exactly the one that a workshop was run with."""

import pytest

from workshopdesk.content.faults import PackDamaged, PackMissing
from workshopdesk.content.install import export_pack, install_pack
from workshopdesk.content.shelf import Shelf


@pytest.fixture
def installed(pack_copy, tmp_path, data_home):
    """Install versions of a pack of our own, the name telling which."""

    def install(*versions):
        for version in versions:
            pack_copy.become("own", version)
            pack_copy.change("nl/texts.json", lambda texts, v=version: texts.update(name=f"Eigen {v}"))
            export_pack(pack_copy.folder, tmp_path / "pack.zip")
            install_pack(tmp_path / "pack.zip", data_home)
        return data_home

    return install


def test_the_built_in_packs_are_there_without_a_home(data_home):
    packs = Shelf(data_home).list()
    assert [(pack.key, pack.version) for pack in packs] == [("integrity", "1"), ("sexting", "1")]
    assert all(pack.built_in and set(pack.names) == {"nl", "en"} for pack in packs)
    assert not data_home.exists()


def test_a_workshop_finds_its_own_version_for_ever(installed):
    shelf = Shelf(installed("1", "2", "1.10", "1.9"))
    assert shelf.find("own", "1").speak("nl").texts["name"] == "Eigen 1"
    assert shelf.find("own", "1.10").speak("nl").texts["name"] == "Eigen 1.10"
    assert shelf.newest("own").version == "2"
    versions = [pack.version for pack in shelf.list() if pack.key == "own"]
    assert versions == ["1", "1.9", "1.10", "2"]


def test_a_pack_is_read_once(data_home):
    shelf = Shelf(data_home)
    assert shelf.find("sexting", "1") is shelf.find("sexting", "1")
    assert shelf.newest("sexting") is shelf.find("sexting", "1")


@pytest.mark.parametrize(
    ("key", "version"),
    [("sexting", "9"), ("nothing", "1"), ("../packs", "1"), ("own", ".."), ("", ""), ("own", "x")],
)
def test_what_is_not_there_is_named(installed, key, version):
    shelf = Shelf(installed("1"))
    with pytest.raises(PackMissing) as refused:
        shelf.find(key, version)
    assert (refused.value.key, refused.value.version) == (key, version)
    assert isinstance(refused.value, LookupError)
    assert key in refused.value.say("nl")


def test_no_version_at_all_is_named(data_home):
    with pytest.raises(PackMissing, match="own"):
        Shelf(data_home).newest("own")


def test_a_damaged_pack_says_so_and_spoils_no_list(installed):
    home = installed("1", "2")
    (home / "packs/own/1/en/cards.json").write_bytes(b"\0" * 500)
    (home / "packs/own/2/pack.json").write_bytes(b"")
    (home / "packs/stray").mkdir()
    (home / "packs/stray.txt").touch()
    shelf = Shelf(home)
    assert [(pack.key, pack.version) for pack in shelf.list() if not pack.built_in] == [("own", "1")]
    with pytest.raises(PackDamaged) as refused:
        shelf.find("own", "1")
    assert refused.value.exit_code == 3
    assert [fault.file for fault in refused.value.faults] == ["en/cards.json"]
    assert [folder.name for folder, _ in shelf.damaged()] == ["1", "2"]
    with pytest.raises(PackDamaged):
        shelf.find("own", "2")


def test_a_changed_text_is_noticed_but_opens(installed):
    home = installed("1")
    path = home / "packs/own/1/nl/texts.json"
    path.write_text(path.read_text("utf-8").replace("Eigen 1", "Eigen 9"), "utf-8")
    shelf = Shelf(home)
    assert shelf.find("own", "1").speak("nl").texts["name"] == "Eigen 9"
    assert [[fault.code for fault in faults] for _, faults in shelf.damaged()] == [["changed-on-disk"]]


def test_a_pack_in_the_wrong_folder_is_not_taken_for_another(installed):
    home = installed("1")
    (home / "packs/own/1").rename(home / "packs/own/3")
    shelf = Shelf(home)
    assert [pack for pack in shelf.list() if not pack.built_in] == []
    for version in ("1", "3"):
        with pytest.raises(PackMissing):
            shelf.find("own", version)
