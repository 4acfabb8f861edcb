"""What the gate found out about a film, as codes."""

from __future__ import annotations

from dataclasses import dataclass, field

from pneumo_desktop.domain.film import Correction


@dataclass(frozen=True)
class Quality:
    """`codes` are all findings in order of weight; `refusal` is the one that forbids a reading, or None.

    `correction` is what would put the film right, as far as the gate can tell; it is done only if a person agrees.
    """

    codes: tuple[str, ...] = ()
    refusal: str | None = None
    correction: Correction = field(default_factory=Correction)

    def joined(self, other: Quality) -> Quality:
        """Both findings in one; the first refusal counts."""
        extra = tuple(code for code in other.codes if code not in self.codes)
        return Quality(self.codes + extra, self.refusal or other.refusal, self.correction or other.correction)
