"""Parts of the package that are made anew: the tables of ICU that stay."""

import os
import re
import shutil
import struct
import subprocess
import sys
from fnmatch import fnmatch
from importlib.util import find_spec
from pathlib import Path

import pytest

from pneumo_desktop import __main__ as main

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "packaging"))

from left_out import FILES, RESOURCES, packaged_resources  # noqa: E402
from left_out import KEPT as KEPT_FILES  # noqa: E402
from qt_support import PLACE, compiled_support  # noqa: E402
from small_icu import KEPT, entries, joined, make_smaller  # noqa: E402

HEADER = struct.pack("<H", 32) + b"\xda\x27" + bytes(8) + b"CmnD" + bytes(16)
SORTED = """
from PySide6.QtCore import QCollator, QLocale, QTimeZone
for language in ("en", "fr", "sv", "ar", "am", "zh", "th"):
    order = QCollator(QLocale(language))
    order.setNumericMode(True)
    words = ["IM10", "IM2", "zebra", "\\u00e9clair", "Ecole", "\\u00e5ngstr\\u00f6m", "\\u00d6l"]
    words += ["\\u4e2d", "\\u5b89", "\\u0628", "\\u1200"]
    print(ascii(sorted(words, key=order.sortKey)))
print(ascii(QLocale("tr").toUpper("istanbul")), len(QTimeZone.availableTimeZoneIds()))
"""


def test_a_package_without_torch_starts_on_windows(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(ModuleNotFoundError):
        __import__("torch")
    main._load_torch_first()


def test_common_data_goes_apart_and_together_again():
    parts = [("icudt73l/coll/root.res", b"order" * 7), ("icudt73l/root.res", b""), ("icudt73l/unames.icu", bytes(range(200)))]
    data = joined(HEADER, parts)
    header, back = entries(data)
    assert header == HEADER
    assert [(name, part.rstrip(b"\xaa")) for name, part in back] == parts
    (first,) = struct.unpack_from("<I", data, 32 + 4 + 4)
    assert first % 16 == 0


def test_other_files_are_not_taken_for_common_data():
    with pytest.raises(ValueError, match="common data"):
        entries(b"\x7fELF" + bytes(60))


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("coll/ucadata.icu", True), ("coll/sv.res", True), ("root.res", True), ("fr.res", True), ("nfkc.nrm", True),
        ("curr/fr.res", False), ("zone/sw.res", False), ("brkitr/thaidict.dict", False), ("ibm-943_P15A-2003.cnv", False),
        ("sw.res", False),
    ],
)  # fmt: skip
def test_the_order_of_letters_stays_and_names_of_countries_go(name, kept):
    assert bool(KEPT.fullmatch(name)) is kept


@pytest.mark.skipif(shutil.which("gcc") is None or sys.platform != "linux", reason="Linux with gcc alone")
def test_qt_sorts_with_the_smaller_tables_as_with_the_whole(tmp_path):
    whole = next(Path(find_spec("PySide6").submodule_search_locations[0]).glob("Qt/lib/libicudata.so.*"))
    small = tmp_path / whole.name
    shutil.copyfile(whole, small)
    make_smaller(small)
    assert small.stat().st_size < whole.stat().st_size / 4
    shown = [
        subprocess.run(
            [sys.executable, "-c", SORTED], env={**extra, "LC_ALL": "C.UTF-8"}, capture_output=True, text=True, check=True
        )
        for extra in ({}, {"LD_PRELOAD": str(small)})
    ]
    assert shown[0].stdout == shown[1].stdout
    assert "IM2" in shown[0].stdout
    assert [run.stderr for run in shown] == ["", ""]


