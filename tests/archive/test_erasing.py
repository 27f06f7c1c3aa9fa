"""Erasing: planted words are found nowhere afterwards, in no row, history, backup, export or second place."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.fakes.schools import all_bytes, full_archive, make_school, open_workspace
from workshopdesk.app import backups as app_backups
from workshopdesk.app import erasure, protection
from workshopdesk.app.library import Library
from workshopdesk.app.transfer import note_export, parcel_of
from workshopdesk.archive import backups
from workshopdesk.archive.erasable import What, without_ballots, without_people
from workshopdesk.archive.records import to_record
from workshopdesk.domain.workshop import Participant
from workshopdesk.store import protection as store
from workshopdesk.store.errors import InUse, Locked, StoreError
from workshopdesk.store.files import database
from workshopdesk.store.keyring import keyring
from workshopdesk.store.verification import verify_copy, verify_school

PASSPHRASE = "vier woorden zonder zin"
PEOPLE = ["Planted Label", "Planted Contact", "Planted Owner", "Planted Task Owner", "Planted Parked", "planted.id"]
OTHER = "Planted Vision"


def planted():
    """A school whose people's words are known."""
    archive = full_archive()
    first = archive.workshops[0]
    group = (Participant("planted.id", first.participants[0].role, "Planted Label"), *first.participants[1:])
    plan = first.plan[0]
    return replace(
        archive,
        school=replace(archive.school, contact="Planted Contact"),
        workshops=(
            replace(
                first,
                participants=group,
                placements=(replace(first.placements[0], held_by="planted.id"), *first.placements[1:]),
                plan=(
                    replace(
                        plan,
                        owner="Planted Owner",
                        tasks=tuple(replace(task, owner="Planted Task Owner") for task in plan.tasks),
                    ),
                    *first.plan[1:],
                ),
                parking_lot=(replace(first.parking_lot[0], owner="Planted Parked"),),
                vision_text=OTHER,
            ),
            *archive.workshops[1:],
        ),
    )


@pytest.fixture(params=["plain", "protected"])
def spread(request, data_home, tmp_path, monkeypatch):
    """A school with a history, backups, exports and a second place; (library, folder, everything around)."""
    monkeypatch.setattr(store, "COST", store.Cost(1, 64, 1))
    if request.param == "protected":
        protection.set_up(data_home, PASSPHRASE)
    outside, stick = tmp_path / "outside", tmp_path / "stick"
    outside.mkdir()
    stick.mkdir()
    app_backups.set_second_place(data_home, stick)
    library = Library(data_home)
    folder = make_school(data_home, planted())
    make_school(data_home, full_archive(2))
    with closing(open_workspace(folder)) as workspace:
        mine = workspace.archive.workshops[0]
        workspace.run("set_participant", mine.id, id="planted.id", label="Planted Label Two")
        workspace.run("set_plan_row", mine.id, card=mine.plan[0].card, owner="Planted Owner Two")
        workspace.run("set_ballot", mine.id, slip=7, cards=list(mine.ballots[0].cards))
        app_backups.back_up(data_home, folder, file=workspace.file, now=datetime(2026, 3, 5, tzinfo=UTC))
        workspace.undo(mine.id)
        app_backups.back_up(data_home, folder, file=workspace.file, now=datetime(2026, 3, 6, tzinfo=UTC))
    for name, data in [
        ("school.json", library.record(folder)),
        ("school.workshopdesk", parcel_of(library, folder, plain=True)),
        ("plan.pdf", b"%PDF Planted Owner"),
    ]:
        (outside / name).write_bytes(data)
        note_export(library, folder, outside / name)
    (outside / "gone.pdf").write_bytes(b"%PDF")
    note_export(library, folder, outside / "gone.pdf")
    (outside / "gone.pdf").unlink()
    (folder / "backups" / "20260301T000000.000Z-before-restore.damaged").write_bytes(b"Planted Owner in ruins")
    yield library, folder, (data_home, outside, stick)
    keyring.forget(data_home)


def found(words, roots):
    return {(word, path.name) for path, data in all_bytes(*roots).items() for word in words if word.encode() in data}


def databases(folder, stick):
    return [backup.path for backup in backups.list_backups(folder)] + sorted((stick / folder.name).glob("*.db"))


