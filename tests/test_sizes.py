"""The table of the package's sizes: parts by name, packed forms, and bounds that fail."""

import sys

import pytest
import sizes


@pytest.fixture
def folders(tmp_path):
    slim, full, packed = tmp_path / "slim", tmp_path / "full", tmp_path / "packed"
    files = {
        slim: {"_internal/numpy/core.so": 900, "licenses/numpy/LICENSE": 100},
        full: {
            "_internal/numpy/core.so": 900, "_internal/matplotlib/a.so": 4_000_000, "_internal/fontTools/b.so": 2_000_000,
            "_internal/little/c.so": 10, "_internal/tiny/d.so": 20, "_internal/libgtk-3.so.0": 7_000_000,
            "_internal/numpy-2.dist-info/METADATA": 5, "_internal/PIL/_avif.so": 600_000,
        },
        packed: {"pneumo-desktop-1-linux-x86_64.tar.zst": 1000, "pneumo-desktop_1_amd64.deb": 900, "SHA256SUMS-linux": 3},
    }  # fmt: skip
    for folder, contents in files.items():
        for name, size in contents.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(bytes(size))
    return slim, full, packed


def test_every_library_that_is_left_out_has_a_line_of_its_own(folders):
    slim, full, _ = folders
    saved = sizes.saved_by(sizes.sizes_of(slim), sizes.sizes_of(full))
    assert saved["modules and data of matplotlib"] == 4_000_000
    assert saved["modules and data of fontTools"] == 2_000_000
    assert saved["modules and data of other libraries"] == 30
    assert saved["Pillow's AVIF"] == 600_000
    assert saved["system libraries that only those needed (GTK, cairo, CUPS ...)"] == 7_000_000


def run(monkeypatch, folders, out):
    slim, full, packed = folders
    monkeypatch.setattr(sys, "argv", ["sizes", str(slim), "--full", str(full), "--packed", str(packed), "--out", str(out)])
    return sizes.main()


def test_packed_and_unpacked_size_stand_beside_their_bounds(monkeypatch, folders, tmp_path):
    assert run(monkeypatch, folders, tmp_path / "sizes.md") == 0
    text = (tmp_path / "sizes.md").read_text(encoding="utf-8")
    assert "| **the program's folder** | **0** | 300 |" in text
    assert "| **packed: the archive** | **0** | 120 |" in text
    assert "| **packed: the Debian package** | **0** | 120 |" in text


@pytest.mark.parametrize(("bound", "what"), [("PACKED_MB", "the archive"), ("UNPACKED_MB", "the program's folder")])
def test_a_package_that_is_too_large_fails(monkeypatch, folders, tmp_path, capsys, bound, what):
    monkeypatch.setattr(sizes, bound, 0)
    assert run(monkeypatch, folders, tmp_path / "sizes.md") == 1
    assert what in capsys.readouterr().err
    assert "**0** |" in (tmp_path / "sizes.md").read_text(encoding="utf-8")
