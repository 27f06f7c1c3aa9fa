"""Each way of going wrong has its own exit code and one sentence, and what was there before is there still."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLE, operations

WORKSHOPDESK = [sys.executable, "-m", "workshopdesk"]
HOLDER = Path(__file__).parents[1] / "store" / "holder.py"
PARK = operations({"id": 1, "do": "park", "text": "Later"})


@pytest.fixture
def file(school, data_home):
    return data_home / "schools" / school / "school.db"


def spoil_nothing(path):
    path.write_bytes(b"")


def spoil_noise(path):
    path.write_bytes(os.urandom(50_000))


def spoil_half(path):
    path.write_bytes(path.read_bytes()[:20_000])


def spoil_foreign(path):
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE stamps (country TEXT)")
    other.close()


def spoil_text(path):
    data = path.read_bytes()
    assert data.count(b"Molenbrug") >= 1
    path.write_bytes(data.replace(b"Molenbrug", b"Molenbrig"))


SPOILT = [spoil_nothing, spoil_noise, spoil_half, spoil_foreign, spoil_text]


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_damaged_data_is_three(desk, school, file, spoil):
    spoil(file)
    before = file.read_bytes()
    for command in (["show", school], ["apply", school, "-"], ["check", school], ["import", SAMPLE, "--replace"]):
        answer = desk(*command, typed=PARK)
        assert answer.code == 3, command
        assert answer.sentence
    assert desk("check", "--json").json[0]["ok"] is False
    assert file.read_bytes() == before


def test_made_by_a_newer_version_is_four(desk, school, file):
    with sqlite3.connect(file) as later:
        later.execute("UPDATE alembic_version SET version_num = '9999'")
    later.close()
    before = file.read_bytes()
    for command in (["show", school], ["apply", school, "-"], ["check", school]):
        assert desk(*command, typed=PARK).code == 4, command
    assert file.read_bytes() == before


def in_namespace(script, *arguments, typed=""):
    """Runs a command with a mount of its own, and only there."""
    if shutil.which("unshare") is None:
        pytest.skip("a mount of one's own is made with unshare")
    command = ["unshare", "-rm", "sh", "-c", f'{script} && exec "$@"', "sh", *map(str, arguments)]
    done = subprocess.run(command, input=typed, capture_output=True, text=True, check=False)
    if "unshare" in done.stderr or "mount:" in done.stderr:
        pytest.skip("this machine makes no mount namespaces")
    return done


def test_a_full_disk_is_five(tmp_path):
    place = tmp_path / "disk"
    place.mkdir()
    mount = f'mount -t tmpfs -o size=128k none "{place}"'
    done = in_namespace(mount, *WORKSHOPDESK, "--home", place, "import", SAMPLE)
    assert (done.returncode, done.stdout) == (5, "")
    assert len(done.stderr.splitlines()) == 1
    tiny = mount.replace("128k", "8k")
    done = in_namespace(tiny, *WORKSHOPDESK, "print", "-", "screener-poster", "-o", place / "a.pdf")
    assert done.returncode == 5
    assert str(place) in done.stderr


def test_read_only_is_seven_and_reading_goes_on(desk, school, data_home, tmp_path):
    mount = f'mount --bind "{data_home}" "{data_home}" && mount -o remount,ro,bind "{data_home}"'
    home = [*WORKSHOPDESK, "--home", data_home]
    done = in_namespace(mount, *home, "apply", school, "-", typed=PARK)
    assert (done.returncode, len(done.stderr.splitlines())) == (7, 1)
    assert in_namespace(mount, *home, "backup", school).returncode == 7
    assert in_namespace(mount, *home, "demo").returncode == 7
    shown = in_namespace(mount, *home, "show", school, "--json")
    assert (shown.returncode, shown.stdout) == (0, desk("show", school, "--json").out)
    assert in_namespace(mount, *home, "print", school, "action-plan", "-o", tmp_path / "a.csv").returncode == 0
    assert in_namespace(mount, *home, "export", school, "-o", tmp_path / "a.json").returncode == 0
    assert in_namespace(mount, *home, "export", school, "-o", data_home / "a.json").returncode == 7


@pytest.fixture
def other_writer(school, data_home):
    """Another process that has the school open for writing."""
    folder = data_home / "schools" / school
    holder = subprocess.Popen([sys.executable, HOLDER, "hold", folder], stdout=subprocess.PIPE, text=True)
    assert holder.stdout.readline() == "held\n"
    yield holder
    holder.kill()
    holder.wait()
    holder.stdout.close()


def test_a_second_writer_is_six_and_readers_work_beside_it(desk, school, other_writer, file, tmp_path):
    before = file.read_bytes()
    for command in (["apply", school, "-"], ["erase", school, "--all"], ["restore", school, "x"]):
        answer = desk(*command, typed=PARK)
        assert answer.code == (2 if command[0] == "restore" else 6), command
        assert answer.sentence
    assert file.read_bytes() == before
    assert desk("show", school, "--json").code == 0
    assert desk("schools", "--json").json[0]["fault"] is None
    assert desk("print", school, "action-plan", "-o", tmp_path / "a.csv").code == 0
    assert desk("export", school, "-o", tmp_path / "a.json").code == 0
    assert desk("check", school).code == 0
    assert desk("backup", school).code == 0
    assert desk("import", SAMPLE).code == 0


def test_when_the_other_writer_is_killed_the_school_is_free(desk, school, other_writer):
    assert desk("apply", school, "-", typed=PARK).code == 6
    other_writer.kill()
    other_writer.wait()
    assert desk("apply", school, "-", typed=PARK).code == 0


@pytest.mark.parametrize(
    "command", [["dance"], ["show"], ["show", "a", "b"], ["print", "-", "cards"], ["--colour", "x"]]
)
def test_wrong_use_is_two_without_a_traceback(desk, command):
    answer = desk(*command)
    assert answer.code == 2
    assert answer.out == ""
    assert "Traceback" not in answer.err


def test_help_and_version(desk):
    for command in (["--help"], ["--version"], ["print", "--help"], ["pack", "--help"]):
        assert desk(*command).code == 0
    listed = desk("--help").out
    for command in ("demo", "schools", "show", "import", "export", "print", "apply", "check", "backup", "backups"):
        assert command in listed
    for command in ("restore", "compare", "rank", "erase", "pack", "self-check"):
        assert command in listed


def test_checking_reads_everything(desk, school):
    demo = desk("demo").out.strip()
    told = desk("check", "--json").json
    assert {(one["id"], one["ok"]) for one in told} == {(school, True), (demo, True)}
    assert [one["id"] for one in desk("check", school, "--json").json] == [school]
    assert desk("check", "zzz").code == 2


def test_the_self_check_finds_everything_in_place(desk, data_home):
    told = desk("self-check", "--json").json
    assert [one for one in told["checks"] if not one["ok"]] == []
    assert "WorkshopDesk" in told["versions"] or "workshopdesk" in told["versions"]
    assert not (data_home / "schools").exists()


def test_as_a_program_of_its_own(data_home, tmp_path):
    def program(*arguments):
        return subprocess.run([*WORKSHOPDESK, *arguments], capture_output=True, text=True, check=False)

    taken = program("import", str(SAMPLE))
    assert (taken.returncode, taken.stderr) == (0, "")
    assert program("show", taken.stdout.strip(), "--json").returncode == 0
    refused = program("show", "zzz")
    assert (refused.returncode, len(refused.stderr.splitlines())) == (2, 1)


def test_a_reader_that_goes_away_is_no_error(desk, school):
    command = f"{sys.executable} -m workshopdesk show {school} --json | head -c 10"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert (len(done.stdout), done.stderr) == (10, "")


def test_a_bug_is_one_with_a_traceback_and_a_report_without_content(desk, school, data_home, tmp_path, monkeypatch):
    def breaks(archive):
        raise ZeroDivisionError(f"broken at {archive.school.name}")

    monkeypatch.setattr("workshopdesk.archive.records.write_record", breaks)
    answer = desk("export", school, "-o", tmp_path / "a.json")
    assert (answer.code, answer.out) == (1, "")
    assert "Traceback" in answer.err
    (report,) = (data_home / "logs").iterdir()
    assert str(report) in answer.err
    told = report.read_text("utf-8")
    assert "ZeroDivisionError" in told
    assert "Molenbrug" not in told
    assert not (tmp_path / "a.json").exists()


def test_a_bug_where_the_words_cannot_be_read_leaves_a_report(desk, school, data_home, tmp_path, monkeypatch):
    monkeypatch.setattr("workshopdesk.archive.records.write_record", lambda archive: {}[archive])
    monkeypatch.setattr("workshopdesk.content.words.Words.__call__", lambda words, key: {}[key])
    answer = desk("export", school, "-o", tmp_path / "a.json")
    (report,) = (data_home / "logs").iterdir()
    assert (answer.code, answer.err.splitlines()[-1]) == (1, str(report))
