"""Heat map: what each place of the last feature maps added to the score, read off exactly.

With average pooling and a linear head the logit is the mean over places of (weights . features) plus a constant (Zhou et
al. 2016, "Class Activation Mapping", arXiv 1512.04150). Nothing is estimated and no backward pass is run.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from pneumo_desktop.domain.reading import HeatMap


def push_by_place(maps: NDArray[np.float32], weight: NDArray[np.float32]) -> NDArray[np.float32]:
    """(channels, rows, columns) and (channels,) to (rows, columns): summands of the mean that is the logit less its bias."""
    return np.tensordot(weight, maps, axes=1).astype(np.float32)


def draw_heat_map(maps: NDArray[np.float32], weight: NDArray[np.float32], scale: float) -> HeatMap:
    """Pushes towards pneumonia as shares of `scale` (the card's), cut to 0..1; pushes against it are left out."""
    pushes = push_by_place(maps, weight)
    return HeatMap(np.clip(pushes / scale, 0.0, 1.0).astype(np.float32))
