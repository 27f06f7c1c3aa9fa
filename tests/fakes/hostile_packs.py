"""A content pack in which every text is one of the hostile ones, and a list of where each stands.

`spoil` fills all sixty into a copy of the built-in pack, which may then be loaded but never installed: the check of
packs refuses markup and what hides. With `admitted=True` it takes only what that check lets through, so that
`install_hostile_pack` puts a real pack of an organisation on the shelf.
"""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.data.hostile_texts import HOSTILE
from tests.fakes.hostile import Turns
from workshopdesk.content.check import check_pack
from workshopdesk.content.install import export_pack, install_pack
from workshopdesk.content.shelf import PackSummary
from workshopdesk.locations import resources

KEY = "hostile"
NO_TEXT = ("kind", "country", "letter")
"""Strings of a pack that are no text of a person."""
_MARK = re.compile(r"q\d+q")
TRIES = 6
"""So many texts a field is offered before it keeps what it had."""
At = tuple[str, ...]


class HostilePack(Turns):
    """The folder of a pack, and in `given` which text stands where ("nl/texts.json/name")."""

    def __init__(self, folder: Path, start: int = 0, longest: int = 10_000) -> None:
        super().__init__(start, longest)
        self.folder = folder
        shutil.copytree(resources() / "packs" / "sexting", folder)
        facts = json.loads((folder / "pack.json").read_text("utf-8"))
        facts |= {"key": KEY, "based_on": "sexting/1"}
        (folder / "pack.json").write_text(json.dumps(facts), "utf-8")
        files = sorted(file.relative_to(folder).as_posix() for file in folder.glob("*/*.json"))
        self._files = {file: json.loads((folder / file).read_text("utf-8")) for file in files}
        self._first = {(file, *at): text for file in files for at, text in _texts(self._files[file])}
        self._marked = {
            (file, "cards", key, "title"): card["hyphenated"]
            for file in files
            if file.endswith("cards.json")
            for key, card in self._files[file]["cards"].items()
        }

    def spoil(self, admitted: bool = False) -> HostilePack:
        """Put a text in every place, and write the files; of the same start the same texts."""
        for at in self._first:
            self._put(at)
        self._write()
        if admitted:
            self._admit()
        return self

    def cards(self) -> list[str]:
        """Return the keys of the cards, in the order of the pack."""
        return list(self._files["nl/cards.json"]["cards"])

    def put(self, at: At, text: str) -> None:
        """Put a text in one place, and write the files."""
        self._set(at, text)
        self._write()

    def give_back(self, shown: str, card: str = "") -> int:
        """Put back what stood in the places whose texts are shown, else in those of a card; return how many."""
        marks = set(_MARK.findall(shown))
        places = [at for at in self._first if set(_MARK.findall(self.given.get("/".join(at), ""))) & marks]
        places = places or [at for at in self._first if card in at and "/".join(at) in self.given]
        for at in places:
            self._set(at, self._first[at])
            del self.given["/".join(at)]
        self._write()
        return len(places)

    def _put(self, at: At) -> None:
        text = self.line("/".join(at))
        if at[0].endswith("situations.json") and at[-1] == "text":
            text = self.given["/".join(at)] = f"{self._first[at].rpartition(' ')[0]} {text}"  # so long it has to be
        self._set(at, text)

    def _set(self, at: At, text: str) -> None:
        inner: Any = self._files[at[0]]
        for key in at[1:-1]:
            inner = inner[int(key) if isinstance(inner, list) else key]
        inner[int(at[-1]) if isinstance(inner, list) else at[-1]] = text
        if at in self._marked:
            inner["hyphenated"] = self._marked[at] if text == self._first[at] else text

    def _admit(self) -> None:
        """Offer other texts where the check of packs refuses one, in the end the first text again."""
        offered: Counter[At] = Counter()
        while faults := check_pack(self.folder):
            for at in sorted({place for fault in faults for place in self._places(fault.file, fault.path)}):
                offered[at] += 1
                if offered[at] < TRIES:
                    self._put(at)
                else:
                    self._set(at, self._first[at])
                    del self.given["/".join(at)]
            self._write()

    def _places(self, file: str, path: str) -> Iterator[At]:
        """Name the texts that a fault speaks of: one, or all below it."""
        wanted = (file, *path.replace("/hyphenated", "/title").split("/")[1:])
        yield from (at for at in self._first if at[: len(wanted)] == wanted and "/".join(at) in self.given)

    def _write(self) -> None:
        for file, value in self._files.items():
            (self.folder / file).write_text(json.dumps(value, ensure_ascii=False), "utf-8")


def _texts(value: Any, *at: str) -> Iterator[tuple[At, str]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, found in inner:
        if isinstance(found, str) and key not in (*NO_TEXT, "hyphenated"):
            yield (*at, str(key)), found
        else:
            yield from _texts(found, *at, str(key))


def install_hostile_pack(home: Path, scratch: Path, start: int = 0) -> tuple[PackSummary, HostilePack]:
    """Install a pack of an organisation with every hostile text that a pack may hold; say which stand where."""
    pack = HostilePack(scratch / "pack", start).spoil(admitted=True)
    export_pack(pack.folder, scratch / "pack.zip")
    return install_pack(scratch / "pack.zip", home), pack


def admitted_names(pack: HostilePack) -> set[str]:
    """Name the hostile texts that stand anywhere in a pack."""
    whole = "\n".join(pack.given.values())
    return {name for name, text in HOSTILE.items() if text in whole}
