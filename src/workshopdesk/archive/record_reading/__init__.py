"""From the record to the domain: the rules that a schema cannot say, each fault with its path; one area a module."""

from .workshop import read_school

__all__ = ["read_school"]
