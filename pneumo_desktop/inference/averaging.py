"""Several views of one film whose logits and maps are averaged: the film as it is, and its mirror image."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

PLAIN = "plain"
MIRRORED = "mirrored"
VIEWS = (PLAIN, MIRRORED)


def make_views(x: NDArray[np.float32], averaging: tuple[str, ...]) -> NDArray[np.float32]:
    """(n, 1, h, w) network input to (views * n, 1, h, w), view by view."""
    return np.concatenate([x if view == PLAIN else x[..., ::-1] for view in averaging])


def join_views(logits: Tensor, maps: Tensor, averaging: tuple[str, ...]) -> tuple[Tensor, Tensor]:
    """(views * n, outputs) and (views * n, channels, rows, columns) to the means (n, ...), mirrored maps turned back.

    The maps' mean still gives the mean logit exactly, as the head is linear.
    """
    back = [part if view == PLAIN else part.flip(-1) for view, part in zip(averaging, maps.chunk(len(averaging)), strict=True)]
    return torch.stack(logits.chunk(len(averaging))).mean(0), torch.stack(back).mean(0)
