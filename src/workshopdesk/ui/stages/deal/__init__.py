"""Dealing the cards among those who are there."""

from .stage import DealStage as DealStage
