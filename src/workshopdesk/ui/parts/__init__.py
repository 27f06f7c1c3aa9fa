"""The parts every screen is built of: widgets that show a view and tell what was done."""
