"""Films that are decoded into other pixels than their file holds are blackened and written as they are seen."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from exchange_films import decoded
from film_files import build_dicom, chest_like, to_bytes
from film_twins_frames import SPACING_MM, per_frame
from film_twins_padding import PADDING_TWINS
from test_exchange_bundle import record_of

from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.ports import Rectangle
from pneumo_desktop.exchange.deidentify import black_out, new_disguise
from pneumo_desktop.exchange.deidentify_dicom import deidentify_file

CHEST = chest_like(200, 240)
FILMS = {
    "several frames": (per_frame(CHEST), (SPACING_MM, SPACING_MM)),
    "pixels that are not square": (to_bytes(build_dicom(CHEST, PixelSpacing=[0.2, 0.1])), (0.1, 0.1)),
    "aspect": (to_bytes(build_dicom(CHEST, PixelAspectRatio=[2, 1], BitsStored=12, HighBit=11)), None),
    "padding": (PADDING_TWINS["padding under a modality table"](CHEST), None),
}


@pytest.mark.parametrize("name", FILMS)
def test_a_blackened_film_is_shown_and_measured_as_before(tmp_path: Path, name: str) -> None:
    source, spacing = FILMS[name]
    film = decoded(tmp_path, source)
    seen = black_out(film, [Rectangle(5, 5, 40, 20)])
    clean = decoded(tmp_path, deidentify_file(source, new_disguise(record_of(film)), seen), "clean")
    assert np.abs(to_gray8(clean).astype(int) - to_gray8(seen)).max() <= 1
    assert (to_gray8(clean)[5:25, 5:45] == 0).all()
    assert clean.facts.pixel_spacing_mm == film.facts.pixel_spacing_mm == spacing
    assert "made_square" not in clean.facts.notes
