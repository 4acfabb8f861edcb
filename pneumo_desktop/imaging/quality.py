"""What can be said of a film's fitness for reading without the network: refusals, and warnings that change no score."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.quality import MAY_BE_OVERRIDDEN, Quality
from pneumo_desktop.imaging.quality_frame import averaged
from pneumo_desktop.imaging.quality_measures import MOST_BLOCK_EDGES, Measures

# Figures of refusals were taken on 148 original Kermany and 640 NIH films, none of which may be refused, and on 280 other
# pictures. Thumbnails; the smallest Kermany original has 413 px, and lung markings are gone long before 128.
MIN_READABLE_SIDE_PX = 128
# Levels of 256 between the 1st and 99th percentile: real films at least 130, blank exposures 0.
MIN_SPREAD = 30
# The same between the 5th and 95th: real films at least 80; below this nine tenths of the picture is one grey.
MIN_MIDDLE_SPREAD = 16
# Longer side by shorter: Kermany originals at most 2.43.
MAX_ASPECT = 4.0
# Share of the two commonest greys inside flat edges: real films at most 0.32, padded and over-exposed copies of them 0.67;
# pages and drawings 0.4 to 0.95.
MAX_SHARE_OF_TWO_GREYS = 0.75
# Contrast left when the picture is averaged to 32 x 32 cells, as a share of that at 128 x 128 (SMALL_PX): real films at least
# 0.91, noisy copies 0.85; noise, gratings and fine print 0.3 to 0.75.
MIN_COARSE_SHARE = 0.75
COARSE_CELLS = 32
# Modalities of DICOM PS3.3 C.7.3.1.1.1 that are certainly no plain film of the chest.
OTHER_MODALITIES = frozenset(
    {"CT", "MR", "US", "NM", "PT", "MG", "XA", "IO", "PX", "ES", "OP", "OCT", "SM", "XC", "GM", "RTDOSE", "SEG", "BMD", "IVUS"}
)
# DICOM PS3.3 C.8.1.1.4 (LL, RL and the decubitus positions) and what X-ray units write besides.
LATERAL_VIEWS = frozenset({"LL", "RL", "LLD", "RLD", "LLO", "RLO", "LAT", "LATERAL", "LEFT LATERAL", "RIGHT LATERAL"})


@dataclass(frozen=True)
class Limit:
    """A measure and what it may be at least and at most; beyond that the film is warned of."""

    measure: Callable[[Measures], float]
    least: float = -np.inf
    most: float = np.inf

    def is_broken_by(self, measures: Measures) -> bool:
        """Whether the measure lies outside."""
        return not self.least <= self.measure(measures) <= self.most


# Set so that at most 3 of 100 ordinary films of either hospital get a warning; `python -m training.quality_rates` prints what
# they do to films outside the test part and to spoiled copies of them. A pale film is under-exposed, a dark one over-exposed.
WARNINGS: dict[str, tuple[Limit, ...]] = {
    "low_contrast": (Limit(Measures.middle_spread, least=60),),
    "under_exposed": (Limit(Measures.brightness, most=205),),
    "over_exposed": (Limit(Measures.brightness, least=80),),
    "clipped": (Limit(Measures.clipped_share, most=0.06),),
    "strong_compression": (Limit(Measures.jpeg_steps, most=110), Limit(Measures.block_edges, most=MOST_BLOCK_EDGES)),
    "burned_in_text": (Limit(Measures.text_strokes, most=12),),
    "photo_of_film": (
        Limit(Measures.camera, most=0),
        Limit(Measures.colour_cast, most=0.5),
        Limit(Measures.ripple, most=15),
        Limit(Measures.slanting_sides, most=1),
    ),
    "wide_border": (Limit(Measures.unused_share, most=0.3),),
    "lungs_cut_off": (Limit(Measures.room_beside_lungs, least=0),),
}
# What the file says of itself, under the same codes.
STATED = ("for_processing", "burned_in_text")


def judge_quality(film: Film) -> Quality:
    """Codes by weight: refusals, then warnings, which do not forbid a reading and change no score.

    Refusals: "too_small", "no_contrast", "other_modality", "lateral_view", "colour_image", "not_a_chest_film". Warnings: those
    of WARNINGS, and "for_processing" (detector data without the modality's processing).
    """
    measures = Measures(film)
    refusals = {
        "too_small": measures.short_side() < MIN_READABLE_SIDE_PX,
        "no_contrast": measures.spread(1, 99) < MIN_SPREAD or measures.middle_spread() < MIN_MIDDLE_SPREAD,
        "other_modality": film.facts.modality in OTHER_MODALITIES,
        "lateral_view": film.facts.view_position in LATERAL_VIEWS,
        "colour_image": "colour_strong" in film.facts.notes,
    }
    judged = all(code in MAY_BE_OVERRIDDEN for code, found in refusals.items() if found)
    refusals["not_a_chest_film"] = judged and _is_no_film(film, measures)
    refused = tuple(code for code, found in refusals.items() if found)
    if not judged or refusals["not_a_chest_film"]:
        return Quality(refused, refused[0])
    warned = [code for code, limits in WARNINGS.items() if any(limit.is_broken_by(measures) for limit in limits)]
    warned += [code for code in STATED if code in film.facts.notes and code not in warned]
    return Quality((*refused, *warned), refused[0] if refused else None)


def _is_no_film(film: Film, measures: Measures) -> bool:
    """A strip, a page or drawing in a few greys, or noise and gratings: far from anything measured on films."""
    if max(film.width_px, film.height_px) > MAX_ASPECT * min(film.width_px, film.height_px):
        return True
    if measures.share_of_two_greys() > MAX_SHARE_OF_TWO_GREYS:
        return True
    return float(averaged(measures.gray, COARSE_CELLS).std()) < MIN_COARSE_SHARE * float(measures.small.std())
