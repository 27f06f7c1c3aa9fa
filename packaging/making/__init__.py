"""The steps of `./desk package`, one a file; packaging/build.py puts them in order."""
