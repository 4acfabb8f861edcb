"""Measures of a film's fitness, a number each: of the film as it is shown, of its own pixels, and of its file.

None of them decides anything; `imaging.quality` holds the limits, and `training.quality_rates` measures what they do.
"""

from __future__ import annotations

import io
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, JpegImagePlugin

from pneumo_desktop.domain.display import Gray8
from pneumo_desktop.domain.film import Film
from pneumo_desktop.domain.lungs import look, lungs_of, outlines, shows_one_side
from pneumo_desktop.imaging.quality_frame import SMALL_PX, averaged, slanting_sides
from pneumo_desktop.imaging.quiet import no_warnings

EDGE_LEVELS = 6
MOST_BLOCK_EDGES = 2.5
"""Beyond it the blocks of compression are plain to see; ordinary films at most 2.2."""
_MIDDLE = 0.15
_DARKEST, _LIGHTEST = 2, 253
_BLOCK_PX = 8
_BLOCKS_LOOKED_AT_PX = 512
_STROKE_PX, _STROKE_LEVELS, _TEXT_HEIGHT_PX = 8, 70, 5
_SHIFTS = (1, 2, 4)
_RIPPLE_PX = 256
# Left by 99 of 100 ordinary films; whole lungs may reach the lower edge, and the outline's corners a little beyond it.
_LEAST_ROOM_BESIDE, _LEAST_ROOM_ABOVE, _LEAST_ROOM_BELOW = 0.025, 0.015, -0.003
_JPEG_BASELINE = "1.2.840.10008.1.2.4.50"
_EXIF_WITHIN_BYTES = 4096
_EXIF_MAKE, _EXIF_SECTION, _EXIF_EXPOSURE = 271, 0x8769, 33434

Counts = NDArray[np.int64]
"""How often each of 256 greys occurs."""


class Measures:
    """What is measured of one film, each when it is first asked for."""

    def __init__(self, film: Film) -> None:
        self._film = film

    @cached_property
    def gray(self) -> Gray8:
        """The film as it is shown, thinned out."""
        return look(self._film)

    @cached_property
    def inner(self) -> Gray8:
        """That without the rows and columns at the edges that are all of one grey, as padding and collimation leave them."""
        kept = [np.flatnonzero(self.gray.max(axis).astype(int) - self.gray.min(axis) > EDGE_LEVELS) for axis in (1, 0)]
        if not all(len(lines) for lines in kept):
            return self.gray
        rows, columns = kept
        return self.gray[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]

    @cached_property
    def _counts(self) -> Counts:
        """How often each grey occurs."""
        return _count_greys(self.gray)

    @cached_property
    def _body_counts(self) -> Counts:
        """The same in the middle of what is inside the edges, where a chest film shows the body."""
        rows, columns = (int(_MIDDLE * size) for size in self.inner.shape)
        return _count_greys(self.inner[rows : len(self.inner) - rows, columns : self.inner.shape[1] - columns])

    @cached_property
    def small(self) -> Gray8:
        """The film as it is shown, averaged to SMALL_PX a side."""
        return averaged(self.gray, SMALL_PX)

    def short_side(self) -> float:
        """Pixels."""
        return float(min(self._film.width_px, self._film.height_px))

    def spread(self, low: float, high: float) -> float:
        """Levels of 256 between two percentiles."""
        first, last = (_percentile(self._counts, share) for share in (low, high))
        return last - first

    def middle_spread(self) -> float:
        """Levels of 256 between the 5th and 95th percentile."""
        return self.spread(5, 95)

    def brightness(self) -> float:
        """Middle grey of the body, 0..255."""
        return _percentile(self._body_counts, 50)

    def clipped_share(self) -> float:
        """Share of the body that is black or white through and through, 0..1: nothing can be seen there at any window."""
        counts = self._body_counts
        return int(counts[: _DARKEST + 1].sum() + counts[_LIGHTEST:].sum()) / int(counts.sum())

    def share_of_two_greys(self) -> float:
        """Share of the two commonest greys inside the edges, 0..1."""
        counts = self._counts if self.inner.size == self.gray.size else _count_greys(self.inner)
        return int(np.sort(counts)[-2:].sum()) / self.inner.size

    def unused_share(self) -> float:
        """Share of the picture that is margin, 0..1."""
        return 1.0 - self.inner.size / self.gray.size

    def block_edges(self) -> float:
        """How much larger steps from pixel to pixel are across the edges of 8 x 8 blocks than inside them; 1 for none."""
        return self._block_edges

    @cached_property
    def _block_edges(self) -> float:
        rows, columns = (_middle_blocks(size) for size in self._film.pixels.shape)
        part = self._film.pixels[rows, columns]
        if min(part.shape) < 4 * _BLOCK_PX:
            return 1.0
        ratios = []
        for axis in (0, 1):
            steps = _steps(part, axis).mean(axis=1 - axis)
            across = np.arange(len(steps)) % _BLOCK_PX == _BLOCK_PX - 1
            floor = 1e-3 * float(np.ptp(part)) + 1e-6
            ratios.append((float(steps[across].mean()) + floor) / (float(steps[~across].mean()) + floor))
        return max(ratios)

    def jpeg_steps(self) -> float:
        """Mean step of the JPEG's first quantisation table: 29 at quality 75, 58 at 50, 144 at 20; 0 without one."""
        table = _first_table(self._film)
        return sum(table) / len(table) if table else 0.0

    def text_strokes(self) -> float:
        """Most strokes of writing side by side on a line, across or down; a side marker has some four."""
        return max(_strokes(self.gray), _strokes(self.gray.T))

    def camera(self) -> float:
        """1 where the file says that a camera took the picture."""
        return float(_says_camera(self._film.source))

    def colour_cast(self) -> float:
        """Share of a colour file that is tinted, 0..1; 0 for a grey one."""
        return self._film.colour_cast

    def ripple(self) -> float:
        """How far one slanting ripple, as a screen leaves it, stands out of the picture's other frequencies.

        0 for a picture in blocks, whose own pattern would be taken for one.
        """
        return _ripple(self._film.pixels) if self.block_edges() <= MOST_BLOCK_EDGES else 0.0

    def slanting_sides(self) -> float:
        """Sides with the straight, tilted edge of a film that lies on something lit."""
        return slanting_sides(self.gray, self.small)

    def room_beside_lungs(self) -> float:
        """Least room between the lungs' outlines and the picture's edges over the usual least, as a share of the picture.

        Below 0 less than usual, as where one side of the chest is all there is; 1 where no lungs are found.
        """
        fit = lungs_of(self._film, self.gray)
        if not fit.found:
            return -1.0 if shows_one_side(self.gray, fit) else 1.0
        points = np.concatenate(outlines(fit))
        (left, top), (right, bottom) = points.min(axis=0), 1.0 - points.max(axis=0)
        return float(min(min(left, right) - _LEAST_ROOM_BESIDE, top - _LEAST_ROOM_ABOVE, bottom - _LEAST_ROOM_BELOW))


