"""Hostile texts through the store, the record, the parcel and a merge: stored and given back as typed, or refused."""

from contextlib import closing
from dataclasses import replace

import pytest

from tests.data.hostile_texts import HOSTILE, MANY_LINES, REFUSED, TOUCHES
from tests.fakes.schools import NOON, full_archive, make_school, open_workspace, words
from workshopdesk.archive.faults import RecordRefused
from workshopdesk.archive.merging import merge
from workshopdesk.archive.parcels import read_parcel, write_parcel
from workshopdesk.archive.records import parse_record, to_record, write_record
from workshopdesk.domain.errors import Refused
from workshopdesk.store.reader import read_archive
from workshopdesk.store.summaries import summaries

WORDS = words()


def find(*_):
    return WORDS


def filled(line, text):
    """A school with a text of one line, or a long one, in every field that takes it."""
    archive = full_archive()

    def workshop(old):
        plan = tuple(
            replace(
                row,
                approach=text,
                owner=line,
                partners=(line,),
                tasks=tuple(replace(task, text=f"{number}{text}", owner=line) for number, task in enumerate(row.tasks)),
            )
            for row in old.plan
        )
        practice = tuple(
            replace(
                judged,
                reaction=text,
                note=text,
                criteria={key: replace(said, reason=text) for key, said in judged.criteria.items()},
            )
            for judged in old.practice
        )
        wording = dict.fromkeys(old.principles.own_wording, text)
        return replace(
            old,
            title=line,
            guide=line,
            participants=tuple(replace(member, label=line) for member in old.participants),
            practice=practice,
            principles=replace(old.principles, own_wording=wording),
            mission_notes=tuple(replace(note, text=text) for note in old.mission_notes),
            vision_text=text,
            notes=tuple(replace(note, text=text) for note in old.notes),
            ranking=replace(old.ranking, reason=text),
            plan=plan,
            parking_lot=tuple(
                replace(parked, text=f"{number}{text}", owner=line) for number, parked in enumerate(old.parking_lot)
            ),
            step_notes=tuple(replace(note, text=text) for note in old.step_notes),
        )

    school = replace(archive.school, name=line, municipality=line, contact=line)
    return replace(archive, school=school, workshops=tuple(workshop(old) for old in archive.workshops))


def test_there_are_sixty():
    assert len(HOSTILE) >= 60


@pytest.mark.parametrize("name", [*HOSTILE, *MANY_LINES])
def test_a_hostile_text_comes_back_as_it_was_typed(name, data_home):
    text = HOSTILE.get(name) or MANY_LINES[name]
    line = HOSTILE.get(name, "line")
    archive = filled(line, text)
    folder = make_school(data_home, archive)
    assert read_archive(folder) == archive
    assert summaries(data_home, "2026-01-01")[0].name == line
    told = write_record(archive)
    assert to_record(parse_record(told, find)) == to_record(archive)
    assert to_record(read_parcel(write_parcel(archive, NOON), find).archive) == to_record(archive)
    assert merge(archive, archive, find).archive == archive
    merged = merge(archive, full_archive(), find).archive
    assert parse_record(write_record(merged), find)
    mine = archive.workshops[0]
    with closing(open_workspace(folder)) as workspace:
        workspace.run("set_vision_text", mine.id, text="something else")
        workspace.run("set_mission_note", mine.id, mission=WORDS.missions[1], text=text)
        workspace.undo(mine.id)
        workspace.undo(mine.id)
        assert workspace.archive == archive
    assert read_archive(folder) == archive


@pytest.mark.parametrize("name", REFUSED)
def test_a_text_that_hides_something_is_refused(name, folder, archive):
    text = REFUSED[name]
    told = to_record(archive)
    places = [
        ("$.school.name", lambda: told["school"].update(name=text)),
        ("$.workshops[0].vision_text", lambda: told["workshops"][0].update(vision_text=text)),
    ]
    import json

    for path, spoil in places:
        told = to_record(archive)
        spoil()
        data = json.dumps(told).encode()
        with pytest.raises(RecordRefused) as refused:
            parse_record(data, find)
        assert (refused.value.path, refused.value.code) == (path, "hidden-character")
    with closing(open_workspace(folder)) as workspace:
        for operation, arguments in [
            ("set_vision_text", {"text": text}),
            ("park", {"text": "fine", "owner": text}),
            ("set_participant", {"id": "p1", "label": text}),
        ]:
            with pytest.raises(Refused):
                workspace.run(operation, archive.workshops[0].id, **arguments)
        with pytest.raises(Refused):
            workspace.run("set_school", name=text)
        assert workspace.archive == archive


def test_nothing_was_touched():
    from pathlib import Path

    assert not Path(TOUCHES[0]).exists()
