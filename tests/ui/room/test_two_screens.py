"""Two monitors: a number on the wall, the room screen goes there, is swapped, is lost and comes back."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(("wall_x", "words", "said"), [(1440, [], "two screens ok"), (0, ["mirrored"], "mirrored ok")])
def test_the_wall_is_chosen_from_numbered_patterns(tmp_path, wall_x, words, said):
    screens = [
        {"name": "LAPTOP", "x": 0, "y": 0, "width": 1440, "height": 900, "logicalDpi": 96, "dpr": 1},
        {"name": "WALL", "x": wall_x, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1},
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"synchronousWindowSystemEvents": False, "screens": screens}))
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.room.two_screens", str(tmp_path / "home"), *words],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert said in done.stdout
