"""How large and how small a file and a picture may be to be decoded at all."""

from __future__ import annotations

from pneumo_desktop.domain.errors import PneumoError

MAX_FILE_BYTES = 512 * 1024 * 1024
# The largest flat-panel detectors have 18 megapixels; scanned film at 50 um has 60.
MAX_PIXELS = 100_000_000
# Below this nothing can be seen; whether a film is large enough to be read is for `quality` to say.
MIN_SIDE_PX = 8
# A file of more pictures than this is a film strip or a damaged number; of fewer the first is shown.
MAX_FRAMES = 1000
# A blank film in JPEG has 85 pixels in a byte, a real one in any compression fewer than 50. Small pictures may do as they like.
MAX_PIXELS_PER_BYTE = 500
FREE_PIXELS = 4_000_000
# More windows and tables than any film has; each table may take 256 KiB.
MAX_PRESENTATIONS = 64
# What the process that decodes may take beyond what it starts with, and how long one film may keep it busy. The slowest
# honest film, 60 megapixels in JPEG 2000, takes a third of either.
MAX_DECODER_MEMORY_BYTES = 2 * 1024**3
MAX_DECODER_SECONDS = 60.0


def check_size(width_px: int, height_px: int) -> None:
    """Refuse a picture by the size its header states, before any memory is taken for its pixels."""
    if width_px <= 0 or height_px <= 0:
        raise PneumoError("film.unreadable")
    if width_px * height_px > MAX_PIXELS:
        raise PneumoError("film.too_many_pixels", width_px=width_px, height_px=height_px, limit=MAX_PIXELS)
    if min(width_px, height_px) < MIN_SIDE_PX:
        raise PneumoError("film.too_few_pixels", width_px=width_px, height_px=height_px, limit=MIN_SIDE_PX)


def check_ratio(pixels: int, source_bytes: int) -> None:
    """Refuse a picture that unfolds to far more than any film does from so many bytes, before it is unfolded."""
    if pixels > max(FREE_PIXELS, source_bytes * MAX_PIXELS_PER_BYTE):
        raise PneumoError("film.unfolds_too_far", pixels=pixels, bytes=source_bytes, limit=MAX_PIXELS_PER_BYTE)


def check_frames(frames: int) -> None:
    """Refuse a file that claims more pictures than any series of films has."""
    if frames > MAX_FRAMES:
        raise PneumoError("film.too_many_frames", frames=frames, limit=MAX_FRAMES)
