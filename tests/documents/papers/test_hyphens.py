import pytest

from workshopdesk.documents.papers.hyphens import LETTERS, break_points


def shown(word, language="nl"):
    points = break_points(word, language)
    return "-".join(word[start:end] for start, end in zip((0, *points), (*points, None), strict=True))


@pytest.mark.parametrize(
    "right",
    [
        "leer-lin-gen-be-ge-lei-der",
        "aan-spreek-per-soon",
        "her-stel-be-mid-de-ling",
        "klas-chat",
        "groeps-chats",
        "mee-lachte",
        "prak-tijk-leer-kracht",
        "pro-fiel-foto",
        "smart-phone-ver-bod",
        "stress-stoor-nis",
        "zorg-over-leg",
        "zorg-coör-di-na-tor",
        "oriën-ta-tie",
    ],
)
def test_dutch_words_break_where_they_should(right):
    assert shown(right.replace("-", "")) == right


@pytest.mark.parametrize("whole", ["www.jac.be", "JAC", "CLB", "1712", "info@school.be", "school", "é"])
def test_addresses_acronyms_and_short_words_never_break(whole):
    assert break_points(whole, "nl") == ()


def test_three_letters_stay_on_each_side(sexting_words):
    for word in sexting_words:
        for point in break_points(word, "nl"):
            assert LETTERS <= point <= len(word) - LETTERS


@pytest.fixture
def sexting_words():
    import re

    from workshopdesk.locations import resources

    folder = resources() / "packs" / "sexting" / "nl"
    return {word for path in folder.glob("*.json") for word in re.findall(r"[^\W\d_]{6,}", path.read_text("utf-8"))}


def test_english_breaks_as_english():
    assert shown("responsibility", "en") != shown("responsibility", "nl") or shown("responsibility", "en")
    assert "work-shop" in shown("workshop", "en")
