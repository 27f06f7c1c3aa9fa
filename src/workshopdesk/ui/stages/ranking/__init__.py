"""From everyone's slips to one order of the group."""

from .stage import RankingStage as RankingStage
