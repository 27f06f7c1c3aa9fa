"""Ways to break a pack, each with the file, the place and the code of the fault that the check must name."""

import shutil
import struct

CARD = "quality.vision"


def on(file, change):
    return lambda pack: pack.change(file, change)


def at(*keys):
    """Walk to the last but one of the keys, so that a test can set or take the last."""

    def walk(value):
        for key in keys:
            value = value[key]
        return value

    return walk


def put(file, *keys_and_value):
    *way, last, value = keys_and_value
    return on(file, lambda v: at(*way)(v).__setitem__(last, value))


def take(file, *keys):
    *way, last = keys
    return on(file, lambda v: at(*way)(v).pop(last))


def bytes_of(file, data):
    return lambda pack: (pack.folder / file).write_bytes(data)


def replaced(file, old, new):
    def change(pack):
        text = (pack.folder / file).read_text("utf-8")
        assert old in text
        (pack.folder / file).write_text(text.replace(old, new, 1), "utf-8")

    return change


def removed(name):
    def change(pack):
        path = pack.folder / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    return change


def added(name, data=b"x"):
    def change(pack):
        (pack.folder / name).parent.mkdir(exist_ok=True)
        (pack.folder / name).write_bytes(data)

    return change


def linked(pack):
    outside = pack.folder.parent / "outside.json"
    shutil.move(pack.folder / CARDS, outside)
    (pack.folder / CARDS).symlink_to(outside)


def png(width, height):
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, height) + bytes(20)


PACK, CARDS, TEXTS, STEPS = "pack.json", "nl/cards.json", "nl/texts.json", "nl/steps.json"
SITUATIONS, REFERENCE = "nl/situations.json", "nl/reference.json"
ON_CARD = f"/cards/{CARD}"
TEXT = f"{ON_CARD}/back/0"
LEVELS = ["quality", "prevention", "reaction", "care"]
FLAGS = ["green", "yellow", "red", "black", "blue"]
LONG_WORD = "Seksualiteitsbeleidsvisietekst"
LONG_TITLE = "Wederzijdse toestemming wederzijds begrepen afspraken onthouden"
LONG_LINE = "een twee drie vier vijf zes zeven acht negen tien elf"


def titled(title):
    return on(CARDS, lambda v: v["cards"][CARD].update(title=title, hyphenated=title))


def said(text):
    """Put a text in place of the first statement of a card."""
    return put(CARDS, "cards", CARD, "back", 0, text)


