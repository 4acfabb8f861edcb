"""What Pillow would bring down to 8 bits or get wrong: 16-bit colour, and TIFF beyond 16 bits of grey.

Pillow has no deep colour, so 16-bit colour is unpacked twice, once for the high and once for the low byte of every sample.
TIFF files that Pillow does not know, or shows wrongly without a word (planes of 16 bits, signed bytes), go through tifffile,
without its companion imagecodecs (80 MB): deflate and PackBits it knows alone, and what needs more is named.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import ImageFile, TiffImagePlugin

from pneumo_desktop.domain.errors import PneumoError
from pneumo_desktop.imaging.limits import MAX_FRAMES, check_frames, check_ratio, check_size
from pneumo_desktop.imaging.pixels import by_blocks, fit_uint16, gray_of_colour

Samples = NDArray[Any]
_BITS, _PHOTOMETRIC, _SAMPLES, _PLANES, _KINDS = 258, 262, 277, 284, 339
_TO_LOW_BYTE = {"L": "B", "B": "L", "N": "B"}
_SIGNED, _FLOAT, _SEPARATE_PLANES = 2, 3, 2
_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB, _CMYK = 0, 1, 2, 5
_PREMULTIPLIED, _ALPHA = 1, 2
# Pillow reads this as soon as it is told that it can: 16 bits of grey, the first byte high, white is zero.
TiffImagePlugin.OPEN_INFO[(b"MM", 0, (1,), 1, (16,), ())] = ("I;16B", "I;16B")


def has_deep_colour(image: ImageFile.ImageFile) -> bool:
    """Whether the file holds 16 bits a sample that Pillow unpacks to 8."""
    return bool(image.tile) and ";16" in _raw_mode(image) and not image.mode.startswith("I")


def unpack_deep_colour(open_image: Callable[[], ImageFile.ImageFile]) -> Samples:
    """(height, width, bands) uint16 in RGB, RGBA or CMYK; alpha of gray films included, which comes as RGBA."""
    image = open_image()
    raw_mode = _raw_mode(image)
    if raw_mode == "LA;16B":  # of 4 bytes a pixel, as is RGBA of 8 bits
        gray, alpha = (part for part in np.moveaxis(_unpack(image, "RGBA").view(">u2"), 2, 0))
        return np.stack([gray, gray, gray, alpha], axis=-1).astype(np.uint16)
    bands = _unpack(image, raw_mode).astype(np.uint16)
    image.close()
    bands <<= 8
    bands |= _unpack(open_image(), raw_mode[:-1] + _TO_LOW_BYTE[raw_mode[-1]])
    return bands


def _raw_mode(image: ImageFile.ImageFile) -> str:
    args = image.tile[0].args
    return str(args if isinstance(args, str) else args[0]) if args else ""


def _unpack(image: ImageFile.ImageFile, raw_mode: str) -> Samples:
    image.tile = [
        tile._replace(args=raw_mode if isinstance(tile.args, str) else (raw_mode, *tile.args[1:]))  # type: ignore[index]
        for tile in image.tile
    ]
    image.load()
    return np.asarray(image)


def gray_of_deep_colour(bands: Samples, transparent: tuple[int, ...] | None = None) -> tuple[Samples, tuple[str, ...]]:
    """Grey of 3 bands (RGB) or 4 (RGBA, laid on black), and notes; `transparent` is the one colour that shows nothing."""
    rgb = bands[..., :3]
    if bands.shape[-1] == 4:
        rgb = _on_black(rgb, bands[..., 3:])
    if transparent is not None and len(transparent) == 3:
        hole = np.array(transparent, rgb.dtype)
        rgb = by_blocks(lambda rows: np.where((rows == hole).all(axis=-1, keepdims=True), 0, rows).astype(rows.dtype), rgb)
    return gray_of_colour(rgb)


def rgb_of_inks(cmyk: Samples) -> Samples:
    """(height, width, 3) of uint8 or uint16 CMYK, as Pillow does it for 8 bits: full ink is black."""
    top = np.iinfo(cmyk.dtype).max

    def lay(inks: Samples) -> Samples:
        paper = top - inks.astype(np.uint32)
        return np.asarray((paper[..., :3] * paper[..., 3:] + top // 2) // top).astype(inks.dtype)

    return by_blocks(lay, cmyk)


def _on_black(values: Samples, alpha: Samples) -> Samples:
    top = np.iinfo(alpha.dtype).max
    if bool((alpha == top).all()):
        return values
    return by_blocks(lambda some, share: ((some.astype(np.uint64) * share + top // 2) // top).astype(some.dtype), values, alpha)


def mend_tiff(image: TiffImagePlugin.TiffImageFile) -> None:
    """Floats that libtiff has put into this computer's byte order must not be turned again."""
    image.tile = [
        tile._replace(args=("F;32F", *tile.args[1:]))  # type: ignore[index]
        if tile.codec_name == "libtiff" and _raw_mode(image) == "F;32BF"
        else tile
        for tile in image.tile
    ]


