"""Cards of a result lie in their ring, none on another, and as dropped where nothing is in the way."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshopdesk.domain.slots import FACE_H_MM, FACE_RADIUS_MM, FACE_W_MM, FACE_X_MM, FACE_Y_MM
from workshopdesk.domain.terms import Zone
from workshopdesk.layout import board
from workshopdesk.layout.board_places import apart, rows
from workshopdesk.layout.display import Group, Text
from workshopdesk.layout.palette import palette
from workshopdesk.layout.screener import result_poster

W, H = 72.0, 50.0


def in_ring(face, x, y):
    left, top, radius = FACE_X_MM[Zone(face)] + 5, FACE_Y_MM + 5, FACE_RADIUS_MM - 5
    right, low = left + FACE_W_MM - 10, top + FACE_H_MM - 10
    for px, py in (
        (x - W / 2, y - H / 2),
        (x + W / 2, y - H / 2),
        (x - W / 2, y + H / 2),
        (x + W / 2, y + H / 2),
    ):
        if not (left <= px <= right and top <= py <= low):
            return False
        dx = max(left + radius - px, px - (right - radius), 0)
        dy = max(top + radius - py, py - (low - radius), 0)
        if math.hypot(dx, dy) > radius + 0.01:
            return False
    return True


def covers(one, other):
    return abs(one[0] - other[0]) < W - 0.01 and abs(one[1] - other[1]) < H - 0.01


@given(
    st.sampled_from(["strength", "work"]),
    st.lists(st.tuples(st.floats(0, 841), st.floats(0, 594)), min_size=1, max_size=24),
)
def test_no_card_covers_another_and_all_lie_inside_their_ring(face, centres):
    found = apart(face, centres, W, H)
    assert len(found) == len(centres)
    assert all(in_ring(face, *place) for place in found)
    assert not any(covers(found[one], found[other]) for one in range(len(found)) for other in range(one))


def test_cards_with_room_stay_where_they_were_dropped():
    centres = [(150.0, 180.0), (250.0, 180.0), (200.0, 300.0)]
    assert apart("strength", centres, W, H) == centres


def test_two_cards_move_apart_the_shorter_way():
    (ax, ay), (bx, by) = apart("strength", [(200.0, 250.0), (206.0, 290.0)], W, H)
    assert (ax, bx) == (200.0, 206.0)
    assert by - ay == pytest.approx(H, abs=2.5)
    assert (ay + by) / 2 == pytest.approx(270)


def test_a_face_holds_all_24():
    assert len(rows("work", W + 1, H + 1)) >= 24
    found = apart("work", [(625.0, 285.0)] * 24, W, H)
    assert len(set(found)) == 24


def words_in(items):
    for item in items:
        if isinstance(item, Group):
            yield from words_in(item.items)
        elif isinstance(item, Text):
            yield item.text


def test_a_result_shows_every_card_its_rank_and_what_is_open(pack, archive):
    workshop = archive.workshops[0]
    said = list(words_in(result_poster(pack, "nl", palette(), "A1", archive.school, workshop, None)))
    for code in pack.speak("nl").by_code:
        assert said.count(code) == 1
    assert "9 kaarten" in said
    assert "15 kaarten" in said
    assert "K3 Rol van leerkrachten" in said
    assert [said.count(str(rank)) for rank in range(1, 6)] == [2] * 5


def test_a_workshop_half_way_says_what_is_not_laid(pack, archive):
    running = archive.workshops[1]
    said = " ".join(words_in(result_poster(pack, "nl", palette(), "A1", archive.school, running, None)))
    loose = [p.card for p in running.placements if p.zone not in ("strength", "work")]
    assert len(loose) == 7
    assert "nog niet gelegd: K3" in said


def test_a_room_screen_leaves_out_head_and_foot(pack):
    words = board.board_words(pack.speak("nl"), colour_words=False)
    whole = list(words_in(board.poster_background(words, palette())))
    faces = list(words_in(board.poster_background(words, palette(), head=False, foot=False)))
    assert "Sexting Screener" in whole
    assert faces == ["Sterk punt", "zit al in het beleid", "Werkpunt", "hier werken we aan"]
