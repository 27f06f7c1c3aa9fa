"""Speed, as ratios to a bare counterpart measured in the same run; `./desk bench` prints a table and JSON."""