def test_every_folder_of_the_resources_is_in_the_package():
    packaged = {f"{place}/{Path(file).name}" for file, place in packaged_resources(ROOT / "resources")}
    for file in sorted((ROOT / "resources").rglob("*")):
        place = file.relative_to(ROOT).as_posix()
        if file.is_file() and not place.startswith("resources/models/") and file.suffix not in {".ts", ".pyc"}:
            assert place in packaged
            # What PyInstaller collects goes through the patterns of files that are not needed.
            assert not any(fnmatch(place, left) for left in FILES) or any(fnmatch(place, kept) for kept in KEPT_FILES)
    assert "resources/dicom/confidentiality.txt" in packaged
    assert not [place for place in packaged if place.endswith(".ts") or "/models/" in place]
    spec = (ROOT / "packaging" / "pneumo.spec").read_text(encoding="utf-8")
    assert 'datas = packaged_resources(ROOT / "resources")' in spec
    assert set(RESOURCES) == {"models/*", "i18n/*.ts", "__pycache__/*"}


def test_the_workflow_takes_its_steps_from_fixed_commits_and_leaves_no_try_out():
    text = (ROOT / ".github" / "workflows" / "packages.yml").read_text(encoding="utf-8")
    uses = re.findall(r"uses: (\S+)", text)
    assert uses
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", one) for one in uses), uses
    smoke = [part for part in text.split("- name: ") if part.startswith("Smoke test")]
    assert [re.search(r"runner.os == '(\w+)'", part)[1] for part in smoke] == ["Linux", "Windows", "macOS"]
    assert all("--all" in part and "--films" in part for part in smoke)
    assert '"dist/Pneumo Desktop.app"' in smoke[2]


def test_the_installer_for_windows_tells_of_a_self_test_that_fails_in_each_of_its_languages():
    text = (ROOT / "packaging" / "installer" / "windows" / "pneumo.iss").read_text(encoding="utf-8-sig")
    languages = re.findall(r'^Name: "(\w\w)"; MessagesFile', text, re.M)
    assert len(languages) == 4
    for language in languages:
        assert re.search(rf"^{language}\.CheckFailed=.{{40,}}$", text, re.M)
        assert re.search(rf"^{language}\.Checking=.+$", text, re.M)
    assert "ResultCode <> 0" in text


def test_qt_for_python_finds_what_was_compiled_for_it(tmp_path):
    """A version of shiboken6 that looks elsewhere would only start more slowly, and nobody would see it."""
    shiboken = Path(find_spec("shiboken6").origin).parent
    shutil.copytree(shiboken, tmp_path / "program" / "shiboken6", ignore=shutil.ignore_patterns("files.dir"))
    for source, folder in compiled_support(tmp_path / "work"):
        assert folder.startswith(PLACE)
        assert str(tmp_path).encode() not in Path(source).read_bytes()
        (tmp_path / "program" / folder).mkdir(parents=True, exist_ok=True)
        shutil.copy(source, tmp_path / "program" / folder)
    code = "import PySide6.QtCore, shibokensupport.signature.loader as loader; print(loader.__file__)"
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "program")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(tmp_path / "program" / PLACE / "shibokensupport" / "signature" / "loader.pyc")


def test_no_library_of_the_package_starts_processes_by_multiprocessing():
    """The package goes without PyInstaller's hook for it: such a process would open the window once more."""
    recipe = (ROOT / "packaging" / "pneumo.spec").read_text(encoding="utf-8")
    assert '!= "pyi_rth_multiprocessing"' in recipe
    word = re.compile(r"^\s*(import|from) (multiprocessing|concurrent\.futures\.process)\b|ProcessPoolExecutor", re.MULTILINE)
    places = [ROOT / "pneumo_desktop"]
    for name in (
        "pydicom",
        "tifffile",
        "PIL",
        "reportlab",
        "rapidfuzz",
        "cattrs",
        "psutil",
        "cryptography",
        "filelock",
        "anyascii",
    ):
        found = find_spec(name)
        if found is not None:  # some come with the packaging tools alone
            places.append(Path(found.origin).parent)
    asking = [file for place in places for file in place.rglob("*.py") if word.search(file.read_text(encoding="utf-8"))]
    assert asking == []
