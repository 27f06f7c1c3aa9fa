"""Ways out for a school whose file cannot be opened; the original stays until one of them has worked."""

from __future__ import annotations

from pathlib import Path

from ..archive.backups import Backup, latest_good_backup
from ..archive.records import write_record
from ..archive.salvage import Salvaged, as_new_school, salvage
from ..domain.school_year import of_date
from ..locations import migrations
from ..store.errors import Damaged, Newer, NoSuchSchool, Outdated, ReadOnly
from ..store.files import SCHOOLS
from ..store.summaries import last_known_name as last_known_name
from .backups import list_backups, restore
from .exporting import note_export
from .library import Library
from .settings import write_whole


def name_of_file(home: Path, path: Path) -> str:
    """Return the name of the school that a file of this home belongs to, as it was known last; else nothing."""
    schools = home / SCHOOLS
    if schools not in path.parents:
        return ""
    return last_known_name(schools / path.relative_to(schools).parts[0])


def can_migrate(fault: BaseException) -> bool:
    """Say whether the file is only older than this version."""
    return isinstance(fault, Outdated)


def is_read_only(fault: BaseException) -> bool:
    """Say whether nothing may be written there."""
    return isinstance(fault, ReadOnly)


def can_salvage(fault: BaseException | None) -> bool:
    """Say whether there may be facts to save: not in a file that is newer or older, or in use elsewhere."""
    return fault is None or isinstance(fault, Damaged)


def can_recover(fault: BaseException) -> bool:
    """Say whether a school that did not open has ways out to be shown."""
    return isinstance(fault, Damaged | Newer)


def migrate(folder: Path) -> Path | None:
    """Bring an older file to the present version; return the backup that was kept."""
    from ..store.migrate import migrate_school

    return migrate_school(folder, migrations())


def readable_backups(folder: Path) -> list[Backup]:
    """Return the backups of a school, newest first; none where the folder cannot be read."""
    try:
        return list_backups(folder)
    except OSError:
        return []


def restore_latest(folder: Path) -> Backup:
    """Go back to the newest backup that reads through; the present file is kept first. Raises NoSuchSchool."""
    good = latest_good_backup(folder)
    if good is None:
        raise NoSuchSchool(folder)
    return restore(folder, good.name)


def salvage_as_new(library: Library, folder: Path, name: str) -> int:
    """Put what can be read of a school into a new one called `name`; return how many rows were lost."""
    found = _salvaged(library, folder)
    library.take_in(as_new_school(found, name))
    return sum(lost.rows for lost in found.lost)


def salvage_to_file(library: Library, folder: Path, name: str, to: Path) -> int:
    """Write what can be read of a school to a record, called `name`; return how many rows were lost."""
    found = _salvaged(library, folder)
    write_whole(to, write_record(as_new_school(found, name)))
    note_export(library, folder, to)
    return sum(lost.rows for lost in found.lost)


def _salvaged(library: Library, folder: Path) -> Salvaged:
    pack = library.packs.newest("sexting")
    return salvage(folder, (pack.key, pack.version), of_date(library.today()))
