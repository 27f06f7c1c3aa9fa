"""Entering the screener that a group laid on paper."""

from .screen import PaperBoard as PaperBoard
