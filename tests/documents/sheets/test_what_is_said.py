"""Every word of the pack and of the workshop is found again in the PDF, and a code once on each side."""

from datetime import date

import pytest

from workshopdesk.content.words import words
from workshopdesk.documents.catalogue import make
from workshopdesk.documents.request import PrintRequest
from workshopdesk.domain.school import School
from workshopdesk.domain.workshop import PrincipleChoice, Workshop
from workshopdesk.layout.text import DoesNotFit

DAY = date(2026, 11, 21)


def flat(text):
    return " ".join(text.replace("\u00ad", "").split())


def holds(page, text):
    """Say whether a page says a text, whatever hyphen a title was broken with."""
    return flat(text) in page or flat(text).replace(" ", "") in page.replace("- ", "").replace(" ", "")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("flip", ["long", "short"])
def test_cards(language, flip, pack, pdf, words_of):
    texts = pack.speak(language)
    pages = words_of(pdf("cards", language=language, flip=flip))
    fronts, backs = pages[0::2], pages[1::2]
    assert len({card.title for card in texts.cards.values()}) == 24
    for card in texts.cards.values():
        front = next(page for page in fronts if card.code in page.split() and holds(page, card.title))
        back = next(page for page in backs if card.code in page.split() and holds(page, card.title))
        for statement in card.back:
            assert holds(back, statement), card.code
        assert texts.levels[card.level].name.upper() in front


def test_each_code_stands_once_on_each_side_of_a_card(pack, pdf, words_of):
    texts = pack.speak("nl")
    pages = words_of(pdf("cards", template="card-105x74-a7"))
    for side in (pages[0::2], pages[1::2]):
        words = " ".join(side).split()
        for code in texts.by_code:
            assert words.count(code) == 1


def test_8_cards_a_level(pack, pdf, words_of):
    for page, level in zip(words_of(pdf("cards"))[0::2], pack.speak("nl").levels.values(), strict=True):
        assert page.count(level.name.upper()) == 8


@pytest.mark.parametrize("language", ["nl", "en"])
def test_situations_principles_prompts_overview(language, pack, pdf, words_of):
    texts = pack.speak(language)
    said = {
        name: " ".join(words_of(pdf(name, blank=True, language=language)))
        for name in (
            "situations",
            "principles",
            "prompts",
            "card-overview",
            "ballots",
            "flags",
            "screener-poster",
        )
    }
    for told in texts.situations.values():
        assert holds(said["situations"], told["title"])
        assert holds(said["situations"], told["text"])
    for key in pack.principles:
        assert holds(said["principles"], texts.principle_title(key))
        assert said["principles"].count(flat(texts.principle_sentence(key))) == 2
    for key in pack.prompts:
        assert holds(said["prompts"], texts.texts["prompts"][key]["text"])
    for card in texts.cards.values():
        assert holds(said["card-overview"], card.title)
        assert said["card-overview"].split().count(card.code) == 1
    assert holds(said["ballots"], texts.texts["quality_rule"])
    assert holds(said["ballots"], texts.texts["top_five_intro"])
    for told in texts.texts["flags"].values():
        assert holds(said["flags"], told["word"])
        assert holds(said["flags"], told["meaning"])
    assert holds(said["screener-poster"], texts.texts["criterion"]["question"])
    assert holds(said["screener-poster"], texts.texts["criterion"]["hint"])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_vision_poster(language, pack, pdf, words_of):
    texts = pack.speak(language)
    (page,) = words_of(pdf("vision-poster", language=language))
    for key in pack.missions:
        assert holds(page, texts.texts["mission"][key]["keyword"])
        assert holds(page, texts.texts["mission"][key]["text"])
    assert holds(page, "Iedereen op school weet waar de grens ligt.")
    assert holds(page, "Voorbeeldschool Molenbrug")


def _workshop(wording):
    chosen = ("dignity", "participation")
    return Workshop(
        "11111111-1111-4111-8111-111111111111",
        "x",
        "sexting",
        "1",
        "2026-2027",
        principles=PrincipleChoice(chosen, {"dignity": wording}),
    )


@pytest.mark.parametrize(
    "wording",
    [
        "<b>vet</b> & “klaar”",
        "<img src='/etc/hostname'>",
        "&lt; 3 ≥ 2",
        "één ‘ij’ ïë – 日本",
        "100 %% {n} \\n",
    ],
)
def test_markup_in_a_text_is_printed_as_it_was_typed(wording, pack, words_of):
    school = School("22222222-2222-4222-8222-222222222222", wording)
    data = make(PrintRequest("vision-poster", pack, "nl", DAY, school=school, workshop=_workshop(wording)))
    (page,) = words_of(data)
    shown = wording.replace("日本", "[U+65E5][U+672C]")
    assert page.replace(" ", "").count(shown.replace(" ", "")) == 2


def test_a_wording_too_long_for_its_bubble_stops_the_print(pack):
    school = School("22222222-2222-4222-8222-222222222222", "School")
    with pytest.raises(DoesNotFit):
        make(PrintRequest("vision-poster", pack, "nl", DAY, school=school, workshop=_workshop("woord " * 80)))


def test_a_character_that_no_font_has_is_named_in_a_warning(pack, caplog):
    school = School("22222222-2222-4222-8222-222222222222", "School 日")
    make(PrintRequest("vision-poster", pack, "nl", DAY, school=school, workshop=_workshop("kort")))
    assert "U+65E5" in caplog.text


def test_a_text_that_does_not_fit_is_explained_in_both_languages(pack):
    refused = DoesNotFit("K7", "te lang")
    for language in ("nl", "en"):
        assert "K7" in words(language)(f"{refused.area}.{refused.code}", **refused.facts)
    assert len(str(DoesNotFit("lang " * 100, "x").facts["what"])) <= 60
