"""JPEG, PNG, TIFF, BMP, WebP and JPEG 2000 files to films, through Pillow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any, BinaryIO, Literal, cast

import numpy as np
from numpy.typing import NDArray
from PIL import (
    BmpImagePlugin,
    Image,
    ImageFile,
    Jpeg2KImagePlugin,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
    features,
)

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.domain.film import Film, FilmFacts
from pneumo_desktop.imaging.codestream import (
    SOF_JPEG_LS,
    SOF_LOSSLESS,
    is_complete,
    read_jpeg2000_facts,
    read_jpeg_facts,
    read_webp_size,
)
from pneumo_desktop.imaging.limits import MAX_FRAMES, check_frames, check_ratio, check_size
from pneumo_desktop.imaging.own_exports import refuse_png_export
from pneumo_desktop.imaging.pixels import FilmPixels, fit_uint16, freeze, full_window, gray_of_colour
from pneumo_desktop.imaging.raster_deep import (
    gray_of_deep_colour,
    has_deep_colour,
    is_beyond_pillow,
    mend_tiff,
    read_tiff,
    rgb_of_inks,
    unpack_deep_colour,
)

_ORIENTATION = 0x0112
_WEBP_HEADER_BYTES = 64
# A grey film in a colour file has none of it; a photograph of one on a light box is tinted nearly all over.
_CAST_LEVELS, _CAST_CELLS, _CAST_LOOK_PX = 14, 64, 256
_TIFF_COMPRESSION, _TIFF_PHOTOMETRIC, _TIFF_SAMPLE_FORMAT = 259, 262, 339
_TIFF_JPEG = (6, 7)
# TIFF 6.0 and EXIF 2.3, Orientation: how the stored rows and columns have to be turned.
_TURNS: dict[int, Callable[[NDArray[Any]], NDArray[Any]]] = {
    2: np.fliplr,
    3: lambda a: np.rot90(a, 2),
    4: np.flipud,
    5: lambda a: np.swapaxes(a, 0, 1),
    6: lambda a: np.rot90(a, -1),
    7: lambda a: np.rot90(np.swapaxes(a, 0, 1), 2),
    8: np.rot90,
}


@dataclass(frozen=True)
class StatedPicture:
    """What a header states: (width, height), and the texts beside the picture."""

    size: tuple[int, int]
    info: Mapping[Any, Any]


@dataclass(frozen=True)
class RasterFormat:
    """A format by its content: `open` reads the header alone, but that of WebP with the decoder's own code."""

    name: str
    suffix: str
    open: Callable[[BytesIO], ImageFile.ImageFile]
    feature: str = ""

    def read_header(self, stream: BinaryIO) -> StatedPicture:
        """What the header states, read by no decoder's code: safe in the program's own process. Damage raises OSError."""
        if self is _WEBP:
            size = read_webp_size(stream.read(_WEBP_HEADER_BYTES))
            if size is None:
                raise OSError("damaged WebP header")
            return StatedPicture(size, {})
        image = self.open(cast(BytesIO, stream))
        return StatedPicture(image.size, image.info)


_JPEG = RasterFormat("JPEG", ".jpg", JpegImagePlugin.JpegImageFile)
_PNG = RasterFormat("PNG", ".png", PngImagePlugin.PngImageFile)
_TIFF = RasterFormat("TIFF", ".tif", TiffImagePlugin.TiffImageFile)
_BMP = RasterFormat("BMP", ".bmp", BmpImagePlugin.BmpImageFile)
_WEBP = RasterFormat("WebP", ".webp", WebPImagePlugin.WebPImageFile, "webp")
_JPEG_2000 = RasterFormat("JPEG 2000", ".jp2", Jpeg2KImagePlugin.Jpeg2KImageFile, "jpg_2000")
_SIGNATURES = (
    (b"\xff\xd8\xff", _JPEG),
    (b"\x89PNG\r\n\x1a\n", _PNG),
    (b"II*\x00", _TIFF),
    (b"MM\x00*", _TIFF),
    (b"II+\x00", _TIFF),
    (b"MM\x00+", _TIFF),
    (b"BM", _BMP),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", _JPEG_2000),
    (b"\xff\x4f\xff\x51", _JPEG_2000),
)


def find_raster_format(source: bytes) -> RasterFormat | None:
    """The format that the first bytes of a file announce, whatever the file is called."""
    if source[:4] == b"RIFF" and source[8:12] == b"WEBP":
        return _WEBP
    return next((known for signature, known in _SIGNATURES if source.startswith(signature)), None)


def decode_raster(source: bytes, sha256: str, known: RasterFormat, cancel: CancelToken) -> Film:
    """The film in a raster file; raises PneumoError("film. ...") without the fact `file`, or whatever Pillow raises."""
    if known.feature and not features.check(known.feature):
        raise PneumoError("film.unknown_codec", name=known.name)
    try:
        film = _decode(source, sha256, known, cancel)
        return replace(film, colour_cast=_tinted_share(source, known)) if "colour_converted" in film.facts.notes else film
    except (PneumoError, Cancelled, MemoryError):
        raise
    except Exception:
        if _announces_more(source, known):
            raise PneumoError("film.truncated") from None
        raise


