"""Fronts and backs lie on each other for both edges; marks only where something is cut, none in a slot."""

from itertools import product

import pytest

from workshopdesk.layout.card_sheets import FOLD_TEMPLATE, card_sheets, chosen_cards
from workshopdesk.layout.display import Group, Text
from workshopdesk.layout.palette import palette
from workshopdesk.layout.sheets import Manner, crop_marks
from workshopdesk.layout.templates import card_templates, templates

DUPLEX = [name for name in card_templates() if templates()[name].backs]


def turned(form, place, edge):
    """Return where a spot of the back comes to lie, seen from the front, once the sheet is turned."""
    x, y = place
    upright_axis = (edge == "long") != form.landscape
    return (form.page_w - x, y) if upright_axis else (x, form.page_h - y)


@pytest.mark.parametrize(("name", "edge"), list(product(DUPLEX, ["long", "short"])))
def test_backs_lie_on_their_fronts_to_a_tenth(name, edge):
    form = templates()[name]
    for slot in range(form.per_sheet):
        x, y = form.place(slot)
        (bx, by), degrees = form.back_place(slot, edge)
        # The corner of the back that is its own top left, and where the reader then finds it.
        corner = (bx, by) if degrees == 0 else (bx + form.label_w, by + form.label_h)
        seen = turned(form, corner, edge)
        other = turned(form, (2 * bx + form.label_w - corner[0], 2 * by + form.label_h - corner[1]), edge)
        left, right = sorted((seen[0], other[0]))
        top, low = sorted((seen[1], other[1]))
        assert (left, top) == pytest.approx((x, y), abs=0.1)
        assert (right, low) == pytest.approx((x + form.label_w, y + form.label_h), abs=0.1)


@pytest.mark.parametrize(("name", "edge"), list(product(DUPLEX, ["long", "short"])))
def test_a_back_reads_upright_when_its_card_is_turned_like_a_page(name, edge):
    form = templates()[name]
    degrees = form.backs[edge][2]
    upright_axis = (edge == "long") != form.landscape
    assert degrees == (0 if upright_axis else 180)


@pytest.mark.parametrize("name", card_templates())
def test_labels_keep_off_each_other_and_on_the_paper(name):
    form = templates()[name]
    for slot in range(form.per_sheet):
        x, y = form.place(slot)
        assert 0 <= x <= form.page_w - form.label_w + 1e-9
        assert 0 <= y <= form.page_h - form.label_h + 1e-9
    assert form.dx >= form.label_w or form.columns == 1
    assert form.dy >= form.label_h or form.rows == 1


@pytest.mark.parametrize("name", card_templates())
def test_crop_marks_end_at_trim_lines_and_never_in_a_slot(name):
    form = templates()[name]
    slots = [form.place(slot) for slot in range(form.per_sheet)]
    for filled in range(1, form.per_sheet + 1):
        for mark in crop_marks(form, filled, palette()):
            (_, x1, y1), (_, x2, y2) = mark.commands
            assert min(x1, x2, y1, y2) >= 5 - 1e-9
            assert max(x1, x2) <= form.page_w - 5 + 1e-9
            assert max(y1, y2) <= form.page_h - 5 + 1e-9
            for x, y in slots:
                across = max(x1, x2) > x + 1e-9 and min(x1, x2) < x + form.label_w - 1e-9
                down = max(y1, y2) > y + 1e-9 and min(y1, y2) < y + form.label_h - 1e-9
                assert not (across and down)


def test_a_full_sheet_has_marks_at_both_ends_of_every_trim_line():
    form = templates()["card-92x64-8up"]
    assert len(crop_marks(form, 8, palette())) == 2 * (4 + 8)


@pytest.mark.parametrize("name", [name for name in card_templates() if templates()[name].crop_marks])
def test_a_line_is_marked_at_both_ends_where_a_card_is_cut_and_nowhere_else(name):
    form = templates()[name]
    for filled in range(1, form.per_sheet + 1):
        found = [mark.commands for mark in crop_marks(form, filled, palette())]
        upright = [round(start[1], 6) for start, end in found if start[1] == end[1]]
        lying = [round(start[2], 6) for start, end in found if start[2] == end[2]]
        places = [form.place(slot) for slot in range(filled)]
        cut_across = {round(x + side, 6) for x, _ in places for side in (0, form.label_w)}
        cut_down = {round(y + side, 6) for _, y in places for side in (0, form.label_h)}
        assert sorted(upright) == sorted([*cut_across, *cut_across])
        assert sorted(lying) == sorted([*cut_down, *cut_down])


@pytest.mark.parametrize(
    ("name", "pages"),
    [
        ("card-92x64-8up", 6),
        ("card-85x55-10up", 6),
        ("card-135x94-large", 12),
        ("card-92x64-large-backs", 6),
        ("card-95x66-a7", 6),
        ("card-105x74-a7", 6),
        (FOLD_TEMPLATE, 6),
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_24_cards_take_this_many_pages(pack, name, pages, language):
    assert len(card_sheets(pack, language, palette(), template=name).pages) == pages


def test_the_smallest_cards_have_their_backs_on_a_list(pack):
    sheets = card_sheets(pack, "nl", palette(), template="card-70x45-12up")
    assert len(sheets.pages) > 4
    assert sheets.pages[4].bookmark == "Wat op de achterkanten staat"


def test_sides_can_be_printed_apart(pack):
    fronts = card_sheets(pack, "nl", palette(), manner=Manner(part="fronts"))
    backs = card_sheets(pack, "nl", palette(), manner=Manner("short", part="backs"))
    both = card_sheets(pack, "nl", palette(), manner=Manner("short"))
    assert both.duplex == "short"
    assert fronts.duplex is backs.duplex is None
    assert [page.items for page in backs.pages] == [page.items for page in both.pages[1::2]]
    assert len(fronts.pages) == 3


def test_single_cards_by_code_or_key(pack):
    texts = pack.speak("nl")
    found = chosen_cards(texts, ("r1", "quality.vision", "K7"))
    assert [card.code for card in found] == ["K7", "R1"]
    assert len(card_sheets(pack, "nl", palette(), only=("K7",)).pages) == 2
    with pytest.raises(KeyError):
        chosen_cards(texts, ("K99",))


def test_the_shift_moves_backs_only(pack):
    plain = card_sheets(pack, "nl", palette())
    moved = card_sheets(pack, "nl", palette(), manner=Manner(shift_mm=(0.7, -1.2)))
    assert plain.pages[0] == moved.pages[0]
    (group,) = moved.pages[1].items
    assert group.matrix == pytest.approx((1.0, 0, 0, 1.0, 0.7, 1.2))
    assert group.items == plain.pages[1].items


@pytest.mark.parametrize("language", ["nl", "en"])
def test_backs_in_large_print_are_of_twelve_points(pack, language):
    sheets = card_sheets(pack, language, palette(), template="card-92x64-large-backs", manner=Manner(part="backs"))

    def sizes(items):
        for item in items:
            if isinstance(item, Group):
                yield from sizes(item.items)
            elif isinstance(item, Text):
                yield item

    said = [line for page in sheets.pages for line in sizes(page.items)]
    for card in pack.speak(language).cards.values():
        first = card.back[0].split()[0]
        assert any(line.text.startswith(first) and line.size_pt == 12 for line in said), card.code
    standard = card_sheets(pack, language, palette())
    large = card_sheets(pack, language, palette(), template="card-92x64-large-backs")
    assert [page.items for page in large.pages[::2]] == [page.items for page in standard.pages[::2]]
