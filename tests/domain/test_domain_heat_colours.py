"""The heat map's colours: even to the eye, and told apart by every kind of colour vision."""

from __future__ import annotations

import numpy as np
import pytest

from pneumo_desktop.domain.display import CONTOUR_LEVELS, heat_map_rgba
from pneumo_desktop.domain.heat_colours import HEAT_COLOURS, from_oklab, heat_ramp, to_oklab
from pneumo_desktop.domain.reading import HeatMap

# Machado, Oliveira and Fernandes 2009, "A physiologically-based model for simulation of color vision deficiency", severity 1.0;
# they apply to linear RGB.
SEEN_WITH = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    "full colour vision": np.eye(3).tolist(),
    "no colour vision": [[0.2126, 0.7152, 0.0722]] * 3,
}


def seen_with(rgb: np.ndarray, matrix: list[list[float]]) -> np.ndarray:
    """Colours (n, 3) in 0..255 as they are seen with a kind of colour vision, in OKLab."""
    share = rgb / 255.0
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    there = np.clip(linear @ np.array(matrix).T, 0.0, 1.0)
    return to_oklab(np.where(there <= 0.0031308, 12.92 * there, 1.055 * there ** (1 / 2.4) - 0.055))


@pytest.mark.parametrize("vision", SEEN_WITH)
def test_hotter_is_lighter_for_every_colour_vision_and_the_ends_stay_apart(vision: str) -> None:
    lab = seen_with(heat_ramp(64).astype(float), SEEN_WITH[vision])
    assert np.diff(lab[:, 0]).min() > 0
    assert lab[-1, 0] - lab[0, 0] > 0.5
    quarters = lab[[0, 16, 32, 48, 63]]
    apart = np.linalg.norm(quarters[:, None] - quarters[None], axis=2)[~np.eye(5, dtype=bool)]
    assert apart.min() > 0.1


def test_steps_are_even_to_the_eye() -> None:
    steps = np.linalg.norm(np.diff(to_oklab(HEAT_COLOURS / 255.0), axis=0), axis=1)
    assert steps.max() / steps.min() < 1.02


def test_a_rainbow_would_fail_that_test() -> None:
    """What the two tests above are worth: the usual rainbow goes up and down in lightness."""
    rainbow = np.array([[0, 0, 255], [0, 255, 255], [0, 255, 0], [255, 255, 0], [255, 0, 0]], dtype=float)
    assert np.diff(seen_with(rainbow, SEEN_WITH["deuteranopia"])[:, 0]).min() < 0


def test_oklab_has_the_published_values() -> None:
    assert to_oklab(np.array([1.0, 1.0, 1.0])) == pytest.approx([1.0, 0.0, 0.0], abs=1e-3)
    assert to_oklab(np.array([1.0, 0.0, 0.0])) == pytest.approx([0.628, 0.225, 0.126], abs=1e-3)
    assert from_oklab(to_oklab(np.array([0.2, 0.5, 0.8]))) == pytest.approx([0.2, 0.5, 0.8], abs=1e-6)


@pytest.fixture
def slope() -> HeatMap:
    """Heat that rises evenly from left to right."""
    return HeatMap(np.tile(np.linspace(0.0, 1.0, 21, dtype=np.float32), (4, 1)))


def test_contour_lines_lie_at_the_stated_levels_and_leave_the_rest_clear(slope: HeatMap) -> None:
    layer = heat_map_rgba(slope, 420, 80, 1.0, contours=True)
    line = layer[40, :, 3] == 255
    starts = np.flatnonzero(line[1:] & ~line[:-1]) + 1
    assert len(starts) == len(CONTOUR_LEVELS)
    assert (starts + 1) / 420 == pytest.approx([0.05 * (level * 20 + 0.5) / 1.05 for level in CONTOUR_LEVELS], abs=0.01)
    assert (layer[..., 3] == 0).mean() > 0.9


def test_a_contour_line_has_the_colour_of_its_level_and_a_dark_edge(slope: HeatMap) -> None:
    layer = heat_map_rgba(slope, 420, 80, 1.0, contours=True)[40]
    at = np.flatnonzero(layer[:, 3] == 255)[-1]
    assert abs(layer[at, :3].astype(int) - heat_ramp(5)[3]).max() <= 2
    edge = layer[at + 2 : at + 4]
    assert (edge[:, 3] > 100).any()
    assert edge[:, :3].max() < 140


def test_strength_is_the_opacity_of_lines_too(slope: HeatMap) -> None:
    assert heat_map_rgba(slope, 420, 80, 0.5, contours=True)[..., 3].max() == 128