def _count_greys(gray: Gray8) -> Counts:
    return np.array(Image.fromarray(np.ascontiguousarray(gray)).histogram())


def _percentile(counts: Counts, share: float) -> float:
    """As numpy's, of values 0..255 that occur so often."""
    below = np.cumsum(counts)
    at = share / 100 * (int(below[-1]) - 1)
    low = int(at)
    first, second = np.searchsorted(below, (low, min(low + 1, int(below[-1]) - 1)), side="right")
    return float(first + (second - first) * (at - low))


def _middle_blocks(size: int) -> slice:
    """The middle of a side of `size` pixels, from block edge to block edge."""
    wanted = min(size, _BLOCKS_LOOKED_AT_PX) // _BLOCK_PX * _BLOCK_PX
    start = (size - wanted) // 2 // _BLOCK_PX * _BLOCK_PX
    return slice(start, start + wanted)


def _steps(part: NDArray[np.uint8] | NDArray[np.uint16], axis: int) -> NDArray[np.float32]:
    """How far each line is from the next, down (axis 0) or across (1)."""
    one, other = (part[:-1], part[1:]) if axis == 0 else (part[:, :-1], part[:, 1:])
    steps = np.maximum(one, other)
    steps -= np.minimum(one, other)
    return steps.astype(np.float32)


def _strokes(gray: Gray8) -> float:
    """Runs of at most 8 bright or dark pixels between sharp edges: the most of them on a line, for a letter's height."""
    up, down = _sharp_steps(gray)
    counts = np.zeros((2, len(gray)), np.intp)
    some = np.flatnonzero(up.any(axis=1) & down.any(axis=1))  # few lines of a film have both; the others have no stroke
    counts[:, some] = _count_strokes(up[some], down[some]), _count_strokes(down[some], up[some])
    if len(gray) < _TEXT_HEIGHT_PX or not counts.any():
        return 0.0
    return float(np.median(np.lib.stride_tricks.sliding_window_view(counts, _TEXT_HEIGHT_PX, axis=1), axis=2).max())


