"""Single sheets about the data itself: the recovery key, and the attest of erasing."""

from __future__ import annotations

from ..content.words import words
from .erasure import Attest, attest_lines
from .protection import RecoverySheet, grouped


def recovery_pdf(sheet: RecoverySheet, language: str) -> bytes:
    """Return the sheet with the recovery key, to print once and to keep apart from the laptop."""
    from ..documents.sheets_pdf import render
    from ..layout.plain_sheet import plain_sheet

    say = words(language)
    lines = [
        (say("safety.sheet-key"), grouped(sheet.identity)),
        (say("safety.sheet-public"), sheet.recipient),
        (say("safety.sheet-home"), sheet.home),
        (say("safety.sheet-made"), sheet.made_on.isoformat()),
    ]
    intro = [say(f"safety.sheet-intro-{number}") for number in (1, 2, 3)]
    made = plain_sheet(say("safety.sheet-title"), intro, lines, "WorkshopDesk", language)
    return render(made, sheet.made_on)


def attest_pdf(attest: Attest, language: str) -> bytes:
    """Return the attest of erasing, without personal data."""
    from ..documents.sheets_pdf import render
    from ..layout.plain_sheet import plain_sheet

    say = words(language)
    intro = [say("safety.attest-intro")]
    made = plain_sheet(say("archive.attest"), intro, attest_lines(attest, language), "WorkshopDesk", language)
    return render(made, attest.moment.date())
