"""WorkshopDesk: an offline desk for leading policy workshops at schools."""

__version__ = "0.1.0"
