"""docs/formats.md says what is read and what is not, as it is in fact."""

from __future__ import annotations

from pathlib import Path

import pytest
from film_files import build_dicom, chest_like, to_bytes
from film_twins import RASTER_TWINS
from pydicom.uid import UID, UID_dictionary

from pneumo_desktop.imaging import limits
from pneumo_desktop.imaging.transfer_syntaxes import READ_BY, missing_codec

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
JPEG_XL = ("1.2.840.10008.1.2.4.110", "1.2.840.10008.1.2.4.111", "1.2.840.10008.1.2.4.112")
KNOWN = [UID(uid) for uid, entry in UID_dictionary.items() if entry[1] == "Transfer Syntax"] + [UID(uid) for uid in JPEG_XL]
NOT_READ = [syntax for syntax in KNOWN if syntax not in READ_BY]


def row(syntax: UID) -> str:
    name = syntax.name if syntax.name != syntax else "JPEG XL"
    return f"| {str.__str__(syntax)} | {name} | {READ_BY.get(syntax, f'not read: {missing_codec(syntax)}')} |"


def test_page_has_one_row_for_every_transfer_syntax():
    listed = [line for line in PAGE.splitlines() if line.startswith("| 1.2.840.10008.1.2")]
    assert listed == [row(syntax) for syntax in sorted(KNOWN, key=lambda uid: uid not in READ_BY)]


@pytest.mark.parametrize("syntax", NOT_READ, ids=str)
def test_syntax_that_is_not_read_is_refused_with_the_codec_named(refused, syntax):
    stated = syntax if syntax in UID_dictionary else "1.2.840.10008.1.2.4.202"  # pydicom does not write what it does not know
    source = to_bytes(build_dicom(chest_like(), stated, b"\0" * 1000)).replace(stated.encode(), syntax.encode())
    error = refused(source)
    assert (error.code, error.facts["name"]) == ("film.unknown_codec", missing_codec(syntax))


def test_page_names_every_limit():
    assert limits.MAX_FILE_BYTES == 512 * 2**20
    for words in (
        "512 MiB",
        f"{limits.MAX_PIXELS // 10**6} megapixels",
        f"{limits.MIN_SIDE_PX} pixels",
        f"{limits.MAX_FRAMES:,} pictures",
        f"{limits.MAX_PIXELS_PER_BYTE} pixels",
        f"{limits.MAX_DECODER_MEMORY_BYTES // 2**30} GiB",
        f"{limits.MAX_DECODER_SECONDS:.0f} seconds",
    ):
        assert words in PAGE, words


def test_page_names_every_raster_format():
    for name in ("PNG", "TIFF", "BMP", "JPEG", "JPEG 2000", "WebP"):
        assert f"| {name} |" in PAGE
        assert any(twin.startswith(name.lower()) for twin in RASTER_TWINS)
