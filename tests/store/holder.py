"""Run as a process of its own: holds a school open, or dies in the middle of writing to it.

usage: holder.py hold|die FOLDER
"""

import os
import signal
import sys
import time
from pathlib import Path

from workshopdesk.store.files import database
from workshopdesk.store.school_file import SchoolFile

what, folder = sys.argv[1], Path(sys.argv[2])
file = SchoolFile.open(folder)
if what == "hold":
    print("held", flush=True)
    time.sleep(60)
with file._transaction() as connection:
    connection.exec_driver_sql("PRAGMA cache_size = 1")
    connection.exec_driver_sql("PRAGMA cache_spill = ON")
    connection.exec_driver_sql("UPDATE school SET name = 'half written'")
    for table in ("workshop", "note", "plan_row", "task", "parked", "agenda_item", "placement"):
        connection.exec_driver_sql(f"UPDATE {table} SET checksum = '0000000000000000'")
    for _ in range(200):
        connection.exec_driver_sql("INSERT INTO seal SELECT name || randomblob(8), rows, mix FROM seal LIMIT 50")
    assert database(folder).with_name("school.db-journal").stat().st_size > 0
    os.kill(os.getpid(), signal.SIGKILL)
