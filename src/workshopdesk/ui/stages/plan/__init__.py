"""The action plan, filled in two rounds: who and when for every row, then the rest."""

from .stage import PlanStage as PlanStage
