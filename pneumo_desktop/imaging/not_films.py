"""What is said of a file in none of the formats that are read: empty, cut off, another kind of picture, or no film at all."""

from __future__ import annotations

from pydicom.valuerep import STANDARD_VR

from pneumo_desktop.domain.errors import PneumoError

_PREAMBLE_BYTES, _SHORT_BYTES = 132, 512
_VRS = frozenset(map(str, STANDARD_VR))
_FIRST_GROUPS = (b"\x02\x00", b"\x08\x00", b"\x00\x02", b"\x00\x08")
# How the formats that are read begin, so that a file that ends within its first bytes is known as cut off.
_BEGINNINGS = (
    b"\xff\xd8\xff",
    b"\x89PNG\r\n\x1a\n",
    b"II*\x00",
    b"MM\x00*",
    b"\x00\x00\x00\x0cjP  \r\n\x87\n",
    b"\xff\x4f\xff\x51",
)
# What telephones and office programs write (brands of ISO/IEC 23008-12 and the AV1 image format), and what scanners do not.
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1")
_BRANDS = {**dict.fromkeys(_HEIC, "HEIC"), b"avif": "AVIF", b"avis": "AVIF"}
_COMPATIBLE_BRANDS = 8
_FOREIGN = (
    (b"GIF8", "GIF"),
    (b"\x00\x00\x00\x0cJXL ", "JPEG XL"),
    (b"8BPS", "Photoshop"),
    (b"II\xbc\x01", "JPEG XR"),
)
_JPEG_XL_STREAM = b"\xff\x0a"


def foreign_format(source: bytes) -> str:
    """The name of a kind of picture that is known and not read, so that it can be said how to save it; else nothing."""
    if source[4:8] == b"ftyp":
        # A general brand ("mif1") may come first and the true one among those it is compatible with.
        brands = [source[at : at + 4] for at in (8, *range(16, 16 + 4 * _COMPATIBLE_BRANDS, 4))]
        names = [_BRANDS[brand] for brand in brands if brand in _BRANDS]
        return "AVIF" if "AVIF" in names else next(iter(names), "")
    # Two bytes alone may begin anything; text does not go on as a stream of pixels does.
    if source.startswith(_JPEG_XL_STREAM) and not source[2:66].isascii():
        return "JPEG XL"
    return next((name for start, name in _FOREIGN if source.startswith(start)), "")


def foreign_size(source: bytes) -> tuple[int, int] | None:
    """(width, height) of a GIF, by which icons are told from films; None for what does not say it at a known place."""
    if not source.startswith(b"GIF8") or len(source) < 10:
        return None
    return int.from_bytes(source[6:8], "little"), int.from_bytes(source[8:10], "little")


def is_cut_off(source: bytes) -> bool:
    """Whether these are the first bytes of a film and no more, or zeros alone, as a copy leaves them that never ended."""
    if not source:
        return False
    if not source.strip(b"\x00"):
        return True
    if any(beginning.startswith(source) for beginning in _BEGINNINGS) and len(source) > 1:
        return True
    if source.startswith(b"RIFF") and len(source) < 16 and b"WEBP".startswith(source[8:12]):
        return True
    if len(source) < _PREAMBLE_BYTES and not source[:128].strip(b"\x00") and b"DICM".startswith(source[128:]):
        return True
    return len(source) < _SHORT_BYTES and source[:2] in _FIRST_GROUPS and source[4:6].decode("ascii", "replace") in _VRS


def why_no_film(source: bytes) -> PneumoError:
    """The reason why the bytes (all, or the first ones) of a file that should be a film are none; without the fact `file`."""
    if not source:
        return PneumoError("film.empty")
    if name := foreign_format(source):
        return PneumoError("film.unknown_codec", name=name)
    return PneumoError("film.truncated" if is_cut_off(source) else "film.not_a_film")
