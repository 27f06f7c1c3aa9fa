"""Preparing at home: who takes part, when, how long each step lasts, and what goes along."""
