"""The command line as a person types it: what it answers on both streams, and its exit code."""

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from workshopdesk.cli.main import run

SAMPLE = Path(__file__).parents[1] / "data" / "workshop-record.json"
SCHOOL = "900f3131-c9c4-58de-948f-39c8391e336f"
RUNNING = "a7f1cd5b-e8e6-5c32-b13d-ad403d610106"
ARCHIVED = "fb7ea96f-80ce-5a4a-a2d9-cd2751404bb4"


@dataclass
class Answer:
    """What one command said."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def sentence(self):
        """The one line on standard error; more lines, or a traceback, are a failure."""
        (line,) = self.err.splitlines()
        return line


class Keyboard(io.TextIOWrapper):
    """Standard input with something on it."""

    def __init__(self, typed, terminal):
        super().__init__(io.BytesIO(typed.encode()), "utf-8")
        self.terminal = terminal

    def isatty(self):
        return self.terminal


@pytest.fixture
def desk(data_home, capsys, monkeypatch):
    """Runs one command on this test's data home; `typed` comes in on standard input, at a terminal or not."""

    def command(*arguments, typed="", terminal=False):
        monkeypatch.setattr(sys, "stdin", Keyboard(typed, terminal))
        capsys.readouterr()
        code = run(["--home", str(data_home), *map(str, arguments)])
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return command


@pytest.fixture
def sample():
    """The sample record as JSON values, to be changed by the test."""
    return json.loads(SAMPLE.read_text("utf-8"))


@pytest.fixture
def school(desk):
    """The sample's school, taken in; returns its id."""
    answer = desk("import", SAMPLE)
    assert (answer.code, answer.err) == (0, "")
    return answer.out.strip()


@pytest.fixture
def show(desk, school):
    """Returns the running workshop as the record tells it now."""

    def running():
        return next(one for one in desk("show", school, "--json").json["workshops"] if one["id"] == RUNNING)

    return running


def operations(*told):
    """Lines for `apply`."""
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in told)
