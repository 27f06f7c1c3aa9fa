"""Run as a process of its own: kills `apply` at random moments, and holds the school against what was acknowledged.

usage: killing.py HOME SCHOOL-FOLDER KILLS SEED; prints one JSON object. Each `apply` is a fork of this process, so that
a kill costs milliseconds and not a start of Python; what is killed is the real command with its real writes.
"""

import json
import os
import random
import signal
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.durability.steps import Expected, operation
from workshopdesk.cli.main import run
from workshopdesk.store.files import database, has_hot_journal
from workshopdesk.store.verification import verify_school


def child(home, school, workshop, first, stdout):
    """Become `apply`, fed with operations from the n-th on."""
    source, sink = os.pipe()
    feeder = os.fork()
    if feeder == 0:
        os.close(source)
        with os.fdopen(sink, "w") as out:
            number = first
            try:
                while True:
                    name, arguments = operation(number)
                    out.write(json.dumps({"id": number, "do": name, **arguments}) + "\n")
                    out.flush()
                    number += 1
            except BrokenPipeError:
                os._exit(0)
    os.close(sink)
    os.dup2(source, 0)
    os.dup2(stdout, 1)
    sys.stdin = os.fdopen(0, "r")
    sys.stdout = os.fdopen(1, "w")
    os._exit(run(["--home", home, "apply", school, "-", "--workshop", workshop]) or 0)


def one_kill(home, folder, workshop, first, chance):
    """Let `apply` run from the n-th operation until it is killed; return how many it acknowledged."""
    source, sink = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(source)
        child(home, folder.name, workshop, first, sink)
    os.close(sink)
    acknowledged = [first]
    wanted = chance.choice(
        [0, 1, 1, 2, 3, 4, 6, 9]
    )  # so that a slow machine is killed as deep in the work as a fast one
    reached, moments = threading.Event(), [time.monotonic()]

    def listen():
        with os.fdopen(source) as told:
            for line in told:
                if not line.endswith("\n"):
                    break
                answer = json.loads(line)
                assert answer["ok"], answer
                assert answer["id"] == acknowledged[0], answer
                acknowledged[0] += 1
                moments.append(time.monotonic())
                if acknowledged[0] - first >= wanted:
                    reached.set()

    listener = threading.Thread(target=listen)
    listener.start()
    if wanted:
        reached.wait(60)
    # somewhere in the next two operations, as long as the last one took; before the first: in the start
    lasted = moments[-1] - moments[-2] if len(moments) > 2 else 0.03
    time.sleep(chance.random() * 2 * lasted)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    listener.join()
    return acknowledged[0] - first


def main(home, folder, kills, seed):
    chance = random.Random(seed)
    folder = Path(folder)
    archive = verify_school(folder)
    workshop = archive.workshops[0].id
    expected = Expected(archive, workshop)
    told = {"kills": 0, "acknowledged": 0, "lost": 0, "extra": 0, "hot journals": 0}
    for _ in range(kills):
        count = one_kill(home, folder, workshop, expected.number, chance)
        for _ in range(count):
            expected.advance()
        told["kills"] += 1
        told["acknowledged"] += count
        told["hot journals"] += has_hot_journal(database(folder))
        found = verify_school(folder)
        if found == expected.archive:
            continue
        if found == expected.next():
            expected.advance()
            told["extra"] += 1
            continue
        told["lost"] += 1
        break
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4])