def test_names_of_functions_are_found_nowhere(spread):
    library, folder, roots = spread
    before = verify_school(folder)
    attest = erasure.erase(library, folder, "people")
    assert found(PEOPLE, roots) == set()
    after = verify_school(folder)
    assert after.workshops[0].vision_text == OTHER
    assert [member.label for member in after.workshops[0].participants] == [
        member.role for member in before.workshops[0].participants
    ]
    assert after.workshops[0].placements[0].held_by == after.workshops[0].participants[0].id
    assert after.workshops[0].ballots == before.workshops[0].ballots
    copies = databases(folder, roots[2])
    assert len(copies) == 4
    for path in copies:
        told = str(to_record(verify_copy(path, keyring.key_of(folder))))
        assert not [word for word in PEOPLE if word in told]
        assert OTHER in told
    with closing(open_workspace(folder)) as workspace:
        assert workspace.file.journal(after.workshops[0].id) == []
        workspace.run("set_vision_text", after.workshops[0].id, text="on we go")
    assert (attest.backups_rewritten, attest.exports_destroyed, attest.exports_gone) == (2, 3, 1)
    assert attest.complete
    assert attest.backups_destroyed == 1
    assert not [backup for backup in backups.list_backups(folder) if backup.reason == "before-erasure"]


def test_slips_are_erased_on_their_own(spread):
    library, folder, roots = spread
    before = verify_school(folder)
    attest = erasure.erase(library, folder, What.BALLOTS)
    after = verify_school(folder)
    assert after == without_ballots(before)
    assert after.workshops[0].ranking == before.workshops[0].ranking
    for path in databases(folder, roots[2]):
        assert all(workshop.ballots == () for workshop in verify_copy(path, keyring.key_of(folder)).workshops)
    assert {path.name for path in roots[1].iterdir()} == {"plan.pdf"}, "a plan holds no slips"
    assert attest.exports_destroyed == 2
    if not protection.is_protected(roots[0]):
        data = b"".join(all_bytes(folder).values())
        assert b"set_ballot" not in data


@pytest.mark.parametrize("what", [What.BALLOTS, What.PEOPLE])
def test_what_is_remembered_of_deletions_goes_with_what_is_erased(spread, what):
    library, folder, roots = spread
    with closing(open_workspace(folder)) as workspace:
        mine = workspace.archive.workshops[0]
        workspace.run("remove_participant", mine.id, id="planted.id")
        workspace.run("unpark", mine.id, text=mine.parking_lot[0].text)
        workspace.run("set_vision_text", mine.id, text="")
        app_backups.back_up(roots[0], folder, file=workspace.file, now=datetime(2026, 3, 7, tzinfo=UTC))
    before = verify_school(folder).memory
    assert {place[1] for place in before.taken} == {"participants", "parking_lot", "vision_text"}
    digests = [place[3] for place in before.taken if what is What.PEOPLE and place[1] != "vision_text"]
    shown = found([place[3] for place in before.taken], roots)
    assert bool(shown) == (not protection.is_protected(roots[0])), "encrypted like all else"
    erasure.erase(library, folder, what)
    assert found([*PEOPLE, *digests] if what is What.PEOPLE else digests, roots) == set()
    for path in [database(folder), *databases(folder, roots[2])]:
        memory = verify_copy(path, keyring.key_of(folder)).memory
        names = {place[1] for place in memory.taken}
        assert names <= {"vision_text"} if what is What.PEOPLE else "ballots" not in names
        assert {kind for _, kind in memory.erased} == {what.value}
    assert {place[1] for place in verify_school(folder).memory.taken} >= {"vision_text"}


def test_notes_of_a_merge_that_name_a_function_go_with_the_names(spread):
    library, folder, _ = spread
    archive = verify_school(folder)
    mine = archive.workshops[0]
    notes = [
        "Samengevoegd, ook geschreven bij trekker in het plan (porn): Iemand",
        "Samengevoegd, ook geschreven bij visietekst: Iets anders",
    ]
    with closing(open_workspace(folder)) as workspace:
        for note in notes:
            workspace.run("park", mine.id, text=note)
    erasure.erase(library, folder, "people")
    told = [parked.text for parked in verify_school(folder).workshops[0].parking_lot]
    assert notes[1] in told
    assert notes[0] not in told


def test_everything_is_found_nowhere(spread):
    library, folder, roots = spread
    attest = erasure.erase(library, folder, "all")
    names = found([*PEOPLE, OTHER, "School 1 aan de Leie"], roots)
    assert names == set()
    assert not folder.exists()
    assert not (roots[2] / folder.name).exists()
    assert [one.name for one in library.list()] == ["School 2 aan de Leie"]
    assert attest.complete
    assert attest.exports_destroyed == 3


def test_the_attest_says_nothing_personal(spread):
    library, folder, _ = spread
    attest = erasure.erase(library, folder, "people")
    for language in ("nl", "en"):
        text = erasure.attest_text(attest, language)
        assert folder.name in text
        assert not [word for word in [*PEOPLE, OTHER, "Leie"] if word in text]
        assert len(erasure.attest_lines(attest, language)) == 9


def test_a_file_of_that_name_that_is_another_by_now_is_left(spread):
    library, folder, roots = spread
    (roots[1] / "school.json").write_bytes(b"another school's")
    attest = erasure.erase(library, folder, "all")
    assert (roots[1] / "school.json").read_bytes() == b"another school's"
    assert (attest.exports_destroyed, attest.exports_changed, attest.complete) == (2, 1, False)
    assert attest.left == (str(roots[1] / "school.json"),)


