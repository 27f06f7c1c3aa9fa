"""A passphrase for the desk: offered, set up, asked for, and locking."""
