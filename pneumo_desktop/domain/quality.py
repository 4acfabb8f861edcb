"""What the gate found out about a film, as codes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Quality:
    """`codes` are all findings in order of weight; `refusal` is the one that forbids a reading, or None."""

    codes: tuple[str, ...] = ()
    refusal: str | None = None

    def joined(self, other: Quality) -> Quality:
        """Both findings in one; the first refusal counts."""
        extra = tuple(code for code in other.codes if code not in self.codes)
        return Quality(self.codes + extra, self.refusal or other.refusal)
