"""Files of every kind and in every place: what is a film, what is not, and with which code."""

from __future__ import annotations

import errno
import hashlib
import logging
import os
import struct
import tracemalloc
import zlib
from pathlib import Path, PureWindowsPath

import numpy as np
import pytest
from PIL import Image, PngImagePlugin
from pydicom.data import get_testdata_file

from pneumo_desktop.domain.cancel import CancelToken
from pneumo_desktop.domain.errors import Cancelled, PneumoError
from pneumo_desktop.imaging import decode as decode_module
from pneumo_desktop.imaging.decode import decode_film, openable_path, read_source


def code_of(path: Path) -> str:
    with pytest.raises(PneumoError) as caught:
        decode_film(path, CancelToken())
    assert caught.value.facts["file"] == path.name
    return caught.value.code


def test_film_keeps_exactly_the_bytes_of_the_file(decode, chest, raster):
    source = raster(Image.fromarray(chest(top=255).astype(np.uint8)), "PNG")
    film = decode(source)
    assert film.source == source
    assert film.sha256 == hashlib.sha256(source).hexdigest()
    assert film.pixels.flags.c_contiguous
    assert not film.pixels.flags.writeable


def test_format_is_known_by_content_whatever_the_suffix(decode, chest, raster, dicom):
    picture = Image.fromarray(chest(top=255).astype(np.uint8))
    for name in ("a.dcm", "a.txt", "a", "1.2.840.113619.2"):
        assert decode(raster(picture, "JPEG"), name).facts.file_format == "JPEG"
        assert decode(dicom(chest()), name).facts.file_format == "DICOM"


@pytest.mark.parametrize("name", ["የደረት ራጅ.png", "🫁 صورة.png", "胸部.png", "'; drop table--.png", "x" * 240 + ".png"])
def test_names_in_every_script(decode, chest, raster, name):
    assert decode(raster(Image.fromarray(chest(top=255).astype(np.uint8)), "PNG"), name).height_px == 150


def test_path_of_more_than_260_characters(tmp_path, chest, raster):
    folder = tmp_path / ("ታካሚ" * 20) / ("b" * 200) / ("c" * 100)
    folder.mkdir(parents=True)
    path = folder / "ፊልም 🫁.png"
    path.write_bytes(raster(Image.fromarray(chest(top=255).astype(np.uint8)), "PNG"))
    assert len(str(path)) > 360
    assert decode_film(path, CancelToken()).width_px == 170


def test_long_windows_paths_are_opened_in_extended_form():
    short, long = PureWindowsPath("C:/films/a.dcm"), PureWindowsPath("C:/films/" + "b" * 250)
    share = PureWindowsPath("//server/films/" + "b" * 250)
    assert openable_path(short, windows=True) == "C:\\films\\a.dcm"
    assert openable_path(long, windows=True) == "\\\\?\\C:\\films\\" + "b" * 250
    assert openable_path(share, windows=True) == "\\\\?\\UNC\\server\\films\\" + "b" * 250
    assert openable_path(long, windows=False) == str(long)
    extended = PureWindowsPath("\\\\?\\C:\\films\\" + "b" * 250)
    assert openable_path(extended, windows=True) == str(extended)


def test_what_is_no_file(tmp_path):
    assert code_of(tmp_path / "nothing.png") == "film.missing"
    assert code_of(tmp_path / "nothing\0.png") == "film.missing"
    assert code_of(tmp_path) == "film.is_folder"
    (tmp_path / "file").write_bytes(b"x")
    assert code_of(tmp_path / "file" / "inside.png") == "film.missing"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of POSIX")
def test_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert code_of(tmp_path / "pipe") == "film.not_a_film"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EACCES, "film.no_rights"),
        (errno.EPERM, "film.no_rights"),
        (errno.EIO, "film.read_failed"),
        (errno.ENAMETOOLONG, "film.missing"),
    ],
)
def test_what_the_system_refuses(tmp_path, monkeypatch, number, code):
    path = tmp_path / "film.png"
    path.write_bytes(b"x")

    def refuse(*_args, **_kwargs):
        raise OSError(number, "no")

    monkeypatch.setattr(decode_module, "open", refuse, raising=False)
    assert code_of(path) == code


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="rights do not bind root, nor chmod Windows")
def test_file_without_rights(tmp_path):
    path = tmp_path / "film.png"
    path.write_bytes(b"x")
    path.chmod(0)
    assert code_of(path) == "film.no_rights"


