"""Run in a mount namespace of its own: fills a small disk with work until there is no room, and tells how it went.

usage: full.py PLACE [PASSPHRASE]; PLACE is an empty folder on a small disk.
"""

import contextlib
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.fakes.schools import all_bytes, full_archive, make_school, open_workspace
from workshopdesk.app import backups, ballast
from workshopdesk.app.library import Library
from workshopdesk.app.settings import Settings
from workshopdesk.app.transfer import note_export
from workshopdesk.store.errors import DiskFull, StoreError
from workshopdesk.store.verification import verify_school

home = Path(sys.argv[1])
if len(sys.argv) > 2:
    from workshopdesk.app import protection
    from workshopdesk.store import protection as store

    store.COST = store.Cost(1, 64, 1)
    protection.set_up(home, sys.argv[2])
assert ballast.lay(home)
folder = make_school(home, full_archive())
workspace = open_workspace(folder)
workshop = workspace.archive.workshops[0].id
told = {"stored": 0, "refused": "", "code": 0}
for number in range(10_000):
    before = workspace.archive
    try:
        workspace.run("park", workshop, text=f"{number} " + "x" * 15_000)
        told["stored"] += 1
    except DiskFull as full:
        told["refused"], told["code"] = full.code, full.exit_code
        break
assert workspace.archive == before, "the memory is as it was"
for _ in range(3):
    with contextlib.suppress(DiskFull):
        workspace.run("park", workshop, text="once more " + "x" * 19_000)
    assert workspace.archive == before
assert verify_school(folder) == before, "what was there is unharmed"
count = len(all_bytes(folder / "backups"))
try:
    backups.back_up(home, folder, file=workspace.file)
    told["backup"] = "made"
except DiskFull as full:
    told["backup"] = full.code
assert len(all_bytes(folder / "backups")) == count, "no half backup is left"
try:
    make_school(home, full_archive(2))
    told["other"] = "made"
except StoreError as full:
    told["other"] = full.code
assert not [path for path in folder.parent.iterdir() if path != folder], "no half school is left"
Settings(home).set("something", "x" * 20_000)
note_export(Library(home), folder, Path("/elsewhere/" + "x" * 9000))
assert ballast.give_back(home)
workspace.run("park", workshop, text="finished after all " + "x" * 19_000)
assert verify_school(folder) == workspace.archive
made = backups.back_up(home, folder, file=workspace.file)
told["backup after"] = made.backup.reason
workspace.close()
workspace = open_workspace(folder)
assert workspace.archive.workshops[0].parking_lot[-1].text.startswith("finished")
told["undo"] = workspace.undo(workshop).operation
assert verify_school(folder) == workspace.archive == before
print(json.dumps(told))
