"""The film, the heat map over it, the legend and the clinic's logo as pictures for paper."""

from __future__ import annotations

import io
import logging
import warnings
import zlib
from pathlib import Path

import numpy as np
import segno
from numpy.typing import NDArray
from PIL import Image as Pillow
from PIL import ImageOps

from pneumo_desktop.domain.display import fitted_size, heat_map_rgba, to_gray8
from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.heat_colours import heat_ramp
from pneumo_desktop.domain.reading import HeatMap
from pneumo_desktop.reporting.marks import Image

_log = logging.getLogger(__name__)

_LONGEST_PX = 1200
_JPEG_QUALITY = 85
_LOGO_LONGEST_PX = 600
_LOGO_MAX_PIXELS = 50_000_000
_LOGO_MAX_BYTES = 20_000_000
_LEGEND_STEPS = 64
_MAP_LONGEST_PX = 500
_MAP_STRENGTH = 0.6


def film_pixels(film: Film) -> NDArray[np.uint8]:
    """The film as it is first shown, (height, width) uint8, its longer side at most 1200 px."""
    size = fitted_size(film.width_px, film.height_px, _LONGEST_PX)
    gray = to_gray8(film)
    if size == (film.width_px, film.height_px):
        return gray
    # Halving by whole steps first is quick and, with the box filter that follows, leaves no moiré.
    return np.asarray(Pillow.fromarray(gray).resize(size, Pillow.Resampling.BOX, reducing_gap=2.0))


def film_image(gray: NDArray[np.uint8]) -> Image:
    """The film as a grey JPEG."""
    return _jpeg(Pillow.fromarray(gray), 1)


def heat_map_image(gray: NDArray[np.uint8], heat_map: HeatMap) -> Image:
    """The heat map over the film, on the film's own grid, as a colour JPEG."""
    height, width = gray.shape
    film = Pillow.fromarray(gray).convert("RGB")
    layer = Pillow.fromarray(heat_map_rgba(heat_map, *fitted_size(width, height, _MAP_LONGEST_PX), _MAP_STRENGTH))
    stretched = layer.resize((width, height), Pillow.Resampling.BILINEAR)
    film.paste(stretched.convert("RGB"), mask=stretched.getchannel("A"))
    return _jpeg(film, 3)


def legend_image() -> Image:
    """The colours of the heat map from cold to hot, one pixel high."""
    return Image(zlib.compress(heat_ramp(_LEGEND_STEPS).tobytes()), _LEGEND_STEPS, 1, 3, deflated=True)


def code_image(text: str) -> Image:
    """`text` as a QR code (ISO/IEC 18004) with its quiet zone; a module is four pixels wide, so that edges stay sharp."""
    out = io.BytesIO()
    segno.make_qr(text, error="m", mode="byte", encoding="utf-8", boost_error=False).save(out, kind="png", scale=4, border=4)
    with Pillow.open(out) as code:
        gray = code.convert("L")
    return Image(zlib.compress(gray.tobytes()), gray.width, gray.height, 1, deflated=True)


def check_logo(path: Path) -> None:
    """Raise PneumoError("report.logo_unreadable", file=name) for a logo that a report could not print."""
    _open_logo(path)


def logo_image(path: Path | None) -> Image | None:
    """The logo ready for paper; None without one, and where it cannot be read, which goes to the log as a code."""
    if path is None:
        return None
    try:
        logo = _open_logo(path)
    except PneumoError as error:
        _log.warning(error.code)
        return None
    return Image(zlib.compress(logo.tobytes()), logo.width, logo.height, 3, deflated=True)


def _open_logo(path: Path) -> Pillow.Image:
    try:
        if path.stat().st_size > _LOGO_MAX_BYTES:
            raise PneumoError("report.logo_unreadable", file=path.name)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Pillow.open(path) as logo:
                if logo.width * logo.height > _LOGO_MAX_PIXELS:
                    raise PneumoError("report.logo_unreadable", file=path.name)
                return _on_white(logo)
    except (OSError, ValueError, SyntaxError, EOFError, Pillow.DecompressionBombError, MemoryError, zlib.error) as error:
        raise PneumoError("report.logo_unreadable", file=path.name) from error


def _on_white(logo: Pillow.Image) -> Pillow.Image:
    """Small enough for paper, upright, and with white where it is transparent."""
    logo.thumbnail((_LOGO_LONGEST_PX, _LOGO_LONGEST_PX))
    upright = ImageOps.exif_transpose(logo).convert("RGBA")
    white = Pillow.new("RGBA", upright.size, "white")
    return Pillow.alpha_composite(white, upright).convert("RGB")


def _jpeg(image: Pillow.Image, channels: int) -> Image:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=_JPEG_QUALITY, optimize=False)
    return Image(out.getvalue(), image.width, image.height, channels)
