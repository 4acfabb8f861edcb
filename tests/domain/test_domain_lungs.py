"""The estimate of the lungs on made-up chests."""

import gc

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from pneumo_desktop.domain import lungs
from pneumo_desktop.domain.film import Film, FilmFacts, Window
from pneumo_desktop.domain.lungs import find_lungs, fit_lungs, share_over_lungs
from pneumo_desktop.domain.reading import HeatMap


def made_up_chest(width: int = 224, height: int = 224) -> tuple[np.ndarray, np.ndarray]:
    """A bright trunk on black with two dark lungs and a bright spine; and the mask of the lungs."""
    film = Image.new("L", (width, height), 5)
    draw = ImageDraw.Draw(film)
    draw.rectangle((width * 0.08, 0, width * 0.92, height), fill=170)
    mask = Image.new("L", (width, height), 0)
    for left, right in ((0.16, 0.43), (0.58, 0.84)):
        box = (width * left, height * 0.14, width * right, height * 1.2)
        ImageDraw.Draw(mask).ellipse(box, fill=255)
    ImageDraw.Draw(mask).rectangle((0, height * 0.76, width, height), fill=0)
    film.paste(70, mask=mask)
    return np.asarray(film.filter(ImageFilter.GaussianBlur(2))), np.asarray(mask) > 0


def overlap(one: np.ndarray, other: np.ndarray) -> float:
    return float((one & other).sum() / (one | other).sum())


def test_the_lungs_of_a_made_up_chest_are_found():
    film, truth = made_up_chest()
    lungs = find_lungs(film)
    assert lungs.found
    assert overlap(lungs.mask, truth) > 0.55


def test_the_mask_has_the_films_size_and_ignores_exposure():
    film, truth = made_up_chest(300, 220)
    darker = (255 * (film / 255.0) ** 2).astype(np.uint8)
    for copy in (film, darker):
        lungs = find_lungs(copy)
        assert lungs.mask.shape == (220, 300)
        assert overlap(lungs.mask, truth) > 0.5


def test_a_white_patch_in_a_lung_stays_in_the_mask():
    film, truth = made_up_chest()
    film = film.copy()
    film[95:130, 40:92] = 168
    lungs = find_lungs(film)
    assert lungs.found
    assert lungs.mask[95:130, 50:90].mean() > 0.8
    assert overlap(lungs.mask, truth) > 0.55


def test_where_there_is_no_chest_the_fit_says_so():
    for film in (np.full((224, 224), 120, np.uint8), 255 - made_up_chest()[0]):
        lungs = find_lungs(film)
        assert not lungs.found
        assert 0.1 < lungs.mask.mean() < 0.5


def made_up_film() -> tuple[Film, np.ndarray]:
    gray, truth = made_up_chest()
    return film_with(gray), truth


def film_with(gray: np.ndarray) -> Film:
    return Film(gray, (Window(127.5, 255),), FilmFacts("PNG", gray.shape[1], gray.shape[0], 8), "0" * 64, b"")


def test_the_share_over_the_lungs_is_that_of_the_heat_not_of_the_place():
    film, truth = made_up_film()
    inside = np.zeros((7, 7), np.float32)
    inside[3, 2] = inside[3, 4] = 1.0
    outside = np.zeros((7, 7), np.float32)
    outside[0, 3] = outside[6, 3] = 1.0
    assert share_over_lungs(HeatMap(inside), film) > 0.6
    assert share_over_lungs(HeatMap(outside), film) < 0.2
    even = share_over_lungs(HeatMap(np.ones((7, 7), np.float32)), film)
    assert abs(even - truth.mean()) < 0.15


def test_the_share_is_not_told_where_there_is_no_chest_or_no_heat():
    flat = film_with(np.full((224, 224), 120, np.uint8))
    assert share_over_lungs(HeatMap(np.ones((7, 7), np.float32)), flat) is None
    assert share_over_lungs(HeatMap(np.zeros((7, 7), np.float32)), made_up_film()[0]) is None


def test_a_film_s_lungs_are_fitted_once_and_forgotten_with_the_film(monkeypatch):
    fits = []
    monkeypatch.setattr(lungs, "fit_lungs", lambda gray: fits.append(gray) or fit_lungs(gray))
    kept_before = len(lungs._fits)
    film, _ = made_up_film()
    assert lungs.lungs_of(film) is lungs.lungs_of(film)
    assert len(fits) == 1
    del film
    gc.collect()
    assert len(lungs._fits) <= kept_before
