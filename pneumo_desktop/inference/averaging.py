"""Several views of one film whose logits and maps are averaged: the film as it is, and its mirror image."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

PLAIN = "plain"
MIRRORED = "mirrored"
VIEWS = (PLAIN, MIRRORED)


def make_views(x: Floats, averaging: tuple[str, ...]) -> Floats:
    """(n, 1, h, w) network input to (views * n, 1, h, w), view by view."""
    return np.concatenate([x if view == PLAIN else x[..., ::-1] for view in averaging])


def join_views(logits: Floats, maps: Floats, averaging: tuple[str, ...]) -> tuple[Floats, Floats]:
    """(views * n, outputs) and (views * n, channels, rows, columns) to the means (n, ...), mirrored maps turned back.

    The maps' mean still gives the mean logit exactly, as the head is linear.
    """
    parts = zip(averaging, np.split(maps, len(averaging)), strict=True)
    total = np.zeros((len(maps) // len(averaging), *maps.shape[1:]), np.float32)
    for view, part in parts:
        total += part if view == PLAIN else part[..., ::-1]
    total /= len(averaging)
    return np.mean(np.split(logits, len(averaging)), axis=0), total