def test_an_open_school_is_not_erased(spread):
    library, folder, _ = spread
    with closing(open_workspace(folder)):
        for what in What:
            with pytest.raises(InUse):
                erasure.erase(library, folder, what)
    assert verify_school(folder)


def test_a_second_place_that_does_not_answer_is_gone_back_to(spread):
    library, folder, (home, _, stick) = spread
    away = stick.with_name("away")
    stick.rename(away)
    attest = erasure.erase(library, folder, "people")
    assert not attest.complete
    assert len(erasure.pending(home)) == 1
    assert erasure.finish(home) == 1
    away.rename(stick)
    assert erasure.finish(home) == 0
    assert erasure.pending(home) == []
    assert found(PEOPLE, [stick, home]) == set()


def test_a_kill_while_everything_is_erased_is_gone_on_with(spread, monkeypatch):
    library, folder, roots = spread
    with monkeypatch.context() as patch:
        patch.setattr(erasure, "destroy_folder", lambda path: 1 / 0 if path.exists() else 0)
        with pytest.raises(ZeroDivisionError):
            erasure.erase(library, folder, "all")
    assert [one.name for one in library.list()] == ["School 2 aan de Leie"]
    erasure.finish(roots[0])
    assert found([*PEOPLE, OTHER], [roots[0]]) == set()


@pytest.mark.slow
def test_a_kill_while_people_are_erased_leaves_a_school_and_running_again_finishes(spread, monkeypatch):
    from workshopdesk.archive import destroying, erasing

    library, folder, roots = spread
    before = verify_school(folder)
    for number in range(40):
        left = [number]

        def step(real, left=left):
            def killed(*arguments, **named):
                if left[0] == 0:
                    raise KeyboardInterrupt
                left[0] -= 1
                return real(*arguments, **named)

            return killed

        with monkeypatch.context() as patch:
            for module, name in [
                (erasing, "write_database"),
                (erasing, "swap_and_destroy"),
                (erasing, "destroy"),
                (destroying.os, "replace"),
                (destroying.os, "link"),
                (destroying, "destroy"),
            ]:
                patch.setattr(module, name, step(getattr(module, name)))
            try:
                erasure.erase(library, folder, "people")
            except KeyboardInterrupt:
                found_now = verify_school(folder)
                assert found_now.workshops[0].vision_text == before.workshops[0].vision_text
                for left_over in (folder / "backups").glob("*before-erasure*"):
                    left_over.unlink()  # or every next run would have one step more
                continue
        break
    else:
        pytest.fail("it never ended")
    assert number > 8
    assert found(PEOPLE, roots) == set()


def test_a_kill_between_two_names_of_one_file_costs_nothing(spread, monkeypatch):
    """The old file has its second name and still its first: tidying must not overwrite what is in use."""
    from workshopdesk.app.tidying import tidy
    from workshopdesk.archive import destroying

    library, folder, roots = spread

    real = destroying.os.replace

    def killed(source, to):
        if to == database(folder):
            raise KeyboardInterrupt
        real(source, to)

    with monkeypatch.context() as patch:
        patch.setattr(destroying.os, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            erasure.erase(library, folder, "people")
    assert (folder / ".school.db.old").exists()
    before = verify_school(folder)
    tidy(roots[0])
    assert not (folder / ".school.db.old").exists()
    assert verify_school(folder) == before
    erasure.erase(library, folder, "people")
    assert found(PEOPLE, roots) == set()


def test_in_a_locked_home_nothing_is_erased(spread):
    library, folder, roots = spread
    if not protection.is_protected(roots[0]):
        pytest.skip("this home has no passphrase")
    protection.lock(roots[0])
    before = all_bytes(*roots)
    for what in What:
        with pytest.raises(Locked):
            erasure.erase(library, folder, what)
    assert all_bytes(*roots) == before
    protection.unlock(roots[0], PASSPHRASE)
    (folder / "school.key").write_bytes(b"broken")
    assert erasure.erase(library, folder, "all").school_id == folder.name


def test_a_damaged_school_is_erased_whole_and_not_in_part(spread):
    library, folder, roots = spread
    database(folder).write_bytes(database(folder).read_bytes()[:20_000])
    with pytest.raises(StoreError):
        erasure.erase(library, folder, "people")
    assert erasure.erase(library, folder, "all").complete
    assert found([*PEOPLE, OTHER], roots) == set()


def test_the_rules_reach_every_workshop():
    archive = full_archive()
    assert all(workshop.ballots == () for workshop in without_ballots(archive).workshops)
    told = str(to_record(without_people(archive)))
    for number in (1, 2):
        for word in (f"Head of school {number}", f"Owner {number}", f"Task owner {number}", f"Parked owner {number}"):
            assert word not in told
    assert "Contact 1" not in told
