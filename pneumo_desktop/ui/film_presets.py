"""Windows made for a chest film, from the spread of its own grey values: radiographs have no scale of their own as CT has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pneumo_desktop.domain.film import Film, Window
from pneumo_desktop.ui.film_windowing import limited_window, value_range

if TYPE_CHECKING:
    import numpy as np

PRESETS = 5
_MOST_SAMPLES = 250_000
_MARGIN_SHARE = 0.1
# From dark to bright, as shares of the film's inner part that lie below: lungs are its darker part, bones its brighter one.
_SHARES = ((0.0, 1.0), (0.02, 0.75), (0.25, 0.998), (0.05, 0.95), (0.005, 0.995))
_FLATTER = (1.0, 1.1, 1.1, 1.0, 1.6)


def preset_windows(film: Film) -> tuple[Window, ...]:
    """Five windows in modality values: whole range, lungs, dense parts, more contrast, less contrast.

    Quantiles are taken inside a margin of a tenth, and without the lowest and highest value of the film where these fill
    much of it, since collimation and burnt-in letters are no part of the chest.
    """
    import numpy as np  # not needed for a window without a film, and slow to load

    values, sample = value_range(film), _inner_sample(film)
    whole = Window((values.low + values.high) / 2, values.size)
    windows = [whole]
    for (dark, bright), flatter in zip(_SHARES[1:], _FLATTER[1:], strict=True):
        shares = (1 - bright, 1 - dark) if film.inverted != (film.slope < 0) else (dark, bright)
        low, high = sorted(float(end) * film.slope + film.intercept for end in np.quantile(sample, shares))
        windows.append(limited_window(Window((low + high) / 2, max(high - low, values.step) * flatter), values))
    return tuple(windows)


def _inner_sample(film: Film) -> np.ndarray[tuple[int], np.dtype[np.uint16]]:
    import numpy as np

    top, left = (int(side * _MARGIN_SHARE) for side in film.pixels.shape)
    inner = film.pixels[top : film.height_px - top, left : film.width_px - left]
    step = max(1, int(np.sqrt(inner.size / _MOST_SAMPLES)))
    sample = inner[::step, ::step].ravel().astype(np.uint16)
    kept = sample[(sample > film.pixels.min()) & (sample < film.pixels.max())]
    return kept if kept.size > sample.size // 10 else sample
