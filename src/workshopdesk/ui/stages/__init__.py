"""The stages: one for each kind of step."""