def _tinted_share(source: bytes, known: RasterFormat) -> float:
    """Share 0..1 of the picture that has a colour; 0 where Pillow alone would not read it."""
    try:
        image = known.open(BytesIO(source))
        image.draft("RGB", (_CAST_LOOK_PX, _CAST_LOOK_PX))  # a JPEG is decoded small
        small = image.convert("RGB").resize((_CAST_CELLS, _CAST_CELLS), Image.Resampling.BOX)
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, EOFError):
        return 0.0
    colours = np.asarray(small).astype(np.int16)
    return float((colours.max(axis=2) - colours.min(axis=2) > _CAST_LEVELS).mean())


def _announces_more(source: bytes, known: RasterFormat) -> bool:
    """Whether a file that failed is cut off, for the formats whose decoders do not say so."""
    if known is _TIFF:
        order: Literal["little", "big"] = "little" if source[:2] == b"II" else "big"
        big_tiff = 43 in source[2:4]
        first_directory = source[8:16] if big_tiff else source[4:8]
        return int.from_bytes(first_directory, order) + 2 > len(source)
    if known is _WEBP:
        return int.from_bytes(source[4:8], "little") + 8 > len(source)
    return known is _JPEG_2000 and not is_complete(source)


def _decode(source: bytes, sha256: str, known: RasterFormat, cancel: CancelToken) -> Film:
    if known is _JPEG:
        _name_rare_process(source)
    # Not Image.open: its own limit on pixels warns, cannot be set for one call and does not tell the size.
    image = _open(source, known)
    if image is None:
        return _decode_deep_tiff(source, sha256, cancel)
    check_size(image.width, image.height)
    check_ratio(image.width * image.height, len(source))
    refuse_png_export(image.info)
    deep = has_deep_colour(image)  # to ask for EXIF may load the picture
    stated = _read_facts(image, source, known)
    cancel.check()
    samples, bits, notes = _read_deep_samples(image, deep, source, known) or _read_samples(image, stated)
    cancel.check()
    turn = None if known is _TIFF else _TURNS.get(stated.orientation)  # Pillow turns TIFF files itself
    if stated.orientation in _TURNS:
        notes = (*notes, "exif_turned")
    return _make_film(samples if turn is None else turn(samples), bits, (*stated.notes, *notes), stated, source, sha256)


def _name_rare_process(source: bytes) -> None:
    """Refuse by its name what is a JPEG and no picture file of the usual kind; inside DICOM they are read."""
    facts = read_jpeg_facts(source)
    if facts is None:
        return
    names = {SOF_LOSSLESS: "JPEG Lossless", SOF_JPEG_LS: "JPEG-LS"}
    name = names.get(facts.frame_marker) or (f"JPEG, {facts.precision} bits" if facts.precision > 8 else "")
    if name:
        raise PneumoError("film.unknown_codec", name=name)


def _open(source: bytes, known: RasterFormat) -> ImageFile.ImageFile | None:
    """The picture as Pillow sees it; None for a TIFF file that is better not left to it."""
    if known is _WEBP and (size := read_webp_size(source[:_WEBP_HEADER_BYTES])) is not None:
        check_size(*size)  # its decoder takes memory for all pixels as soon as it is made
    if known is not _TIFF:
        return known.open(BytesIO(source))
    try:
        image = TiffImagePlugin.TiffImageFile(BytesIO(source))
    except (SyntaxError, KeyError, TypeError, ValueError):
        return None
    return None if is_beyond_pillow(image) else image


def _decode_deep_tiff(source: bytes, sha256: str, cancel: CancelToken) -> Film:
    samples, bits, notes, white_is_zero, orientation, pages = read_tiff(source)
    cancel.check()
    if pages > 1:
        notes = ("first_frame_only", *notes)
    if orientation in _TURNS:
        samples, notes = _TURNS[orientation](samples), (*notes, "exif_turned")
    stated = _Stated(_TIFF, "", orientation, white_is_zero, True, False, ())
    return _make_film(samples, bits, notes, stated, source, sha256)


def _read_deep_samples(
    image: ImageFile.ImageFile, deep: bool, source: bytes, known: RasterFormat
) -> tuple[NDArray[Any], int, tuple[str, ...]] | None:
    """As `_read_samples` for 16 bits of colour, which Pillow would bring down to 8; None for what it reads in full."""
    if known is _JPEG_2000:
        facts = read_jpeg2000_facts(source)
        if facts is None or facts.precision <= 8 or facts.samples < 3:
            return None
        from openjpeg.utils import decode

        bands: NDArray[Any] = decode(source)
        bits = facts.precision
    elif deep:
        bands, bits = unpack_deep_colour(lambda: known.open(BytesIO(source))), 16
        bands = rgb_of_inks(bands) if image.mode == "CMYK" else bands
    else:
        return None
    transparent = image.info.get("transparency")
    gray, notes = gray_of_deep_colour(bands, transparent if isinstance(transparent, tuple) else None)
    return gray, bits, notes


