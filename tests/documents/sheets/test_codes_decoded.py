"""A photo of the paper can be read: OpenCV finds every code on rendered sheets and posters."""

import cv2
import pytest

from workshopdesk.layout.templates import corner_codes


def decoded(picture):
    detector = cv2.aruco.ArucoDetector(cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_50))
    corners, numbers, _ = detector.detectMarkers(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY))
    return {} if numbers is None else dict(zip(numbers.ravel().tolist(), corners, strict=True))


@pytest.mark.parametrize("ink", ["normal", "saver"])
@pytest.mark.parametrize("template", ["card-92x64-8up", "card-70x45-12up"])
def test_each_front_carries_its_code(template, ink, texts, pdf, pictures):
    data = pdf("cards", template=template, ink=ink, part="fronts")
    found = {}
    for picture in pictures(data, per_mm=6):
        found |= decoded(picture)
    assert sorted(found) == sorted(card.marker for card in texts.cards.values())


def test_backs_carry_none(pdf, pictures):
    for picture in pictures(pdf("cards", part="backs"), per_mm=5):
        assert not decoded(picture)


@pytest.mark.parametrize("blank", [True, False])
def test_a_poster_has_its_four_corners(blank, pdf, pictures):
    (picture,) = pictures(pdf("screener-poster", blank=blank), per_mm=3)
    found = decoded(picture)
    assert {*corner_codes().values()} == {*found}
    top_left = found[corner_codes()["top_left"]].reshape(4, 2).mean(axis=0) / 3
    assert top_left == pytest.approx((26, 26), abs=0.5)
    low_right = found[corner_codes()["bottom_right"]].reshape(4, 2).mean(axis=0) / 3
    assert low_right == pytest.approx((815, 568), abs=0.5)
