"""Saying what is wrong with a pack."""

from __future__ import annotations

from typing import Any

from ..content.words import Words


def say_fault(fault: Any, words: Words) -> str:
    """Return one line for a fault: file, path and a sentence."""
    key = f"pack_faults.{fault.code}"
    said = words(key, **fault.facts) if key in words else fault.code
    return f"{fault.file}\t{fault.path}\t{said}"