def _sharp_steps(gray: Gray8) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Where the pixel two further along a line is much brighter, and where much darker; (h, w - 2) each."""
    here, there = gray[:, :-2], gray[:, 2:]
    brighter = np.minimum(here, 255 - _STROKE_LEVELS)
    brighter += _STROKE_LEVELS
    darker = np.maximum(here, _STROKE_LEVELS)
    darker -= _STROKE_LEVELS
    return there > brighter, there < darker


def _count_strokes(starts: NDArray[np.bool_], ends: NDArray[np.bool_]) -> NDArray[np.intp]:
    """How many strokes each line has that begin and end with such steps, as `_sharp_steps` gives them."""
    rise = np.zeros((len(starts), starts.shape[1] + 2), dtype=bool)
    fall = np.zeros_like(rise)
    rise[:, 2:], fall[:, :-2] = starts, ends
    for shift in _SHIFTS:  # doubled each time, so that a fall reaches _STROKE_PX back
        fall[:, :-shift] |= fall[:, shift:].copy()
    strokes = rise & fall
    strokes[:, 1:] &= ~strokes[:, :-1].copy()
    return np.asarray(strokes.sum(axis=1))


def _first_table(film: Film) -> bytes:
    """The 64 steps of the first 8-bit quantisation table (ITU-T T.81 B.2.4.1) of a JPEG, or of a JPEG inside DICOM."""
    source = film.source
    at = 0
    if not source.startswith(b"\xff\xd8"):
        if film.facts.transfer_syntax != _JPEG_BASELINE:
            return b""
        at = source.find(b"\xff\xd8\xff")
    at += 2
    while 0 < at < len(source) - 4 and source[at] == 0xFF:
        marker, length = source[at + 1], int.from_bytes(source[at + 2 : at + 4], "big")
        if marker == 0xDB and source[at + 4] >> 4 == 0:
            return source[at + 5 : at + 69]
        if marker == 0xDA:
            break
        at += 2 + length
    return b""


def _says_camera(source: bytes) -> bool:
    if not source.startswith(b"\xff\xd8") or b"Exif" not in source[:_EXIF_WITHIN_BYTES]:
        return False
    try:
        # The header alone, which Pillow reads in Python: no decoder's own code sees the file in this process.
        with no_warnings(), JpegImagePlugin.JpegImageFile(io.BytesIO(source)) as image:
            exif = image.getexif()
            return _EXIF_MAKE in exif and _EXIF_EXPOSURE in exif.get_ifd(_EXIF_SECTION)
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, EOFError):
        return False  # the pixels were read; what else the file holds is no ground to refuse it


def _ripple(pixels: NDArray[np.uint8] | NDArray[np.uint16]) -> float:
    """The strongest frequency of the middle of the picture over the middle strength of those of like fineness."""
    height, width = pixels.shape
    side = min(_RIPPLE_PX, height, width)
    top, left = (height - side) // 2, (width - side) // 2
    part = pixels[top : top + side, left : left + side].astype(np.float32)
    rings = _rings(side)
    part -= part.mean()
    part *= rings.bell[:, None]
    part *= rings.bell
    waves = np.abs(np.fft.rfft2(part)).ravel()
    usual = np.bincount(rings.of_each, waves) / rings.sizes
    if not len(rings.looked_at) or not usual[8:].any():
        return 0.0
    return float((waves[rings.looked_at] / (usual + 1e-6)[rings.of_looked_at]).max())


class _Rings(NamedTuple):
    """The bell laid over a square, the ring of fineness of each of its frequencies, and the rings' sizes.

    Then the frequencies that are looked at, as places among all, and their rings.
    """

    bell: NDArray[np.float32]
    of_each: NDArray[np.intp]
    sizes: NDArray[np.intp]
    looked_at: NDArray[np.intp]
    of_looked_at: NDArray[np.intp]


@lru_cache(maxsize=4)
def _rings(side: int) -> _Rings:
    fineness = np.hypot(np.fft.fftfreq(side)[:, None], np.fft.rfftfreq(side)[None]) * side
    rings = fineness.astype(np.intp)
    looked_at = (fineness > 8) & (fineness < side / 2)
    looked_at[:2], looked_at[-1:], looked_at[:, :2] = False, False, False  # grids and blocks of compression run straight
    of_each, at = rings.ravel(), np.flatnonzero(looked_at)
    return _Rings(np.hanning(side).astype(np.float32), of_each, np.maximum(np.bincount(of_each), 1), at, of_each[at])
