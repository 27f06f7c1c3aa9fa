"""What a guide can do: the workspace of a school, the library, the clock, printing and archiving."""
