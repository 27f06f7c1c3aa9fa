"""A second start on the same home tells the first one what to open, and ends; after the first it may begin itself."""

import shutil
import subprocess
import sys

import pytest

from workshopdesk.ui.single_instance import SingleInstance


def test_a_second_start_is_told_of_and_heard(qtbot, qapp, data_home):
    first = SingleInstance(data_home)
    assert first.is_first
    told = []
    first.asked.connect(told.append)
    second = SingleInstance(data_home)
    assert not second.is_first
    import threading

    asking = []
    thread = threading.Thread(target=lambda: asking.append(second.ask_first(["Oefenschool De Kade"])))
    thread.start()
    qtbot.waitUntil(lambda: told == [["Oefenschool De Kade"]])
    thread.join()
    assert asking == [True]
    first.let_go()


def test_a_start_beside_one_that_is_just_closing_becomes_the_first(qtbot, qapp, data_home):
    first = SingleInstance(data_home)
    second = SingleInstance(data_home)
    first._watcher.removePaths(first._watcher.files())
    first.let_go()
    assert not second.ask_first([])
    assert second.is_first
    second.let_go()


def test_two_homes_do_not_know_of_each_other(qtbot, qapp, tmp_path):
    first, second = SingleInstance(tmp_path / "a"), SingleInstance(tmp_path / "b")
    assert first.is_first
    assert second.is_first
    first.let_go()
    second.let_go()


@pytest.mark.skipif(shutil.which("unshare") is None, reason="a full or read-only disk is made with unshare")
@pytest.mark.parametrize("how", ["size=4k", "ro"])
def test_a_home_where_no_lock_can_be_made_opens_all_the_same(tmp_path, how):
    """On a full disk, or a read-only one, the program would else end without a word."""
    place = tmp_path / "disk"
    place.mkdir()
    full = f'(yes | dd of="{place}/filler" bs=4k || true) 2>/dev/null' if how != "ro" else "true"
    script = f'mount -t tmpfs -o {how} none "{place}" && {full} && exec "$@"'
    code = "from pathlib import Path\nfrom workshopdesk.ui.single_instance import SingleInstance\n"
    code += f"print(SingleInstance(Path({str(place)!r})).is_first)"
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script, "sh", sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
    )
    if "unshare" in done.stderr or "mount:" in done.stderr:
        pytest.skip("this machine makes no mount namespaces")
    assert done.stdout == "True\n", done.stderr


@pytest.mark.skipif(shutil.which("unshare") is None, reason="a read-only disk is made with unshare")
def test_a_read_only_home_with_the_lock_of_a_start_that_is_gone_opens(tmp_path):
    """A home that was copied to a medium which cannot be written to, while the program ran."""
    first = SingleInstance(tmp_path)
    left = (tmp_path / "window.lock").read_bytes().split(b"\n")
    first.let_go()
    (tmp_path / "window.lock").write_bytes(b"\n".join([b"999999", *left[1:]]))
    script = f'mount --bind "{tmp_path}" "{tmp_path}" && mount -o remount,ro,bind "{tmp_path}" && exec "$@"'
    code = "from pathlib import Path\nfrom workshopdesk.ui.single_instance import SingleInstance\n"
    code += f"one = SingleInstance(Path({str(tmp_path)!r}))\nprint(one.is_first or not one.ask_first([]))"
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script, "sh", sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
    )
    if "unshare" in done.stderr or "mount" in done.stderr:
        pytest.skip("this machine makes no mount namespaces")
    assert done.stdout.strip() == "True", done.stderr
