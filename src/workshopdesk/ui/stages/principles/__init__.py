"""The stage of choosing two principles."""

from .stage import PrinciplesStage

__all__ = ["PrinciplesStage"]