@pytest.mark.parametrize(
    "content",
    [
        b"this is a text that somebody renamed\n" * 50,
        b"<!DOCTYPE html><html><body>404</body></html>",
        b"%PDF-1.7\n%\xe2\xe3",
        b"PK\x03\x04" + bytes(200),
        b"\x08\x00\x05\x00",
        b"\x08\x00 notes of the 8th of March, nothing else, only words",
    ],
    ids=["text", "html", "pdf", "zip", "one tag", "text with a group"],
)
def test_other_content_is_no_film(refused, content):
    assert refused(content, "film.png").code == "film.not_a_film"


def test_a_copy_that_never_ended_holds_zeros(refused):
    assert refused(bytes(4000), "film.dcm").code == "film.truncated"


def test_empty_file(refused):
    assert refused(b"").code == "film.empty"


def test_file_above_the_byte_limit_is_refused(refused, monkeypatch):
    monkeypatch.setattr(decode_module, "MAX_FILE_BYTES", 3 * 2**20)
    error = refused(bytes(4 * 2**20))
    assert (error.code, error.facts["megabytes"], error.facts["limit_megabytes"]) == ("film.too_many_bytes", 4, 3)


def test_file_above_the_byte_limit_is_not_read(tmp_path):
    path = tmp_path / "huge"
    with path.open("wb") as file:
        file.truncate(decode_module.MAX_FILE_BYTES + 1)
    tracemalloc.start()
    try:
        assert code_of(path) == "film.too_many_bytes"
        assert tracemalloc.get_traced_memory()[1] < 10 * 2**20
    finally:
        tracemalloc.stop()


