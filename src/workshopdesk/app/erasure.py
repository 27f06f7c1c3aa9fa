"""Erasing for privacy, with an attest; and the reminder that a retention date has come. Never of its own accord.

What is known to lie elsewhere is erased too: copies in the second place and files that were exported. A place that does
not answer is remembered and gone back to (`finish`).
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ..archive import erasing
from ..archive.destroying import destroy, destroy_folder, destroy_seen
from ..archive.erasable import What
from ..content.durable import replace_file
from ..locations import migrations
from ..store.errors import Damaged, NoSuchSchool, StoreError
from ..store.exports import Export, forget_exports, known_exports
from ..store.files import plain_error
from ..store.keyring import keyring
from ..store.lock import WriterLock
from .erased_schools import note_erased
from .library import Library
from .second_place import second_place

ERASING = "erasing"
PENDING = "erasures.json"
_WHOLE_RECORDS = (".json", ".workshopdesk")


@dataclass(frozen=True, slots=True)
class Attest:
    """What was erased, without anything personal: numbers, the school's id and the instant (UTC).

    `left` are exported files that were changed since: for the guide to look at, never printed on the attest.
    """

    school_id: str
    what: What
    moment: datetime
    backups_rewritten: int = 0
    backups_destroyed: int = 0
    exports_destroyed: int = 0
    exports_gone: int = 0
    exports_changed: int = 0
    places_not_reached: int = 0
    left: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether nothing is left that this program knows of."""
        return self.places_not_reached == 0 and self.exports_changed == 0


def erase(library: Library, folder: Path, what: What | str) -> Attest:
    """Erase facts of a school from everything this program knows of; return the attest.

    The school must be open nowhere (InUse). Raises a StoreError where it cannot be ended; running it again finishes.
    """
    asked = What(what)
    if not folder.is_dir():
        raise NoSuchSchool(folder)
    _check_key(folder, asked)
    attest = Attest(folder.name, asked, library.clock.tick().utc.astimezone(UTC))
    exports = _exports(folder, asked)
    if asked is What.ALL:
        count = _erase_folder(library.home, folder)
        _note_erased(library.home, folder.name, attest.moment)
        attest = replace(attest, backups_destroyed=count)
    else:
        done = erasing.rewrite(folder, asked, migrations(), attest.moment)
        attest = replace(attest, backups_rewritten=done.backups, backups_destroyed=done.destroyed)
    attest = _without_exports(attest, exports)
    if asked is not What.ALL:
        with contextlib.suppress(StoreError):
            forget_exports(folder, [one.path for one in exports if not one.path.exists()])
    reached, more = _elsewhere(library.home, folder, asked)
    destroy_seen(library.home)
    return replace(
        attest,
        backups_destroyed=attest.backups_destroyed + more,
        places_not_reached=attest.places_not_reached + (not reached),
    )


def _note_erased(home: Path, school_id: str, moment: datetime) -> None:
    """Remember that a school was erased; where that can't be written, the erasing itself still counts."""
    with contextlib.suppress(OSError):
        note_erased(home, school_id, moment)


def _check_key(folder: Path, what: What) -> None:
    """Raise Locked in a locked home: what is exported is not known there. A broken key keeps only a part from going."""
    try:
        keyring.key_of(folder)
    except Damaged:
        if what is not What.ALL:
            raise


def _exports(folder: Path, what: What) -> list[Export]:
    """Return the exported files that hold what is erased; slips stand in whole records alone."""
    try:
        known = known_exports(folder)
    except StoreError:
        return []
    if what is What.BALLOTS:
        return [one for one in known if one.path.suffix.lower() in _WHOLE_RECORDS]
    return known


def _without_exports(attest: Attest, exports: Iterable[Export]) -> Attest:
    """Destroy exported files and count them; one that is no longer what was written is left, and named for the guide.

    Another file may have that name by now, or somebody went on working in it.
    """
    destroyed = gone = unreached = 0
    left = []
    for one in exports:
        try:
            if not one.path.is_file():
                # a folder that is not there may be a stick that is not plugged in
                gone, unreached = (gone + 1, unreached) if one.path.parent.is_dir() else (gone, unreached + 1)
            elif one.is_unchanged():
                destroy(one.path)
                destroyed += 1
            else:
                left.append(str(one.path))
        except OSError:
            unreached += 1
    return replace(
        attest,
        exports_destroyed=destroyed,
        exports_gone=gone,
        exports_changed=len(left),
        places_not_reached=unreached,
        left=tuple(left),
    )


