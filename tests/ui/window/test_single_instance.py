"""A second start on the same home tells the first one what to open, and ends; after the first it may begin itself."""

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