BROKEN = {
    # files
    "no-pack-file": (removed(PACK), PACK, "", "missing-file"),
    "no-cards": (removed("en/cards.json"), "en/cards.json", "", "missing-file"),
    "no-english": (removed("en"), "en/texts.json", "", "missing-file"),
    "stranger": (added("nl/notes.txt"), "nl/notes.txt", "", "unknown-file"),
    "strange-folder": (added("fonts/a.ttf"), "fonts", "", "unknown-file"),
    "link": (linked, CARDS, "", "link"),
    "other-language-listed": (put(PACK, "languages", ["nl"]), "en/cards.json", "", "language-not-listed"),
    "no-picture": (added("images/logo.png"), "images/logo.png", "", "not-a-picture"),
    "large-picture": (added("images/a.png", png(5000, 4001)), "images/a.png", "", "picture-too-large"),
    "other-ending": (added("images/a.jpg", png(5, 4)), "images/a.jpg", "", "not-a-picture"),
    # JSON
    "cut-off": (bytes_of(TEXTS, b'{"name": "x"'), TEXTS, "", "not-json"),
    "latin-1": (bytes_of(TEXTS, '{"name": "é"}'.encode("latin-1")), TEXTS, "", "not-utf8"),
    "byte-order-mark": (bytes_of(TEXTS, b"\xef\xbb\xbf{}"), TEXTS, "", "not-json"),
    "key-twice": (replaced(CARDS, '"cards": {', '"cards": {}, "cards": {'), CARDS, "", "key-twice"),
    "nan": (replaced(PACK, '"minutes": 8', '"minutes": NaN'), PACK, "", "not-a-number"),
    "endless-number": (replaced(PACK, '"minutes": 8', '"minutes": ' + "8" * 9000), PACK, "", "not-a-number"),
    "nested": (bytes_of("en/steps.json", b"[" * 100 + b"]" * 100), "en/steps.json", "", "too-deep"),
    "nested-very-deep": (bytes_of("en/steps.json", b"[" * 200_000), "en/steps.json", "", "too-deep"),
    "endless": (bytes_of("en/steps.json", b" " * 4_000_001), "en/steps.json", "", "file-too-large"),
    # shape
    "other-format": (put(PACK, "format", "other"), PACK, "/format", "other-format"),
    "newer": (put(PACK, "version", 2), PACK, "/version", "newer-format"),
    "key-gone": (take(CARDS, "cards", CARD, "title"), CARDS, f"{ON_CARD}/title", "missing-key"),
    "key-too-many": (put(CARDS, "cards", CARD, "colour", "x"), CARDS, f"{ON_CARD}/colour", "unknown-key"),
    "number-for-text": (put("en/texts.json", "name", 5), "en/texts.json", "/name", "wrong-type"),
    "text-for-list": (
        put("en/cards.json", "cards", CARD, "back", "x"),
        "en/cards.json",
        f"{ON_CARD}/back",
        "wrong-type",
    ),
    "true-for-number": (put(PACK, "cards", 0, "number", True), PACK, "/cards/0/number", "wrong-type"),
    "five-flags": (put(PACK, "flags", FLAGS), PACK, "/flags", "not-allowed"),
    "five-criteria": (take(PACK, "criteria", 5), PACK, "/criteria", "not-allowed"),
    "fourth-level": (put(PACK, "levels", LEVELS), PACK, "/levels", "not-allowed"),
    "unknown-rating": (
        put(PACK, "situations", 0, "ratings", "impact", "high"),
        PACK,
        "/situations/0/ratings/impact",
        "not-allowed",
    ),
    "rating-gone": (
        take(PACK, "situations", 0, "ratings", "impact"),
        PACK,
        "/situations/0/ratings/impact",
        "missing-key",
    ),
    "unknown-stage": (put(PACK, "steps", 0, "stage", "dance"), PACK, "/steps/0/stage", "not-allowed"),
    "unknown-block": (
        put(REFERENCE, "frames", "blocks", 0, {"kind": "video", "text": "x"}),
        REFERENCE,
        "/frames/blocks/0/kind",
        "not-allowed",
    ),
    "half-a-block": (
        put(REFERENCE, "frames", "blocks", 0, {"kind": "list"}),
        REFERENCE,
        "/frames/blocks/0/items",
        "missing-key",
    ),
    "marker-50": (put(PACK, "cards", 0, "marker", 50), PACK, "/cards/0/marker", "out-of-range"),
    "path-as-key": (put(PACK, "key", "../sexting"), PACK, "/key", "wrong-shape"),
    "device-as-key": (put(PACK, "key", "aux"), PACK, "/key", "wrong-key"),
    "version-of-letters": (put(PACK, "pack_version", "one"), PACK, "/pack_version", "wrong-shape"),
    "letter-of-two": (
        put(CARDS, "levels", "quality", "letter", "KW"),
        CARDS,
        "/levels/quality/letter",
        "wrong-shape",
    ),
    # keys that belong together
    "card-without-texts": (take("en/cards.json", "cards", CARD), "en/cards.json", ON_CARD, "missing-key"),
    "texts-without-card": (take(PACK, "cards", 3), CARDS, "/cards/quality.training", "unknown-key"),
    "card-dropped": (take(PACK, "cards", 3), PACK, "/cards", "key-dropped"),
    "reference-dropped": (take(PACK, "references", 1), PACK, "/references", "key-dropped"),
    "step-without-texts": (take(STEPS, "2", "deal"), STEPS, "/2/deal", "missing-key"),
    "principle-without-texts": (
        take(TEXTS, "principles", "dignity"),
        TEXTS,
        "/principles/dignity",
        "missing-key",
    ),
    "situation-without-texts": (
        take("en/situations.json", "party-photo"),
        "en/situations.json",
        "/party-photo",
        "missing-key",
    ),
    "accepted-without-texts": (
        put(SITUATIONS, "party-photo", "accepted", {}),
        SITUATIONS,
        "/party-photo/accepted/green",
        "missing-key",
    ),
    "reaction-gone": (
        take(SITUATIONS, "party-photo", "reactions", "black"),
        SITUATIONS,
        "/party-photo/reactions/black",
        "missing-key",
    ),
    "same-letters": (
        put(CARDS, "levels", "quality", "letter", "P"),
        CARDS,
        "/levels/prevention/letter",
        "twice",
    ),
    # rules
    "121-minutes": (put(PACK, "steps", 0, "minutes", 9), PACK, "/steps", "phase-minutes"),
    "shorter-than-least": (
        put(PACK, "steps", 0, "least_minutes", 9),
        PACK,
        "/steps/0/least_minutes",
        "least-above-minutes",
    ),
    "marker-twice": (put(PACK, "cards", 1, "marker", 0), PACK, "/cards/1/marker", "twice"),
    "code-twice": (put(PACK, "cards", 1, "number", 1), PACK, "/cards/1/number", "twice"),
    "principle-twice": (put(PACK, "principles", 1, "good-relationships"), PACK, "/principles/1", "twice"),
    "model-flag-accepted": (
        put(PACK, "situations", 0, "accepted", ["yellow"]),
        PACK,
        "/situations/0/accepted",
        "model-flag-accepted",
    ),
    "unknown-reference": (
        put(PACK, "steps", 0, "references", ["nowhere"]),
        PACK,
        "/steps/0/references/0",
        "unknown-name",
    ),
    "no-such-day": (
        put(PACK, "references", 16, "checked_on", "2026-02-30"),
        PACK,
        "/references/16/checked_on",
        "no-date",
    ),
    "helplines-undated": (
        put(PACK, "references", 18, "checked_on", None),
        REFERENCE,
        "/help-lines",
        "undated",
    ),
    # texts
    "html": (said("Er is een <b>visie</b>."), CARDS, TEXT, "markup"),
    "entity": (said("Ouders &amp; leerlingen."), CARDS, TEXT, "markup"),
    "comment": (said("Iets <!-- weg -->."), CARDS, TEXT, "markup"),
    "bold": (said("Een **visie**."), CARDS, TEXT, "markup"),
    "arrow": (said("Eerst dit → dan dat."), CARDS, TEXT, "no-glyph"),
    "emoji": (said("Goed 😀."), CARDS, TEXT, "no-glyph"),
    "line-break": (said("Een\ntwee."), CARDS, TEXT, "hidden-character"),
    "turned-text": (said("Een \u202etwee."), CARDS, TEXT, "hidden-character"),
    "null-character": (said("Een\x00twee."), CARDS, TEXT, "hidden-character"),
    "half-a-pair": (
        replaced(CARDS, '"title": "Aanspreekpersoon"', '"title": "\\ud800"'),
        CARDS,
        "/cards/quality.contact-person/title",
        "hidden-character",
    ),
    "soft-hyphen-outside": (said("Een vi\u00adsie."), CARDS, TEXT, "hidden-character"),
    "accent-apart": (said("Ee\u0301n."), CARDS, TEXT, "not-composed"),
    "space-behind": (said("Een visie. "), CARDS, TEXT, "loose-space"),
    "empty": (said(""), CARDS, TEXT, "blank"),
    # lengths
    "other-title": (
        put(CARDS, "cards", CARD, "title", "Visie"),
        CARDS,
        f"{ON_CARD}/hyphenated",
        "other-title",
    ),
    "wide-word": (titled(LONG_WORD), CARDS, f"{ON_CARD}/title", "title-too-wide"),
    "title-of-four-lines": (titled(LONG_TITLE), CARDS, f"{ON_CARD}/title", "title-too-wide"),
    "wide-level": (
        put(CARDS, "levels", "prevention", "short", "schept de voorwaarden voor alles wat er daarna nog op komt"),
        CARDS,
        "/levels/prevention/short",
        "level-too-wide",
    ),
    "wide-poster-title": (
        put("nl/texts.json", "screener_title", "Mmmmmmm Mmmmmmm Mmmmmmm Mmmmmmm Mmmmmmm"),
        "nl/texts.json",
        "/screener_title",
        "level-too-wide",
    ),
    "long-back": (
        put(CARDS, "cards", CARD, "back", ["x " * 70 + "y"] * 3),
        CARDS,
        f"{ON_CARD}/back",
        "back-too-long",
    ),
    "high-back": (
        put(CARDS, "cards", CARD, "back", [LONG_LINE] * 5),
        CARDS,
        f"{ON_CARD}/back",
        "back-too-high",
    ),
    "two-statements": (
        put(CARDS, "cards", CARD, "back", ["Een.", "Twee."]),
        CARDS,
        f"{ON_CARD}/back",
        "too-few",
    ),
    "long-principle": (
        put(TEXTS, "principles", "dignity", "sentence", "x" * 151),
        TEXTS,
        "/principles/dignity/sentence",
        "too-long",
    ),
    "six-words": (
        put(TEXTS, "principles", "dignity", "title", "een twee drie vier vijf zes"),
        TEXTS,
        "/principles/dignity/title",
        "too-many-words",
    ),
    "long-mission": (
        put(TEXTS, "mission", "input", "text", "x" * 96),
        TEXTS,
        "/mission/input/text",
        "too-long",
    ),
    "long-rail": (
        put("en/steps.json", "1", "welcome", "short", "Introductory"),
        "en/steps.json",
        "/1/welcome/short",
        "too-long",
    ),
    "short-situation": (
        put("en/situations.json", "party-photo", "text", "Too short."),
        "en/situations.json",
        "/party-photo/text",
        "situation-length",
    ),
}
