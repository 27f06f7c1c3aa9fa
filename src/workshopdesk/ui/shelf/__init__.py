"""The reference shelf: what a guide looks up, beside the steps where she needs it."""
