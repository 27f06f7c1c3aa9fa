"""Where ink lies on rendered pages: safe areas, fronts on backs, tiles put together; and how much of it."""

from datetime import date

import numpy as np
import pytest

from workshopdesk.documents.request import PrintRequest
from workshopdesk.documents.sheets import cards as card_makers
from workshopdesk.documents.sheets import handouts, posters
from workshopdesk.documents.sheets_pdf import render
from workshopdesk.layout.display import Group, Shape, Sheets, Text
from workshopdesk.layout.templates import card_templates, templates
from workshopdesk.layout.tiles import tiling

DAY = date(2026, 11, 21)
PER_MM = 4


def inked(picture, margin_mm):
    """Return the share of dark pixels in a frame along the paper's edge."""
    edge = round(margin_mm * PER_MM)
    frame = np.ones(picture.shape[:2], bool)
    frame[edge:-edge, edge:-edge] = False
    return (picture.min(axis=2)[frame] < 200).sum()


@pytest.mark.parametrize("document", ["principles", "situations", "ballots", "prompts", "card-overview", "calibration"])
def test_handouts_keep_8_millimetres_off_the_edge(document, pdf, pictures):
    for picture in pictures(pdf(document), per_mm=PER_MM):
        assert inked(picture, 7.9) == 0


@pytest.mark.parametrize("template", card_templates())
@pytest.mark.parametrize("part", ["fronts", "backs"])
def test_cards_keep_off_the_edge_but_for_crop_marks(template, part, pdf, pictures):
    for picture in pictures(pdf("cards", template=template, part=part), per_mm=PER_MM):
        assert inked(picture, 4.9) == 0
        if (part == "backs" and not templates()[template].fold_at) or templates()[template].crop_marks is None:
            assert inked(picture, 7.9) == 0


DUPLEX = [name for name in card_templates() if templates()[name].backs]


@pytest.mark.parametrize("template", DUPLEX)
@pytest.mark.parametrize("flip", ["long", "short"])
def test_backs_lie_behind_their_fronts(template, flip, pdf, pictures):
    """The sheet is turned on its edge: behind each front lies its own back, upright for who turns the card."""
    form = templates()[template]
    straight = next(pictures(pdf("cards", template=template, flip="none", part="backs"), PER_MM, [0]))
    printed = next(pictures(pdf("cards", template=template, flip=flip, part="backs"), PER_MM, [0]))
    # Against the light, seen from the front: left and right change places on an upright edge, else up and down.
    upright = (flip == "long") != form.landscape
    printed = printed[: round(form.page_h * PER_MM), : round(form.page_w * PER_MM)]
    through = printed[:, ::-1] if upright else printed[::-1]
    for slot in range(form.per_sheet):
        place = form.place(slot)
        behind = cut(through, *place, form)
        # Who turns the card over sees it mirrored once more, about the same edge as the sheet or turned around.
        seen = behind[:, ::-1]
        if not upright:
            seen = behind[::-1]
        (_, _), degrees = form.back_place(slot, flip)
        if degrees:
            seen = seen[::-1, ::-1]
        assert differing(cut(straight, *place, form), seen) < 0.005


def cut(picture, x, y, form):
    left, top = round(x * PER_MM), round(y * PER_MM)
    return picture[top : top + round(form.label_h * PER_MM), left : left + round(form.label_w * PER_MM)]


def test_a_card_to_fold_has_its_back_upside_down_above(pdf, pictures):
    fold = next(pictures(pdf("cards", flip="fold"), PER_MM, [0]))
    straight = next(pictures(pdf("cards", flip="none", part="backs"), PER_MM, [0]))
    form, flat = templates()["card-92x64-foldover"], templates()["card-92x64-8up"]
    upper = cut(fold, *form.place(0), flat)[::-1, ::-1]
    assert differing(upper, cut(straight, *flat.place(0), flat)) < 0.005


def test_an_empty_slot_stays_empty(pdf, pictures):
    form = templates()["card-85x55-10up"]
    last = list(pictures(pdf("cards", template=form.id, part="fronts"), PER_MM))[-1]
    for slot in range(4, 10):
        assert cut(last, *form.place(slot), form)[1:-1, 1:-1].min() == 255


