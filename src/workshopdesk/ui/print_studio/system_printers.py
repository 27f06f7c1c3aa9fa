"""Which printers this machine has: CUPS where there is one, Qt's own way on Windows."""

from __future__ import annotations

from ...app.printers import Printers, printers_of_system


def system_printers() -> Printers:
    """Return the printers of this machine."""
    found = printers_of_system()
    if found is not None:
        return found
    from .windows_printers import WindowsPrinters

    return WindowsPrinters()
