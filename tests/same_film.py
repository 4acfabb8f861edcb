"""Two films are one and the same."""

from __future__ import annotations

import numpy as np

from pneumo_desktop.domain.film import Film, VoiTable


def assert_same_film(one: Film, other: Film) -> None:
    """Equal in all that a film is."""
    np.testing.assert_array_equal(one.pixels, other.pixels)
    assert one.pixels.dtype == other.pixels.dtype
    for film in (one, other):
        assert film.pixels.flags.c_contiguous
        assert not film.pixels.flags.writeable
    for name in ("facts", "sha256", "source", "slope", "intercept", "inverted", "colour_cast"):
        assert getattr(one, name) == getattr(other, name), name
    assert len(one.presentations) == len(other.presentations)
    for a, b in zip(one.presentations, other.presentations, strict=True):
        if isinstance(a, VoiTable):
            assert (a.first, a.explanation) == (b.first, b.explanation)
            np.testing.assert_array_equal(a.outputs, b.outputs)
        else:
            assert a == b