@dataclass(frozen=True)
class _Stated:
    """What is in the header and gone or changed once Pillow has loaded the pixels."""

    known: RasterFormat
    mode: str
    orientation: int
    white_is_zero: bool
    unsigned: bool
    lossy: bool
    notes: tuple[str, ...]


def _read_facts(image: ImageFile.ImageFile, source: bytes, known: RasterFormat) -> _Stated:
    tags: Any = image.tag_v2 if isinstance(image, TiffImagePlugin.TiffImageFile) else {}
    # Pillow itself turns 1- and 8-bit WhiteIsZero pixels over, deeper ones it leaves as they are.
    deep = image.mode.startswith(("I", "F"))
    frames = 1 if known is _JPEG else _count_frames(image)
    check_frames(frames)
    return _Stated(
        known=known,
        mode=image.mode,
        orientation=_read_orientation(image),
        white_is_zero=deep and tags.get(_TIFF_PHOTOMETRIC) == 0,
        unsigned=tags.get(_TIFF_SAMPLE_FORMAT, (1,))[0] == 1,
        lossy=_is_lossy(source, known, tags.get(_TIFF_COMPRESSION)),
        notes=("first_frame_only",) if frames > 1 else (),
    )


def _read_orientation(image: ImageFile.ImageFile) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # damaged EXIF costs the turn, never the film
        return 1


def _count_frames(image: ImageFile.ImageFile) -> int:
    """Number of pages or pictures, MAX_FRAMES + 1 for any number above that."""
    try:
        return _count_pages(image) if isinstance(image, TiffImagePlugin.TiffImageFile) else int(getattr(image, "n_frames", 1))
    except Exception:  # a damaged second page is no reason to refuse the first
        return 1


def _count_pages(image: TiffImagePlugin.TiffImageFile) -> int:
    """Step by step and no further than need be: the chain of pages may be as long as the file."""
    count = 1
    try:
        while count <= MAX_FRAMES:
            image.seek(count)
            count += 1
    except EOFError:
        pass
    finally:
        image.seek(0)
    return count


def _is_lossy(source: bytes, known: RasterFormat, tiff_compression: int | None) -> bool:
    if known is _JPEG_2000:
        facts = read_jpeg2000_facts(source)
        return facts is None or not facts.reversible
    if known is _WEBP:
        return b"VP8 " in source[:256]
    return known is _JPEG or tiff_compression in _TIFF_JPEG


def _read_samples(image: ImageFile.ImageFile, stated: _Stated) -> tuple[NDArray[Any], int, tuple[str, ...]]:
    """Grey samples of any number type, the bits they had in the file, and notes."""
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        mend_tiff(image)
    image.load()
    mode = stated.mode
    if mode.startswith("I;16"):
        return np.asarray(image), 16, ()
    if mode == "I":
        samples = np.asarray(image)
        return (samples.view(np.uint32) if stated.unsigned and stated.known is _TIFF else samples), 32, ()
    if mode == "F":
        return np.asarray(image), 32, ()
    if mode == "LAB":
        return np.asarray(image.getchannel(0)), 8, ()
    shown: Image.Image = image
    if shown.has_transparency_data:
        shown = Image.alpha_composite(Image.new("RGBA", shown.size, (0, 0, 0, 255)), shown.convert("RGBA"))
    if shown.mode in ("1", "L"):
        grays = shown if shown.mode == "L" else shown.convert("L")
        return np.asarray(grays), 1 if mode == "1" else 8, ()
    gray, notes = gray_of_colour(np.asarray(shown.convert("RGB")))
    return gray, 8, notes


def _make_film(samples: NDArray[Any], bits: int, notes: tuple[str, ...], stated: _Stated, source: bytes, sha256: str) -> Film:
    slope, intercept = 1.0, 0.0
    pixels: FilmPixels
    if samples.dtype == np.uint8:
        pixels, window = freeze(samples), full_window(0, 255)
    else:
        fitted, slope, intercept = fit_uint16(samples)
        pixels = freeze(fitted)
        window = full_window(*(float(v) * slope + intercept for v in (fitted.min(), fitted.max())))
    facts = FilmFacts(
        file_format=stated.known.name,
        width_px=int(pixels.shape[1]),
        height_px=int(pixels.shape[0]),
        bits_stored=bits,
        suffix=stated.known.suffix,
        lossy=stated.lossy,
        notes=notes,
    )
    return Film(pixels, (window,), facts, sha256, source, slope, intercept, inverted=stated.white_is_zero)
