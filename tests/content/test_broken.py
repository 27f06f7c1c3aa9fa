"""Packs that are broken, each in one way: the check names the fault with its file and its place."""

import pytest

from tests.content.broken_packs import BROKEN, bytes_of, put
from workshopdesk.content.check import check_pack


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_pack_is_named(pack_copy, name):
    change, file, path, code = BROKEN[name]
    change(pack_copy)
    faults = check_pack(pack_copy.folder)
    assert (file, path, code) in [(fault.file, fault.path, fault.code) for fault in faults], faults
    for fault in faults:
        assert fault.place in str(fault)
        for language in ("nl", "en"):
            sentence = fault.say(language)
            assert sentence.endswith((".", "?"))
            assert "{" not in sentence


def test_the_untouched_copy_is_whole(pack_copy):
    assert check_pack(pack_copy.folder) == []


def test_one_spoiled_file_does_not_hide_the_faults_of_another(pack_copy):
    put("nl/texts.json", "name", "")(pack_copy)
    put("en/texts.json", "mission", "input", "text", "x" * 96)(pack_copy)
    bytes_of("en/steps.json", b"{")(pack_copy)
    assert [(fault.file, fault.code) for fault in check_pack(pack_copy.folder)] == [
        ("nl/texts.json", "blank"),
        ("en/texts.json", "too-long"),
        ("en/steps.json", "not-json"),
    ]


def test_a_folder_that_is_no_pack(tmp_path):
    assert [fault.code for fault in check_pack(tmp_path)] == ["missing-file"]
    assert [fault.code for fault in check_pack(tmp_path / "nowhere")] == ["unreadable-folder"]
    for number in range(401):
        (tmp_path / f"{number}.txt").touch()
    assert [fault.code for fault in check_pack(tmp_path)] == ["too-many-files", "missing-file"]
