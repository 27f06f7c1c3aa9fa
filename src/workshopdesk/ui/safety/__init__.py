"""Keeping a school safe: backups, handing it over, how long it is kept, and erasing."""
