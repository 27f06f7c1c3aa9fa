"""What the rules answer when something is not allowed: a code with facts, never a finished sentence."""

from __future__ import annotations


class Refused(Exception):
    """A rule of the toolkit, or a limit, says no; nothing was changed.

    `code` is a key of the word list (`refused.<code>`), `facts` fill its gaps, so that the same refusal
    can be said in the language of the desk, on the command line and in a banner.
    """

    def __init__(self, code: str, /, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({told})"
