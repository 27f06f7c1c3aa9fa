"""The stage of practising with situations."""

from .stage import SituationsStage

__all__ = ["SituationsStage"]
