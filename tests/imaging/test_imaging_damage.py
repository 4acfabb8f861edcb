"""Damaged files: cut anywhere, bits turned anywhere; only PneumoError comes out, and never a film with pixels missing."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from openjpeg.utils import encode_array as encode_jpeg2000
from PIL import Image
from pydicom.data import get_testdata_file
from pydicom.uid import DeflatedExplicitVRLittleEndian, JPEG2000Lossless, JPEGBaseline8Bit, JPEGLSLossless, RLELossless

from pneumo_desktop.domain.errors import PneumoError

RASTERS = {
    "jpeg": ("JPEG", {}),
    "jpeg progressive": ("JPEG", {"progressive": True}),
    "png": ("PNG", {}),
    "tiff": ("TIFF", {}),
    "tiff lzw": ("TIFF", {"compression": "tiff_lzw"}),
    "tiff deflate": ("TIFF", {"compression": "tiff_adobe_deflate"}),
    "tiff jpeg": ("TIFF", {"compression": "jpeg"}),
    "bmp": ("BMP", {}),
    "webp": ("WEBP", {}),
    "webp lossless": ("WEBP", {"lossless": True}),
    "jpeg 2000": ("JPEG2000", {}),
}
DICOMS = ("dicom", "dicom deflated", "dicom rle", "dicom jpeg", "dicom jpeg-ls", "dicom jpeg 2000", "dicom bare")
CODES_OF_DAMAGE = {
    "film.empty",
    "film.truncated",
    "film.unreadable",
    "film.not_a_film",
    "film.no_pixel_data",
    "film.too_few_pixels",
    "film.unknown_codec",
}
KINDS = (*RASTERS, *DICOMS)


@pytest.fixture
def make_source(chest, raster, dicom, dicom_bytes):
    def make(kind: str) -> bytes:
        gray = chest(96, 112, 255).astype(np.uint8)
        if kind in RASTERS:
            name, options = RASTERS[kind]
            return raster(Image.fromarray(gray), name, **options)
        facts = {"PatientName": "DOE^JANE", "WindowCenter": 120, "WindowWidth": 200}
        if kind == "dicom jpeg":
            return dicom_bytes(dicom(gray, syntax=JPEGBaseline8Bit, frame=raster(Image.fromarray(gray), "JPEG"), **facts))
        if kind == "dicom jpeg 2000":
            return dicom_bytes(dicom(gray, syntax=JPEG2000Lossless, frame=bytes(encode_jpeg2000(gray)), **facts))
        if kind == "dicom deflated":
            return dicom_bytes(dicom(gray, syntax=DeflatedExplicitVRLittleEndian, **facts))
        dataset = dicom(gray, **facts)
        if kind in ("dicom rle", "dicom jpeg-ls"):
            syntax, plugin = (RLELossless, "pydicom") if kind == "dicom rle" else (JPEGLSLossless, "pyjpegls")
            dataset.compress(syntax, encoding_plugin=plugin, generate_instance_uid=False)
        whole = dicom_bytes(dataset)
        return whole[132:] if kind == "dicom bare" else whole

    return make


@pytest.mark.parametrize("kind", KINDS)
def test_cut_at_many_lengths(decode, make_source, kind):
    source = make_source(kind)
    whole = decode(source)
    lengths = {*range(0, 200, 13), *(len(source) * part // 40 for part in range(40)), *range(len(source) - 12, len(source))}
    refused, codes = 0, set()
    for length in sorted(lengths):
        try:
            film = decode(source[:length])
        except PneumoError as error:
            codes.add(error.code)
            refused += 1
        else:
            # All that was cut off was not of the picture.
            np.testing.assert_array_equal(film.pixels, whole.pixels)
            assert length > len(source) * 0.9
    assert refused > 45
    assert codes <= CODES_OF_DAMAGE


@pytest.mark.parametrize("kind", KINDS)
def test_cut_in_the_middle_is_called_truncated(refused, make_source, kind):
    source = make_source(kind)
    assert refused(source[: len(source) * 2 // 3]).code == "film.truncated"


@pytest.mark.parametrize("name", ["JPGExtended.dcm", "SC_rgb_jpeg_gdcm.dcm"])
def test_cut_files_for_gdcm(refused, name):
    source = Path(get_testdata_file(name, download=False)).read_bytes()
    for length in range(401, len(source) - 20, 50):  # odd, so never between two elements
        assert refused(source[:length]).code == "film.truncated"


def test_torture_finds_nothing_in_a_short_run():
    """What `make torture` runs for five minutes."""
    root = Path(__file__).parents[2]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(root), str(root / "tests")))}
    script = Path(__file__).with_name("torture_decode.py")
    command = [sys.executable, str(script), "--seconds", "6", "--seed", "20261121"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, cwd=root, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    for word in ("film.truncated", "film.unreadable", "peak memory"):
        assert word in done.stdout


def test_random_damage(decode, make_source):
    """Seeded; 600 cases of turned bits, replaced bytes and bytes put in, over every format."""
    rng = random.Random(20260102)
    sources = {kind: make_source(kind) for kind in KINDS}
    for name in ("MR_small_bigendian.dcm", "SC_rgb_jpeg_gdcm.dcm", "examples_ybr_color.dcm", "JPEG2000.dcm", "JPGExtended.dcm"):
        sources[name] = Path(get_testdata_file(name, download=False)).read_bytes()[:60_000]
    outcomes: Counter[str] = Counter()
    for _ in range(600):
        damaged = bytearray(sources[rng.choice(sorted(sources))])
        for _ in range(rng.randint(1, 5)):
            at = rng.randrange(len(damaged) if rng.random() < 0.5 else min(len(damaged), 1500))
            kind = rng.random()
            if kind < 0.7:
                damaged[at] ^= 1 << rng.randrange(8)
            elif kind < 0.85:
                damaged[at : at + 4] = rng.randbytes(4)
            else:
                damaged[at:at] = rng.randbytes(rng.randint(1, 8))
        try:
            film = decode(bytes(damaged))
        except PneumoError as error:
            outcomes[error.code] += 1
        else:
            assert film.pixels.shape == (film.facts.height_px, film.facts.width_px)
            outcomes["film"] += 1
    assert outcomes["film"] > 50
    assert outcomes.total() - outcomes["film"] > 150
