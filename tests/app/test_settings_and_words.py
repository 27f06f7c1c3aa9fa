"""What the desk remembers, and how it says what went wrong."""

import errno
import json

import pytest

from workshopdesk.app.explain import exit_code, explain
from workshopdesk.app.settings import Settings, write_whole
from workshopdesk.archive.faults import ParcelRefused, RecordNewer, RecordRefused
from workshopdesk.content.words import words
from workshopdesk.domain.errors import Refused
from workshopdesk.store import errors as store


def test_settings_survive_a_start_and_have_a_kind(data_home):
    Settings(data_home).set("text_scale", 1.3)
    again = Settings(data_home)
    assert again.get("text_scale", 1.0) == 1.3
    assert again.get("text_scale", "small") == "small"
    assert again.get("nothing") is None


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '"x"', "\x00\xff"])
def test_settings_that_cannot_be_read_count_as_none(data_home, text):
    data_home.mkdir()
    (data_home / "settings.json").write_bytes(text.encode("latin-1"))
    settings = Settings(data_home)
    assert settings.language == "nl"
    settings.set("language", "en")
    assert Settings(data_home).language == "en"


@pytest.mark.parametrize(("stored", "spoken"), [("en", "en"), ("nl", "nl"), ("fr", "nl"), (3, "nl"), (None, "nl")])
def test_the_language_is_dutch_unless_english_was_picked(data_home, monkeypatch, stored, spoken):
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    data_home.mkdir()
    (data_home / "settings.json").write_text(json.dumps({"language": stored}), "utf-8")
    assert Settings(data_home).language == spoken


def test_settings_that_cannot_be_stored_are_kept_for_now(data_home, monkeypatch):
    settings = Settings(data_home)

    def full(*arguments):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("workshopdesk.app.settings.write_whole", full)
    settings.set("language", "en")
    assert settings.language == "en"
    assert not data_home.exists()


def test_a_file_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    file = tmp_path / "a.json"
    write_whole(file, b"first")

    def fails(*arguments):
        raise OSError(errno.EIO, "broken")

    monkeypatch.setattr("os.fsync", fails)
    with pytest.raises(OSError, match="broken"):
        write_whole(file, b"second")
    assert file.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [file]


CODES = [
    (Refused("blank-name", what="name"), 2),
    (RecordRefused("$.a", "missing"), 2),
    (RecordNewer("$.version", "newer", version=2), 4),
    (ParcelRefused("how-protected"), 2),
    (store.Damaged("a"), 3),
    (store.Newer("a"), 4),
    (store.DiskFull("a"), 5),
    (store.InUse("a"), 6),
    (store.ReadOnly("a"), 7),
    (store.Locked("a"), 2),
    (store.NoSuchSchool("a"), 2),
    (OSError(errno.ENOSPC, "full", "/a"), 5),
    (PermissionError(errno.EACCES, "no", "/a"), 7),
    (OSError(errno.EROFS, "no", "/a"), 7),
    (FileNotFoundError(errno.ENOENT, "gone", "/a"), 2),
    (IsADirectoryError(errno.EISDIR, "folder", "/a"), 2),
]


@pytest.mark.parametrize(("error", "code"), CODES, ids=lambda one: repr(one)[:40])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_known_error_has_its_code_and_a_sentence(error, code, language):
    assert exit_code(error) == code
    said = explain(error, words(language))
    assert said.strip().endswith((".", "'", ")"))
    assert "{" not in said
    assert "\n" not in said


@pytest.mark.parametrize("bug", [ValueError("x"), TypeError("x"), KeyError("x"), AssertionError(), RecursionError()])
def test_a_bug_is_not_taken_for_something_known(bug):
    assert exit_code(bug) is None


def test_a_refusal_without_words_is_said_all_the_same():
    assert "never-heard-of" in explain(Refused("never-heard-of", what="x"), words("nl"))
    assert "$.a" in explain(RecordRefused("$.a", "never-heard-of"), words("nl"))
