"""The stage of the vision poster and the vision text."""

from .stage import VisionStage

__all__ = ["VisionStage"]
