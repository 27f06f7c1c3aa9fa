"""Makes a draft out of a pack: a new pack of the organisation's own, or the next version of one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .durable import sync_folder, write_new
from .faults import PackError
from .files import PACK_FILE, is_pack_key, list_files
from .loader import load_pack
from .reading import read_json
from .settle import incoming
from .shelf import Shelf
from .values import check_value


def as_bytes(value: Any) -> bytes:
    """Return a file of a pack as it stands on disk; soft hyphens are written out, since nobody sees them."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").replace("\u00ad", "\\u00ad").encode()


def drafts_folder(home: Path) -> Path:
    """Return the folder with the drafts, by key."""
    return home / "drafts"


def drafts(home: Path) -> list[Path]:
    """Return the folders of all drafts, by key."""
    return sorted(path.parent for path in drafts_folder(home).glob(f"[!.]*/{PACK_FILE}"))


def copy_files(source: Path, target: Path, instead: Mapping[str, bytes]) -> None:
    """Copy a pack's files into an empty folder, some with other content; raise OSError."""
    for name in list_files(source)[0]:
        (target / name).parent.mkdir(exist_ok=True)
        write_new(target / name, instead[name] if name in instead else (source / name).read_bytes())


def copy_pack(source: Path, home: Path, key: str, name: str | Mapping[str, str] | None = None) -> Path:
    """Copy a pack's folder to HOME/drafts/KEY and return that.

    With the key of an installed pack itself the copy becomes its next version; with a key that is free, a new
    pack that is based on it, called `name` (one for all languages, or one a language).
    Raises PackBroken for the source, PackError for a key or a name that will not do, and OSError.
    """
    pack = load_pack(source)
    if not is_pack_key(key):
        raise PackError("wrong-pack-key", key=key)
    target = drafts_folder(home) / key
    if target.exists():
        raise PackError("draft-exists", key=key)
    goes_on = key == pack.key and not pack.built_in
    if not goes_on and any(known.key == key for known in Shelf(home).list()):
        raise PackError("key-taken", key=key)
    instead = {}
    if not goes_on:
        facts = read_json(source, PACK_FILE)
        facts |= {"key": key, "pack_version": "1", "based_on": f"{pack.key}/{pack.version}"}
        instead[PACK_FILE] = as_bytes(facts)
    for language in pack.languages if name else ():
        file = f"{language}/texts.json"
        texts = read_json(source, file)
        new = name if isinstance(name, str) else (name or {}).get(language, texts["name"])
        check_value(file, ("name",), texts["name"], new)
        instead[file] = as_bytes({**texts, "name": new})
    with incoming(drafts_folder(home)) as made:
        copy_files(source, made, instead)
        made.rename(target)
    sync_folder(target.parent)
    return target
