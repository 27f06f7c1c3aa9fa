"""Colours, type, sizes and the style sheet of the desk, all from resources/styles."""
