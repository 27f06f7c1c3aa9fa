"""Who may import whom: the contracts in pyproject.toml hold, and each of them can fail."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def lint(source, *arguments):
    """Runs import-linter over the package that lies in the folder `source`."""
    return subprocess.run(
        [sys.executable, "-c", LINT, "--config", ROOT / "pyproject.toml", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(source), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_rooms_are_in_order():
    done = lint(ROOT / "src")
    assert done.returncode == 0, done.stdout


BREACHES = {
    "domain": ("import workshopdesk.app", "workshopdesk.domain is not allowed to import workshopdesk.app"),
    "store": (
        "import workshopdesk.archive",
        "workshopdesk.store is not allowed to import workshopdesk.archive",
    ),
    "layout": (
        "import workshopdesk.store",
        "workshopdesk.layout is not allowed to import workshopdesk.store",
    ),
    "attic": ("", "The following modules are not listed as layers:\n\n- workshopdesk.attic"),
    "ui": ("import workshopdesk.store", "workshopdesk.ui is not allowed to import workshopdesk.store"),
    "app": ("import PySide6.QtCore", "workshopdesk.app.breach -> PySide6"),
    "archive": ("import sqlalchemy.orm", "workshopdesk.archive.breach -> sqlalchemy"),
    "content": ("import reportlab.lib", "workshopdesk.content.breach -> reportlab"),
    "domain/plan": ("import jsonschema", "workshopdesk.domain.plan.breach -> jsonschema"),
}


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """What import-linter says of a house in which every rule is broken once."""
    folder = tmp_path_factory.mktemp("house")
    package = folder / "workshopdesk"
    for room in ("", "documents", "ui", *BREACHES):
        (package / room).mkdir(parents=True, exist_ok=True)
        (package / room / "__init__.py").touch()
    for room, (line, _) in BREACHES.items():
        (package / room / "breach.py").write_text(line, "utf-8")
    return lint(folder, "--no-cache").stdout


@pytest.mark.parametrize("room", BREACHES)
def test_a_breach_is_found(report, room):
    assert BREACHES[room][1] in report


def test_every_contract_can_fail(report):
    assert "Contracts: 0 kept" in report
