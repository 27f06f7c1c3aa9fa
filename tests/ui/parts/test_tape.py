import itertools

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.ui.parts.gallery import pieces
from workshopdesk.ui.parts.tape import Piece, Tape, paint_tape, piece_rects
from workshopdesk.ui.theme.theme import current


def test_pieces_are_as_long_as_their_minutes(shown):
    tape = Tape()
    tape.show_pieces(pieces())
    shown(tape)
    rects = tape.rects()
    a_minute = rects[3].width() / 28
    for piece, rect in zip(pieces(), rects, strict=True):
        assert rect.width() == pytest.approx(piece.minutes * a_minute, abs=0.01)
    assert rects[0].left() == 0
    assert rects[-1].right() == pytest.approx(tape.width())
    gaps = {round(after.left() - before.right(), 6) for before, after in itertools.pairwise(rects)}
    assert len(gaps) == 1


def test_a_tape_of_nothing_and_of_no_minutes_has_no_pieces():
    assert piece_rects((), QRectF(0, 0, 100, 16), 3) == []
    assert piece_rects((Piece(0),), QRectF(0, 0, 100, 16), 3) == [QRectF()]


@pytest.mark.parametrize(("room", "height"), [(False, 16), (True, 34)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_bar_is_as_high_as_the_tokens_say(shown, look, room, height, scale):
    look(scale=scale)
    tape = Tape(room=room)
    tape.show_pieces(pieces())
    shown(tape)
    assert tape.rects()[0].height() == height * scale


def picture_of(piece):
    image = QImage(120, 20, QImage.Format.Format_RGB32)
    image.fill(current().colour("paper"))
    painter = QPainter(image)
    paint_tape(painter, current(), (piece,), QRectF(2, 2, 116, 16))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def test_each_kind_of_piece_looks_different_without_colour(qapp):
    looks = [
        picture_of(piece)
        for piece in (
            Piece(10, "done"),
            Piece(10, "now", share=0.5),
            Piece(10, "next"),
            Piece(10, "next", "break"),
            Piece(10, "done", "break"),
            Piece(10, "next", "buffer"),
        )
    ]
    for at, one in enumerate(looks):
        for other in looks[at + 1 :]:
            different = sum(
                abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 40
                for x in range(120)
                for y in range(20)
            )
            assert different > 60


def test_the_tape_says_where_the_phase_is(qtbot):
    tape = Tape()
    qtbot.addWidget(tape)
    tape.show_pieces(pieces(now=2, share=0.5))
    assert tape.accessibleName() == "Verloop van de fase"
    assert tape.accessibleDescription() == "18 van 120 minuten gedaan. Nu: Kaarten leggen."
