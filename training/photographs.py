"""Photographs of films drawn from the films themselves: a camera at a slant, a desk or light box around, uneven light."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Gray = NDArray[np.uint8]
Plane = NDArray[np.float64]
LONGER_SIDE_PX = 640
_LEVELS_AROUND = ((0.25, 0.75), (0.75, 1.0), (0.03, 0.2))
"""Brightness of a desk, a light box, and a dark room around a screen."""


def photograph_at_a_slant(gray: Gray, chance: np.random.Generator) -> Gray:
    """`gray` as a camera held by hand sees it: turned up to 5 degrees, keystoned, darker at its corners, often with glare."""
    scale = LONGER_SIDE_PX / max(gray.shape)
    film = Image.fromarray(gray).resize((max(8, int(gray.shape[1] * scale)), max(8, int(gray.shape[0] * scale))))
    margin = chance.uniform(0.03, 0.16)
    width, height = (int(side * (1 + 2 * margin)) for side in film.size)
    warp = _warp(_corners(film.size, (width, height), chance), film.size)
    seen, inside = (
        np.asarray(whole.transform((width, height), Image.Transform.PERSPECTIVE, warp, Image.Resampling.BILINEAR)) / 255.0
        for whole in (film, Image.new("L", film.size, 255))
    )
    y, x = np.mgrid[0:height, 0:width] / np.array([height, width])[:, None, None]
    shown = chance.uniform(0.02, 0.2) + seen * chance.uniform(0.6, 0.9)
    picture = _around(x, y, chance) * (1 - inside) + shown * inside
    picture = np.clip(_lit(picture, x, y, chance) + chance.normal(0, 0.012, picture.shape), 0, 1)
    return np.asarray(Image.fromarray((picture * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.7)))


def _corners(film: tuple[int, int], picture: tuple[int, int], chance: np.random.Generator) -> Plane:
    """Where the film's corners lie in the picture, (4, 2)."""
    size, middle = np.array(film, float), np.array(picture) / 2.0
    angle = np.deg2rad(chance.uniform(-5, 5))
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    corners = (np.array([[0, 0], [1, 0], [1, 1], [0, 1]]) - 0.5) * size
    return np.asarray(corners @ turn.T + middle + chance.uniform(-0.035, 0.035, (4, 2)) * size)


def _warp(corners: Plane, film: tuple[int, int]) -> list[float]:
    """The eight numbers with which Pillow takes each place of the picture from the film."""
    rows, wanted = [], []
    for (x, y), (u, v) in zip(corners, np.array([[0, 0], [1, 0], [1, 1], [0, 1]]) * np.array(film, float), strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        wanted += [u, v]
    return [float(number) for number in np.linalg.solve(np.array(rows), np.array(wanted))]


def _around(x: Plane, y: Plane, chance: np.random.Generator) -> Plane:
    """What the film lies on: a brightness with a slope and a soft texture."""
    level = chance.uniform(*_LEVELS_AROUND[chance.integers(3)])
    slope = 1 + chance.uniform(-0.3, 0.3) * (x - 0.5) + chance.uniform(-0.3, 0.3) * (y - 0.5)
    height, width = x.shape
    coarse = chance.normal(0, 1, (height // 8 + 2, width // 8 + 2)).astype(np.float32)
    texture = np.asarray(Image.fromarray(coarse).resize((width, height), Image.Resampling.BICUBIC))
    return np.asarray(level * slope + texture * chance.uniform(0.005, 0.04))


def _lit(picture: Plane, x: Plane, y: Plane, chance: np.random.Generator) -> Plane:
    """Darker corners and one darker side; often a reflected lamp, sometimes a screen's ripple."""
    corners = ((x - 0.5) ** 2 + (y - 0.5) ** 2) / 0.5
    picture = picture * (1 - chance.uniform(0.1, 0.5) * corners) * (1 + chance.uniform(-0.2, 0.2) * (x - 0.5))
    if chance.random() < 0.5:
        away = (x - chance.uniform(0, 1)) ** 2 + (y - chance.uniform(0, 1)) ** 2
        picture = picture + chance.uniform(0.1, 0.5) * np.exp(-away / chance.uniform(0.005, 0.06))
    if chance.random() < 0.3:
        picture = picture + 0.03 * np.sin(chance.uniform(60, 200) * x + chance.uniform(-40, 40) * y)
    return picture
