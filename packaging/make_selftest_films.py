"""Make the tiny films of the self-test: one picture in every transfer syntax and raster format that is promised.

    PYTHONPATH=.:tests python packaging/make_selftest_films.py

Written to resources/selftest, with the two pictures that they must show (shown.png, streamed.png) and the list of them
(films.json). Run again when a format is added; the tests' own tables of films are where the bytes come from.
"""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pydicom
from film_files import build_dicom, chest_like, to_bytes
from film_twins import DICOM_TWINS, FULL, RASTER_TWINS, TOP, expected_display
from PIL import Image
from pydicom.uid import HTJ2K, HTJ2KLossless, HTJ2KLosslessRPCL, JPEGExtended12Bit, JPEGLossless, JPEGLosslessSV1

from pneumo_desktop.imaging.transfer_syntaxes import READ_BY
from pneumo_desktop.resources import resource

STREAMS = Path(__file__).parents[1] / "tests" / "imaging" / "streams"
FROM_TWINS = (
    "monochrome1", "implicit little endian", "monochrome2", "encapsulated uncompressed", "deflated", "explicit big endian",
    "jpeg baseline", "jpeg-ls", "jpeg-ls near lossless", "jpeg 2000 lossless", "jpeg 2000", "rle",
)  # fmt: skip
FROM_STREAMS = {
    "jpeg extended 12 bits": (JPEGExtended12Bit, "jpeg_extended_12_bits.jpg", 2),
    "jpeg lossless selection 5": (JPEGLossless, "jpeg_lossless_12_bits_selection_5.jpg", 1),
    "jpeg lossless selection 1": (JPEGLosslessSV1, "jpeg_lossless_12_bits_selection_1.jpg", 1),
    "htj2k lossless": (HTJ2KLossless, "htj2k_reversible.j2c", 1),
    "htj2k lossless rpcl": (HTJ2KLosslessRPCL, "htj2k_reversible.j2c", 1),
    "htj2k": (HTJ2K, "htj2k_irreversible.j2c", 3),
}
RASTERS = {
    "PNG": ("png 8 bits", "png 16 bits", "png 16 bits in colour"),
    "TIFF": ("tiff lzw", "tiff 16 bits deflate", "tiff 16 bits by plane", "tiff float"),
    "JPEG": ("jpeg", "jpeg progressive"),
    "JPEG 2000": ("jpeg 2000 8 bits", "jpeg 2000 16 bits"),
    "WebP": ("webp", "webp lossless"),
    "BMP": ("bmp",),
}


def main() -> None:
    """Write them all."""
    out = resource("selftest")
    out.mkdir(exist_ok=True)
    for old in out.glob("*.film"):
        old.unlink()
    streamed = chest_like(64, 80)  # what the tests' streams were written from
    values = streamed.copy()
    values[0, :2] = 0, TOP  # without a window, a picture is shown over the range that is in it
    for name, picture in (("shown.png", values), ("streamed.png", streamed)):
        Image.fromarray(expected_display(picture)).save(out / name, optimize=True)
    films: list[dict[str, object]] = []

    def put(name: str, kind: str, data: bytes, tolerance: int, shows: str = "shown.png") -> None:
        file = f"{name.replace(' ', '_')}.film"  # the suffix says nothing: films are known by their content
        (out / file).write_bytes(data)
        films.append({"file": file, "kind": kind, "shows": shows, "tolerance": tolerance})

    for name in FROM_TWINS:
        data = DICOM_TWINS[name].make(values)
        syntax = pydicom.dcmread(BytesIO(data), stop_before_pixels=True).file_meta.TransferSyntaxUID
        put(f"dicom {name}", str(syntax), data, DICOM_TWINS[name].tolerance)
    for name, (syntax, stream, tolerance) in FROM_STREAMS.items():
        data = to_bytes(build_dicom(streamed, syntax, (STREAMS / stream).read_bytes(), **FULL))
        put(f"dicom {name}", str(syntax), data, tolerance, "streamed.png")
    for kind, names in RASTERS.items():
        for name in names:
            put(name, kind, RASTER_TWINS[name].make(values), RASTER_TWINS[name].tolerance)
    missing = set(map(str, READ_BY)) - {film["kind"] for film in films}
    if missing:
        raise ValueError(f"no film of {missing}")
    (out / "films.json").write_text(json.dumps(films, indent=1) + "\n", encoding="utf-8")
    print(f"{len(films)} films, {sum(file.stat().st_size for file in out.iterdir()) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
