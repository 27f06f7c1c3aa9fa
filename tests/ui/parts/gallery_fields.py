"""The gallery's second page: fields, choices, counters, drawer and overlays."""

from datetime import date

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshopdesk.ui.parts.button import Button
from workshopdesk.ui.parts.check import Check, Round
from workshopdesk.ui.parts.chip import Chip
from workshopdesk.ui.parts.choice import Choice
from workshopdesk.ui.parts.counter import Counter
from workshopdesk.ui.parts.cover_pane import CoverPane
from workshopdesk.ui.parts.date_field import DateField
from workshopdesk.ui.parts.drawer import Drawer
from workshopdesk.ui.parts.flow_layout import FlowLayout
from workshopdesk.ui.parts.help_overlay import HelpOverlay, HelpSection, KeyHelp
from workshopdesk.ui.parts.label import Label
from workshopdesk.ui.parts.note_field import NoteField
from workshopdesk.ui.parts.search_field import SearchField
from workshopdesk.ui.parts.segmented import Segment, Segmented
from workshopdesk.ui.parts.sheet import Sheet
from workshopdesk.ui.parts.stepper_field import StepperField
from workshopdesk.ui.parts.text_field import TextField
from workshopdesk.ui.theme.theme import current

RATINGS = (
    Segment("met", "Oké", "check"),
    Segment("doubtful", "Twijfel", "doubt"),
    Segment("not-met", "Niet oké", "minus"),
    Segment("unknown", "Weten we niet", "question"),
)


def fields_page():
    theme = current()
    page = QWidget()
    page.setProperty("kind", "table")
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    stage = QWidget(page)
    row.addWidget(stage, 1)
    drawer = Drawer(page, caption="Achterkant van de kaart")
    drawer.set_content(drawer_content())
    row.addWidget(drawer)
    drawer.open_drawer()
    grid = QGridLayout(stage)
    pad = theme.px(24)
    grid.setContentsMargins(pad, pad, pad, pad)
    grid.setSpacing(theme.px(16))
    grid.addWidget(fields(), 0, 0)
    grid.addWidget(choices(), 0, 1)
    grid.addWidget(chips(), 1, 0)
    grid.addWidget(covered(), 1, 1)
    grid.setRowStretch(2, 1)
    return page


def drawer_content():
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, current().px(10), 0)
    column.addWidget(Label("Zit dit al in het schoolbeleid?", "heading"))
    column.addWidget(Label("Half? Dan is het een werkpunt."))
    column.addWidget(Button("Naar blauw", sign="face-strength", key="B", left=True))
    rood = Button("Naar rood", sign="face-work", key="R", note="ligt hier", left=True)
    column.addWidget(rood)
    column.addWidget(Button("Nog niet eens", sign="contested", key="X", left=True))
    column.addWidget(Button("Terug in de hand", sign="undo", key="T", left=True))
    column.addWidget(Label("Communicatie met media, ouders en externe welzijnsorganisaties", "strong"))
    column.addStretch(1)
    return box


def fields():
    sheet = Sheet()
    sheet.body.addWidget(SearchField("Zoek school of jaar"))
    found = SearchField("Zoek school of jaar")
    found.edit.setText("Voorbeeld")
    sheet.body.addWidget(found)
    named = TextField("Functie", placeholder="Wie volgt op", sign="people", look="sunken")
    named.show_text("Leerlingenbegeleiding")
    sheet.body.addWidget(named)
    day = DateField("Tegen wanneer")
    day.show_day(date(2028, 1, 28))
    wrong = DateField("Tegen wanneer")
    wrong.edit.setText("31 februari")
    wrong.edit.editingFinished.emit()
    sheet.body.addWidget(day)
    sheet.body.addWidget(wrong)
    note = NoteField("Reactie", placeholder="Wat doet de school, en wie?")
    sheet.body.addWidget(note)
    sheet.body.addWidget(StepperField("Minuten", value=28, unit="min"))
    choice = Choice("Printer", sign="print")
    choice.show_options([("a", "Printer op school"), ("b", "Bewaar als pdf")], "a")
    sheet.body.addWidget(choice)
    return sheet


def choices():
    sheet = Sheet()
    sheet.body.addWidget(Segmented("Vrijwilligheid", RATINGS, "not-met"))
    sizes = [Segment(key, key) for key in ("A3", "Bijna A2", "A1", "A0")]
    sheet.body.addWidget(Segmented("Posterformaat", sizes, "Bijna A2"))
    sheet.body.addWidget(Check("24 kaarten, dubbelzijdig", checked=True))
    sheet.body.addWidget(Check("Blanco actieplan, A4"))
    sheet.body.addWidget(Check("Vrijwilligheid", note="Is er druk of dwang?", framed=True, checked=True))
    sheet.body.addWidget(Check("Wederzijdse toestemming", note="Wil iedereen dit?", framed=True))
    sheet.body.addWidget(Round("Twee schermen (uitbreiden)", note="Jij ziet alles, de groep de muur.", checked=True))
    sheet.body.addWidget(Round("Eén scherm", note="De groep kijkt mee. Wat privé is, ligt onder een doek."))
    sheet.body.addStretch(1)
    return sheet


def chips():
    sheet = Sheet()
    holder = QWidget()
    flow = FlowLayout(holder)
    for text, tone, sign in (
        ("Hervat", "attention", ""),
        ("2 opvolgmomenten", "plain", ""),
        ("Fase 2 op 8 dec", "good", ""),
        ("2 van 2 gekozen", "good", "check"),
        ("Sterk punt", "strength", "face-strength"),
        ("Werkpunt", "work", "face-work"),
        ("K7", "quality", "level-quality:K"),
        ("P3", "prevention", "level-prevention:P"),
        ("R1", "reaction", "level-reaction:R"),
        ("Geel", "outline", "flag-yellow"),
        ("A1", "ink", ""),
    ):
        flow.addWidget(Chip(text, tone, sign=sign))
    sheet.body.addWidget(holder)
    counter = Counter()
    counter.show_counts(8, 9, 24)
    sheet.body.addWidget(counter)
    return sheet


def covered():
    sheet = Sheet()
    pane = CoverPane(Label("De schuilnaam van de school"))
    pane.set_covering(True)
    sheet.body.addWidget(pane)
    return sheet


def help_page():
    page = QWidget()
    page.setProperty("kind", "table")
    overlay = HelpOverlay(page)
    keys = (
        KeyHelp(("←", "↑", "↓", "→"), "ga naar een andere kaart"),
        KeyHelp(("B", "R"), "leg op blauw, leg op rood"),
        KeyHelp(("Ctrl Z", "Ctrl Y"), "maak ongedaan, doe opnieuw"),
        KeyHelp(("Ctrl Spatie",), "start de klok of zet ze stil"),
        KeyHelp(("F5", "F8", "F9"), "zaalscherm aan of uit, effen bord, verwissel schermen"),
    )
    page.show_overlay = lambda: (
        overlay.show_help(
            (
                HelpSection("Bord", keys),
                HelpSection("Klok", keys[3:]),
                HelpSection("Uitleg", (), "Een kaart blijft liggen waar je ze loslaat."),
            )
        ),
        overlay.open_overlay(),
    )
    return page
