"""The parts every screen is built of: widgets that show what they are given and tell what was done to them."""
