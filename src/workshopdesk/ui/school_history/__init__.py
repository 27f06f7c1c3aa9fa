"""The years of a school: its workshops beside each other, and what became of the plans."""
