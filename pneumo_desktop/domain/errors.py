"""Expected failures: a code and the facts of the case; `ui.messages` holds the sentence for every code."""

from __future__ import annotations

Fact = str | int | float


class PneumoError(Exception):
    """A failure that the program foresees.

    `code` is a dotted word such as "film.truncated"; `facts` fill the placeholders of its sentence. Facts may hold file
    names and so must never be logged: log the code alone.
    """

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code)
        self.code = code
        self.facts: dict[str, Fact] = facts


class Cancelled(Exception):  # noqa: N818 (a wish fulfilled, not an error)
    """The person asked a running job to stop; no result comes of it and nothing is reported as an error."""
