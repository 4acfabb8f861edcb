"""A photograph of a film shows straight edges that run together; a film and its collimation do not."""

from __future__ import annotations

import numpy as np
import pytest
from film_files import chest_like
from PIL import Image

from pneumo_desktop.domain.film import Film, FilmFacts, Window
from pneumo_desktop.imaging.quality import judge_quality
from pneumo_desktop.imaging.quality_frame import slanting_sides

TILTED = [(40, 30), (470, 12), (450, 360), (20, 385)]
TURNED = [(40, 20), (469, 50), (447, 369), (18, 339)]
UPRIGHT = [(40, 30), (460, 30), (460, 370), (40, 370)]


def laid_on(ground: float, corners: list[tuple[float, float]]) -> np.ndarray:
    """A chest film with its corners there, on a ground of some grain."""
    film = Image.fromarray(chest_like(400, 500, 255).astype(np.uint8))
    rows, wanted = [], []
    for (x, y), (u, v) in zip(corners, [(0, 0), (500, 0), (500, 400), (0, 400)], strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        wanted += [u, v]
    warp = np.linalg.solve(np.array(rows, float), np.array(wanted, float)).tolist()
    kind, smooth = Image.Transform.PERSPECTIVE, Image.Resampling.BILINEAR
    seen = np.asarray(film.transform((500, 400), kind, warp, smooth)).astype(float)
    inside = np.asarray(Image.new("L", (500, 400), 255).transform((500, 400), kind, warp, smooth)) / 255.0
    picture = ground * (1 - inside) + seen * inside + np.random.default_rng(2).normal(0, 2, seen.shape)
    return np.clip(picture, 0, 255).astype(np.uint8)


def film_of(pixels: np.ndarray) -> Film:
    return Film(pixels, (Window(127.5, 255),), FilmFacts("PNG", pixels.shape[1], pixels.shape[0], 8), "", b"")


@pytest.mark.parametrize("ground", [60, 110])
def test_film_on_a_desk_seen_at_a_slant_is_a_photograph(ground) -> None:
    picture = laid_on(ground, TILTED)
    assert slanting_sides(picture) >= 2
    assert "photo_of_film" in judge_quality(film_of(picture)).codes


@pytest.mark.parametrize(
    ("ground", "corners"),
    [(0, TILTED), (0, TURNED), (60, TURNED), (60, UPRIGHT), (0, UPRIGHT), (255, UPRIGHT)],
    ids=["black around", "turned collimation", "turned scan", "even margin", "black margin", "white margin"],
)
def test_collimation_and_margins_are_no_photograph(ground, corners) -> None:
    assert slanting_sides(laid_on(ground, corners)) < 2


@pytest.mark.parametrize("shape", [(128, 128), (129, 512), (512, 129), (300, 400)])
def test_film_that_fills_the_picture_has_no_frame(shape) -> None:
    assert slanting_sides(chest_like(*shape, 255).astype(np.uint8)) == 0
