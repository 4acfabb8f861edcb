"""What can be said of a film's fitness for reading without the network: size, contrast, colour, what its header says."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pneumo_desktop.domain.display import Gray8, gray_table
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.quality import Quality

# Figures were taken on 148 original Kermany and 640 NIH films, none of which may be refused, and on 280 other pictures.
# Thumbnails; the smallest Kermany original has 413 px, and lung markings are gone long before 128.
MIN_READABLE_SIDE_PX = 128
# Levels of 256 between the 1st and 99th percentile: real films at least 130, blank exposures 0.
MIN_SPREAD = 30
# The same between the 5th and 95th: real films at least 80; below this nine tenths of the picture is one grey.
MIN_MIDDLE_SPREAD = 16
LOW_MIDDLE_SPREAD = 60
LOOK_AT_PX = 256
# Longer side by shorter: Kermany originals at most 2.43.
MAX_ASPECT = 4.0
# Share of the two commonest greys inside flat edges: real films at most 0.32, padded and over-exposed copies of them 0.67;
# pages and drawings 0.4 to 0.95.
MAX_SHARE_OF_TWO_GREYS = 0.75
EDGE_LEVELS = 6
# Contrast left when the picture is averaged to 32 x 32 cells, as a share of that at 128 x 128: real films at least 0.91, noisy
# copies 0.85; noise, gratings and fine print 0.3 to 0.75.
MIN_COARSE_SHARE = 0.75
COARSE_CELLS, FINE_CELLS = 32, 128
# Modalities of DICOM PS3.3 C.7.3.1.1.1 that are certainly no plain film of the chest.
OTHER_MODALITIES = frozenset(
    {"CT", "MR", "US", "NM", "PT", "MG", "XA", "IO", "PX", "ES", "OP", "OCT", "SM", "XC", "GM", "RTDOSE", "SEG", "BMD", "IVUS"}
)
# DICOM PS3.3 C.8.1.1.4 (LL, RL and the decubitus positions) and what X-ray units write besides.
LATERAL_VIEWS = frozenset({"LL", "RL", "LLD", "RLD", "LLO", "RLO", "LAT", "LATERAL", "LEFT LATERAL", "RIGHT LATERAL"})


def judge_quality(film: Film) -> Quality:
    """Codes by weight: refusals, then hints.

    Refusals: "too_small", "no_contrast", "other_modality", "lateral_view", "colour_image", "not_a_chest_film". Hints, which do
    not forbid a reading: "low_contrast", "for_processing" (detector data without the modality's processing).
    """
    gray = _look(film)
    low, low_middle, high_middle, high = np.percentile(gray, (1, 5, 95, 99))
    middle = float(high_middle - low_middle)
    refusals = {
        "too_small": min(film.width_px, film.height_px) < MIN_READABLE_SIDE_PX,
        "no_contrast": float(high - low) < MIN_SPREAD or middle < MIN_MIDDLE_SPREAD,
        "other_modality": film.facts.modality in OTHER_MODALITIES,
        "lateral_view": film.facts.view_position in LATERAL_VIEWS,
        "colour_image": "colour_strong" in film.facts.notes,
    }
    refusals["not_a_chest_film"] = not any(refusals.values()) and _is_no_film(film, gray)
    hints = {
        "low_contrast": not refusals["no_contrast"] and middle < LOW_MIDDLE_SPREAD,
        "for_processing": "for_processing" in film.facts.notes,
    }
    refused = tuple(code for code, found in refusals.items() if found)
    return Quality(refused + tuple(code for code, found in hints.items() if found), refused[0] if refused else None)


def _look(film: Film) -> Gray8:
    """The film as it is shown, thinned out to about 256 px: enough for percentiles and cheap for any size."""
    step = max(1, min(film.pixels.shape) // LOOK_AT_PX)
    return np.take(gray_table(film), film.pixels[::step, ::step])


def _is_no_film(film: Film, gray: Gray8) -> bool:
    """A strip, a page or drawing in a few greys, or noise and gratings: far from anything measured on films."""
    if max(film.width_px, film.height_px) > MAX_ASPECT * min(film.width_px, film.height_px):
        return True
    inner = _without_flat_edges(gray)
    if np.sort(np.bincount(inner.ravel(), minlength=256))[-2:].sum() > MAX_SHARE_OF_TWO_GREYS * inner.size:
        return True
    return _contrast(gray, COARSE_CELLS) < MIN_COARSE_SHARE * _contrast(gray, FINE_CELLS)


def _without_flat_edges(gray: Gray8) -> Gray8:
    """Without the rows and columns at the edges that are all of one grey, as padding and collimation leave them."""
    kept = [np.flatnonzero(gray.max(axis).astype(int) - gray.min(axis) > EDGE_LEVELS) for axis in (1, 0)]
    if not all(len(lines) for lines in kept):
        return gray
    rows, columns = kept
    return gray[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _contrast(gray: Gray8, cells: int) -> float:
    """Standard deviation of the picture averaged to `cells` x `cells`."""
    small: NDArray[np.uint8] = np.asarray(Image.fromarray(gray).resize((cells, cells), Image.Resampling.BOX))
    return float(small.std())
