"""Film, heat map and logo as pictures for paper."""

from __future__ import annotations

import io
import logging
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from pneumo_desktop.domain.display import to_gray8
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.heat_colours import heat_ramp
from pneumo_desktop.domain.reading import HeatMap
from pneumo_desktop.reporting.pictures import check_logo, film_image, film_pixels, heat_map_image, legend_image, logo_image


def test_a_small_film_keeps_its_pixels(film: Film) -> None:
    assert np.array_equal(film_pixels(film), to_gray8(film))


@pytest.mark.parametrize(("width", "height", "expected"), [(2400, 1800, (900, 1200)), (500, 3000, (1200, 200))])
def test_a_large_film_is_made_smaller_in_its_own_aspect(
    make_film: Callable[..., Film], width: int, height: int, expected: tuple[int, int]
) -> None:
    film = make_film(width, height)
    gray = film_pixels(film)
    assert gray.shape == expected
    assert gray.mean() == pytest.approx(to_gray8(film).mean(), abs=1)


def test_the_film_is_a_grey_jpeg_that_looks_like_it(film: Film) -> None:
    gray = film_pixels(film)
    image = film_image(gray)
    with Pillow.open(io.BytesIO(image.data)) as opened:
        assert (opened.format, opened.mode, opened.size) == ("JPEG", "L", (300, 200))
        assert np.abs(np.asarray(opened).astype(int) - gray).mean() < 2


def test_an_inverted_film_is_printed_as_it_is_shown(film: Film) -> None:
    assert np.array_equal(film_pixels(replace(film, inverted=True)), 255 - film_pixels(film))


def test_the_heat_map_colours_its_own_place_and_leaves_the_rest(film: Film) -> None:
    values = np.zeros((10, 10), dtype=np.float32)
    values[7, 2] = 1.0
    image = heat_map_image(film_pixels(film), HeatMap(values))
    with Pillow.open(io.BytesIO(image.data)) as opened:
        pixels = np.asarray(opened.convert("RGB")).astype(int)
    colour = pixels.max(axis=2) - pixels.min(axis=2)
    assert pixels.shape == (200, 300, 3)
    assert colour[150, 75] > 40  # row 7 of 10, column 2 of 10
    assert colour[:100].max() < 12
    assert colour[:, 150:].max() < 12


def test_the_legend_has_the_colours_of_the_map() -> None:
    legend = legend_image()
    samples = np.frombuffer(zlib.decompress(legend.data), dtype=np.uint8).reshape(legend.height_px, legend.width_px, 3)
    assert np.array_equal(samples[0], heat_ramp(legend.width_px))


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "1", "CMYK", "I;16", "LA"])
def test_a_logo_of_any_mode_becomes_rgb(tmp_path: Path, mode: str) -> None:
    path = tmp_path / ("logo.tif" if mode in ("CMYK", "I;16") else "logo.png")
    Pillow.new(mode, (900, 300)).save(path)
    check_logo(path)
    logo = logo_image(path)
    assert logo is not None
    assert (logo.width_px, logo.height_px, logo.channels) == (600, 200, 3)
    assert len(zlib.decompress(logo.data)) == 600 * 200 * 3


def test_transparent_parts_of_a_logo_are_white(tmp_path: Path) -> None:
    Pillow.new("RGBA", (10, 10), (0, 0, 0, 0)).save(tmp_path / "logo.png")
    logo = logo_image(tmp_path / "logo.png")
    assert logo is not None
    assert set(zlib.decompress(logo.data)) == {255}


def broken_logos(folder: Path) -> dict[str, Path]:
    whole = io.BytesIO()
    Pillow.new("RGB", (400, 400), "red").save(whole, "PNG")
    paths = {name: folder / f"{name}.png" for name in ("empty", "text", "cut", "bomb", "missing", "folder")}
    paths["empty"].write_bytes(b"")
    paths["text"].write_bytes(b"this is no picture" * 50)
    paths["cut"].write_bytes(whole.getvalue()[: len(whole.getvalue()) // 2])
    Pillow.new("1", (9000, 9000)).save(paths["bomb"])
    paths["folder"].mkdir()
    return paths


@pytest.mark.parametrize("name", ["empty", "text", "cut", "bomb", "missing", "folder"])
def test_a_damaged_logo_is_told_in_the_settings_and_left_out_of_the_report(
    tmp_path: Path, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    path = broken_logos(tmp_path)[name]
    with pytest.raises(PneumoError) as caught:
        check_logo(path)
    assert (caught.value.code, caught.value.facts) == ("report.logo_unreadable", {"file": path.name})
    with caplog.at_level(logging.WARNING):
        assert logo_image(path) is None
    assert [record.getMessage() for record in caplog.records] == ["report.logo_unreadable"]


def test_no_logo_is_no_failure() -> None:
    assert logo_image(None) is None
