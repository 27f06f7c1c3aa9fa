"""Run as a process of its own: a whole journey through the command line, in which every touch of the network ends it.

usage: no_network.py HOME OUTPUT; says how many commands were run.
"""

import sys
from pathlib import Path

TOUCHES = ("socket.", "urllib.", "http.client", "ftplib.", "smtplib.", "ssl.", "webbrowser.")


def watch(event, arguments):
    """An audit hook: Python tells it of everything that leaves the process."""
    if event.startswith(TOUCHES):
        raise SystemExit(f"{event} {arguments!r}"[:300])


sys.addaudithook(watch)
from workshopdesk.__main__ import main  # noqa: E402 - after the watch is set

home, output = sys.argv[1], Path(sys.argv[2])
sample = Path(__file__).parents[1] / "data" / "workshop-record.json"
school = "900f3131-c9c4-58de-948f-39c8391e336f"
lines = output / "lines.jsonl"
lines.write_text('{"id": 1, "do": "park", "text": "Later"}\n{"id": 2, "do": "undo"}\n', "utf-8")
commands = [
    ["import", sample],
    ["demo"],
    ["schools"],
    ["show", school, "--json"],
    ["compare", school],
    ["apply", school, lines],
    ["export", school, "-o", output / "school.json"],
    ["export", school, "-o", output / "school.workshopdesk", "--plain"],
    ["print", school, "action-plan", "-o", output / "plan.pdf"],
    ["print", school, "action-plan", "-o", output / "plan.docx"],
    ["print", school, "action-plan", "-o", output / "plan.xlsx"],
    ["print", school, "action-plan", "-o", output / "plan.ics"],
    ["print", school, "screener-poster", "-o", output / "poster.pdf"],
    ["print", school, "report", "-o", output / "report.pdf"],
    ["backup"],
    ["backups", school],
    ["check"],
    ["pack", "list"],
    ["self-check"],
    ["erase", school, "--ballots"],
    ["erase", school, "--all"],
]
for command in commands:
    code = main(["--home", home, *map(str, command)])
    if code != 0:
        raise SystemExit(f"{command} ended with {code}")
print(len(commands), "commands", file=sys.stderr)
