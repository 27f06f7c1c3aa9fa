"""Everyone's top five: numbered slips, typed over or passed round."""

from .stage import TopFiveStage as TopFiveStage
