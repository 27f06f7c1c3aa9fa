"""The toolkit's things and rules, as frozen data and pure functions; standard library only."""
