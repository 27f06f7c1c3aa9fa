"""A number with a decimal comma or point, as people type it; wrong ones are marked and kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ..parts.text_field import TextField
from ..texts import tr


def read_number(text: str) -> float | None:
    """Return a typed number; None for what is none."""
    plain = text.strip().replace("−", "-").replace("–", "-").replace(",", ".").removesuffix("mm").strip()
    try:
        found = float(plain)
    except ValueError:
        return None
    return found if abs(found) < 1e6 else None


def write_number(value: float, decimals: int = 1) -> str:
    """Return a number as it is written in the language of the desk, a true minus before it."""
    return f"{value:.{decimals}f}".replace("-", "−").replace(".", tr("printing.comma"))


class NumberField(TextField):
    """`number_settled` with a number between `least` and `most`, or None where it was emptied."""

    number_settled = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, *, least: float, most: float, hint: str = "") -> None:
        super().__init__(name, parent, placeholder=hint, longest=12)
        self._least, self._most = least, most
        self.text_edited.connect(self._told)

    def number(self) -> float | None:
        """Return the number; None where there is none within bounds."""
        found = read_number(self.text())
        return found if found is not None and self._least <= found <= self._most else None

    def show_number(self, value: float | None, decimals: int = 1) -> None:
        """Show a number."""
        self.show_text("" if value is None else write_number(value, decimals))
        self.set_wrong(False)

    def _told(self, text: str) -> None:
        self.set_wrong(bool(text.strip()) and self.number() is None and text.strip() not in ("-", "−", "+"))
        self.number_settled.emit(self.number())