def make_bomb(kind: str, raster) -> bytes:
    """A picture that states 30,000 x 30,000 and holds next to nothing."""
    if kind == "PNG":

        def chunk(name: bytes, data: bytes) -> bytes:
            return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

        head = chunk(b"IHDR", struct.pack(">IIBBBBB", 30000, 30000, 8, 0, 0, 0, 0))
        return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(10000))) + chunk(b"IEND", b"")
    data = bytearray(raster(Image.new("L", (64, 64)), kind))
    if kind == "JPEG":
        at = data.index(b"\xff\xc0") + 5
        data[at : at + 4] = struct.pack(">HH", 30000, 30000)
    elif kind == "BMP":
        data[18:26] = struct.pack("<ii", 30000, 30000)
    else:
        for tag in (256, 257):
            at = data.index(struct.pack("<HHI", tag, 4, 1))
            data[at + 8 : at + 12] = struct.pack("<I", 30000)
    return bytes(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP", "TIFF"])
def test_bomb_is_refused_by_its_header(refused, raster, kind):
    source = make_bomb(kind, raster)
    tracemalloc.start()
    try:
        error = refused(source)
        assert tracemalloc.get_traced_memory()[1] < 20 * 2**20
    finally:
        tracemalloc.stop()
    assert error.code == "film.too_many_pixels"
    assert (error.facts["width_px"], error.facts["height_px"], error.facts["limit"]) == (30000, 30000, 100_000_000)


def test_dicom_bomb_is_refused_by_its_header(refused, dicom, chest):
    error = refused(dicom(chest(), Rows=30000, Columns=30000))
    assert (error.code, error.facts["width_px"]) == ("film.too_many_pixels", 30000)


def test_picture_of_a_few_pixels(refused, dicom, raster):
    assert refused(raster(Image.new("L", (1, 1)), "PNG")).code == "film.too_few_pixels"
    error = refused(dicom(np.zeros((7, 300), np.uint8)))
    assert (error.code, error.facts["height_px"], error.facts["limit"]) == ("film.too_few_pixels", 7, 8)


def test_dicomdir(tmp_path):
    names = ["DICOMDIR", "DICOMDIR-bigEnd", "DICOMDIR-implicit", "DICOMDIR-nopatient", "DICOMDIR-empty.dcm"]
    for name in names:
        found = get_testdata_file(f"dicomdirtests/{name}", download=False)
        if found is None:
            found = Path(get_testdata_file("CT_small.dcm", download=False)).parent / "dicomdirtests" / name
        assert code_of(Path(found)) == "film.dicomdir"


def test_cancel_before_the_start(tmp_path):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        decode_film(tmp_path / "never opened", token)


def test_cancel_while_decoding(tmp_path, monkeypatch, chest, dicom, dicom_bytes):
    class CancelledAt(CancelToken):
        def __init__(self, count: int) -> None:
            super().__init__()
            self.left = count

        def check(self) -> None:
            self.left -= 1
            if self.left < 0:
                self.cancel()
            super().check()

    path = tmp_path / "film"
    path.write_bytes(dicom_bytes(dicom(chest())))
    for count in range(5):
        with pytest.raises(Cancelled):
            decode_film(path, CancelledAt(count))
    assert decode_film(path, CancelledAt(50)).width_px == 170


def test_memory_that_is_not_there(refused, monkeypatch, chest, raster):
    def no_memory(*_args):
        raise MemoryError

    monkeypatch.setattr(PngImagePlugin.PngImageFile, "load", no_memory)
    source = raster(Image.fromarray(chest(top=255).astype(np.uint8)), "PNG")
    assert refused(source).code == "film.too_large_for_memory"


def test_whatever_a_library_raises_is_unreadable_and_its_words_are_not_kept(refused, monkeypatch, chest, raster, caplog):
    def fail(*_args):
        raise RuntimeError("ABEBE^BIKILA is in my header")

    monkeypatch.setattr(PngImagePlugin.PngImageFile, "load", fail)
    with caplog.at_level(logging.DEBUG):
        error = refused(raster(Image.fromarray(chest(top=255).astype(np.uint8)), "PNG"))
    assert error.code == "film.unreadable"
    assert error.__suppress_context__
    assert "ABEBE" not in caplog.text
    assert "RuntimeError" in caplog.text


def test_logs_hold_no_tag_value_and_no_path(decode, dicom, dicom_bytes, chest, caplog):
    broken = dicom_bytes(dicom(chest(), PatientName="ABEBE^BIKILA", PatientID="7731", StudyDate="20260101"))
    broken = broken.replace(b"20260101", b"notaday!")
    with caplog.at_level(logging.DEBUG):
        decode(broken, "secret name.dcm")
    for word in ("ABEBE", "7731", "notaday", "secret"):
        assert word not in caplog.text


@pytest.mark.parametrize(
    ("start", "name"), [(b"\0\0\0\x18ftypheic", "HEIC"), (b"\0\0\0\x1cftypavif", "AVIF"), (b"GIF89a", "GIF")]
)
def test_pictures_of_telephones_and_offices_are_named(refused, start, name):
    error = refused(start + b"\0" * 500)
    assert (error.code, error.facts["name"]) == ("film.unknown_codec", name)


@pytest.mark.parametrize(("number", "winerror"), [(13, 32), (13, 33), (16, None), (26, None)])
def test_file_that_another_program_holds_is_said_to_be_in_use(tmp_path, monkeypatch, number, winerror):
    path = tmp_path / "film.dcm"
    path.write_bytes(b"x")
    failure = OSError(number, "held")
    failure.winerror = winerror

    def held(*_args, **_options):
        raise failure

    monkeypatch.setattr("builtins.open", held)
    with pytest.raises(PneumoError) as caught:
        read_source(path, CancelToken())
    assert caught.value.code == "film.in_use"


def test_file_that_changes_while_it_is_read_is_no_film(tmp_path):
    """An X-ray unit still writes it: the first part is old, the last is new."""
    path = tmp_path / "film.dcm"
    path.write_bytes(b"a" * 1000)

    class Writing(CancelToken):
        looks = 0

        def check(self) -> None:
            self.looks += 1
            if self.looks == 2:  # the first is before the file is opened
                path.write_bytes(b"b" * 1000)
                os.utime(path, ns=(1, 1))

    with pytest.raises(PneumoError) as caught:
        read_source(path, Writing())
    assert caught.value.code == "film.in_use"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", [b"\xff\xfe.dcm", "ፊልም ᚠ 😀 \u202e.dcm".encode(), b"line\nbreak", b"x" * 250])
def test_any_name_of_a_file_can_be_opened(tmp_path, dicom, dicom_bytes, chest, name):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    path.write_bytes(dicom_bytes(dicom(chest())))
    assert decode_film(path, CancelToken()).width_px == 170
    path.write_bytes(b"")
    with pytest.raises(PneumoError) as caught:
        decode_film(path, CancelToken())
    assert caught.value.code == "film.empty"
