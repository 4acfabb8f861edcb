"""How large and how small a file and a picture may be to be decoded at all."""

from __future__ import annotations

from pneumo_desktop.domain.errors import PneumoError

MAX_FILE_BYTES = 512 * 1024 * 1024
# The largest flat-panel detectors have 18 megapixels; scanned film at 50 um has 60.
MAX_PIXELS = 100_000_000
# Below this nothing can be seen; whether a film is large enough to be read is for `quality` to say.
MIN_SIDE_PX = 8


def check_size(width_px: int, height_px: int) -> None:
    """Refuse a picture by the size its header states, before any memory is taken for its pixels."""
    if width_px <= 0 or height_px <= 0:
        raise PneumoError("film.unreadable")
    if width_px * height_px > MAX_PIXELS:
        raise PneumoError("film.too_many_pixels", width_px=width_px, height_px=height_px, limit=MAX_PIXELS)
    if min(width_px, height_px) < MIN_SIDE_PX:
        raise PneumoError("film.too_few_pixels", width_px=width_px, height_px=height_px, limit=MIN_SIDE_PX)
