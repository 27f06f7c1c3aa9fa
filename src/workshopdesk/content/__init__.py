"""What a guide is given to say and to show: packs, and the program's own words."""
