"""The estimate of the lungs on made-up chests."""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from training.lungs import find_lungs


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
