"""Recording phase 1 afterwards, when the group did it on paper."""
