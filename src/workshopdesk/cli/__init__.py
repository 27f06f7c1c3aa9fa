"""The command line: one file a family of commands; none of it is loaded when the desk is opened."""
