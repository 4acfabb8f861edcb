"""What the gate found out about a film, as codes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from pneumo_desktop.domain.film import Correction

REFUSING = frozenset({"too_small", "no_contrast", "other_modality", "lateral_view", "colour_image", "not_a_chest_film"})
"""Codes that forbid a reading before the network has seen the film."""
MAY_BE_OVERRIDDEN = frozenset({"other_modality", "lateral_view"})
"""Refusals for what the file says of itself alone, which is often wrong: the network's gate still judges the picture."""
READ_ANYWAY = "read_anyway"
"""Beside the other codes of a film that a person had read although it was refused."""


def is_set_aside(code: str, codes: Collection[str]) -> bool:
    """Whether a person had the film read in spite of `code`: of `codes` it is then READ_ANYWAY that says what to do."""
    return READ_ANYWAY in codes and code in MAY_BE_OVERRIDDEN


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

    @property
    def may_be_overridden(self) -> bool:
        """Whether a person may have the film read although it is refused: nothing but its own header speaks against it."""
        if self.refusal not in MAY_BE_OVERRIDDEN:
            return False
        return all(code in MAY_BE_OVERRIDDEN for code in self.codes if code in REFUSING)

    def overridden(self) -> Quality:
        """The same findings without the refusal, and that it was overridden; raises ValueError where that is not safe."""
        if not self.may_be_overridden:
            raise ValueError("this refusal may not be overridden")
        return Quality((*self.codes, READ_ANYWAY), None, self.correction)
