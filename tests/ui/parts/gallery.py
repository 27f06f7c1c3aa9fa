"""All parts on one table, to be looked at: `python -m tests.ui.parts.gallery --theme dark --shot out.png`."""

import argparse
import os
import sys

from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tests.ui.parts.gallery_fields import fields_page, help_page
from workshopdesk.content.words import Words
from workshopdesk.ui.parts.banner import Banner, BannerView
from workshopdesk.ui.parts.button import Button
from workshopdesk.ui.parts.clock_strip import ClockStrip, ClockView
from workshopdesk.ui.parts.empty_state import EmptyState
from workshopdesk.ui.parts.label import Label
from workshopdesk.ui.parts.rail import Rail, RailView
from workshopdesk.ui.parts.rail_items import RailItem
from workshopdesk.ui.parts.sheet import Sheet
from workshopdesk.ui.parts.tape import Piece, Tape
from workshopdesk.ui.parts.timer_mark import MOODS
from workshopdesk.ui.parts.timer_pill import TimerPill
from workshopdesk.ui.parts.toast import Toast
from workshopdesk.ui.texts import speech
from workshopdesk.ui.theme.theme import Theme, apply, current

STEPS = (
    ("Terugblik en doel", "Terugblik", 6, "step"),
    ("Uitleg en verdelen", "Uitleg", 6, "step"),
    ("Kaarten leggen", "Leggen", 12, "step"),
    ("Vragen stellen", "Vragen", 28, "step"),
    ("Pauze", "Pauze", 8, "break"),
    ("Eigen top 5", "Top 5", 6, "step"),
    ("Rangschikken", "Rangorde", 14, "step"),
    ("Actieplan", "Plan", 22, "step"),
    ("Afronden", "Slot", 6, "step"),
    ("Buffer", "Buffer", 12, "buffer"),
)


def state_of(at, now):
    return "done" if at < now else "now" if at == now else "next"


def pieces(now=2, share=0.6):
    return tuple(
        Piece(minutes, state_of(at, now), kind, share if at == now else 0, short, title)
        for at, (title, short, minutes, kind) in enumerate(STEPS)
    )


def rail_view(now=2):
    items = tuple(
        RailItem(short, title, state=state_of(at, now), minutes=minutes, kind=kind, short=short, number=at + 1)
        for at, (title, short, minutes, kind) in enumerate(STEPS)
    )
    foot = (RailItem("park", "Parkeerlijst", "parking", badge="2"), RailItem("note", "Notitie", "note"))
    return RailView(items, foot, items[now].key, "Stappen")


def clock_view(mood="running", digits="16:10"):
    return ClockView(
        "Voorbeeldschool",
        "Fase 2 · beleid en acties",
        "Kaarten leggen",
        12,
        mood,
        digits,
        0.7,
        "13:51",
        "15:15",
        "2 min later",
        pieces(),
        "on",
    )


def frame_page():
    window = QWidget()
    window.setProperty("kind", "table")
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    strip = ClockStrip(window)
    strip.show_view(clock_view())
    column.addWidget(strip)
    row = QHBoxLayout()
    row.setSpacing(0)
    column.addLayout(row, 1)
    rail = Rail(window)
    rail.show_view(rail_view())
    row.addWidget(rail)
    slim = Rail(window, slim=True)
    slim.show_view(rail_view(3))
    row.addWidget(slim)
    stage = QWidget(window)
    row.addWidget(stage, 1)
    fill_stage(stage)
    toast = Toast(window)
    toast.show_message("Taak gewist bij Leerlingen vormen")
    return window


def fill_stage(stage):
    theme = current()
    grid = QGridLayout(stage)
    pad = theme.px(24)
    grid.setContentsMargins(pad, pad, pad, pad)
    grid.setHorizontalSpacing(theme.px(20))
    grid.setVerticalSpacing(theme.px(12))
    sheet = Sheet(stage, bar="accent")
    sheet.body.addWidget(Label("Onderbroken vandaag om 13:35", "meta"))
    sheet.body.addWidget(Label("Voorbeeldschool", "title"))
    sheet.body.addWidget(Label("Fase 2, stap Kaarten leggen. 17 van 24 liggen.", strong="17 van 24"))
    sheet.body.addWidget(Button("Ga verder", "primary", sign="play"))
    tape = Tape()
    tape.show_pieces(pieces())
    sheet.body.addWidget(tape)
    grid.addWidget(sheet, 0, 0)
    pills = Sheet(stage)
    for mood, digits in zip(MOODS, ("06:00", "16:10", "16:10", "01:26", "0:42", "+2:05", ""), strict=True):
        pill = TimerPill()
        pill.show_time(mood, digits, 0.7)
        pills.body.addWidget(pill)
    grid.addWidget(pills, 0, 1, 2, 1)
    buttons = Sheet(stage)
    for kind in ("primary", "secondary", "outline", "quiet", "danger"):
        line = QHBoxLayout()
        line.addWidget(Button("Druk plan af", kind, sign="print"))
        off = Button("Maak definitief", kind)
        off.wait_for("wacht op een kwaliteitskaart")
        line.addWidget(off)
        buttons.body.addLayout(line)
    keyed = Button("Naar rood", key="R", note="ligt hier", sign="flag", left=True)
    buttons.body.addWidget(keyed)
    grid.addWidget(buttons, 1, 0)
    banners = QVBoxLayout()
    for kind in ("info", "attention", "error"):
        view = BannerView(
            "De printer antwoordt niet. Je pdf staat klaar.",
            "Zet de printer aan of kopieer de pdf.",
            "Kopieer de pdf",
            "Wachtrij Printer_op_school, fout 5",
            kind,
        )
        banners.addWidget(Banner(stage, view))
    grid.addLayout(banners, 2, 0)
    grid.addWidget(EmptyState("Verdeel de 24 kaarten over de groep.", "Verdeel", stage, sign="deal-cards"), 2, 1)
    grid.setRowStretch(3, 1)


def stretch_words():
    """Make every text 40 % longer, as a language with longer words would."""

    def longer(text):
        extra = max(1, round(len(text) * 0.4))
        return text + ("n" * extra if " " not in text else " " + "langer " * (extra // 7) + "e" * (extra % 7))

    plain = Words.__call__
    Words.__call__ = lambda self, key, /, **facts: longer(plain(self, key, **facts))
    for cls in (Label, Button):
        first = cls.__init__

        def init(self, text="", *more, first=first, **named):
            first(self, longer(text) if text else text, *more, **named)

        cls.__init__ = init


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--language", choices=("nl", "en"), default="nl")
    parser.add_argument("--size", default="1440x900")
    parser.add_argument("--page", choices=("frame", "fields", "help"), default="frame")
    parser.add_argument("--stretch", action="store_true", help="all words 40 % longer")
    parser.add_argument("--shot")
    given = parser.parse_args()
    if given.shot:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    speech().speak(given.language)
    if given.stretch:
        stretch_words()
    apply(app, Theme(given.theme, given.scale, reduced_motion=bool(given.shot)))
    width, height = (int(part) for part in given.size.split("x"))
    window = {"frame": frame_page, "fields": fields_page, "help": help_page}[given.page]()
    window.resize(width, height)
    window.show()
    if given.page == "help":
        window.show_overlay()
    if not given.shot:
        return app.exec()
    for _ in range(5):
        app.processEvents()
    window.grab().save(given.shot)
    return 0


if __name__ == "__main__":
    sys.exit(main())
