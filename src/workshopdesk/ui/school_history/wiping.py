"""Wiping for good: the first word is typed, the school is closed, and what is left to look at is said."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from ..desk import Desk
from ..parts.confirm_word import ConfirmWord, first_word
from ..texts import tr


def wipe(desk: Desk, what: str, host: QWidget) -> ConfirmWord | None:
    """Ask for the first word, then wipe; returns the question, which is not waited for."""
    school = desk.school
    if school is None:
        return None
    name, folder = school.archive.school.name, school.folder
    asked = ConfirmWord(
        host,
        tr(f"history.wipe-{what}", name=name),
        tr(f"history.wipe-{what}-how"),
        first_word(name),
        tr("history.wipe-now"),
    )

    def answered(result: int) -> None:
        asked.deleteLater()
        if result != QDialog.DialogCode.Accepted:
            return
        from ...app.erasure import erase

        desk.close_school()
        try:
            attest = erase(desk.library, folder, what)
        except Exception as error:
            desk.complain(error)
            return
        if what == "all":
            desk.show_place("library")
        elif desk.open_school(folder):
            desk.show_place("history")
        desk.say(tr("history.wiped" if attest.complete else "history.wiped-partly"))

    asked.finished.connect(answered)
    asked.open()
    return asked
