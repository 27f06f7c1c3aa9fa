"""Which stage belongs to which kind of step, as a table; loaded when first looked at."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..desk import Desk
    from .stage import Stage

STEP = "workshopdesk.ui.stages.step:StepStage"
STAGES = {
    "situations": "workshopdesk.ui.stages.situations:SituationsStage",
    "explain": "workshopdesk.ui.stages.explain:ExplainStage",
    "mission": "workshopdesk.ui.stages.mission:MissionStage",
    "principles": "workshopdesk.ui.stages.principles:PrinciplesStage",
    "vision": "workshopdesk.ui.stages.vision:VisionStage",
    "deal": "workshopdesk.ui.stages.deal:DealStage",
    "place": "workshopdesk.ui.stages.place:PlaceStage",
    "discuss": "workshopdesk.ui.stages.discuss:DiscussStage",
    "top-five": "workshopdesk.ui.stages.top_five:TopFiveStage",
    "ranking": "workshopdesk.ui.stages.ranking:RankingStage",
    "plan": "workshopdesk.ui.stages.plan:PlanStage",
}


def load_stage(kind: str, desk: Desk, phase: int, step: str) -> Stage:
    """Return a new stage for a step of a kind; steps without one of their own show what they are for."""
    module, _, name = STAGES.get(kind, STEP).partition(":")
    if find_spec(module) is None:
        module, _, name = STEP.partition(":")
    made: Stage = getattr(import_module(module), name)(desk, phase, step)
    return made
