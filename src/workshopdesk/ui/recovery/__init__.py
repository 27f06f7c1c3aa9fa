"""When a school's file cannot be opened: what is wrong, what is safe, and the ways out."""
