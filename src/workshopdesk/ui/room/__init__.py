"""The room screen: what the group sees, from an allow-listed view model only."""
