"""Copies of the built-in packs that a test may spoil."""

import json
import shutil

import pytest

from workshopdesk.locations import resources

BUILT_IN = ("sexting", "integrity")


class PackCopy:
    """A pack's folder, with ways to read and change its files."""

    def __init__(self, folder):
        self.folder = folder

    def read(self, file):
        return json.loads((self.folder / file).read_text("utf-8"))

    def write(self, file, value):
        (self.folder / file).write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", "utf-8")

    def change(self, file, change):
        """Let `change` work on a file's parsed content, and write it back."""
        value = self.read(file)
        change(value)
        self.write(file, value)

    def become(self, key, version="1"):
        """Give the pack a key and version of its own."""

        def change(facts):
            facts |= {"key": key, "pack_version": version, "based_on": "sexting/1"}

        self.change("pack.json", change)
        return self


@pytest.fixture
def pack_copy(tmp_path):
    """A copy of the sexting pack."""
    folder = tmp_path / "pack"
    shutil.copytree(resources() / "packs" / "sexting", folder)
    return PackCopy(folder)
