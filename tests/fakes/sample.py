"""The sample record and the pack that it speaks of, each read once for all tests."""

from functools import cache
from pathlib import Path

from workshopdesk.archive.records import parse_record
from workshopdesk.content.loader import load_pack
from workshopdesk.locations import resources

RECORD = Path(__file__).parents[1] / "data" / "workshop-record.json"


@cache
def sexting_pack():
    return load_pack(resources() / "packs" / "sexting")


@cache
def sample():
    return parse_record(RECORD.read_bytes(), lambda _pack, _version: sexting_pack().vocabulary)