def together(plan, tiles, per_mm):
    """Glue tiles: each lies on the flaps of its right and lower neighbours."""
    whole = np.full((round(plan.poster_h * per_mm), round(plan.poster_w * per_mm), 3), 255, np.uint8)
    (step_x, step_y), (w, h) = plan.step, plan.tile
    for row in reversed(range(plan.rows)):
        for column in reversed(range(plan.columns)):
            picture = tiles[row * plan.columns + column]
            x, y = column * step_x, row * step_y
            left, top = round(x * per_mm), round(y * per_mm)
            right, low = (
                min(round((x + w) * per_mm), whole.shape[1]),
                min(round((y + h) * per_mm), whole.shape[0]),
            )
            at_x, at_y = round(12 * per_mm), round(12 * per_mm)
            whole[top:low, left:right] = picture[at_y : at_y + low - top, at_x : at_x + right - left]
    return whole


def differing(one, other):
    """Return the share of pixels that differ from every pixel within one of them."""
    one = one.astype(np.int16).mean(axis=2)
    other = other.astype(np.int16).mean(axis=2)
    least = np.full(one.shape, 255.0)
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            least = np.minimum(least, np.abs(one - np.roll(other, (dy, dx), (0, 1))))
    return (least > 64).mean()


@pytest.mark.parametrize(
    ("document", "size", "paper", "per_mm"),
    [
        ("vision-poster", "A3", "A4", 4),
        ("screener-poster", "near-A2", "A4", 4),
        pytest.param("vision-poster", "A1", "A4", 8, marks=pytest.mark.slow),
        pytest.param("screener-poster", "A1", "A4", 8, marks=pytest.mark.slow),
        pytest.param("screener-poster", "A2", "A3", 8, marks=pytest.mark.slow),
    ],
)
def test_tiles_put_together_are_the_poster(document, size, paper, per_mm, pdf, pictures):
    (whole,) = pictures(pdf(document, size=size), per_mm)
    pages = pdf(document, size=size, tile=True, paper=paper)
    from workshopdesk.layout.posters import poster_mm

    plan = tiling(*poster_mm(size, landscape=document == "screener-poster"), paper)
    tiles = list(pictures(pages, per_mm))[1:]
    assert len(tiles) == plan.count
    glued = together(plan, tiles, per_mm)
    h, w = min(whole.shape[0], glued.shape[0]), min(whole.shape[1], glued.shape[1])
    assert differing(whole[:h, :w], glued[:h, :w]) < 0.005


def drawn_only(items):
    """Yield what is drawn: no text, and no code squares, which cost the same in every ink."""
    for item in items:
        if isinstance(item, Group):
            yield Group(tuple(drawn_only(item.items)), item.matrix, item.clip)
        elif not isinstance(item, Text) and not (
            isinstance(item, Shape)
            and item.fill == "#000000"
            and item.stroke is None
            and len(item.commands) > 9
            and not any(command[0] == "C" for command in item.commands)
        ):
            yield item


def ink_of(sheets, pictures):
    """Return how much ink pages take, as the four inks of a printer: grey is black."""
    bare = Sheets(
        "x",
        "nl",
        tuple(type(page)(page.width_mm, page.height_mm, tuple(drawn_only(page.items))) for page in sheets.pages),
    )
    total = 0.0
    for picture in pictures(render(bare, DAY), 3):
        paper = 255 - picture.astype(np.float64)
        total += (paper.sum(axis=2) - 2 * paper.min(axis=2)).sum() / picture.size
    return total


@pytest.mark.parametrize(
    "maker",
    [card_makers.cards, card_makers.flags, posters.screener_poster, posters.vision_poster, handouts.prompts],
)
def test_saving_ink_takes_less_than_two_fifths_of_what_is_drawn(maker, pack, pictures):
    spent = {
        ink: ink_of(maker(PrintRequest("x", pack, "nl", DAY, ink=ink, part="fronts")), pictures)
        for ink in ("normal", "saver")
    }
    assert spent["saver"] < 0.4 * spent["normal"]


def test_the_whole_screener_poster_takes_less_than_two_fifths(pdf, pictures):
    spent = {}
    for ink in ("normal", "saver"):
        (picture,) = pictures(pdf("screener-poster", blank=True, ink=ink), 2)
        paper = 255 - picture.astype(np.float64)
        spent[ink] = (paper.sum(axis=2) - 2 * paper.min(axis=2)).sum()
    assert spent["saver"] < 0.4 * spent["normal"]


def test_files_stay_small(pdf):
    assert len(pdf("screener-poster")) < 300_000
    assert len(pdf("screener-poster", tile=True)) < 300_000
    assert len(pdf("vision-poster", size="A0", tile=True)) < 300_000
