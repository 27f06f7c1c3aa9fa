"""Discussing the cards: which first, the key question, six prompts, and what was moved when."""

from .stage import DiscussStage as DiscussStage
