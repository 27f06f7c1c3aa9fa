"""Records, parcels, backups, import and integrity: how a school leaves the desk and comes back."""