def is_beyond_pillow(image: TiffImagePlugin.TiffImageFile) -> bool:
    """Whether Pillow opens this TIFF file and would show something else than it holds."""
    tags = image.tag_v2
    bits, samples = tags.get(_BITS, (1,)), tags.get(_SAMPLES, 1)
    signed_bytes = max(bits) == 8 and _SIGNED in tags.get(_KINDS, ())
    premultiplied = "a;16" in _raw_mode(image) if image.tile else False
    return signed_bytes or premultiplied or (samples > 1 and max(bits) > 8 and tags.get(_PLANES) == _SEPARATE_PLANES)


def read_tiff(source: bytes) -> tuple[Samples, int, tuple[str, ...], bool, int, int]:
    """(grey samples, bits, notes, white is zero, orientation, pages) by tifffile.

    Raises PneumoError("film.unknown_codec") for a compression that it does not know alone, or whatever it raises.
    """
    from tifffile import TiffFile

    with TiffFile(BytesIO(source), _multifile=False) as file:
        page: Any = file.pages[0]
        check_size(page.imagewidth, page.imagelength)
        check_ratio(page.imagewidth * page.imagelength, len(source))
        photometric, samples = int(page.photometric), int(page.samplesperpixel)
        if page.imagedepth != 1 or samples > 8 or photometric not in (_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB, _CMYK):
            raise PneumoError("film.unreadable")
        pages = _count_pages(file)
        check_frames(pages)
        values = _read_page(page).reshape(page.shape)
        if values.ndim == 3 and int(page.planarconfig) == _SEPARATE_PLANES:
            values = np.moveaxis(values, 0, -1)
        tag = page.tags.get(274)
        orientation = int(tag.value) if tag is not None else 1
        bits, extra = int(page.bitspersample), tuple(map(int, page.extrasamples))
    gray, notes = _to_gray(values, photometric, extra)
    return gray, bits, notes, photometric == _WHITE_IS_ZERO, orientation, pages


def _read_page(page: Any) -> Samples:
    try:
        return np.asarray(page.asarray(maxworkers=1))
    except (ValueError, ImportError, NotImplementedError) as error:
        if "imagecodecs" in str(error) or "compression" in str(error):
            packed = f" {page.compression.name}" if int(page.compression) > 1 else ""
            raise PneumoError("film.unknown_codec", name=f"TIFF{packed}, {page.bitspersample} bits") from None
        raise


def _count_pages(file: Any) -> int:
    """1, 2 or MAX_FRAMES + 1: whether there are more, and whether far too many."""
    for number in (MAX_FRAMES, 1):
        try:
            file.pages[number]
        except Exception:  # noqa: S112 - also a damaged second page is no reason to refuse the first
            continue
        return number + 1
    return 1


def _to_gray(values: Samples, photometric: int, extra: tuple[int, ...]) -> tuple[Samples, tuple[str, ...]]:
    if values.ndim == 2:
        return values, ()
    colours = {_RGB: 3, _CMYK: 4}.get(photometric, 1)
    alpha = values[..., colours : colours + 1] if extra[:1] == (_ALPHA,) and values.dtype.kind == "u" else None
    values = values[..., :colours]
    if colours == 1:
        gray = values if alpha is None else _on_black(values, alpha)
        return gray[..., 0], ()
    if values.dtype.kind != "u" or values.dtype.itemsize > 2:
        top = np.iinfo(values.dtype).max if values.dtype.kind == "u" else None
        alpha = None if alpha is None or top is None else (alpha >> (8 * (values.dtype.itemsize - 2))).astype(np.uint16)
        values = fit_uint16(values)[0]
    if colours == 4:
        values = rgb_of_inks(values)
    return gray_of_colour(values if alpha is None else _on_black(values, alpha))