def _erase_folder(home: Path, folder: Path) -> int:
    """Destroy a school's folder; it is out of the list before the first byte is overwritten."""
    lock = WriterLock(folder)
    lock.acquire()
    try:
        to = home / ERASING / folder.name
        to.parent.mkdir(exist_ok=True, mode=0o700)
        destroy_folder(to)
        os.replace(folder, to)
    except OSError as error:
        raise plain_error(error, folder) from error
    finally:
        lock.release()
    try:
        count = len([path for path in (to / "backups").glob("*") if path.is_file()])
        destroy_folder(to)
        for left in (home / "schools").glob(f".new-{folder.name}-*"):
            destroy_folder(left)
        to.parent.rmdir()
    except OSError as error:
        raise plain_error(error, to) from error
    return count


def _elsewhere(home: Path, folder: Path, what: What) -> tuple[bool, int]:
    """Erase the copies in the second place; say whether it was reached, and how many backups went."""
    place = second_place(home)
    if place is None:
        return True, 0
    try:
        if not place.is_dir():
            raise FileNotFoundError(2, "", str(place))
        return True, _erase_copies(place / folder.name, folder, what)
    except (OSError, StoreError):
        _remember(home, {"school": folder.name, "what": what.value, "place": str(place)})
        return False, 0


def _erase_copies(copies: Path, folder: Path, what: What) -> int:
    if what is What.ALL:
        return destroy_folder(copies)
    return erasing.rewrite_elsewhere(copies, folder, what, migrations()).destroyed


def pending(home: Path) -> list[dict[str, Any]]:
    """Return what is still to be erased elsewhere: school's id, what, and the place."""
    try:
        told = json.loads((home / PENDING).read_text("utf-8"))
    except (OSError, ValueError):
        return []
    return [one for one in told if isinstance(one, dict)] if isinstance(told, list) else []


def _remember(home: Path, one: dict[str, Any]) -> None:
    known = pending(home)
    if one not in known:
        replace_file(home / PENDING, json.dumps([*known, one], indent=1).encode())


def finish(home: Path) -> int:
    """Go on with what was begun: a folder half destroyed, places that did not answer; return how much is still open."""
    if (home / ERASING).is_dir():
        for begun in (home / ERASING).iterdir():
            _note_erased(home, begun.name, datetime.now(UTC))
        destroy_folder(home / ERASING)
        destroy_seen(home)
    left = []
    for one in pending(home):
        try:
            place, what = Path(one["place"]), What(one["what"])
            if not place.is_dir():
                raise FileNotFoundError(2, "", str(place))
            _erase_copies(place / one["school"], home / "schools" / one["school"], what)
        except (OSError, StoreError):
            left.append(one)
        except (KeyError, ValueError):
            continue
    if left:
        replace_file(home / PENDING, json.dumps(left, indent=1).encode())
    else:
        (home / PENDING).unlink(missing_ok=True)
    return len(left)


def attest_facts(attest: Attest) -> list[tuple[str, str]]:
    """Return the lines of an attest: a key of the word list (`archive.<key>`) and its value."""
    lines = [
        ("attest-school", attest.school_id),
        ("attest-what", f"archive.erased-{attest.what.value}"),
        ("attest-moment", attest.moment.isoformat(timespec="seconds").replace("+00:00", "Z")),
        ("attest-backups-rewritten", str(attest.backups_rewritten)),
        ("attest-backups-destroyed", str(attest.backups_destroyed)),
        ("attest-exports-destroyed", str(attest.exports_destroyed)),
        ("attest-exports-gone", str(attest.exports_gone)),
        ("attest-exports-changed", str(attest.exports_changed)),
        ("attest-not-reached", str(attest.places_not_reached)),
    ]
    return lines


def attest_lines(attest: Attest, language: str) -> list[tuple[str, str]]:
    """Return the lines of an attest in words: label and value."""
    from ..content.words import words

    spoken = words(language)
    return [
        (spoken(f"archive.{key}"), spoken(value) if value.startswith("archive.") else value)
        for key, value in attest_facts(attest)
    ]


def attest_text(attest: Attest, language: str) -> str:
    """Return an attest as plain text."""
    from ..content.words import words

    lines = attest_lines(attest, language)
    return "\n".join([words(language)("archive.attest"), *(f"{label}: {value}" for label, value in lines)]) + "\n"
