"""Run under the recorder: a number of operations, each acknowledged by a line in the file `acks` below the folder.

usage: writing.py SCHOOL-FOLDER COUNT [SYNCHRONOUS [JOURNAL]]; the last two weaken what the program sets, so that the
replay can be seen to fail.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.durability.steps import operation
from tests.fakes.schools import open_workspace

folder, count = Path(sys.argv[1]), int(sys.argv[2])
workspace = open_workspace(folder)
if len(sys.argv) > 3:
    with workspace.file._engine.connect() as connection:
        driver = connection.connection.driver_connection
        driver.execute(f"PRAGMA synchronous = {sys.argv[3]}")
        if len(sys.argv) > 4:
            driver.execute(f"PRAGMA journal_mode = {sys.argv[4]}")
acks = os.open(folder / "acks", os.O_WRONLY | os.O_CREAT, 0o600)
workshop = workspace.archive.workshops[0].id
for number in range(count):
    name, arguments = operation(number)
    workspace.run(name, workshop, **arguments)
    os.write(acks, b".")
