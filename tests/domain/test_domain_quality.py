"""Which refusals a person may set aside: those for what the file says of itself, and no other."""

from __future__ import annotations

from itertools import permutations

import pytest

from pneumo_desktop.domain.quality import MAY_BE_OVERRIDDEN, READ_ANYWAY, REFUSING, Quality
from pneumo_desktop.imaging.quality import STATED, WARNINGS
from pneumo_desktop.inference.gate import GATE_CLASSES, TO_PUT_RIGHT

OF_THE_NETWORK = {code for code in GATE_CLASSES[1:] if code not in TO_PUT_RIGHT} | {"rotated", "inverted"}
REFUSALS = sorted(REFUSING | OF_THE_NETWORK | {"gate_failed"})


def test_only_what_the_header_says_may_be_set_aside() -> None:
    assert set(MAY_BE_OVERRIDDEN) == {"other_modality", "lateral_view"}
    assert MAY_BE_OVERRIDDEN < REFUSING


@pytest.mark.parametrize("code", REFUSALS)
def test_each_refusal_alone(code: str) -> None:
    quality = Quality((code,), code)
    assert quality.may_be_overridden == (code in MAY_BE_OVERRIDDEN)
    if quality.may_be_overridden:
        assert quality.overridden() == Quality((code, READ_ANYWAY), None)
    else:
        with pytest.raises(ValueError, match="may not be overridden"):
            quality.overridden()


@pytest.mark.parametrize(("first", "second"), list(permutations(sorted(REFUSING), 2)))
def test_a_second_refusal_forbids_it(first: str, second: str) -> None:
    assert Quality((first, second), first).may_be_overridden == ({first, second} <= MAY_BE_OVERRIDDEN)


@pytest.mark.parametrize("code", sorted({*WARNINGS, *STATED}))
def test_a_warning_refuses_nothing_and_forbids_nothing(code: str) -> None:
    assert not Quality((code,)).may_be_overridden
    assert Quality(("lateral_view", code), "lateral_view").overridden().codes == ("lateral_view", code, READ_ANYWAY)
