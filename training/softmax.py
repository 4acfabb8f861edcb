"""A linear softmax fitted to features: for the gate's head and the research head."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional as F

Floats = NDArray[np.float32]


def fit_softmax(
    features: Floats, labels: NDArray[np.intp], classes: int, importance: Floats, decay: float, rounds: int
) -> tuple[Floats, Floats]:
    """Weight (classes, features) and bias (classes,) for raw features (n, features); L-BFGS, the same each time.

    The features are standardised for the fit; `importance` (n,) weighs the pictures, `decay` the squares of the weights.
    """
    center, spread = features.mean(0), features.std(0) + np.float32(1e-3)
    x, y, each_counts = torch.from_numpy((features - center) / spread), torch.from_numpy(labels), torch.from_numpy(importance)
    weight = torch.zeros(classes, x.shape[1], requires_grad=True)
    bias = torch.zeros(classes, requires_grad=True)
    optimiser = torch.optim.LBFGS([weight, bias], max_iter=rounds, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        each = F.cross_entropy(x @ weight.T + bias, y, reduction="none")
        value = (each * each_counts).mean() + decay * weight.square().sum()
        value.backward()  # type: ignore[no-untyped-call]
        return value

    optimiser.step(loss)  # type: ignore[no-untyped-call]
    raw = weight.detach().numpy() / spread
    return raw, bias.detach().numpy() - raw @ center
