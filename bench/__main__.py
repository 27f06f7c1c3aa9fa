"""Measures everything, prints a table for people and JSON for programs (build/bench.json)."""

from __future__ import annotations

import json
import os
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

PARTS = ("start", "library", "board", "storing", "paper")


def main(names: list[str]) -> int:
    """Measure the parts named, or all."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows = []
    for part in names or PARTS:
        if find_spec(f"bench.{part}") is None:
            print(f"there is no part {part}; there are {', '.join(PARTS)}", file=sys.stderr)
            return 2
        rows += import_module(f"bench.{part}").measure()
    print(f"{'':52} {'ours':>10} {'bare':>10} {'ratio':>7}  goal")
    for row in rows:
        bare = f"{row.bare:10.2f}" if row.bare is not None else " " * 10
        ratio = f"{row.ratio:6.2f}x" if row.ratio is not None else " " * 7
        print(
            f"{row.name[:52]:52} {row.ours:10.2f} {bare} {ratio}  {row.goal} {row.unit}{'' if row.met else '   MISSED'}"
        )
    told = [{**row.__dict__, "ratio": row.ratio} for row in rows]
    out = Path("build/bench.json")
    out.parent.mkdir(exist_ok=True)
    out.write_text(json.dumps(told, indent=1), "utf-8")
    print(f"\n{out}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
