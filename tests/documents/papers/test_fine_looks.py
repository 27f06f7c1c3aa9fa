"""What makes a paper pleasant to read: no word broken without need, nothing glued to what stands above it."""

import itertools

import pytest

from tests.documents.papers.conftest import sexting_pack
from workshopdesk.documents.papers.blocks import Beside, Box, Gap
from workshopdesk.documents.papers.document import Plan
from workshopdesk.documents.papers.reference import keys, story
from workshopdesk.documents.papers.setting import Setting
from workshopdesk.domain.practice import situation_key


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_has_to_lie_ready_is_read_at_a_glance(language, ask, read):
    shown = " ".join(read(ask("agenda", language=language)).text.split())
    steps = sexting_pack().speak(language).steps
    words = {
        word for steps in steps.values() for step in steps.values() for need in step["needs"] for word in need.split()
    }
    assert [word for word in words if word not in shown] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_flags_of_a_situation_stand_with_its_story(language, ask, read, archive):
    texts = sexting_pack().speak(language)
    flags = [flag["word"] for flag in texts.texts["flags"].values()]
    pages = read(ask("report", language=language)).pages
    for judged in archive.workshops[0].practice:
        told = texts.situations[situation_key(judged.situation, sexting_pack().vocabulary)]
        (page,) = [page for page in pages if told["title"] in page and told["text"][:20] in page]
        assert all(flag in page.partition(told["title"])[2] for flag in flags), told["title"]
    heads = ("ZO ZOUDEN WE REAGEREN", "Zo zouden we reageren", "How we would react", "HOW WE WOULD REACT")
    for page in pages:
        lines = [line for line in page.splitlines() if line.strip()]
        assert not any(line.strip() in heads for line in lines[-3:]), "a head without what it heads"


def test_a_remark_and_another_kind_of_list_stand_apart_from_what_is_above(ask):
    request = ask("reference")
    kinds = {key: [block["kind"] for block in request.texts.reference[key]["blocks"]] for key in keys(request)}
    assert any(("steps", "checklist") in itertools.pairwise(one) for one in kinds.values())
    flowables = story(Setting(request), Plan("x", margin_mm=22.0))
    boxes = [one for one in flowables if isinstance(one, Box)]
    assert boxes
    assert all(box.getSpaceBefore() >= 8 for box in boxes)
    gaps = [after for after, one in zip(flowables[1:], flowables, strict=False) if isinstance(one, Gap)]
    assert gaps
    assert all(isinstance(one, Beside) for one in gaps)
